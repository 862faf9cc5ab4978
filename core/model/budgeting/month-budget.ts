/** The gross budget of a month for people whose money goes into an account, and what running the account or fund takes. */
import { priceForMinutes, roundHalfUp } from '../../money/rounding.ts';
import { MONTHS_PER_YEAR, weeklyToMonthly } from '../../time/weeks.ts';
import { choice } from '../../scenario/lever-choice.ts';
import type { ReadonlyColumn } from '../columns.ts';
import { withNeeds } from '../paying/price-paid.ts';
import { planTakenUp } from '../delivering/staff-time.ts';
import { supportTakenUp } from '../delivering/support-taken-up.ts';
import { VAT_ADDED, vatAddedTo } from './vat-added.ts';
import type { VatAdded } from './vat-added.ts';
import {
  holdsAccount,
  ISF,
  MIXED,
  NO_PROVIDER,
  NO_SUPPORTER,
  PERSONAL_ASSISTANT,
  THIRD_PARTY_ACCOUNT,
} from '../vocabulary.ts';

export const MONTH_BUDGET_PARAMETERS = [
  'support.rate',
  'isf.fee',
  'dp.managedaccount.fee',
  'vat.rate',
] as const;
export const MONTH_BUDGET_LEVERS = ['isf.fee-payer', 'direct-payment.vat'] as const;

type Parameters = { readonly [P in (typeof MONTH_BUDGET_PARAMETERS)[number]]: number };

/** Rates an hour at which budgets are worked out, in whole pence. */
type HourlyRates = {
  readonly agency: number;
  readonly assistant: number;
  readonly isf: number;
  /** What a service fund is given on top for needs as complex as can be, as a part of its rate. */
  readonly needsRelated: number;
};

/** Everything a month's budgets follow from, looked up once. */
export type BudgetRules = HourlyRates &
  VatAdded & {
    readonly support: number;
    readonly fundFee: number;
    readonly feeFromBudget: boolean;
    /** A month of a third party's account, in whole pence. */
    readonly accountFee: number;
  };

const FEE_FROM_BUDGET = choice('isf.fee-payer', 'budget');

/**
 * The rules of a month.
 * @param taxable which suppliers of community support charge VAT.
 */
export function budgetRules(
  rates: HourlyRates,
  levers: { readonly [L in (typeof MONTH_BUDGET_LEVERS)[number]]: number },
  parameters: Parameters,
  taxable: ReadonlyColumn,
): BudgetRules {
  return {
    ...rates,
    addedVatRate: levers['direct-payment.vat'] === VAT_ADDED ? parameters['vat.rate'] : 0,
    taxable,
    support: roundHalfUp(parameters['support.rate']),
    fundFee: parameters['isf.fee'],
    feeFromBudget: levers['isf.fee-payer'] === FEE_FROM_BUDGET,
    accountFee: roundHalfUp(parameters['dp.managedaccount.fee'] / MONTHS_PER_YEAR),
  };
}

/** What a budget of the month follows from, and where it is written. */
export type AllottedPeople = Reads & Writes;

type Reads = {
  readonly [
    C in
      | 'deployment'
      | 'route'
      | 'provider'
      | 'supporter'
      | 'account'
      | 'doubleHanded'
      | 'budgeted'
      | 'supportBudgeted'
      | 'takes'
      | 'complexity'
  ]: ReadonlyColumn;
};
type Writes = { readonly [C in 'budget' | 'fee' | 'feeOnTop']: Float64Array };

/** Whether someone holds a person's service fund: whoever gives their personal care or, if they need none, their community support. */
export function hasFundHolder(
  { budgeted, provider, supporter }: Pick<Reads, 'budgeted' | 'provider' | 'supporter'>,
  person: number,
): boolean {
  return budgeted[person] > 0 ? provider[person] !== NO_PROVIDER : supporter[person] !== NO_SUPPORTER;
}

/**
 * Sets a person's gross budget of the month and the fees on it.
 *
 * A budget pays for what the person takes up of their plan; a fund is paid only while someone holds it. A mixed package is a
 * direct payment for community support alone. Fees fall on both lines in proportion.
 * @returns what of the month's budget there is for personal care after fees, in whole pence.
 */
export function allotMonth(people: AllottedPeople, person: number, rules: BudgetRules): number {
  const { budget, fee, feeOnTop } = people;
  const held = people.deployment[person];
  budget[person] = 0;
  fee[person] = 0;
  feeOnTop[person] = 0;
  if (!holdsAccount(held)) return 0;
  if (held === ISF && !hasFundHolder(people, person)) return 0;

  const forCare = held === MIXED ? 0 : careBudget(people, person, rules);
  const forSupport = weeklyToMonthly(priceForMinutes(rules.support, supportTakenUp(people, person)));
  const gross = forCare + forSupport + vatAddedTo(people, person, forSupport, rules);
  budget[person] = gross;
  if (held === ISF) {
    const due = roundHalfUp(gross * rules.fundFee);
    if (rules.feeFromBudget) fee[person] = due;
    else feeOnTop[person] = due;
  } else if (people.account[person] === THIRD_PARTY_ACCOUNT) {
    fee[person] = Math.min(gross, rules.accountFee);
  }
  if (fee[person] === 0) return forCare;
  return forCare - roundHalfUp((fee[person] * forCare) / gross);
}

/** A pool is paid what its members would be paid alone: what they save buys more. */
function careBudget(people: Reads, person: number, rules: HourlyRates): number {
  const { agency, assistant, isf, needsRelated } = rules;
  const ownRate = people.route[person] === PERSONAL_ASSISTANT ? assistant : agency;
  const isFund = people.deployment[person] === ISF;
  const rate = isFund ? withNeeds(isf, people.complexity[person], needsRelated) : ownRate;
  const minutes = planTakenUp(people, person) * (1 + people.doubleHanded[person]);
  return weeklyToMonthly(priceForMinutes(rate, minutes));
}
