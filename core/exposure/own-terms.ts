/** The figures the books of one provider are worked out with, month by month: what the books leave to the register. */
import { PROVIDER_COST_PARAMETERS } from '../model/books/provider-cost.ts';
import type { ParameterRegister } from '../parameters/parameter.ts';
import { resolveMonthly } from '../parameters/resolve.ts';
import { leverPaths } from '../scenario/lever-path.ts';
import { LEVERS } from '../scenario/lever.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { isFirstMonthOfFinancialYear } from '../time/financial-year.ts';
import { addMonths, parseMonth } from '../time/month.ts';
import type { Month } from '../time/month.ts';

/** Number of the choice in which funds are paid on invoice. */
const IN_ARREARS = LEVERS['isf.payment'].choices.findIndex(({ id }) => id === 'arrears');

const OWN_PARAMETERS = [
  ...PROVIDER_COST_PARAMETERS,
  'wage.nlw',
  'need.unsocial.mean',
  'need.complexity.mean.older',
  'cost.client.hours',
  'nic.employment-allowance',
  'nic.ea.public.exclusion',
  'provider.debtor.individuals',
  'provider.baddebt.dp',
] as const;
export type OwnParameters = { readonly [P in (typeof OWN_PARAMETERS)[number]]: number };

/** What is in force in a month. */
export type OwnTerms = {
  readonly parameters: OwnParameters;
  /** Days until the council pays, beside those it took at first. */
  readonly laterByDays: number;
  /** Whether service funds are paid on invoice, as the framework is, and not before the month. */
  readonly fundsInArrears: boolean;
  readonly isNewTaxYear: boolean;
};

/** The terms of every month of a scenario; the first stands for how things were before it as well. */
export function ownTerms(scenario: Scenario): readonly OwnTerms[] {
  const start = parseMonth(scenario.start);
  const calendar = Array.from({ length: scenario.months }, (_, at) => addMonths(start, at));
  const changes = scenario.future.flatMap((future) => future.changes);
  const paths = resolveMonthly(scenario.parameters, OWN_PARAMETERS, calendar, changes);
  const levers = leverPaths(scenario.option, scenario.parameters, calendar, 0, changes);
  const days = levers['payment.days'];
  const funds = levers['isf.payment'];
  return calendar.map((month, at) => ({
    parameters: Object.fromEntries(OWN_PARAMETERS.map((id) => [id, paths.get(id)![at]])) as OwnParameters,
    laterByDays: days[at] - days[0],
    fundsInArrears: funds[at] === IN_ARREARS,
    isNewTaxYear: at > 0 && isFirstMonthOfFinancialYear(month),
  }));
}

/**
 * What is in force in one month, whatever future comes.
 * @throws RangeError where something has no value yet
 */
export function parametersAt(register: ParameterRegister, month: Month): OwnParameters {
  const values = resolveMonthly(register, OWN_PARAMETERS, [month], []);
  return Object.fromEntries(OWN_PARAMETERS.map((id) => [id, values.get(id)![0]])) as OwnParameters;
}
