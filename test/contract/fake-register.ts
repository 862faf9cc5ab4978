import type { Result } from '../../contract/methods.ts';
import { ContractError } from '../../contract/errors.ts';
import type { SignOff } from '../../contract/schemas/library.ts';
import type { Handlers } from '../../contract/server.ts';

type Row = Result<'parameters.register'>[number];

const ROW: Row = {
  id: 'wage.nlw',
  label: 'National Living Wage',
  about: 'The wage floor for adults.',
  unit: 'pounds per hour',
  kind: 'world',
  from: '2026-04-01',
  value: 12.71,
  written: 12.71,
  low: 12.71,
  high: 12.71,
  by: 'as written',
  uprating: 'economy.wage-growth',
  upratedBy: 'Wage growth',
  source: 'Low Pay Commission',
  grade: 'A',
  verification: 'seen',
  note: '',
  log: {},
  signature: null,
  signedElsewhere: [],
  print: 'd'.repeat(64),
  expiry: null,
  isOpen: true,
  dates: 2,
  changes: [],
  effect: { kind: 'unknown' },
};

/** One parameter of each kind: expired, in doubt, changed, fixed by law. */
export const REGISTER_ROWS: readonly Row[] = [
  ROW,
  {
    ...ROW,
    id: 'dp.support.cost',
    label: 'Cost of support with a direct payment',
    about: 'What a year of support costs.',
    unit: 'pounds per year',
    kind: 'practice',
    from: '2025-04-01',
    value: 410,
    written: 400,
    low: 300,
    high: 500,
    by: 'uprating',
    uprating: 'economy.prices',
    upratedBy: 'Price growth',
    source: 'Published contract values',
    grade: 'C',
    verification: 'derived',
    expiry: { kind: 'uprating due', since: '2026-04', missed: 1 },
    dates: 1,
    effect: { kind: 'small' },
  },
  {
    ...ROW,
    id: 'taste.price',
    label: 'Weight of the price in choosing',
    about: 'How much a pound counts.',
    unit: 'utility per pound',
    kind: 'behaviour',
    value: 0.3,
    written: 0.3,
    low: 0.1,
    high: 0.5,
    uprating: '',
    upratedBy: '',
    source: 'Judgement: nobody has measured it',
    grade: 'D',
    verification: 'assumption',
    dates: 1,
    effect: { kind: 'moves', indicator: 'care.waiting', side: 'difference', share: 0.45 },
  },
  {
    ...ROW,
    id: 'nic.rate',
    label: 'Employer National Insurance',
    about: 'The rate employers pay.',
    unit: 'fraction',
    kind: 'statute',
    value: 0.15,
    written: 0.15,
    low: 0.15,
    high: 0.15,
    uprating: '',
    upratedBy: '',
    source: 'Social Security Contributions Act',
    isOpen: false,
    dates: 3,
  },
];

/** A register of four that any future changes as its document does. */
export function fakeRegister(
  futureChanges: (id: string) => readonly {
    readonly parameter: string;
    readonly from: string;
    readonly value: number;
    readonly note?: string;
    readonly by?: string;
    readonly on?: string;
  }[] = () => [],
  signed: (id: string) => SignOff | undefined = () => undefined,
): Pick<Handlers, 'parameters.register' | 'parameters.entry'> {
  const signatureOn = (row: Row): Row => {
    const signOff = signed(row.id);
    if (signOff === undefined) return row;
    const { by, on, remark, print } = signOff;
    return { ...row, signature: { by, on, remark, isOfThis: print === row.print } };
  };
  const rowsIn = (future: string): Row[] =>
    REGISTER_ROWS.map(signatureOn).map((row) => {
      const changes = futureChanges(future).filter(({ parameter }) => parameter === row.id);
      const last = changes.at(-1);
      if (last === undefined) return row;
      return {
        ...row,
        value: last.value,
        by: 'the future',
        changes: changes.map(({ from, value, note = '', by = '', on = '' }) => ({
          from,
          until: '',
          value,
          reason: note,
          by,
          on,
          future,
        })),
      };
    });
  return {
    'parameters.register': ({ future }) => rowsIn(future),
    'parameters.entry': ({ id, future, month }) => {
      const row = rowsIn(future).find((each) => each.id === id);
      if (row === undefined) throw new ContractError('not-found', `There is no parameter "${id}".`);
      const { label, about, unit, kind, source, grade, verification } = row;
      const values = [
        { from: row.from, value: row.written, low: row.low, high: row.high, source, grade, verification },
      ];
      return {
        row,
        parameter: { id, label, about, unit, kind, values },
        path: { months: [month], value: [row.value], low: [row.low], high: [row.high] },
        effects:
          row.effect.kind === 'moves'
            ? [{ indicator: row.effect.indicator, side: row.effect.side, share: row.effect.share }]
            : [],
        run: {
          placeName: 'Hartlepool',
          optionName: 'Block to direct payments',
          months: 36,
          engineVersion: '1.0.0',
          isOfThisEngine: true,
        },
        usedBy: ['care.waiting'],
      };
    },
  };
}
