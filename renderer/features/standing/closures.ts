import { INDICATORS } from '../../../core/model/indicators.ts';
import type { IndicatorId } from '../../../core/model/indicators.ts';
import type { Headline, PairedHeadline, SimulationResult } from '../../api/types.ts';
import { amountsAlike } from '../../../core/figures/alike.ts';
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

/**
 * How many providers close, and why most of those of the option do.
 * @param replicates one run has no average
 */
export function closureSentence(
  rows: readonly ClosureRow[],
  span: string,
  baseline: string,
  replicates: number,
): string {
  const options = rows[0]?.levels.length ?? 1;
  const closing = rows.filter(({ id }) => CAUSES.some((cause) => cause === id));
  const total = (at: number): number => closing.reduce((sum, { levels }) => sum + (levels[at]?.mean ?? 0), 0);
  const [usual, chosen] = amountsAlike([total(0), total(options === 1 ? 0 : 1)], 'providers');
  const opening = `Over ${span} ${usual} providers close${replicates > 1 ? ' on average' : ''} under ${baseline}`;
  const option =
    options === 1 ? '' : ` and ${chosen} under ${options > 2 ? 'the chosen option' : 'the option'}`;
  const last = Math.min(1, options - 1);
  const [most] = closing.toSorted(
    (one, other) => (other.levels[last]?.mean ?? 0) - (one.levels[last]?.mean ?? 0),
  );
  const why =
    most === undefined || total(last) === 0
      ? ''
      : `, most often ${most.label.replace(/^Providers closed /, '')}`;
  return `${opening}${option}${why}.`;
}
