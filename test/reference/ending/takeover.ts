/** One provider takes another over. */
import { DRILL, GOES_ON, INSOLVENT, NO_PROVIDER } from '../../../core/model/vocabulary.ts';
import { cashOf } from '../books/cash.ts';
import { isTried } from './ending.ts';
import { covers } from '../locality.ts';
import { pay } from '../market.ts';
import type { Market, Provider } from '../market.ts';
import type { Month } from '../month.ts';
import { halfUp, least, most, over, up, ZERO } from '../number.ts';
import { providerRevenue } from '../books/provider-revenue.ts';

/** Equation buyer: the row of the one whose cash lasts longest; NO_PROVIDER where none could or chance is against it. */
export function buyerOf(market: Market, month: Month, sold: Provider): number {
  if (!isForSale(month, sold)) return NO_PROVIDER;
  const [best] = market.providers
    .map((provider, row) => ({ provider, row, cash: cashOf(market, row) }))
    .filter(({ provider, cash }) => {
      const reserve = month.parameter('merge.cash').times(provider.cost);
      return couldTake(market, month, provider, sold) && cash.gt(0) && cash.gte(reserve);
    })
    .map(({ provider, row, cash }) => ({ provider, row, lasts: cash.div(most(1, provider.cost)) }))
    .toSorted((a, b) => b.lasts.comparedTo(a.lasts) || a.provider.identity.comparedTo(b.provider.identity));
  return best === undefined ? NO_PROVIDER : best.row;
}

/** Equation provider-for-sale. */
function isForSale(month: Month, { ended, booked, identity }: Provider): boolean {
  if (ended === DRILL || booked.isZero()) return false;
  const u = month.luck.uniform('provider-merge', identity.toNumber(), month.index);
  return u.lt(month.parameter('merge.rate'));
}

/** Equation buyer: what is asked of one beside cash. */
function couldTake({ localities }: Market, month: Month, provider: Provider, sold: Provider): boolean {
  const { open, inHouse, ended, outlook, founded, coverage, staff } = provider;
  return (
    open === 1 &&
    inHouse === 0 &&
    ended === GOES_ON &&
    outlook.gt(0) &&
    isTried(month, provider, founded) &&
    localities.some((_, locality) => covers(coverage, locality) && covers(sold.coverage, locality)) &&
    sold.staff.lte(staff.times(month.parameter('merge.size')))
  );
}

const BLENDED = ['baseQuality', 'quality', 'skill', 'training'] as const;
const MOVED = [
  'staff',
  'office',
  'booked',
  'bookedBlock',
  'blockShare',
  'guaranteed',
  'guaranteedSpot',
  'spotAtStart',
  'calledOff',
] as const;
const JOINED = ['coverage', 'joins', 'fundReady', 'isfCapable'] as const;

/** Equation takeover. */
export function takeOver(market: Market, month: Month, row: number, soldRow: number): void {
  const buyer = market.providers[row]!;
  const sold = market.providers[soldRow]!;
  const reserve = up(month.parameter('merge.cash').times(buyer.cost));
  const spare = most(0, cashOf(market, row).minus(reserve));
  const year = most(0, providerRevenue(sold)).times(12);
  const worth = halfUp(month.parameter('merge.price').times(year));
  const price = sold.ended === INSOLVENT ? ZERO : least(worth, spare);
  pay(market, 'takeover price', `cash ${row}`, 'owners', price);

  const part = over(sold.staff, buyer.staff.plus(sold.staff));
  for (const name of BLENDED) {
    buyer[name] = buyer[name].plus(sold[name].minus(buyer[name]).times(part));
  }
  buyer.pay = halfUp(buyer.pay.plus(sold.pay.minus(buyer.pay).times(part)));
  for (const name of MOVED) {
    buyer[name] = buyer[name].plus(sold[name]);
    sold[name] = ZERO;
  }
  for (const name of JOINED) buyer[name] |= sold[name];
}
