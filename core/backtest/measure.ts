/** The figures of a run that published ones can be held against. */
import { INDICATOR_IDS } from '../model/indicators.ts';
import type { IndicatorId } from '../model/indicators.ts';
import { PENCE_PER_POUND } from '../money/pence.ts';
import { MONTHS_PER_YEAR } from '../time/weeks.ts';
import { AGE_YEARS } from './played-run.ts';
import type { PlayedRun } from './played-run.ts';

/** Whole years, the first included and the second not. */
export type Ages = { readonly from: number; readonly below: number };

/** The reported months a figure is about, the first and the last, counted from the start of the run. */
export type Stretch = {
  readonly first: number;
  readonly last: number;
  readonly ages?: Ages;
  /** The month that growth is counted from. */
  readonly since?: number;
};

type Measure = { readonly meaning: string; readonly of: (run: PlayedRun, stretch: Stretch) => number };

export const MEASURES = {
  labelled: {
    meaning: 'People told they have a personal budget, of those the council supports, in the last month.',
    of: (run, { last }) => at(run, 'choice.labelled', last),
  },
  'direct-payment': {
    meaning: 'People with any direct payment, of those the council supports, in the last month.',
    of: (run, { last }) => at(run, 'mix.any-direct-payment', last),
  },
  'service-fund': {
    meaning: 'People with an individual service fund, of those the council supports, in the last month.',
    of: (run, { last }) => at(run, 'mix.isf', last),
  },
  managed: {
    meaning:
      'People told of a budget who hold neither a direct payment nor a service fund, in the last month.',
    of: (run, { last }) =>
      at(run, 'choice.labelled', last) - at(run, 'mix.any-direct-payment', last) - at(run, 'mix.isf', last),
  },
  'no-budget': {
    meaning: 'People not told of any personal budget, in the last month.',
    of: (run, { last }) => 1 - at(run, 'choice.labelled', last),
  },
  'control-growth': {
    meaning: 'Control in the last month over control in the month growth is counted from.',
    of: (run, { last, since = 0 }) => at(run, 'choice.control', last) / at(run, 'choice.control', since),
  },
  'direct-payment-growth': {
    meaning:
      'People with any direct payment in the last month over those in the month growth is counted from.',
    of: (run, { last, since = 0 }) => holders(run, last) / holders(run, since),
  },
  'direct-payment-share-growth': {
    meaning:
      'The share with any direct payment in the last month over that in the month growth is counted from.',
    of: (run, { last, since = 0 }) =>
      at(run, 'mix.any-direct-payment', last) / at(run, 'mix.any-direct-payment', since),
  },
  'exit-rate': {
    meaning: 'Closures of every cause and takeovers a year, over the mean number standing.',
    of: exitRate,
  },
  'providers-growth': {
    meaning: 'Providers standing in the last month over those in the month growth is counted from.',
    of: (run, { last, since = 0 }) =>
      at(run, 'providers.standing', last) / at(run, 'providers.standing', since),
  },
  turnover: {
    meaning: 'Staff who left of their own will, a year, over those there; mean of the months.',
    of: (run, stretch) => mean(stretch, (month) => at(run, 'providers.turnover', month)),
  },
  'price-growth': {
    meaning:
      'What the council pays for an hour from providers, block and placements above the rate included, over the year that ends with the month growth is counted from.',
    of: (run, stretch) => {
      const since = stretch.since ?? 0;
      const before = { first: Math.max(0, since - MONTHS_PER_YEAR + 1), last: since };
      return mean(stretch, (month) => run.pricePaid[month]) / mean(before, (month) => run.pricePaid[month]);
    },
  },
  price: {
    meaning: 'What the council pays for an hour from providers; mean of the months, in pounds.',
    of: (run, stretch) => mean(stretch, (month) => run.pricePaid[month]) / PENCE_PER_POUND,
  },
} as const satisfies Record<string, Measure>;

export type MeasureId = keyof typeof MEASURES;

function at({ series, months }: PlayedRun, id: IndicatorId, month: number): number {
  return series[INDICATOR_IDS.indexOf(id) * months + month];
}

function holders(run: PlayedRun, month: number): number {
  return at(run, 'mix.any-direct-payment', month) * at(run, 'people.supported', month);
}

function mean({ first, last }: Stretch, of: (month: number) => number): number {
  let sum = 0;
  for (let month = first; month <= last; month++) sum += of(month);
  return sum / (last - first + 1);
}

/** Those aged ten years and over stand together, as in the register. */
function exitRate(
  { atRisk, left }: PlayedRun,
  { first, last, ages = { from: 0, below: AGE_YEARS } }: Stretch,
): number {
  let exits = 0;
  let standing = 0;
  for (let month = first; month <= last; month++) {
    for (let age = ages.from; age < Math.min(ages.below, AGE_YEARS); age++) {
      exits += left[month * AGE_YEARS + age];
      standing += atRisk[month * AGE_YEARS + age];
    }
  }
  return standing === 0 ? 0 : (exits / standing) * MONTHS_PER_YEAR;
}
