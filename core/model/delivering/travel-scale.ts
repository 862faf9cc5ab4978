/** How far apart visits are at the start: what gives the place its published share of paid travel and waiting. */
import { CELL_DIRECT_PAYMENT } from '../../scenario/arrangement.ts';
import { CLIENT_GROUPS } from '../../scenario/client-group.ts';
import { chosenGap, scaleFor } from '../../costing/rounds.ts';
import { gapsOf, ROUND_PARAMETERS, terrainOf } from './place-rounds.ts';
import { MIX_PARAMETERS, startingMix } from '../choosing/planned-mix.ts';
import { staffTimeBudgeted } from './staff-time.ts';
import type { State } from '../state.ts';
import type { MonthOf } from '../step.ts';
import { SELF_FUNDER } from '../vocabulary.ts';

export const TRAVEL_SCALE_PARAMETERS = [
  ...ROUND_PARAMETERS,
  ...MIX_PARAMETERS,
  'dp.employ.share.default',
  'staff.headroom',
] as const;

type SettlingMonth = Pick<
  MonthOf<(typeof TRAVEL_SCALE_PARAMETERS)[number], never>,
  'parameters' | 'place' | 'reported'
>;

/**
 * Sets the scale of travel once people and providers stand: each provider is taken to serve the localities it covers in
 * proportion to the care people need there, as far as its staff go.
 */
export function settleTravelScale(
  state: State,
  month: Parameters<typeof startingMix>[1] & SettlingMonth,
): void {
  const { market } = state;
  const { parameters, place } = month;
  const { needed, ownTimes } = careNeeded(state, month);
  const rounds = roundsExpected(state, needed, 1 + parameters['staff.headroom']);
  const care = rounds.reduce((sum, minutes) => sum + minutes, 0);
  if (care === 0) return;
  const gaps = gapsOf(place, parameters);
  const gap = gaps.usual + ownTimes * (chosenGap(gaps, meanFlexibility(state)) - gaps.usual);
  const terrain = terrainOf(place, parameters, 0);
  market.travelScale[0] = scaleFor(rounds, care * (place.travelShare - gap), terrain);
}

/** Staff minutes a week that agencies are expected to give in each locality, and the part to people who set times. */
function careNeeded(
  { people, market, extent }: State,
  month: Parameters<typeof startingMix>[1] & SettlingMonth,
): { readonly needed: Float64Array; readonly ownTimes: number } {
  const employing = month.parameters['dp.employ.share.default'];
  const payments = Array.from(
    CLIENT_GROUPS.keys(),
    (group) => startingMix(group, month)[CELL_DIRECT_PAYMENT],
  );
  const needed = new Float64Array(extent.localities);
  let own = 0;
  let all = 0;
  for (let person = 0; person < market.peopleRows[0]; person++) {
    const payment = people.deployment[person] === SELF_FUNDER ? 0 : payments[people.group[person]];
    const planned = staffTimeBudgeted(people, person);
    const minutes = planned * (1 - payment * employing);
    const isSelfFunder = people.deployment[person] === SELF_FUNDER;
    needed[people.locality[person]] += minutes;
    all += minutes;
    own += isSelfFunder ? minutes : planned * payment * (1 - employing);
  }
  return { needed, ownTimes: all === 0 ? 0 : own / all };
}

/** Minutes a week of each provider in each locality. */
function roundsExpected(
  { providers, market }: State,
  needed: Float64Array,
  headroom: number,
): readonly number[] {
  const rounds: number[] = [];
  for (let row = 0; row < market.providerRows[0]; row++) {
    if (providers.open[row] === 0) continue;
    const there = needed.map((minutes, locality) =>
      (providers.coverage[row] & (1 << locality)) === 0 ? 0 : minutes,
    );
    const covered = there.reduce((sum, minutes) => sum + minutes, 0);
    if (covered === 0) continue;
    for (const minutes of there) rounds.push(((providers.staff[row] / headroom) * minutes) / covered);
  }
  return rounds;
}

function meanFlexibility({ providers, market }: State): number {
  let weighted = 0;
  let staff = 0;
  for (let row = 0; row < market.providerRows[0]; row++) {
    if (providers.open[row] === 0) continue;
    weighted += providers.flexibility[row] * providers.staff[row];
    staff += providers.staff[row];
  }
  return staff === 0 ? 0 : weighted / staff;
}
