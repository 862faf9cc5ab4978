/** Equations of the step close-providers: who stops trading, who is taken over, and where their clients go. */
import { GOES_ON, INSOLVENT, NO_PROVIDER, VOLUNTARY } from '../../../core/model/vocabulary.ts';
import { cashOf } from '../books/cash.ts';
import { judge } from '../ending/ending.ts';
import { releaseClient } from '../placing/lost-client.ts';
import { pay } from '../market.ts';
import type { Market } from '../market.ts';
import type { Month } from '../month.ts';
import { halfUp, ZERO } from '../number.ts';
import { buyerOf, takeOver } from '../ending/takeover.ts';

export function closeProviders(market: Market, month: Month): void {
  const { providers, market: whole } = market;
  whole.closedInsolvent = 0;
  whole.closedVoluntary = 0;
  whole.closedOther = 0;
  whole.merged = 0;
  whole.peopleTakenOver = 0;

  const judged = providers.flatMap(({ open, inHouse }, row) => (open === 1 && inHouse === 0 ? [row] : []));
  for (const row of judged) judge(market, month, row);
  const ending = judged
    .filter((row) => providers[row]!.ended !== GOES_ON)
    .toSorted((a, b) => providers[a]!.identity.comparedTo(providers[b]!.identity));
  const buyers = new Map<number, number>();
  for (const row of ending) buyers.set(row, end(market, month, row));
  if (ending.length > 0) moveClients(market, buyers);
}

/** Equation provider-ends; tells who took it over. */
function end(market: Market, month: Month, row: number): number {
  const provider = market.providers[row]!;
  provider.open = 0;
  market.market.listStale = 1;
  const wished = buyerOf(market, month, provider);
  const isKept = wished !== NO_PROVIDER && market.providers[wished]!.identity.eq(month.keeps);
  const buyer = isKept ? NO_PROVIDER : wished;
  if (buyer === NO_PROVIDER) {
    countClosed(market, provider.ended);
    const following = halfUp(provider.staff.times(month.parameter('staff.follow')));
    market.market.staffReleased = market.market.staffReleased.plus(following);
  } else {
    market.market.merged += 1;
    takeOver(market, month, buyer, row);
  }
  provider.booked = ZERO;
  provider.bookedBlock = ZERO;
  provider.staff = ZERO;
  settleCash(market, row);
  return buyer;
}

function countClosed({ market }: Market, cause: number): void {
  if (cause === INSOLVENT) market.closedInsolvent += 1;
  else if (cause === VOLUNTARY) market.closedVoluntary += 1;
  else market.closedOther += 1;
}

/** Owners take what is left and make good what is missing. */
function settleCash(market: Market, row: number): void {
  const cash = cashOf(market, row);
  if (cash.gt(0)) pay(market, 'closing balance', `cash ${row}`, 'owners', cash);
  else pay(market, 'closing balance', 'owners', `cash ${row}`, cash.neg());
}

/** Equation clients-move. */
function moveClients(market: Market, buyers: ReadonlyMap<number, number>): void {
  for (const person of market.people) {
    if (person.present === 0 || person.provider === NO_PROVIDER) continue;
    if (market.providers[person.provider]!.open === 1) continue;
    const buyer = buyers.get(person.provider) ?? NO_PROVIDER;
    if (buyer === NO_PROVIDER) {
      releaseClient(market, person);
    } else {
      person.provider = buyer;
      market.market.peopleTakenOver += 1;
    }
  }
}
