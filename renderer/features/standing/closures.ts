import { INDICATORS } from '../../../core/model/indicators.ts';
import type { IndicatorId } from '../../../core/model/indicators.ts';
import type { Headline, PairedHeadline, SimulationResult } from '../../api/types.ts';
import { CAUSES } from './survival.ts';

/** How a provider may come or go, in the order in which it is told. */
const WAYS = [
  ...CAUSES,
  'providers.merged',
  'providers.handed-back',
  'providers.entered',
] as const satisfies readonly IndicatorId[];

export type ClosureRow = {
  readonly id: IndicatorId;
  readonly label: string;
  /** In the order of the options. */
  readonly levels: readonly Headline[];
  readonly changes: readonly PairedHeadline[];
};

/** Closures by cause over the whole period, and what else becomes of providers; only what happens under some option. */
export function closureRows({ scenarios, differences }: SimulationResult): readonly ClosureRow[] {
  return WAYS.flatMap((id) => {
    const levels = scenarios.flatMap(({ headlines }) =>
      headlines.filter(({ indicator }) => indicator === id),
    );
    const changes = differences.flatMap(({ headlines }) =>
      headlines.filter(({ indicator }) => indicator === id),
    );
    if (levels.length < scenarios.length || levels.every(({ mean }) => mean === 0)) return [];
    return [{ id, label: INDICATORS[id].label, levels, changes }];
  });
}
