/** How someone would run and spend a direct payment. */
import {
  COUNCIL_AGENT,
  DIRECT_PAYMENT,
  FRAMEWORK,
  OPEN_MARKET,
  OWN_ACCOUNT,
  PERSONAL_ASSISTANT,
  PREFERRED_LIST,
  THIRD_PARTY_ACCOUNT,
} from '../../../core/model/vocabulary.ts';
import type { Month } from '../month.ts';
import { ONE, ZERO } from '../number.ts';
import type { Amount, Decimal } from '../number.ts';
import type { Losses } from './losses.ts';
import { isPreferredHere } from './offer.ts';
import type { Offer } from './offer.ts';
import type { Chooser } from './chooser.ts';

/** One of several things and what it is worth. */
export type Valued = { readonly code: number; readonly worth: Decimal };

/** Of the highest worth, the first of equals. */
function best(options: readonly Valued[]): Valued {
  return options.reduce((highest, option) => (option.worth.gt(highest.worth) ? option : highest));
}

/** Equation account-run-best: who runs the account of an arrangement with this much control and burden. */
export function accountRunBest(
  month: Month,
  { losses }: Offer,
  chooser: Chooser,
  control: Decimal,
  burden: Decimal,
): Valued {
  const worthWith = (controlKept: Amount, burdenLeft: Amount) =>
    chooser.controlWeight
      .times(control)
      .times(controlKept)
      .minus(chooser.burdenWeight.times(burden).times(burdenLeft));
  const { parameter } = month;
  const fee = chooser.utilityLost(losses.account.div(chooser.worth.plan));
  const accounts = [
    { code: OWN_ACCOUNT, worth: worthWith(ONE, ONE) },
    {
      code: THIRD_PARTY_ACCOUNT,
      worth: worthWith(
        parameter('control.account.third-party'),
        parameter('burden.account.third-party'),
      ).minus(fee),
    },
  ];
  if (month.choice('direct-payment.agent') === 'yes')
    accounts.push({
      code: COUNCIL_AGENT,
      worth: worthWith(parameter('control.account.council'), parameter('burden.account.council')),
    });
  return best(accounts);
}

/** Equation payment-spent-best: the route by which someone would spend a direct payment. */
export function paymentSpentBest(month: Month, offer: Offer, chooser: Chooser): number {
  const { person, help } = chooser;
  const spendsOn = (route: number) => person.deployment === DIRECT_PAYMENT && person.route === route;
  if (person.budgeted.isZero()) return OPEN_MARKET;
  if (person.wantsAssistant === 1) return PERSONAL_ASSISTANT;
  if (month.choice('brokerage.terms') === 'council' && (help.hasBroker || spendsOn(FRAMEWORK)))
    return FRAMEWORK;
  const routes = [OPEN_MARKET];
  if (month.choice('framework.open-to') !== 'council') routes.push(FRAMEWORK);
  if (isPreferredHere(offer, person.locality)) routes.push(PREFERRED_LIST);
  if (routes.length === 1) return OPEN_MARKET;
  const carePart = chooser.worth.care.div(chooser.worth.plan);
  const appeals = routes.map((route) => ({
    code: route,
    worth: chooser.controlWeight
      .times(controlByRoute(month, route))
      .minus(chooser.utilityLost(carePart.times(lossByRoute(offer.losses, route))))
      .plus(spendsOn(route) ? month.parameter('choice.switch.cost') : ZERO)
      .plus(month.luck.gumbel('route-taste', person.identity.toNumber(), route)),
  }));
  return best(appeals).code;
}

/** Equations payment-spent-best and control-given: the control a direct payment gives. */
export function controlByRoute(month: Month, route: number): Decimal {
  if (route === PERSONAL_ASSISTANT) return month.parameter('control.personal-assistant');
  if (route === FRAMEWORK) return month.parameter('control.direct-payment.framework');
  if (route === PREFERRED_LIST) return month.parameter('control.direct-payment.preferred');
  return month.parameter('control.direct-payment');
}

/** Equation payment-spent-best: the part of the care that a direct payment falls short of. */
export function lossByRoute({ agency, framework, preferred, assistant }: Losses, route: number): Decimal {
  if (route === PERSONAL_ASSISTANT) return assistant;
  if (route === FRAMEWORK) return framework;
  if (route === PREFERRED_LIST) return preferred;
  return agency;
}
