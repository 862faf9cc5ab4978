import { FRAMEWORK, NO_PROVIDER, SELF_FUNDER } from '../../../core/model/vocabulary.ts';
import { ageBand, carerStopRate } from '../people/age-band.ts';
import type { Market, Person } from '../market.ts';
import type { Month } from '../month.ts';
import { halfUp, most, ONE, ZERO } from '../number.ts';
import type { Decimal } from '../number.ts';
import { rebook } from '../placing/rebook.ts';
import { planForNeed } from '../budgeting/resource-allocation.ts';
import { within01 } from '../spread.ts';

/** Lasting need changes, unpaid carers stop, and support falls where that was planned. */
export function changeNeeds(market: Market, month: Month): void {
  for (const person of market.people) {
    if (person.present === 0) continue;
    if (person.taper > 0) fallAsPlanned(market, month, person);
    const hasStopped = person.carer === 1 && carerStops(month, person);
    const hasJumped = needJumps(month, person);
    const thinksAgain = hasStopped || hasJumped || month.isNewFinancialYear;
    if (person.deployment === SELF_FUNDER && thinksAgain) planAnew(market, month, person);
  }
}

/** Equation line-of-need. */
function lineOfNeed(minutes: Decimal, factor: Decimal): Decimal {
  return minutes.isZero() ? ZERO : most(1, halfUp(minutes.times(factor)));
}

function multiplyNeed(person: Person, factor: Decimal): void {
  person.need = lineOfNeed(person.need, factor);
  person.supportNeed = lineOfNeed(person.supportNeed, factor);
}

/** Equation planned-fall. */
function fallAsPlanned(market: Market, month: Month, person: Person): void {
  const kept = ONE.minus(month.parameter('need.taper.monthly'));
  person.taper -= 1;
  multiplyNeed(person, kept);
  person.assessed = lineOfNeed(person.assessed, kept);
  person.supportAssessed = lineOfNeed(person.supportAssessed, kept);
  person.budgeted = lineOfNeed(person.budgeted, kept);
  person.supportBudgeted = lineOfNeed(person.supportBudgeted, kept);
  person.indicative = halfUp(person.indicative.times(kept));
  person.final = halfUp(person.final.times(kept));
  rebook(market, person);
}

/** Equation carer-stops: tells whether the carer stops this month. */
function carerStops(month: Month, person: Person): boolean {
  person.carerLeft = person.carerLeft.minus(carerStopRate(month, ageBand(person)).div(12));
  if (person.carerLeft.gt(0)) return false;
  person.carer = 0;
  multiplyNeed(person, ONE.plus(month.parameter('carer.stops.need')));
  return true;
}

/** Equation need-jump: tells whether need jumps this month. */
function needJumps(month: Month, person: Person): boolean {
  const rate = month.parameter('need.change.rate');
  person.needLeft = person.needLeft.minus(rate.div(12));
  if (person.needLeft.gt(0)) return false;
  const identity = person.identity.toNumber();
  const sigma = month.parameter('need.change.sigma');
  person.needChanges += 1;
  const z = month.luck.normal('need-change', identity, 2 * person.needChanges + 1);
  const growth = ONE.plus(month.parameter(`need.drift.${ageBand(person)}`).div(rate));
  const spread = sigma.times(z).minus(sigma.times(sigma).div(2)).exp();
  multiplyNeed(person, most(0, growth).times(spread));
  const next = month.luck.exponential('need-change', identity, 2 * person.needChanges);
  person.needLeft = person.needLeft.plus(next);
  return true;
}

/** Equation self-funder-plans-anew. */
function planAnew(market: Market, month: Month, person: Person): void {
  planForNeed(person);
  const usual = month.place('individualPrice').times(market.market.incomeIndex);
  const dearer = priceFelt(market, person, usual).div(usual).minus(1);
  const change = ONE.plus(month.parameter('elasticity.demand.selffund').times(dearer));
  person.takes = most(month.parameter('demand.selffund.least'), within01(change));
  rebook(market, person);
}

/** Equation price-felt, pence an hour. */
function priceFelt({ market, providers }: Market, person: Person, usual: Decimal): Decimal {
  if (person.route === FRAMEWORK) return market.frameworkRate;
  return person.provider === NO_PROVIDER ? usual : providers[person.provider]!.price;
}
