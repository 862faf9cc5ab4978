/** Figures that follow from law and price alone: worked out for the first month of a scenario, and nothing is run. */
import { ladders } from '../ladder/ladder.ts';
import type { Ladder } from '../ladder/ladder.ts';
import { ladderValues } from '../ladder/prices.ts';
import { assistantCost } from '../model/paying/assistant-cost.ts';
import { openingCost } from '../model/books/opening-cost.ts';
import { PENCE_PER_POUND } from '../money/pence.ts';
import { monthOfPlan, prepare } from '../run/plan.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { parseMonth } from '../time/month.ts';
import { MINUTES_PER_HOUR, WEEKS_PER_MONTH } from '../time/weeks.ts';
import { inputTaxRecovered } from '../vat/input-tax.ts';
import { vatRules } from '../vat/rules.ts';

export type Rule = {
  readonly label: string;
  readonly meaning: string;
  readonly unit: string;
  readonly of: (scenario: Scenario) => number;
};

/** A gross budget of £100, in pence. */
const HUNDRED = 100 * PENCE_PER_POUND;
/** Hours a week of the agencies whose hour is costed. */
const SMALL_AGENCY = 300;
const USUAL_AGENCY = 1000;
const LARGE_AGENCY = 2000;

/** What £100 of gross budget leaves for community support. */
function left(scenario: Scenario, deployment: string, supplier: Ladder['supplier']): number {
  return leftInPence(scenario, deployment, supplier) / PENCE_PER_POUND;
}

function leftInPence(
  { parameters, start }: Scenario,
  deployment: string,
  supplier: Ladder['supplier'],
): number {
  const month = parseMonth(start);
  const climbed = ladders({
    gross: HUNDRED,
    contribution: 0,
    vat: vatRules(parameters, month),
    isfRecipient: 'person',
    isfFee: ladderValues(parameters, month)['isf.fee'],
    employerPerWeek: 0,
    minimumMinutes: 0,
    price: () => null,
  });
  const found = climbed.find(
    (each) =>
      each.deployment === deployment && each.route === 'community-support' && each.supplier === supplier,
  );
  return found!.forCare;
}

function agencyHour(scenario: Scenario, hours: number): number {
  const month = monthOfPlan(prepare(scenario), 0, 0);
  return openingCost(hours * MINUTES_PER_HOUR, month) / (hours * WEEKS_PER_MONTH) / PENCE_PER_POUND;
}

function hundred(label: string, meaning: string, of: Rule['of']): Rule {
  return {
    label,
    meaning: `What £100 of gross budget leaves for community support ${meaning}.`,
    unit: 'pounds',
    of,
  };
}

function hour(label: string, meaning: string, of: Rule['of']): Rule {
  return { label, meaning, unit: 'pounds per hour', of };
}

export const RULES = {
  'rule.hundred.council': hundred(
    '£100 bought by the council from a business that charges VAT',
    'that the council buys from a supplier who charges VAT',
    (scenario) => left(scenario, 'council-managed', 'other'),
  ),
  'rule.hundred.direct-payment': hundred(
    '£100 as a direct payment with a business that charges VAT',
    'bought with a direct payment from a supplier who charges VAT',
    (scenario) => left(scenario, 'direct-payment', 'other'),
  ),
  'rule.hundred.charity': hundred(
    '£100 as a direct payment with a charity',
    'bought with a direct payment from a charity',
    (scenario) => left(scenario, 'direct-payment', 'charity'),
  ),
  'rule.vat-gap': {
    label: 'VAT gap',
    meaning:
      'Per cent of gross budget that buys nothing where a direct payment is spent with a supplier who charges VAT, to a hundredth.',
    unit: 'per cent',
    of: (scenario) => (HUNDRED - leftInPence(scenario, 'direct-payment', 'other')) / PENCE_PER_POUND,
  },
  'rule.input-tax.exempt': {
    label: 'Input tax an exempt supplier gets back',
    meaning: 'Of £100 of VAT on what it buys, what a supplier whose services are exempt recovers.',
    unit: 'pounds',
    of: () => inputTaxRecovered(HUNDRED, 'exempt') / PENCE_PER_POUND,
  },
  'rule.input-tax.taxable': {
    label: 'Input tax a taxable supplier gets back',
    meaning: 'Of £100 of VAT on what it buys, what a supplier who charges VAT recovers.',
    unit: 'pounds',
    of: () => inputTaxRecovered(HUNDRED, 'standard-rated') / PENCE_PER_POUND,
  },
  'rule.agency-hour': hour(
    'Cost of an hour at an agency',
    `What an hour costs an agency of ${USUAL_AGENCY} hours a week with all staff at work, without Employment Allowance.`,
    (scenario) => agencyHour(scenario, USUAL_AGENCY),
  ),
  'rule.agency-hour.small': hour(
    'Cost of an hour at a small agency',
    `The same at ${SMALL_AGENCY} hours a week.`,
    (scenario) => agencyHour(scenario, SMALL_AGENCY),
  ),
  'rule.agency-hour.large': hour(
    'Cost of an hour at a large agency',
    `The same at ${LARGE_AGENCY} hours a week.`,
    (scenario) => agencyHour(scenario, LARGE_AGENCY),
  ),
  'rule.assistant-hour': hour(
    'Cost of an hour of a personal assistant',
    'What an hour costs the person who employs one: pay, holiday, sickness and pension.',
    (scenario) => assistantCost(monthOfPlan(prepare(scenario), 0, 0).parameters).perHour / PENCE_PER_POUND,
  ),
} as const satisfies Record<string, Rule>;
