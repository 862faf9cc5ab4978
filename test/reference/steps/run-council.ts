import { balanceOf, pay } from '../market.ts';
import type { Market } from '../market.ts';
import type { Month } from '../month.ts';
import { halfUp, least, most, ONE, sum } from '../number.ts';
import type { Decimal } from '../number.ts';

/** The council pays for its own part, and its account of the month is added up. */
export function runCouncil(market: Market, month: Month): void {
  payOwnCosts(market, month);
  readHelpAndIncome(market);
  addUpDebts(market);
  addUpLines(market);
  market.market.envelope = envelope(market, month);
}

/** Equation council-own-costs. */
function payOwnCosts(market: Market, month: Month): void {
  const { council, market: whole } = market;
  const { parameter } = month;
  const holders = council.paymentHolders;
  const pooling = sum(market.localities.map(({ pooled }) => pooled));
  const support = parameter('dp.support.cost').times(holders).div(12);
  const agency = parameter('dp.managedaccount.fee').times(council.agentAccounts).div(12);
  const brokers = parameter('council.cost.brokerage').times(whole.brokered);
  const monitoring = parameter(`direct-payment.monitoring.${month.choice('direct-payment.monitoring')}`);

  council.reviews = halfUp(parameter('council.cost.review').times(whole.reviewed));
  council.information = halfUp(parameter('council.cost.information').times(whole.informed));
  council.brokerage = halfUp(brokers.plus(support).plus(agency));
  council.advocacy = halfUp(parameter('council.cost.advocacy').times(whole.advocated));
  council.monitoring = halfUp(monitoring.times(holders).div(12));
  council.facilitation = halfUp(parameter('council.cost.pooling').times(pooling).div(12));
  council.placingAgain = halfUp(parameter('council.cost.placing-again').times(whole.replacing));

  pay(market, 'reviews', 'council', 'support', council.reviews);
  pay(market, 'information', 'council', 'support', council.information);
  pay(market, 'brokerage', 'council', 'support', council.brokerage);
  pay(market, 'advocacy', 'council', 'support', council.advocacy);
  pay(market, 'direct-payment monitoring', 'council', 'support', council.monitoring);
  pay(market, 'pooling facilitation', 'council', 'support', council.facilitation);
  pay(market, 'placing people again', 'council', 'support', council.placingAgain);
}

/** Equations council-help-lines and council-income-lines. */
function readHelpAndIncome({ council, market, books: { turnover } }: Market): void {
  council.lostClientGrants = turnover['transitional grant'];
  council.trainingGrants = turnover['training subsidy'];
  council.startUpGrants = turnover['start-up grant'];
  council.fundGrants = turnover['fund set-up grant'];
  council.indemnities = turnover['redundancy indemnity'];
  council.badDebt = market.writtenOff;
  council.reclaimed = market.reclaimed.neg();
}

/** Equation council-owes. */
function addUpDebts({ council, providers, books }: Market): void {
  council.invoicesUnpaid = sum(
    providers.flatMap(({ dueNext, dueAfter, dueThird, dueFourth }) => [
      dueNext,
      dueAfter,
      dueThird,
      dueFourth,
    ]),
  );
  const spentInHouse = providers.map(({ inHouse }, row) =>
    inHouse === 1 ? balanceOf(books, `cash ${row}`).neg() : 0,
  );
  council.inHouseUnpaid = sum(spentInHouse);
  council.inHouse = council.inHouseUnpaid;
}

/** Equation council-gross-and-net. */
function addUpLines({ council }: Market): void {
  const care = [
    council.blockUsed,
    council.blockUnused,
    council.blockPaidBack,
    council.framework,
    council.aboveRate,
    council.preferredList,
    council.pooled,
    council.guarantees,
    council.inHouse,
    council.support,
    council.vatRecovered,
    council.directPayments,
    council.funds,
    council.feesOnTop,
  ];
  const ownPart = [
    council.information,
    council.brokerage,
    council.advocacy,
    council.reviews,
    council.monitoring,
    council.facilitation,
    council.placingAgain,
  ];
  const help = [
    council.lostClientGrants,
    council.trainingGrants,
    council.startUpGrants,
    council.fundGrants,
    council.indemnities,
  ];
  const income = [
    council.contributions,
    council.badDebt,
    council.reclaimed,
    council.arrangementFees,
    council.otherFunds,
  ];
  council.gross = sum([...care, ...ownPart, ...help]);
  council.net = council.gross.plus(sum(income));
}

/** Equation care-budget-envelope: the mean of the year before the horizon, grown each April from then on. */
function envelope({ market, council }: Market, month: Month): Decimal {
  const before = market.envelope;
  if (before.isZero()) return council.net;
  if (month.reported >= 0 && month.isNewFinancialYear) {
    return halfUp(before.times(ONE.plus(month.lever('budget.envelope-growth'))));
  }
  if (month.reported >= 0) return before;
  const averaged = most(0, least(month.index, month.reported + 12));
  return halfUp(before.times(averaged).plus(council.net).div(averaged.plus(1)));
}
