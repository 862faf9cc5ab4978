import {
  COUNCIL_AGENT,
  DIRECT_PAYMENT,
  FRAMEWORK,
  ISF,
  MIXED,
  POOLED,
  PREFERRED_LIST,
  SELF_FUNDER,
} from '../../../core/model/vocabulary.ts';
import { pay } from '../market.ts';
import type { Market, Person } from '../market.ts';
import { hasPayment } from '../budgeting/month-budget.ts';
import type { Month } from '../month.ts';
import { sum, ZERO } from '../number.ts';
import { payOnOutcomes } from '../council/outcome-payments.ts';
import { payForManagedCare, payFromPurse, payOutBudget } from '../council/pay-person.ts';
import { payProvider } from '../council/pay-provider.ts';
import { isBoughtByCouncil } from '../paying/price-paid.ts';

/** The money of the month moves: first for each person, then for support's VAT, then for each provider. */
export function payForCare(market: Market, month: Month): void {
  const { people, providers } = market;
  startAtNothing(market);
  people.forEach((person, row) => {
    if (person.present === 1) payForPerson(market, month, row);
  });
  settleVat(market);
  splitAboveRate(market);
  payOnOutcomes(market, month);
  const present = people.filter((person) => person.present === 1);
  providers.forEach((_, row) => {
    const held = present.filter(({ provider }) => provider === row);
    payProvider(market, month, row, sum(held.map(({ fundInvoiced }) => fundInvoiced)));
  });
}

/** Equation payments-start-at-nothing. */
function startAtNothing({ market, council }: Market): void {
  market.otherStreams = ZERO;
  council.framework = ZERO;
  council.aboveRate = ZERO;
  council.preferredList = ZERO;
  council.pooled = ZERO;
  council.guarantees = ZERO;
  council.support = ZERO;
  council.vatRecovered = ZERO;
  council.directPayments = ZERO;
  council.funds = ZERO;
  council.feesOnTop = ZERO;
  council.contributions = ZERO;
  council.arrangementFees = ZERO;
  council.otherFunds = ZERO;
  council.collected = ZERO;
  council.paymentHolders = 0;
  council.agentAccounts = 0;
  council.arrears = ZERO;
  council.paidOnOutcomes = ZERO;
}

/** Equation person-starts-at-nothing. */
function payForPerson(market: Market, month: Month, row: number): void {
  const person = market.people[row]!;
  const { deployment } = person;
  person.collected = ZERO;
  person.unpaid = ZERO;
  person.fundInvoiced = ZERO;
  if (deployment === SELF_FUNDER) {
    payFromPurse(market, month, row);
    return;
  }
  const hasBudget = deployment === DIRECT_PAYMENT || deployment === ISF || deployment === MIXED;
  if (hasBudget) payOutBudget(market, month, row);
  else payForManagedCare(market, month, row);
  addToLines(market, person);
}

/** Equation client-account-lines: what a council client costs, whenever it is paid. */
function addToLines({ council }: Market, person: Person): void {
  const { deployment, route, bought, budget, supportBought, supportVatRecovered } = person;
  if (deployment === ISF) {
    council.funds = council.funds.plus(budget);
    council.feesOnTop = council.feesOnTop.plus(person.feeOnTop);
    council.support = council.support.plus(supportVatRecovered);
  } else if (hasPayment(person)) {
    council.directPayments = council.directPayments.plus(budget);
    council.paymentHolders += 1;
    if (person.account === COUNCIL_AGENT) council.agentAccounts += 1;
  } else council.support = council.support.plus(supportBought);

  council.contributions = council.contributions.minus(person.contribution);
  council.collected = council.collected.plus(person.collected);
  council.arrears = council.arrears.plus(person.owes);

  if (!isBoughtByCouncil(person)) return;
  if (route === FRAMEWORK) council.framework = council.framework.plus(bought);
  if (route === PREFERRED_LIST) council.preferredList = council.preferredList.plus(bought);
  if (route === POOLED) council.pooled = council.pooled.plus(bought);
}

/** Equation support-vat-settled. */
function settleVat(market: Market): void {
  const present = market.people.filter((person) => person.present === 1);
  const kept = sum(present.map(({ supportVat }) => supportVat));
  const recovered = sum(present.map(({ supportVatRecovered }) => supportVatRecovered));
  pay(market, 'VAT on community support', 'supporters', 'hmrc', kept.plus(recovered));
  pay(market, 'VAT recovered', 'hmrc', 'council', recovered);
  market.council.vatRecovered = recovered.neg();
}

/** Equation above-rate-split. */
function splitAboveRate({ council, market }: Market): void {
  council.framework = council.framework.minus(market.paidAbove);
  council.aboveRate = market.paidAbove;
}
