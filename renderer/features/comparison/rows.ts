import type { IndicatorId } from '../../../core/model/indicators.ts';
import type { Headline, SimulationResult } from '../../api/types.ts';
import { strengthOf } from '../../format/strength.ts';
import type { Strength } from '../../format/strength.ts';
import { verdictOf } from '../../format/verdict.ts';
import type { Verdict } from '../../format/verdict.ts';

/** What one option changes of one indicator. */
export type Change = {
  readonly option: string;
  readonly headline: Headline;
  readonly verdict: Verdict;
  /** Null for one run. */
  readonly strength: Strength | null;
};

export type ComparisonRow = {
  readonly indicator: IndicatorId;
  readonly baseline: Headline;
  /** In the order of the options; one whose result has no figure of it is null. */
  readonly changes: readonly (Change | null)[];
};

/** Every indicator of a result with what each option changes of it. */
export function comparisonRows(result: SimulationResult): readonly ComparisonRow[] {
  const { scenarios, differences, replicates } = result;
  const first = byIndicator(scenarios[0]?.headlines ?? []);
  const others = differences.map(({ option, headlines }) => ({ option, of: byIndicator(headlines) }));
  return result.indicators.flatMap((indicator) => {
    const baseline = first.get(indicator);
    if (baseline === undefined) return [];
    const changes = others.map(({ option, of }): Change | null => {
      const headline = of.get(indicator);
      if (headline === undefined) return null;
      return {
        option,
        headline,
        verdict: verdictOf(headline, replicates),
        strength: strengthOf(headline, replicates),
      };
    });
    return [{ indicator, baseline, changes }];
  });
}

export type Order = 'size' | 'subject';
export type Kept = 'all' | 'beyond luck';

export type Wish = {
  readonly order: Order;
  readonly kept: Kept;
  /** Whose differences the order goes by: the place of an option among the differences. */
  readonly by: number;
  readonly pinned: ReadonlySet<string>;
};

/** The rows wished for, those pinned first whatever the rest is. */
export function arranged(
  rows: readonly ComparisonRow[],
  { order, kept, by, pinned }: Wish,
): readonly ComparisonRow[] {
  const isPinned = ({ indicator }: ComparisonRow): boolean => pinned.has(indicator);
  const shown = rows.filter(
    (row) =>
      isPinned(row) || kept === 'all' || row.changes.some((change) => change?.verdict === 'beyond luck'),
  );
  const sorted =
    order === 'subject' ? shown : shown.toSorted((one, other) => sizeOf(other, by) - sizeOf(one, by) || 0);
  return [...sorted.filter(isPinned), ...sorted.filter((row) => !isPinned(row))];
}

/** What one option changes most, beyond luck, the largest first. */
export function movers(rows: readonly ComparisonRow[], by: number, most: number): readonly ComparisonRow[] {
  return arranged(
    rows.filter(({ indicator, changes }) => !isPlan(indicator) && changes[by]?.verdict === 'beyond luck'),
    { order: 'size', kept: 'all', by, pinned: new Set() },
  ).slice(0, most);
}

/** What an option plans is what somebody decided, and no change to be found. */
function isPlan(indicator: IndicatorId): boolean {
  return indicator.endsWith('.wanted');
}

function sizeOf({ changes }: ComparisonRow, by: number): number {
  return Math.min(Math.abs(changes[by]?.strength?.mean ?? 0), Number.MAX_VALUE);
}

function byIndicator(headlines: readonly Headline[]): ReadonlyMap<IndicatorId, Headline> {
  return new Map(headlines.map((headline) => [headline.indicator, headline]));
}
