import { capital } from '../../../core/scenario/first-letter.ts';
import type { Dimension } from '../../../core/model/recording/category.ts';
import type { MeasureId } from '../../../core/model/recording/measures.ts';
import type { SimulationResult } from '../../api/types.ts';
import type { Ranged } from '../../format/verdict.ts';
import { isAlwaysSomebody } from '../../telling/anybody.ts';
import { choiceVerdict } from './verdict.ts';
import type { ChoiceVerdict } from './verdict.ts';

type Spread = SimulationResult['differences'][number]['breakdown'];

export const KINDS = ['group', 'locality'] as const satisfies readonly Dimension[];
export type Kind = (typeof KINDS)[number];

/** What is said of each kind of people. */
export const SAID = [
  'labelled',
  'genuine',
  'alternatives',
  'changes.chosen',
  'changes.forced',
  'waiting',
] as const satisfies readonly MeasureId[];

export type KindRow = {
  readonly id: string;
  readonly label: string;
  readonly changes: Readonly<Record<(typeof SAID)[number], Ranged>>;
  readonly verdict: ChoiceVerdict;
};

/** What an option changes of choice for everyone, and for each kind of people that every run has somebody of. */
export function kindRows(result: SimulationResult, place: number, kind: Kind): readonly KindRow[] {
  const difference = result.differences[place];
  const before = result.scenarios[0];
  const after = result.scenarios[place + 1];
  if (difference === undefined || before === undefined || after === undefined) return [];
  if (SAID.some((id) => !result.measures.includes(id))) return [];
  return result.categories.flatMap(({ dimension, id, label }, category) => {
    const of = (spread: Spread, measure: MeasureId): Ranged => {
      const at = category * result.measures.length + result.measures.indexOf(measure);
      return {
        mean: spread.mean[at] ?? 0,
        standardError: spread.standardError[at] ?? 0,
        p5: spread.p5[at] ?? 0,
        p95: spread.p95[at] ?? 0,
      };
    };
    if (![kind, 'everyone'].includes(dimension) || of(before.breakdown, 'supported-months').mean === 0)
      return [];
    if (!isAlwaysSomebody(result, [before.breakdown, after.breakdown], category, SAID)) return [];
    const changes = Object.fromEntries(
      SAID.map((measure) => [measure, of(difference.breakdown, measure)]),
    ) as KindRow['changes'];
    const verdict = choiceVerdict(changes.labelled, changes.genuine, result.replicates);
    return [{ id, label: capital(label), changes, verdict }];
  });
}

/** What the kinds of people are called that only some runs have supported people of, so that nothing is told of them. */
export function scarceKinds(
  { categories, measures, scenarios }: SimulationResult,
  kind: Kind,
  rows: readonly KindRow[],
): readonly string[] {
  const supported = measures.indexOf('supported-months');
  return categories.flatMap(({ dimension, id, label }, category) => {
    if (dimension !== kind || rows.some((row) => row.id === id)) return [];
    const isThere = scenarios.some(
      ({ breakdown }) => (breakdown.mean[category * measures.length + supported] ?? 0) > 0,
    );
    return isThere ? [label] : [];
  });
}
