/** A market at the end of its spin-up, calibrated, and what its people would choose under other levers or parameters. */
import { calibrate } from '../../../../core/model/choosing/calibrate.ts';
import type { CalibrationFit } from '../../../../core/model/choosing/calibrate.ts';
import { CELL_COUNT, chances } from '../../../../core/model/choosing/nested-logit.ts';
import { offerOf } from '../../../../core/model/choosing/offer.ts';
import { ARRIVING, keptPulls, REVIEWED } from '../../../../core/model/choosing/pulls.ts';
import { termsOf } from '../../../../core/model/choosing/terms.ts';
import { worthIn } from '../../../../core/model/choosing/worth.ts';
import { settleMarket } from '../../../../core/model/settle-market.ts';
import { allocateState } from '../../../../core/model/state.ts';
import type { State } from '../../../../core/model/state.ts';
import { SELF_FUNDER } from '../../../../core/model/vocabulary.ts';
import { monthOfPlan, prepare } from '../../../../core/run/plan.ts';
import type { PlannedMonth } from '../../../../core/run/plan.ts';
import { runMonth, twice } from '../../../../core/run/run-month.ts';
import { parametersWith, placeWith, scenarioWith } from '../sample-market.ts';

export type Calibrated = {
  readonly state: State;
  readonly month: PlannedMonth;
  readonly fits: readonly CalibrationFit[];
};

/** About 1,100 people, of whom the council supports 900. */
export function calibratedMarket(): Calibrated {
  const place = placeWith({ clients18to64: 400, clients65plus: 500, providers: 30, blockShare: 0.3 });
  // With fund holders everywhere no arrangement of the start is out of reach of those who arrive.
  const parameters = parametersWith({ 'isf.capable.default': 1 });
  // Somebody of every client group holds a fund under this seed: what nobody has is not calibrated but likened to what is known.
  const plan = prepare(scenarioWith({ place, parameters, months: 1, seed: 2 }));
  const state = allocateState(twice(plan.extent));
  settleMarket(state, monthOfPlan(plan, 0, 0));
  for (let index = 0; index < plan.spinUp; index++) {
    runMonth(state, plan, { index, replicate: 0 }, { check: false });
  }
  const month = monthOfPlan(plan, plan.spinUp - 1, 0);
  return { state, month, fits: calibrate(state, month) };
}

export type Changes = {
  readonly levers?: Partial<PlannedMonth['levers']>;
  readonly parameters?: Readonly<Record<string, number>>;
};

/** Council-supported people some condition holds for; everyone without one. */
export type Whom = (people: State['people'], person: number) => boolean;

/** The mix people would come to if all were asked now, as those arriving or as those reviewed. */
export function expectedMix(
  { state, month }: Calibrated,
  { levers = {}, parameters = {} }: Changes = {},
  kind: typeof ARRIVING | typeof REVIEWED = ARRIVING,
  whom: Whom = () => true,
): Float64Array {
  const { people, market, constants } = state;
  const changed = {
    ...month,
    levers: { ...month.levers, ...levers },
    parameters: { ...month.parameters, ...parameters },
  } as PlannedMonth;
  const worth = worthIn(people, offerOf(state, changed), termsOf(state, changed), changed);
  const weights = new Float64Array(CELL_COUNT);
  const chance = new Float64Array(CELL_COUNT);
  const mix = new Float64Array(CELL_COUNT);
  let asked = 0;
  for (let person = 0; person < market.peopleRows[0]!; person++) {
    if (people.present[person] === 0 || people.deployment[person] === SELF_FUNDER) continue;
    if (!whom(people, person)) continue;
    asked++;
    worth.weigh(person, kind === REVIEWED, weights, 0);
    const pulls = keptPulls(constants.calibrated, people.group[person]!, kind);
    chances(weights, 0, pulls, changed.parameters['choice.nest'], chance);
    for (const [cell, p] of chance.entries()) mix[cell]! += p;
  }
  return mix.map((sum) => sum / asked);
}
