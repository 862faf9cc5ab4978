/**
 * How someone would spend a direct payment: on an assistant or an agency, at the open price, on the framework's terms or from
 * a preferred provider; and who would run the account.
 */
import type { Luck } from '../../random/stream.ts';
import { gumbel, STREAMS } from '../../random/stream.ts';
import { CELL_PREFERRED_LIST } from '../../scenario/arrangement.ts';
import { choice } from '../../scenario/lever-choice.ts';
import type { ReadonlyColumn } from '../columns.ts';
import type { MonthOf } from '../step.ts';
import {
  COUNCIL_AGENT,
  DIRECT_PAYMENT,
  FRAMEWORK,
  OPEN_MARKET,
  OWN_ACCOUNT,
  PERSONAL_ASSISTANT,
  PREFERRED_LIST,
  ROUTE_NAMES,
  THIRD_PARTY_ACCOUNT,
} from '../vocabulary.ts';
import { CONTROL_PARAMETERS, controlByRoute, controlLeft } from './control.ts';
import { EVERYWHERE } from './offer.ts';
import type { Offer } from './offer.ts';
import type { Terms } from './terms.ts';

export const SPENDING_PARAMETERS = [
  'choice.cost.weight',
  'choice.switch.cost',
  ...CONTROL_PARAMETERS,
  'burden.direct-payment',
  'burden.personal-assistant',
  'burden.account.third-party',
  'burden.account.council',
] as const;
export const SPENDING_LEVERS = ['framework.open-to', 'direct-payment.agent', 'brokerage.terms'] as const;

type SpendingMonth = Pick<
  MonthOf<(typeof SPENDING_PARAMETERS)[number], (typeof SPENDING_LEVERS)[number]>,
  'luck' | 'parameters' | 'levers'
>;
type People = {
  readonly [
    C in 'identity' | 'locality' | 'wantsAssistant' | 'budgeted' | 'deployment' | 'route'
  ]: ReadonlyColumn;
};

const COUNCIL_ALONE = choice('framework.open-to', 'council');
const COUNCIL_IS_AGENT = choice('direct-payment.agent', 'yes');
const BROKER_FOR_COUNCIL = choice('brokerage.terms', 'council');

/** What deciders weigh with, one after another, in utility but for the worth of their plan. */
export type Weighing = {
  /** Their rows among all people. */
  rows: readonly number[];
  /** For full control, and against the whole burden of an employer. */
  readonly control: Float64Array;
  readonly burden: Float64Array;
  /** Whether a broker helps them. */
  readonly brokered: Uint8Array;
  /** Worth of their plan in pence a week: personal care, community support, and both but never nothing. */
  readonly care: Float64Array;
  readonly support: Float64Array;
  readonly whole: Float64Array;
};

/** How deciders would spend a direct payment, one after another, and what it is worth to them. */
export type Spending = {
  readonly route: Uint8Array;
  readonly account: Uint8Array;
  readonly control: Float64Array;
  readonly utility: Float64Array;
};

/** Room for as many deciders. */
export function weighingOf(most: number): Weighing {
  return {
    rows: [],
    control: new Float64Array(most),
    burden: new Float64Array(most),
    brokered: new Uint8Array(most),
    care: new Float64Array(most),
    support: new Float64Array(most),
    whole: new Float64Array(most),
  };
}

/** Room for what so many people would do with a direct payment. */
export function spendingOf(most: number): Spending {
  return {
    route: new Uint8Array(most),
    account: new Uint8Array(most),
    control: new Float64Array(most),
    utility: new Float64Array(most),
  };
}

/** A tenth of a budget's worth is the step in which people count what an arrangement costs them. */
const TENTH = 0.1;

type Account = {
  readonly account: number;
  readonly control: number;
  readonly burden: number;
  readonly perWeek: number;
};

/** The ways there are to spend a direct payment in a month. */
export type Ways = {
  readonly luck: Luck;
  readonly terms: Terms;
  /** Utility of a budget's worth of care. */
  readonly costWeight: number;
  /** Utility of not changing one's route. */
  readonly stay: number;
  readonly brokerForCouncil: boolean;
  readonly frameworkIsOpen: boolean;
  /** Localities with a preferred provider, one bit each. */
  readonly preferredAt: number;
  readonly accounts: readonly Account[];
  /** By route. */
  readonly control: readonly number[];
  readonly loss: readonly number[];
  readonly burden: readonly number[];
};

/** The ways of a month. */
export function waysIn(offer: Offer, terms: Terms, { parameters, levers, luck }: SpendingMonth): Ways {
  const accounts = [
    { account: OWN_ACCOUNT, control: 1, burden: 1, perWeek: 0 },
    {
      account: THIRD_PARTY_ACCOUNT,
      control: controlLeft(THIRD_PARTY_ACCOUNT, parameters),
      burden: parameters['burden.account.third-party'],
      perWeek: terms.accountPerWeek,
    },
    {
      account: COUNCIL_AGENT,
      control: controlLeft(COUNCIL_AGENT, parameters),
      burden: parameters['burden.account.council'],
      perWeek: 0,
    },
  ].filter(({ account }) => account !== COUNCIL_AGENT || levers['direct-payment.agent'] === COUNCIL_IS_AGENT);
  const burden = ROUTE_NAMES.map(() => parameters['burden.direct-payment']);
  burden[PERSONAL_ASSISTANT] = parameters['burden.personal-assistant'];
  return {
    luck,
    terms,
    costWeight: parameters['choice.cost.weight'] / TENTH,
    stay: parameters['choice.switch.cost'],
    brokerForCouncil: levers['brokerage.terms'] === BROKER_FOR_COUNCIL,
    frameworkIsOpen: levers['framework.open-to'] !== COUNCIL_ALONE,
    preferredAt: offer.preferredPlanned ? offer.supplied[CELL_PREFERRED_LIST] : 0,
    accounts,
    control: ROUTE_NAMES.map((_, by) => controlByRoute(by, parameters)),
    loss: ROUTE_NAMES.map((_, by) => lossBy(by, terms)),
    burden,
  };
}

