/** Someone who chooses an arrangement, and what they weigh with. */
import { helpToChoose, withoutCarer } from './help-to-choose.ts';
import type { Help } from './help-to-choose.ts';
import type { Market, Person } from '../market.ts';
import type { Month } from '../month.ts';
import { ONE } from '../number.ts';
import type { Decimal } from '../number.ts';
import { worthOfPlan } from './losses.ts';
import type { PlanWorth } from './losses.ts';

export type Chooser = {
  readonly person: Person;
  readonly help: Help;
  /** Utility of full control. */
  readonly controlWeight: Decimal;
  /** Utility of the whole burden of an employer. */
  readonly burdenWeight: Decimal;
  /** Utility of losing a part of the plan. */
  readonly utilityLost: (part: Decimal) => Decimal;
  readonly worth: PlanWorth;
};

/** Equation weights-of-person. */
export function chooserOf(market: Market, month: Month, person: Person): Chooser {
  const help = helpToChoose(month, person);
  const { parameter } = month;
  const spread = parameter('choice.control.spread').times(person.controlValue);
  const relief = help.isHelped ? ONE.minus(parameter('brokerage.relief')) : ONE;
  const relieved = withoutCarer(month, person).times(relief);
  return {
    person,
    help,
    controlWeight: parameter('choice.control.weight').plus(spread),
    burdenWeight: parameter('choice.burden.weight').times(ONE.minus(person.confidence)).times(relieved),
    utilityLost: (part) => parameter('choice.cost.weight').times(10).times(part),
    worth: worthOfPlan(market, month, person),
  };
}
