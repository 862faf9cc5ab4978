/** The chances a choice of arrangement was drawn from: exactly those of the step, worked out again once it has fitted its pulls. */
import { CELL_COUNT, chances } from '../../model/choosing/nested-logit.ts';
import { ARRIVING, keptPulls, REVIEWED, TAKE_UP } from '../../model/choosing/pulls.ts';
import { DECIDES_ON_ARRIVAL } from '../../model/vocabulary.ts';
import { log } from '../../numeric/log.ts';
import type { PlannedMonth } from '../../run/plan.ts';
import type { State } from '../../model/state.ts';
import type { PersonRow } from './person-row.ts';

export type ChancesGiven = {
  /** One for each arrangement; they sum to 1. */
  readonly chances: Float64Array;
  /** Pull of each arrangement beyond what it is worth to the person, in utility. */
  readonly pulls: readonly number[];
  /** Whether the council steers towards a planned mix, or people are left to themselves. */
  readonly steers: boolean;
};

/** @param weights what the arrangements weighed to them before the step. The step must have been applied. */
export function chancesGiven(
  { constants }: State,
  { parameters, levers }: PlannedMonth,
  { group, decides }: PersonRow,
  weights: Float64Array,
): ChancesGiven {
  const steers = levers['choice.mode'] !== TAKE_UP;
  const kind = decides === DECIDES_ON_ARRIVAL ? ARRIVING : REVIEWED;
  const pulls = keptPulls(steers ? constants.steering : constants.calibrated, group, kind);
  const given = new Float64Array(CELL_COUNT);
  const dissimilarity = parameters['choice.nest'];
  chances(weights, 0, pulls, dissimilarity, given);
  return { chances: given, pulls: Array.from(pulls, (pull) => dissimilarity * log(pull)), steers };
}
