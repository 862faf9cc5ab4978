import { BLOCK, FRAMEWORK, PREFERRED_LIST } from '../../../core/model/vocabulary.ts';
import { hourCostOfMix } from '../pricing/hour-cost.ts';
import { releaseClient } from '../placing/lost-client.ts';
import type { Market, Person, Provider } from '../market.ts';
import type { Month } from '../month.ts';
import { floor, halfUp, least, ONE, sum, ZERO } from '../number.ts';
import type { Decimal } from '../number.ts';
import { isBoughtForCouncil } from '../paying/price-paid.ts';

/** Contracts that have paid less than their hours cost for long enough are handed back, with the people on them. */
export function handBackContracts(market: Market, month: Month): void {
  const { market: whole, providers } = market;
  whole.handedBack = 0;
  whole.peopleHandedBack = 0;
  whole.changesForced = 0;
  whole.staffReleased = ZERO;
  const framework: number[] = [];
  const block: number[] = [];
  for (const [row, provider] of providers.entries()) {
    if (provider.open === 0 || provider.inHouse === 1) continue;
    const underpaid = underFramework(month, provider) ? provider.monthsUnderpaid + 1 : 0;
    const underpaidBlock = underBlock(month, provider) ? provider.monthsUnderpaidBlock + 1 : 0;
    const borne = monthsBorne(month, provider);
    const leavesFramework = underpaid > 0 && borne.lte(underpaid);
    const leavesBlock = underpaidBlock > 0 && borne.lte(underpaidBlock);
    provider.monthsUnderpaid = leavesFramework ? 0 : underpaid;
    provider.monthsUnderpaidBlock = leavesBlock ? 0 : underpaidBlock;
    if (!leavesFramework && !leavesBlock) continue;
    whole.handedBack += 1;
    whole.listStale = 1;
    if (leavesFramework) {
      framework.push(row);
      provider.listed = 0;
      provider.preferred = 0;
      provider.barredUntil = floor(month.parameter('handback.barred').plus(month.index)).toNumber();
    }
    if (leavesBlock) {
      block.push(row);
      provider.blockShare = ZERO;
    }
  }
  const leaving = market.people.filter(
    ({ present, route, provider }) =>
      present === 1 &&
      ((route === BLOCK && block.includes(provider)) ||
        ((route === FRAMEWORK || route === PREFERRED_LIST) && framework.includes(provider))),
  );
  releaseAll(market, month, leaving.filter(isBoughtForCouncil));
}

/** Equation framework-underpays. */
function underFramework(month: Month, provider: Provider): boolean {
  const paid = provider.frameworkRevenue.plus(provider.outcomeRevenue).plus(provider.guaranteeRevenue);
  return isShort(month, provider, paid, provider.deliveredFramework);
}

/** Equation block-underpays. */
function underBlock(month: Month, provider: Provider): boolean {
  const paid = provider.blockRevenue.minus(provider.blockPaidBack);
  return isShort(month, provider, paid, provider.deliveredBlock);
}

function isShort(month: Month, provider: Provider, paid: Decimal, minutes: Decimal): boolean {
  return minutes.gt(0) && paid.times(60).lt(hourCostOfMix(month, provider).times(minutes));
}

/** Equation months-borne: some providers are more patient than others, the same all their life. */
function monthsBorne(month: Month, { identity }: Provider): Decimal {
  const nature = month.luck.uniform('provider-close', identity.toNumber(), 2).times(2).minus(1);
  const spread = month.parameter('handback.spread').times(nature);
  return month.parameter('handback.months').times(ONE.plus(spread));
}

/** Equations people-handed-back and staff-let-go: people look for another provider, and part of the staff would follow. */
function releaseAll(market: Market, month: Month, leaving: readonly Person[]): void {
  for (const [row, provider] of market.providers.entries()) {
    const left = leaving.filter((person) => person.provider === row);
    const freed = sum(left.map(({ wanted }) => wanted));
    const freedBlock = sum(left.filter(({ route }) => route === BLOCK).map(({ wanted }) => wanted));
    provider.booked = provider.booked.minus(freed);
    provider.bookedBlock = provider.bookedBlock.minus(freedBlock);
    const following = halfUp(least(provider.staff, freed).times(month.parameter('staff.follow')));
    provider.staff = provider.staff.minus(following);
    market.market.staffReleased = market.market.staffReleased.plus(following);
  }
  market.market.peopleHandedBack = leaving.length;
  for (const person of leaving) releaseClient(market, person);
}
