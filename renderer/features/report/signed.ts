import { isDoubtful } from '../../../core/sensitivity/assumption-log.ts';
import { longDay } from '../../format/month.ts';
import { formatValue } from '../../../core/figures/value.ts';
import type { Block } from './content.ts';
import type { Material } from './material.ts';

type Row = Material['signatures'][number];
type Signed = NonNullable<Row['signature']>;

/**
 * How many of the figures that rest on no statistic, law or study somebody answers for. One signed elsewhere alone is told apart, and so is one
 * that the future changes: who signed it answers for the figure of the register.
 */
export function signedCount(material: Material): Block {
  const { inputs, signatures } = material;
  const changed = changedIn(material);
  const doubtful = new Set(
    inputs.parameters.filter(({ values }) => isDoubtful(values.at(-1)?.grade ?? 'D')).map(({ id }) => id),
  );
  const asked = signatures.filter(({ parameter }) => doubtful.has(parameter));
  const asUsed = asked.filter(({ parameter }) => !changed.has(parameter));
  const answered = asUsed.filter(isSignedHere).length;
  const other = asked.filter((row) => changed.has(row.parameter) && isSignedHere(row)).length;
  const elsewhere = asUsed.filter(
    (row) => !isSignedHere(row) && row.elsewhere.some(({ isOfThis }) => isOfThis),
  ).length;
  const count = `Parameters of grade C or D for which somebody has signed, as they were used here: ${answered === 0 ? 'none' : answered} of ${doubtful.size}.`;
  const apart =
    elsewhere === 0
      ? ''
      : ` Signed elsewhere alone, by files that were sent and not checked here: ${elsewhere} more.`;
  const before =
    other === 0 ? '' : ` Signed as in the register, and changed for the future of this paper: ${other} more.`;
  return { kind: 'text', text: `${count}${before}${apart}` };
}

/** Who signed for which figure, and who signed for another figure than was used. */
export function signedParameters(material: Material): readonly Block[] {
  const { inputs, signatures } = material;
  const changed = changedIn(material);
  const rows = signatures.flatMap(({ parameter, signature, elsewhere }) => {
    const found = inputs.parameters.find(({ id }) => id === parameter);
    const last = found?.values.at(-1);
    if (found === undefined || last === undefined) return [];
    const rowOf = ({ on, remark }: Signed, by: string): readonly string[] => [
      found.label,
      formatValue(last.value, found.unit),
      last.grade,
      by,
      on === '' ? '' : longDay(on),
      [remark, ...(changed.has(parameter) ? [CHANGED] : [])].filter((part) => part !== '').join(' '),
    ];
    return [
      ...(signature === null ? [] : [rowOf(signature, whoWords(signature))]),
      ...elsewhere.map((signed) =>
        rowOf(signed, `signed elsewhere by ${whoWords(signed)}, not checked here`),
      ),
    ];
  });
  if (rows.length === 0) return [signedCount(material)];
  return [
    signedCount(material),
    {
      kind: 'table',
      caption: 'Who answers for which parameter',
      head: ['Parameter', 'Its newest value', 'Grade', 'Signed by', 'On', 'Remark'],
      rows,
      words: [3, 4, 5],
    },
  ];
}

const CHANGED = 'The future of this paper changes it, which was not signed.';

function changedIn({ inputs }: Material): ReadonlySet<string> {
  return new Set(inputs.future.flatMap(({ changes }) => changes.map(({ parameter }) => parameter)));
}

function isSignedHere({ signature }: Row): boolean {
  return signature?.isOfThis === true;
}

function whoWords({ by, isOfThis }: Signed): string {
  return isOfThis ? by : `${by}, for another figure than this`;
}
