import { COST_LINE_IDS } from '../../core/costing/cost-line.ts';
import { HOUR_PARAMETERS } from '../../core/costing/hour-figures.ts';
import type { HourFigure } from '../../core/costing/hour-figures.ts';
import { PAYERS } from '../../core/exposure/books.ts';
import type { Books } from '../../core/exposure/books.ts';
import { chanceOf } from '../../core/statistics/wilson.ts';
import { addMonths, formatMonth, parseMonth } from '../../core/time/month.ts';
import { ContractError } from '../../contract/errors.ts';
import type { Result } from '../../contract/methods.ts';
import type { Handlers } from '../../contract/server.ts';

type Methods =
  | 'books.list'
  | 'books.get'
  | 'books.save'
  | 'books.remove'
  | 'books.readCsv'
  | 'exposure.at'
  | 'exposure.balance'
  | 'costing.hour'
  | 'costing.returns'
  | 'ladder.climb';

const LINES = Object.fromEntries(COST_LINE_IDS.map((id, at) => [id, at * 100])) as Record<
  (typeof COST_LINE_IDS)[number],
  number
>;

function standing(surplus: number): Result<'exposure.balance'>['standing'] {
  return { lines: LINES, revenue: 1_500_000, badDebt: 1_000, cost: 1_499_000 - surplus, surplus };
}

function fees(): Result<'exposure.balance'>['fees'] {
  return PAYERS.slice(1, 4).map((payer, at) => ({ payer, now: 2_400, exact: 2_499.5 + at, fee: 2_500 + at }));
}

/** Cash that runs out in as many lives in a hundred as there are points of uptake. */
function exposureAt(
  share: number,
  {
    months,
    replicates,
    seed,
    start = '2026-04',
  }: { months: number; replicates: number; seed: number; start?: string },
): Result<'exposure.at'> {
  const each = Array.from({ length: months }, (_, at) => at);
  const times = Math.round(share * replicates);
  const likely = times > replicates / 2 ? Math.floor(months / 2) : null;
  return {
    runsOut: chanceOf(times, replicates),
    outBy: each.map((at) => Math.round((times * (at + 1)) / months)),
    likelyBy: likely,
    cash: {
      low: each.map((at) => 5_000_000 - at * 400_000),
      middle: each.map((at) => 6_000_000 - at * 300_000),
      high: each.map((at) => 7_000_000 - at * 100_000),
    },
    hours: each.map(() => 4_000),
    surplus: each.map(() => -100_000),
    months: each.map((at) => formatMonth(addMonths(parseMonth(start), at))),
    like: [{ identity: 13, lives: replicates }],
    taken: { before: 0.2, after: 0.2 + share / 2 },
    origin: {
      place: { id: 'hartlepool', name: 'Hartlepool', invented: false },
      engineVersion: '0.1.0',
      seed,
      replicates,
      inputsHash: 'd'.repeat(64),
    },
  };
}

function hourAt(month: string, wage: number): Result<'costing.hour'> {
  const lines = COST_LINE_IDS.map((line, at) => ({
    line,
    perHour: at === 0 ? wage : 50,
    careworker: at < 12,
  }));
  const [careworker, business] = [wage + 550, 300];
  return {
    month,
    wage,
    floor: 1_271,
    lines,
    careworker,
    business,
    surplus: 100,
    price: careworker + business + 100,
    figures: (Object.keys(HOUR_PARAMETERS) as HourFigure[]).map((figure) => ({
      figure,
      parameter: HOUR_PARAMETERS[figure],
      value: 0.2,
      register: { from: '2026-04-01', low: 0.1, high: 0.3, grade: 'C', source: `Source of ${figure}.` },
    })),
  };
}

/** A host’s side of the provider’s questions, made of constants; the books of each are kept as long as it lives. */
export function fakeExposure(kept: readonly Books[] = []): Pick<Handlers, Methods> {
  const shelf = new Map(kept.map((books) => [books.id, books]));
  const found = (id: string): Books => {
    const books = shelf.get(id);
    if (books === undefined) throw new ContractError('not-found', `There are no books "${id}".`);
    return books;
  };
  let saves = 10;
  const savedAt = new Map<string, string>();
  const rowOf = ({ id, name }: Books) => ({
    id,
    name,
    savedAt: savedAt.get(id) ?? '2026-05-04T09:00:00.000Z',
  });
  return {
    'books.list': () => [...shelf.values()].map(rowOf),
    'books.get': ({ id }) => ({ books: found(id) }),
    'books.save': ({ books }) => {
      shelf.set(books.id, books);
      savedAt.set(books.id, `2026-05-04T09:${(saves += 1)}:00.000Z`);
      return rowOf(books);
    },
    'books.remove': ({ id }) => {
      shelf.delete(found(id).id);
      return {};
    },
    'books.readCsv': ({ text }) => ({
      books: null,
      problems: [{ line: text.split('\n').length, sentence: 'There is no figure "wages".' }],
    }),
    'exposure.at': ({ uptake, ...order }) => exposureAt(uptake.share, order),
    'exposure.balance': ({ floor }) => ({
      floor: 1_271,
      standing: standing(20_000),
      fees: fees(),
      hours: 940.5,
      rise:
        floor === undefined
          ? null
          : { before: standing(20_000), after: standing(-90_000), pay: 1_379, fees: fees() },
    }),
    'costing.hour': ({ month, wage }) => hourAt(month, wage),
    'costing.returns': () => ({
      councils: 24,
      items: [{ item: 'total', councils: 24, within: 12, ours: 2_300, lower: 2_100, upper: 2_500 }],
    }),
    'ladder.climb': ({ gross, month }) => ({
      month,
      vatRate: 0.2,
      ladders: [
        {
          deployment: 'council-managed',
          route: 'framework',
          supplier: 'state-regulated',
          condition: '',
          rungs: [{ id: 'gross', label: 'Gross budget', takes: 0, left: gross, note: 'Before the charge.' }],
          forCare: gross,
          minutes: 232,
        },
        {
          deployment: 'direct-payment',
          route: 'community-support',
          supplier: 'other',
          condition: 'VAT, where it is charged, falls on the person.',
          rungs: [
            { id: 'gross', label: 'Gross budget', takes: 0, left: gross, note: 'Before the charge.' },
            {
              id: 'vat',
              label: 'VAT that cannot be recovered',
              takes: Math.round(gross / 6),
              left: gross - Math.round(gross / 6),
              note: 'At 20%, inside what is paid.',
            },
          ],
          forCare: gross - Math.round(gross / 6),
          minutes: null,
        },
      ],
    }),
  };
}