function lossBy(by: number, terms: Terms): number {
  switch (by) {
    case PERSONAL_ASSISTANT:
      return terms.assistant;
    case FRAMEWORK:
      return terms.framework;
    case PREFERRED_LIST:
      return terms.preferred;
    default:
      return terms.agency;
  }
}

/** Utility lost with a part of the budget's worth of care. */
export function lossOf({ costWeight }: Ways, part: number): number {
  return costWeight * part;
}

/** The route and account each of the deciders would take with a direct payment for all of their budget. */
export function findSpending(ways: Ways, people: People, weighing: Weighing, best: Spending): void {
  findRoutes(ways, people, weighing, best);
  const { rows, care, support, whole } = weighing;
  const { vat, employerPerWeek } = ways.terms;
  for (let n = 0; n < rows.length; n++) {
    const by = best.route[n];
    findAccount(ways, weighing, n, { control: ways.control[by], burden: ways.burden[by] }, best);
    const forEmployer = by === PERSONAL_ASSISTANT ? employerPerWeek : 0;
    const lost = (care[n] * ways.loss[by] + support[n] * vat + forEmployer) / whole[n];
    best.utility[n] -= lossOf(ways, lost);
  }
}

/**
 * Who runs the account of one of the deciders best.
 * @param given what control and burden the payment itself brings.
 */
export function findAccount(
  ways: Ways,
  { control, burden, whole }: Weighing,
  n: number,
  given: { readonly control: number; readonly burden: number },
  best: Spending,
): void {
  let highest = -Infinity;
  for (const each of ways.accounts) {
    const utility =
      control[n] * given.control * each.control -
      burden[n] * given.burden * each.burden -
      lossOf(ways, each.perWeek / whole[n]);
    if (utility <= highest) continue;
    highest = utility;
    best.account[n] = each.account;
    best.control[n] = given.control * each.control;
  }
  best.utility[n] = highest;
}

/** Someone who chooses between routes by price, terms and taste. */
const UNSETTLED = 255;

function findRoutes(ways: Ways, people: People, weighing: Weighing, best: Spending): void {
  const { rows, brokered } = weighing;
  const { frameworkIsOpen, preferredAt } = ways;
  const otherwise = frameworkIsOpen || preferredAt !== 0 ? UNSETTLED : OPEN_MARKET;
  for (let n = 0; n < rows.length; n++) {
    const settled = settledRoute(people, rows[n], ways.brokerForCouncil, brokered[n]);
    best.route[n] = settled === UNSETTLED ? otherwise : settled;
  }
  if (otherwise !== UNSETTLED) return;
  for (let n = 0; n < rows.length; n++) best.utility[n] = best.route[n] === UNSETTLED ? -Infinity : Infinity;
  takeWhereBetter(ways, people, weighing, OPEN_MARKET, best);
  if (frameworkIsOpen) takeWhereBetter(ways, people, weighing, FRAMEWORK, best);
  if (preferredAt !== 0) takeWhereBetter(ways, people, weighing, PREFERRED_LIST, best);
}

/** Who would employ an assistant is settled when a person comes; a broker on the council's terms buys on the framework's, and what one has arranged goes on without one. */
function settledRoute(
  { budgeted, wantsAssistant, deployment, route }: People,
  person: number,
  brokerForCouncil: boolean,
  brokered: number,
): number {
  if (budgeted[person] === 0) return OPEN_MARKET;
  if (wantsAssistant[person] === 1) return PERSONAL_ASSISTANT;
  if (!brokerForCouncil) return UNSETTLED;
  const isOnFramework = deployment[person] === DIRECT_PAYMENT && route[person] === FRAMEWORK;
  return brokered === 1 || isOnFramework ? FRAMEWORK : UNSETTLED;
}

/** Lets those take a route to whom it is worth more than the best so far: they weigh price against terms, by a taste of their own. */
function takeWhereBetter(ways: Ways, people: People, weighing: Weighing, by: number, best: Spending): void {
  const { identity, locality, deployment, route } = people;
  const { rows, control, care, whole } = weighing;
  const { luck, costWeight, stay } = ways;
  const controlGiven = ways.control[by];
  const loss = ways.loss[by];
  const at = by === PREFERRED_LIST ? ways.preferredAt : EVERYWHERE;
  for (let n = 0; n < rows.length; n++) {
    const person = rows[n];
    if (best.utility[n] === Infinity || (at & (1 << locality[person])) === 0) continue;
    const stays = deployment[person] === DIRECT_PAYMENT && route[person] === by ? stay : 0;
    const taste = gumbel(luck, STREAMS['route-taste'], identity[person], by);
    const utility = control[n] * controlGiven - costWeight * ((care[n] / whole[n]) * loss) + stays + taste;
    if (utility <= best.utility[n]) continue;
    best.utility[n] = utility;
    best.route[n] = by;
  }
}
