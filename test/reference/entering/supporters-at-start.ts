/** The suppliers of community support: equations supporters-settled and supporters-staffed. */
import { luckOf } from '../luck.ts';
import { covers } from '../locality.ts';
import { blank } from '../market.ts';
import type { Market, Supporter } from '../market.ts';
import type { Month } from '../month.ts';
import { floor, halfUp, least, most, ONE, sum } from '../number.ts';
import type { Decimal } from '../number.ts';

const MOST_SUPPLIERS = 256;

export function fillSupporters(market: Market, month: Month): void {
  const clients = market.people.filter(({ supportBudgeted }) => supportBudgeted.gt(0)).length;
  const wanted = halfUp(ONE.times(clients).div(month.parameter('support.clients')));
  const rows = least(MOST_SUPPLIERS, most(1, wanted)).toNumber();
  const sizes: Decimal[] = [];
  for (let row = 0; row < rows; row++) sizes.push(fillOne(market, month, row));
  market.market.supporterRows = rows;
  coverTheRest(market, sizes);
  staff(market, month, sizes);
}

/** Tells its size: 1 for the usual one. */
function fillOne({ supporters, localities }: Market, month: Month, row: number): Decimal {
  const luck = luckOf(month.seed, 0);
  const draw = (sub: number) => luck.uniform('supporter-make', row, sub);
  const spread = (id: string, sub: number) =>
    month
      .parameter(id)
      .times(luck.normal('supporter-make', row, sub))
      .exp();
  const home = floor(draw(3).times(localities.length)).toNumber();
  const reach = month.parameter('support.coverage');
  const supporter: Supporter = blank('supporters');
  supporter.identity = ONE.times(row);
  supporter.charity = draw(0).lt(month.parameter('support.charity.share')) ? 1 : 0;
  supporter.priceRatio = spread('support.price.spread', 1);
  localities.forEach((_, locality) => {
    if (locality === home || draw(16 + locality).lt(reach)) supporter.coverage += 2 ** locality;
  });
  supporters.push(supporter);
  return spread('support.size.spread', 2);
}

/** The largest works wherever nobody else does. */
function coverTheRest({ supporters, localities }: Market, sizes: readonly Decimal[]): void {
  const largest = supporters[sizes.findIndex((size) => size.eq(most(...sizes)))]!;
  localities.forEach((_, locality) => {
    const isCovered = supporters.some(({ coverage }) => covers(coverage, locality));
    if (!isCovered) largest.coverage += 2 ** locality;
  });
}

function staff({ supporters, people }: Market, month: Month, sizes: readonly Decimal[]): void {
  const minutes = sum(people.map(({ supportBudgeted }) => supportBudgeted));
  const one = halfUp(month.parameter('workforce.hours.per.worker').times(60));
  supporters.forEach((supporter, row) => {
    const share = minutes.times(sizes[row]!).div(sum(sizes));
    supporter.booked = halfUp(share);
    supporter.staff = halfUp(most(one, share.times(ONE.plus(month.parameter('staff.headroom')))));
  });
}
