/** The income and savings of a newcomer. */
import { departures } from './age-band.ts';
import { minimumIncomeGuarantee } from '../charging/charge.ts';
import type { Market, Person } from '../market.ts';
import type { Newcomer } from './newcomer-drawn.ts';
import { halfUp, most, ZERO } from '../number.ts';
import type { Decimal } from '../number.ts';
import { priceForMinutes } from '../paying/price-paid.ts';
import { logNormal } from '../spread.ts';

/** How often the savings of a self-funder are drawn at most. */
const ATTEMPTS = 24;

export function drawMeans(market: Market, person: Person, newcomer: Newcomer): void {
  const { month, luck, isSelfFunder } = newcomer;
  const identity = person.identity.toNumber();
  person.meansClass = meansClass(person, newcomer);
  const excess = logNormal(
    luck.normal('person-means', identity, 1),
    month.parameter(isSelfFunder ? 'people.selffunder.income' : 'people.excess.median'),
    month.parameter('people.excess.sigma'),
  );
  const income = minimumIncomeGuarantee(month, person.meansClass).plus(
    isSelfFunder ? excess : chargeable(person, newcomer, excess),
  );
  person.income = halfUp(income.div(market.market.incomeIndex));
  const upper = month.parameter('charging.capital.upper');
  person.capital = isSelfFunder
    ? upper.plus(most(1, halfUp(aboveLimit(person, newcomer, excess))))
    : clientSavings(person, newcomer);
}

/** Equation newcomer-means-class. */
function meansClass({ identity }: Person, { month, luck, band }: Newcomer): number {
  const uniform = (sub: number) => luck.uniform('person-means', identity.toNumber(), sub);
  const isCouple = uniform(5).lt(month.parameter(`people.couple.${band}`));
  if (band === '65plus') return isCouple ? 9 : 8;
  const disability = month.parameter('people.premium.disability');
  const enhanced = disability.times(month.parameter('people.premium.enhanced'));
  const hasPremium = uniform(6).lt(disability);
  if (isCouple) return hasPremium ? 7 : 6;
  const isYoung = uniform(4).lt(month.parameter('people.young.share'));
  const premium = uniform(6).lt(enhanced) ? 2 : 1;
  return (isYoung ? 0 : 3) + (hasPremium ? premium : 0);
}

/** Of equation newcomer-income, what a client of the council has above the protected minimum. */
function chargeable({ identity }: Person, { month, luck }: Newcomer, excess: Decimal): Decimal {
  const u = luck.uniform('person-means', identity.toNumber(), 0);
  if (u.lt(month.parameter('charging.share.nothing'))) return ZERO;
  return excess.plus(month.parameter('charging.dre.default'));
}

/** Equation newcomer-client-savings. */
function clientSavings({ identity }: Person, { month, luck }: Newcomer): Decimal {
  const uniform = (sub: number) => luck.uniform('person-means', identity.toNumber(), sub);
  const lower = month.parameter('charging.capital.lower');
  const width = month.parameter('charging.capital.upper').minus(lower);
  return uniform(2).lt(month.parameter('people.capital.between'))
    ? halfUp(lower.plus(uniform(3).times(width)))
    : halfUp(uniform(3).times(lower));
}

/** Equation newcomer-self-funder-savings: what time in care has left of their savings, if they have been in it. */
function aboveLimit(person: Person, newcomer: Newcomer, excess: Decimal): Decimal {
  const { month, luck, arrives } = newcomer;
  const identity = person.identity.toNumber();
  const first = (attempt: number) =>
    logNormal(
      luck.normal('person-means', identity, 16 + 2 * attempt),
      month.parameter('people.selffunder.capital.median'),
      month.parameter('people.selffunder.capital.sigma'),
    );
  const aYear = most(0, costOfNeed(person, newcomer).minus(excess)).times(52);
  if (arrives || aYear.isZero()) return first(0);
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const lived = luck.exponential('person-means', identity, 17 + 2 * attempt);
    const above = first(attempt).minus(aYear.times(lived.div(departures(month, '65plus'))));
    if (above.gt(0)) return above;
  }
  return first(0);
}

/** Of the same equation, pence a week. */
function costOfNeed({ need, doubleHanded, supportNeed }: Person, newcomer: Newcomer): Decimal {
  const { month, expectedPrice } = newcomer;
  const care = priceForMinutes(halfUp(expectedPrice), need.times(1 + doubleHanded));
  return care.plus(priceForMinutes(halfUp(month.parameter('support.rate')), supportNeed));
}
