import {
  COUNCIL_AGENT,
  BLOCK,
  DECIDES_NOTHING,
  DIRECT_PAYMENT,
  HAS_CAPACITY,
  IN_HOUSE,
  MIXED,
  NO_BUDGET,
  OWN_ACCOUNT,
  PERSONAL_ASSISTANT,
} from '../../../core/model/vocabulary.ts';
import { CELL_DIRECT_PAYMENT, CELLS } from '../../../core/scenario/arrangement.ts';
import { realAlternatives } from '../choosing/alternatives.ts';
import { arrangementOf } from '../choosing/arrangement.ts';
import { controlByRoute } from '../choosing/spending.ts';
import { helpToChoose } from '../choosing/help-to-choose.ts';
import type { Market, Person } from '../market.ts';
import type { Month } from '../month.ts';
import { ceiling, ONE, ZERO } from '../number.ts';
import type { Decimal } from '../number.ts';

/** Judge what choice people really had: what they knew, who could have served them, who helped. */
export function judgeChoice(market: Market, month: Month): void {
  const { market: whole, people } = market;
  whole.brokered = 0;
  whole.advocated = 0;
  whole.informed = 0;
  for (const person of people) {
    if (person.present === 0 || person.decides === DECIDES_NOTHING) continue;
    const { asks, isHelped } = helpToChoose(month, person);
    person.supported = flag(!asks || isHelped);
    if (isHelped && person.capacity === HAS_CAPACITY) whole.brokered += 1;
    if (isHelped && person.capacity !== HAS_CAPACITY) whole.advocated += 1;
    learn(month, person, isHelped);
    whole.informed += person.knewAmount;
    person.alternatives = realAlternatives(market, month, person);
    person.canChange = flag(canChange(month, person));
    const control = controlGiven(month, person);
    person.control = hadAlternatives(person) ? control : control.times(month.parameter('control.captive'));
    person.genuine = flag(isGenuine(person));
    person.decides = DECIDES_NOTHING;
  }
}

function flag(holds: boolean): number {
  return holds ? 1 : 0;
}

/** Equation what-people-learn. */
function learn(month: Month, person: Person, isHelped: boolean): void {
  const draw = (sub: number) => month.luck.uniform('information', person.identity.toNumber(), sub);
  const learns = draw(2 * person.reviews).lt(month.lever('information.level'));
  const isPublished = month.choice('framework.accreditation') === 'yes';
  const feedback = isPublished ? month.parameter('choice.known.feedback') : ZERO;
  const known = month.parameter(learns || isHelped ? 'choice.known.told' : 'choice.known');
  person.knows = ceiling(known.plus(feedback)).toNumber();
  person.knewAmount = flag(learns && person.deployment !== NO_BUDGET);
  const learnsCosts = draw(2 * person.reviews + 1).lt(month.parameter('information.costs'));
  person.knewCost = flag(person.knewAmount === 1 && learnsCosts);
}

/** Equation can-change. */
function canChange(month: Month, { route }: Person): boolean {
  const isShort = month.lever('contract.notice').lte(month.parameter('choice.notice.longest'));
  return isShort && route !== BLOCK && route !== IN_HOUSE;
}

/** Equation had-alternatives. */
function hadAlternatives({ alternatives, route, budgeted }: Person): boolean {
  return alternatives >= 2 || (route === PERSONAL_ASSISTANT && budgeted.gt(0));
}

/** Equation control-given, before what is lost without an alternative. */
function controlGiven(month: Month, person: Person): Decimal {
  const cell = arrangementOf(person);
  const given =
    cell === CELL_DIRECT_PAYMENT
      ? controlByRoute(month, person.route)
      : month.parameter(`control.${CELLS[cell]}`);
  return given.times(controlKept(month, person));
}

/** The part of control that is left to a person by who runs their account. */
function controlKept(month: Month, { deployment, account }: Person): Decimal {
  const isPaid = deployment === DIRECT_PAYMENT || deployment === MIXED;
  if (!isPaid || account === OWN_ACCOUNT) return ONE;
  const runBy = account === COUNCIL_AGENT ? 'council' : 'third-party';
  return month.parameter(`control.account.${runBy}`);
}

/** Equation genuine-budget: all five tests. */
function isGenuine(person: Person): boolean {
  const { knewAmount, knewCost, canChange: couldChange, supported } = person;
  const met = knewAmount + knewCost + couldChange + supported;
  return met === 4 && hadAlternatives(person);
}
