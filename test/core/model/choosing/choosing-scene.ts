/** One person who chooses, one provider and one supplier of community support, in a month whose levers and parameters a test sets. */
import { offerOf } from '../../../../core/model/choosing/offer.ts';
import type { Offer } from '../../../../core/model/choosing/offer.ts';
import { findSpending, spendingOf, waysIn, weighingOf } from '../../../../core/model/choosing/spending.ts';
import { careWorth, supportWorth, termsOf } from '../../../../core/model/choosing/terms.ts';
import type { Terms } from '../../../../core/model/choosing/terms.ts';
import { worthIn } from '../../../../core/model/choosing/worth.ts';
import type { State } from '../../../../core/model/state.ts';
import { monthOfPlan, prepare } from '../../../../core/run/plan.ts';
import type { PlannedMonth } from '../../../../core/run/plan.ts';
import { onePerson } from '../one-person.ts';
import type { OnePerson } from '../one-person.ts';
import { scenarioWith } from '../sample-market.ts';
import type { Changes } from './take-up.ts';

const PLAN = prepare(scenarioWith({ months: 1 }));

/** The first reported month of business as usual, with some of its levers and parameters replaced. */
export function monthWith({ levers = {}, parameters = {} }: Changes = {}): PlannedMonth {
  const month = monthOfPlan(PLAN, PLAN.spinUp, 0);
  return {
    ...month,
    levers: { ...month.levers, ...levers },
    parameters: { ...month.parameters, ...parameters },
  };
}

/** Ten hours of care and five of support a week; a provider in block, on no list, and £24 whoever buys. */
export function scene(person: OnePerson = {}): State {
  const state = onePerson({ able: 1, budgeted: 600, supportBudgeted: 300, ...person });
  const { providers, supporters, market } = state;
  providers.open[0] = 1;
  providers.coverage[0] = 1;
  providers.staff[0] = 60_000;
  providers.price[0] = 2400;
  providers.blockShare[0] = 1;
  supporters.staff[0] = 60_000;
  supporters.taxable[0] = 1;
  market.supporterRows[0] = 1;
  market.agencyRate[0] = 2400;
  market.assistantRate[0] = 2400;
  return state;
}

/** What the person weighs with, in utility, and whether a broker helps them. */
export type Weight = { readonly control: number; readonly burden: number; readonly brokered: boolean };

/** How the person would spend a direct payment. */
export function spendingBy(
  state: State,
  month: PlannedMonth,
  { control, burden, brokered }: Weight,
  terms: Terms = termsOf(state, month),
  offer: Offer = offerOf(state, month),
) {
  const weighing = weighingOf(1);
  weighing.rows = [0];
  weighing.control[0] = control;
  weighing.burden[0] = burden;
  weighing.brokered[0] = brokered ? 1 : 0;
  weighing.care[0] = careWorth(state.people, 0, terms);
  weighing.support[0] = supportWorth(state.people, 0, terms);
  weighing.whole[0] = Math.max(1, weighing.care[0] + weighing.support[0]);
  const best = spendingOf(1);
  findSpending(waysIn(offer, terms, month), state.people, weighing, best);
  return {
    route: best.route[0]!,
    account: best.account[0]!,
    control: best.control[0]!,
    utility: best.utility[0]!,
  };
}

/** What arrangements weigh to the person. */
export function weightsOf(state: State, month: PlannedMonth, stays = false): Float64Array {
  const weights = new Float64Array(8);
  const worth = worthIn(state.people, offerOf(state, month), termsOf(state, month), month);
  worth.weigh(0, stays, weights, 0);
  return weights;
}
