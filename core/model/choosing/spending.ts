/**
 * How someone would spend a direct payment: on an assistant or an agency, at the open price, on the framework's terms or from
 * a preferred provider; and who would run the account.
 */
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
  THIRD_PARTY_ACCOUNT,
} from '../vocabulary.ts';
import { CONTROL_PARAMETERS, controlByRoute, controlLeft } from './control.ts';
import type { Offer } from './offer.ts';
import { careWorth, supportWorth } from './terms.ts';
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
    C in
      | 'identity'
      | 'locality'
      | 'wantsAssistant'
      | 'budgeted'
      | 'supportBudgeted'
      | 'doubleHanded'
      | 'sharing'
      | 'deployment'
      | 'route'
  ]: ReadonlyColumn;
};

const COUNCIL_ALONE = choice('framework.open-to', 'council');
const COUNCIL_IS_AGENT = choice('direct-payment.agent', 'yes');
const BROKER_FOR_COUNCIL = choice('brokerage.terms', 'council');

/** What a person weighs with, in utility. */
export type Weighing = {
  /** For full control, and against the whole burden of an employer. */
  control: number;
  burden: number;
  /** Whether a broker helps them. */
  brokered: boolean;
};

/** A way of spending and what it is worth. */
export type Spending = { route: number; account: number; control: number; utility: number };

/** A tenth of a budget's worth is the step in which people count what an arrangement costs them. */
const TENTH = 0.1;

/** Finds the best way to spend a direct payment, and tells what any part of a budget lost is worth. */
export function spendingIn(people: People, offer: Offer, terms: Terms, month: SpendingMonth) {
  const { parameters, levers, luck } = month;
  const costWeight = parameters['choice.cost.weight'] / TENTH;
  const stay = parameters['choice.switch.cost'];
  const brokerForCouncil = levers['brokerage.terms'] === BROKER_FOR_COUNCIL;
  const frameworkIsOpen = levers['framework.open-to'] !== COUNCIL_ALONE;
  const preferredAt = offer.preferredPlanned ? offer.supplied[CELL_PREFERRED_LIST] : 0;
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
  const { identity, locality, wantsAssistant, budgeted, deployment, route } = people;

  return { lossOf, bestSpending, bestAccount };

  /** Utility lost with a part of the budget's worth of care. */
  function lossOf(part: number): number {
    return costWeight * part;
  }

  /** The route and account a person would take with a direct payment for all of their budget. */
  function bestSpending(person: number, weighing: Weighing, best: Spending): void {
    const care = careWorth(people, person, terms);
    const support = supportWorth(people, person, terms);
    const whole = Math.max(1, care + support);
    const by = bestRoute(person, weighing, care / whole);
    const employs = by === PERSONAL_ASSISTANT;
    const lost = (care * lossBy(by) + support * terms.vat + (employs ? terms.employerPerWeek : 0)) / whole;
    best.route = by;
    bestAccount(
      weighing,
      controlByRoute(by, parameters),
      parameters[employs ? 'burden.personal-assistant' : 'burden.direct-payment'],
      whole,
      best,
    );
    best.utility -= lossOf(lost);
  }

  /** Who runs the account best, given what control and burden the payment itself brings. */
  function bestAccount(
    weighing: Weighing,
    control: number,
    burden: number,
    whole: number,
    best: Spending,
  ): void {
    best.utility = -Infinity;
    for (const each of accounts) {
      const utility =
        weighing.control * control * each.control -
        weighing.burden * burden * each.burden -
        lossOf(each.perWeek / whole);
      if (utility <= best.utility) continue;
      best.utility = utility;
      best.account = each.account;
      best.control = control * each.control;
    }
  }

  /** Who would employ an assistant is settled when a person comes; a broker on the council's terms buys on the framework's; the others weigh price against terms, by a taste of their own. */
  function bestRoute(person: number, weighing: Weighing, carePart: number): number {
    if (budgeted[person] === 0) return OPEN_MARKET;
    if (wantsAssistant[person] === 1) return PERSONAL_ASSISTANT;
    if (brokerForCouncil && (weighing.brokered || isOnFramework(person))) return FRAMEWORK;
    const preferredIsHere = (preferredAt & (1 << locality[person])) !== 0;
    if (!frameworkIsOpen && !preferredIsHere) return OPEN_MARKET;
    let best = OPEN_MARKET;
    let highest = appeal(person, OPEN_MARKET, weighing, carePart);
    if (frameworkIsOpen) {
      const utility = appeal(person, FRAMEWORK, weighing, carePart);
      if (utility > highest) [best, highest] = [FRAMEWORK, utility];
    }
    if (preferredIsHere) {
      const utility = appeal(person, PREFERRED_LIST, weighing, carePart);
      if (utility > highest) [best, highest] = [PREFERRED_LIST, utility];
    }
    return best;
  }

  /** What a broker has arranged goes on without one. */
  function isOnFramework(person: number): boolean {
    return deployment[person] === DIRECT_PAYMENT && route[person] === FRAMEWORK;
  }

  function appeal(person: number, by: number, weighing: Weighing, carePart: number): number {
    const stays = deployment[person] === DIRECT_PAYMENT && route[person] === by ? stay : 0;
    const taste = gumbel(luck, STREAMS['route-taste'], identity[person], by);
    return weighing.control * controlByRoute(by, parameters) - lossOf(carePart * lossBy(by)) + stays + taste;
  }

  function lossBy(by: number): number {
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
}
