import { capital, lowerFirst } from '../../../core/scenario/first-letter.ts';
import { MEASURES } from '../../../core/model/recording/measures.ts';
import type { MeasureId } from '../../../core/model/recording/measures.ts';
import type { SimulationResult } from '../../api/types.ts';
import { isAlwaysSomebody } from '../../telling/anybody.ts';
import { verdictOf } from '../../format/verdict.ts';
import type { Ranged, Verdict } from '../../format/verdict.ts';

type Spread = SimulationResult['scenarios'][number]['breakdown'];

/** What can be shown of localities: shares and means, and counts of what seldom happens. */
export const SHOWN = [
  'need.met',
  'genuine',
  'alternatives',
  'control',
  'waiting',
  'changes.forced',
] as const satisfies readonly MeasureId[];
export type Shown = (typeof SHOWN)[number];

export type Area = {
  readonly id: string;
  readonly label: string;
  readonly level: Ranged;
  /** Against business as usual; null where nothing is compared. */
  readonly change: Ranged | null;
  readonly verdict: Verdict | null;
};

/** A measure in every locality under one option, in their order; one that some run has nobody in has none. */
export function areasOf(result: SimulationResult, option: string, measure: Shown): readonly Area[] {
  const scenario = result.scenarios.find((each) => each.option === option);
  const difference = result.differences.find((each) => each.option === option);
  const column = result.measures.indexOf(measure);
  const months = result.measures.indexOf('person-months');
  if (scenario === undefined || column < 0) return [];
  const spreads = [scenario, ...result.scenarios.slice(0, 1)].map(({ breakdown }) => breakdown);
  return result.categories.flatMap(({ dimension, id, label }, category) => {
    if (dimension !== 'locality') return [];
    if (scenario.breakdown.mean[category * result.measures.length + months] === 0) return [];
    if (!isAlwaysSomebody(result, spreads, category, [measure])) return [];
    const of = (spread: Spread): Ranged => {
      const at = category * result.measures.length + column;
      return {
        mean: spread.mean[at] ?? 0,
        standardError: spread.standardError[at] ?? 0,
        p5: spread.p5[at] ?? 0,
        p95: spread.p95[at] ?? 0,
      };
    };
    const change = difference === undefined ? null : of(difference.breakdown);
    return [
      {
        id,
        label: capital(label),
        level: of(scenario.breakdown),
        change,
        verdict: change === null ? null : verdictOf(change, result.replicates),
      },
    ];
  });
}

/** Where a measure is lowest and highest, and where it changes beyond luck, in one sentence. */
export function areasSentence(
  areas: readonly Area[],
  measure: Shown,
  format: (value: number) => string,
): string {
  const sorted = areas.toSorted((one, other) => one.level.mean - other.level.mean);
  const [low, high] = [sorted[0], sorted.at(-1)];
  if (low === undefined || high === undefined) return 'There are no localities to show.';
  const { label } = MEASURES[measure];
  const [least, most] = [format(low.level.mean), format(high.level.mean)];
  if (areas.length === 1) return `${label}: ${least}. ${changeSentence(areas)}`.trim();
  const span =
    least === most
      ? `${label}: ${least} in every locality.`
      : `${label}: from ${least} in ${lowerFirst(low.label)} to ${most} in ${lowerFirst(high.label)}.`;
  return `${span} ${changeSentence(areas)}`.trim();
}

/** Where the option changes it as far as can be told; nothing where nothing is compared. */
function changeSentence(areas: readonly Area[]): string {
  if (areas.some(({ verdict }) => verdict === null)) return '';
  if (areas.every(({ verdict }) => verdict === 'same in every run')) return 'It is the same in every run.';
  if (areas.some(({ verdict }) => verdict === 'too few replicates to tell'))
    return 'There are too few replicates to tell whether it changes.';
  const firm = areas
    .filter(({ verdict }) => verdict === 'beyond luck')
    .map(({ label: name }) => lowerFirst(name));
  if (areas.length === 1) return firm.length === 1 ? 'It changes beyond luck.' : 'Its change could be luck.';
  if (firm.length === 0) return 'It changes beyond luck in none of them.';
  return `It changes beyond luck in ${firm.length} of ${areas.length}: ${firm.join(', ')}.`;
}
