import { capital } from '../../../core/scenario/first-letter.ts';
import type { Dimension } from '../../../core/model/recording/category.ts';
import type { SimulationResult } from '../../api/types.ts';
import { verdictOf } from '../../format/verdict.ts';
import type { Ranged } from '../../format/verdict.ts';
import { isInEveryRun } from '../../telling/fortunes.ts';
import { formatWeekly } from '../../../core/figures/weekly.ts';

type WinnerFigure = SimulationResult['winnerFigures'][number];

/** What people are told apart by here. */
export const BY = ['group', 'locality', 'means'] as const satisfies readonly Dimension[];
export type By = (typeof BY)[number];

/** What can change for people, and the figure that tells of it. */
const STAKES = { care: 'hours.change', payments: 'payments.change' } as const satisfies Record<
  string,
  WinnerFigure
>;
export type Stake = keyof typeof STAKES;

export type FairnessRow = {
  readonly id: string;
  readonly label: string;
  readonly people: number;
  /** What each option changes for one of them a week: hours, or pounds. */
  readonly changes: readonly Ranged[];
};

/**
 * What the options change for each kind of people that every run has somebody of, the largest change under the chosen option
 * first.
 */
export function fairnessRows(result: SimulationResult, stake: Stake, by: By): readonly FairnessRow[] {
  const width = result.winnerFigures.length;
  const [people, change] = [
    result.winnerFigures.indexOf('people'),
    result.winnerFigures.indexOf(STAKES[stake]),
  ];
  if (people < 0 || change < 0) return [];
  const rows = result.categories.flatMap(({ dimension, id, label }, category): FairnessRow[] => {
    const [first] = result.differences;
    const there = first?.winners.mean[category * width + people] ?? 0;
    if (first === undefined || there === 0) return [];
    if (dimension !== 'everyone' && (dimension !== by || !isInEveryRun(result, first, category))) return [];
    const changes = result.differences.map(({ winners }): Ranged => {
      const at = category * width + change;
      return {
        mean: winners.mean[at] ?? 0,
        standardError: winners.standardError[at] ?? 0,
        p5: winners.p5[at] ?? 0,
        p95: winners.p95[at] ?? 0,
      };
    });
    return [
      {
        id: `${dimension} ${id}`,
        label: capital(label),
        people: there,
        changes,
      },
    ];
  });
  const size = ({ changes }: FairnessRow): number => Math.abs(changes[0]?.mean ?? 0);
  const isEveryone = ({ id }: FairnessRow): boolean => id.startsWith('everyone');
  return [
    ...rows.filter(isEveryone),
    ...rows.filter((row) => !isEveryone(row)).toSorted((one, other) => size(other) - size(one)),
  ];
}

/** For whom the chosen option changes most beyond luck. */
export function fairnessSentence(rows: readonly FairnessRow[], stake: Stake, replicates: number): string {
  const kinds = rows.filter(({ id }) => !id.startsWith('everyone'));
  const verdicts = rows.map(({ changes: [change] }) =>
    change === undefined ? 'could be luck' : verdictOf(change, replicates),
  );
  const option = (rows[0]?.changes.length ?? 0) > 1 ? 'the chosen option' : 'the option';
  if (replicates < 2) return 'One run shows no spread, so nothing can be told from luck.';
  if (verdicts.includes('too few replicates to tell'))
    return 'With fewer than six replicates nothing can be told from luck.';
  if (verdicts.every((verdict) => verdict === 'same in every run'))
    return `For every kind of people it is the same in every run under ${option}.`;
  const firm = kinds.filter(
    ({ changes: [change] }) => change !== undefined && verdictOf(change, replicates) === 'beyond luck',
  );
  const [most] = firm;
  if (most === undefined) return `For no kind of people does ${option} change it beyond luck.`;
  const size = formatWeekly(most.changes[0]?.mean ?? 0, stake);
  return `Beyond luck for ${firm.length} of ${kinds.length} kinds of people; most for ${most.label.toLowerCase()}: ${size} a week each.`;
}
