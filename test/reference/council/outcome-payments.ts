/** What is kept back from framework invoices and shared out again by how well each provider does. */
import { SELF_FUNDER } from '../../../core/model/vocabulary.ts';
import { pay } from '../market.ts';
import type { Market } from '../market.ts';
import type { Month } from '../month.ts';
import { halfUp, ONE, over, sum, ZERO } from '../number.ts';
import type { Decimal } from '../number.ts';
import { sharedOut } from '../share-out.ts';

/** The best published rating, outstanding. */
const BEST = 3;

/** People who could have gone elsewhere had at least so many providers to choose from. */
const A_CHOICE = 2;

/** Equation outcome-payments. */
export function payOnOutcomes(market: Market, month: Month): void {
  const share = month.lever('fee.outcome-share');
  if (share.isZero()) return;
  const revenues = market.providers.map(({ frameworkRevenue }) => frameworkRevenue);
  const kept = halfUp(share.times(sum(revenues)));
  const weights = revenues.map((revenue, row) => revenue.times(outcomeScore(market, month, row)));
  const isShared = !kept.isZero() && !sum(weights).isZero();
  const given = isShared ? sharedOut(kept, weights) : revenues.map(() => ZERO);
  const taken = isShared ? sharedOut(kept, revenues) : given;

  market.providers.forEach((provider, row) => {
    const outcome = given[row]!.minus(taken[row]!);
    provider.outcomeRevenue = outcome;
    if (outcome.lt(0)) {
      pay(market, 'outcome payment', `cash ${row}`, 'council', outcome.neg());
    } else {
      pay(market, 'outcome payment', 'council', `cash ${row}`, outcome);
      market.council.paidOnOutcomes = market.council.paidOnOutcomes.plus(outcome);
    }
  });
}

/** Equation outcome-score: from 0 to 1. */
function outcomeScore({ people, providers }: Market, month: Month, row: number): Decimal {
  const ofChoice = month.parameter('outcome.weight.choice');
  const clients = people.filter(
    ({ present, provider, deployment }) => present === 1 && provider === row && deployment !== SELF_FUNDER,
  );
  const withChoice = clients.filter(({ alternatives }) => alternatives >= A_CHOICE);
  const rating = providers[row]!.rating.div(BEST);
  return ONE.minus(ofChoice)
    .times(rating)
    .plus(ofChoice.times(over(withChoice.length, clients.length)));
}
