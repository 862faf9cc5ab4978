import type { Dimension } from '../../../core/model/recording/category.ts';
import type { SimulationResult } from '../../api/types.ts';
import type { Ranged } from '../../format/verdict.ts';

type WinnerFigure = SimulationResult['winnerFigures'][number];

/** What people are told apart by here. */
export const BY = ['group', 'locality', 'means'] as const satisfies readonly Dimension[];
export type By = (typeof BY)[number];

export const STAKES = { care: 'hours.change', payments: 'payments.change' } as const satisfies Record<
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

const FEWEST_PEOPLE = 1;

/** What the options change for each kind of people, the largest change under the chosen option first. */
export function fairnessRows(result: SimulationResult, stake: Stake, by: By): readonly FairnessRow[] {
  const width = result.winnerFigures.length;
  const [people, change] = [
    result.winnerFigures.indexOf('people'),
    result.winnerFigures.indexOf(STAKES[stake]),
  ];
  if (people < 0 || change < 0) return [];
  const rows = result.categories.flatMap(({ dimension, id, label }, category): FairnessRow[] => {
    const there = result.differences[0]?.winners.mean[category * width + people] ?? 0;
    if ((dimension !== by && dimension !== 'everyone') || there < FEWEST_PEOPLE) return [];
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
        label: label.charAt(0).toUpperCase() + label.slice(1),
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
