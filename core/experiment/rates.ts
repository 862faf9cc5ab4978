/** Figures people set limits on that are parts of one indicator in another: worked out from the months of a path. */
import type { IndicatorId } from '../model/indicators.ts';
import type { IndicatorUnit } from '../model/indicators/indicator.ts';
import { share } from '../model/recording/share.ts';
import { MONTHS_PER_YEAR } from '../time/weeks.ts';

/** Adds up one indicator over the months in question. */
export type Total = (indicator: IndicatorId) => number;

type Rate = {
  readonly label: string;
  readonly meaning: string;
  readonly unit: IndicatorUnit;
  readonly of: (total: Total) => number;
};

export const RATES = {
  'providers.exit-rate': {
    label: 'Providers leaving, a year',
    meaning: 'Closures of every cause and takeovers in a year, over the mean number standing.',
    unit: 'share',
    of: (total) =>
      share(
        total('providers.closed.insolvent') +
          total('providers.closed.voluntary') +
          total('providers.closed.other') +
          total('providers.merged'),
        total('providers.standing') / MONTHS_PER_YEAR,
      ),
  },
  'council.over-spend.share': {
    label: 'Over-spend, as a share of the care budget',
    meaning: 'Net spend above the care budget, over the care budget; negative where less is spent.',
    unit: 'share',
    of: (total) => share(total('council.over-spend'), total('council.envelope')),
  },
} as const satisfies Readonly<Record<string, Rate>>;

export type RateId = keyof typeof RATES;
export const RATE_IDS = Object.keys(RATES) as readonly RateId[];
