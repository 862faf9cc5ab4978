/** Prices of an hour of personal care, in pence. */
import {
  BLOCK,
  COUNCIL_MANAGED,
  FRAMEWORK,
  IN_HOUSE,
  ISF_HOLDER,
  MIXED,
  NO_BUDGET,
  POOLED,
  PREFERRED_LIST,
} from '../../../core/model/vocabulary.ts';
import type { Market, Person } from '../market.ts';
import type { Month } from '../month.ts';
import { halfUp, ONE, ZERO } from '../number.ts';
import type { Decimal } from '../number.ts';

/** Whether the council buys the personal care of someone who holds their budget so. */
export function isBoughtByCouncil({ deployment }: Person): boolean {
  return deployment === COUNCIL_MANAGED || deployment === NO_BUDGET || deployment === MIXED;
}

/** Whether the council buys a person's care or arranges it for them. */
export function isBoughtForCouncil(person: Person): boolean {
  return isBoughtByCouncil(person) || person.arranged === 1;
}

/** Equation contract-prices. */
function preferredPrice({ market }: Market, month: Month): Decimal {
  return halfUp(market.frameworkRate.times(ONE.minus(month.lever('preferred-list.discount'))));
}

/** Equation contract-prices. */
export function fundPrice({ market }: Market, month: Month): Decimal {
  return halfUp(market.frameworkRate.times(month.parameter('isf.rate.ratio')));
}

/** Equation contract-prices: what a pool pays for an hour that costs others this much. */
export function priceToPool(price: Decimal, month: Month): Decimal {
  return halfUp(price.times(ONE.minus(month.parameter('pooled.discount'))));
}

/** Equation price-with-needs. */
export function priceWithNeeds({ complexity }: Person, price: Decimal, extra: Decimal): Decimal {
  return extra.isZero() ? price : halfUp(price.times(ONE.plus(complexity.times(extra))));
}

/** Equation price-offered: what a person's arrangement offers for an hour at a provider that asks this price. */
export function priceOffered(market: Market, month: Month, person: Person, ownPrice: Decimal): Decimal {
  const { frameworkRate, blockRate } = market.market;
  const needsRelated = month.lever('fee.needs-related');
  const forCouncil = isBoughtForCouncil(person);
  const extra = forCouncil ? needsRelated : needsRelated.times(0);
  switch (person.route) {
    case BLOCK:
      return blockRate;
    case FRAMEWORK:
      return priceWithNeeds(person, frameworkRate, extra);
    case PREFERRED_LIST:
      return priceWithNeeds(person, preferredPrice(market, month), extra);
    case ISF_HOLDER:
      return priceWithNeeds(person, fundPrice(market, month), needsRelated);
    case IN_HOUSE:
      return frameworkRate;
    case POOLED:
      return forCouncil
        ? priceWithNeeds(person, priceToPool(frameworkRate, month), extra)
        : priceToPool(ownPrice, month);
    default:
      return ownPrice;
  }
}

/** Equation price-paid: what is offered, or what was agreed for the package. */
export function pricePaid(market: Market, month: Month, person: Person, ownPrice: Decimal): Decimal {
  const offered = priceOffered(market, month, person, ownPrice);
  const isAgreed = person.route === FRAMEWORK || person.route === PREFERRED_LIST;
  return isAgreed && !person.bidRatio.eq(1) ? halfUp(offered.times(person.bidRatio)) : offered;
}

/** Equation price-for-minutes. */
export function priceForMinutes(price: Decimal, minutes: Decimal): Decimal {
  return halfUp(price.times(minutes).div(60));
}

/** Equation paid-above-rate: what the council pays beyond its list's price for someone nobody took at that price. */
export function paidAboveRate(market: Market, month: Month, person: Person, minutes: Decimal): Decimal {
  const isListed = person.route === FRAMEWORK || person.route === PREFERRED_LIST;
  if (!isListed || person.bidRatio.lte(1) || !isBoughtByCouncil(person)) return ZERO;
  const own = market.providers[person.provider]!.price;
  const paid = priceForMinutes(pricePaid(market, month, person, own), minutes);
  return paid.minus(priceForMinutes(priceOffered(market, month, person, own), minutes));
}
