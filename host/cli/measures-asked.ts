import { isMarketMeasure } from '../../core/experiment/outcome.ts';
import type { MarketMeasure } from '../../core/experiment/outcome.ts';
import { RATE_IDS } from '../../core/experiment/rates.ts';
import { INDICATOR_IDS } from '../../core/model/indicators.ts';
import { HEADLINES } from '../../core/sensitivity/assumption-log.ts';
import { didYouMean } from '../files/near-names.ts';
import type { Arguments, Flags } from './arguments.ts';
import { usage } from './failure.ts';

export const INDICATOR_FLAG: Flags = {
  indicator: {
    value: 'ID',
    help: 'An indicator or rate to show, more than once if need be (else the six that lead a result).',
    most: 100,
  },
};

/** Figures of the market asked for with --indicator; those that lead a result where none is. */
export function measuresAsked(args: Arguments): readonly MarketMeasure[] {
  const asked = args.all('indicator');
  return asked.length === 0 ? HEADLINES : asked.map((id) => marketMeasure('indicator', id));
}

/** A figure of the market by its id. */
export function marketMeasure(flag: string, id: string): MarketMeasure {
  if (isMarketMeasure(id)) return id;
  const known = [...INDICATOR_IDS, ...RATE_IDS];
  throw usage(`--${flag}: there is no indicator or rate "${id}". ${didYouMean(id, known)}`.trim());
}
