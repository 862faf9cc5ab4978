/** A provider is made: equations new-provider-known to new-provider-capital. */
import { TABLES } from '../../../core/model/tables.ts';
import type { Luck } from '../luck.ts';
import { pay } from '../market.ts';
import type { Market, Provider } from '../market.ts';
import { meanPrice } from '../paying/mean-price.ts';
import type { Month } from '../month.ts';
import { halfUp, least, most, ONE, ZERO } from '../number.ts';
import type { Decimal } from '../number.ts';
import { openingCost, openingMarginalCost } from '../books/opening-cost.ts';
import { trainingFor, usualCareworkerPay } from '../staffing/workforce.ts';

/** What is settled before a provider is made. */
export type Made = {
  readonly identity: number;
  readonly kind: number;
  readonly founded: number;
  /** Minutes a week. */
  readonly staff: Decimal;
  /** How likely it serves each locality beside that of its office. */
  readonly reach: Decimal;
  readonly capitalMonths: Decimal;
  readonly outlook: Decimal;
  readonly fundReady: number;
  readonly luck: Luck;
};

export function makeProvider(market: Market, month: Month, row: number, made: Made): void {
  const provider = market.providers[row]!;
  const trading = market.providers.filter(({ open }) => open === 1);
  const turns = Math.max(0, ...trading.map(({ calls }) => calls));
  const asked = meanPrice(market, month.place('individualPrice'));
  empty(provider);
  const { identity, kind, founded, fundReady, staff } = made;
  Object.assign(provider, { open: 1, kind, founded, fundReady, calls: turns });
  Object.assign(provider, { staff, office: staff, outlook: made.outlook });
  provider.identity = ZERO.plus(identity);
  provider.allowanceLeft = month.parameter('nic.employment-allowance');
  provider.price = halfUp(asked);
  provider.marginalCost = openingMarginalCost(month, staff);
  market.market.listStale = 1;

  setQuality(month, provider, made);
  setArea(market, provider, made);
  provider.pay = firstPay(month, made);
  provider.closureLeft = month.luck.exponential('provider-close', identity, 0);
  const capital = halfUp(made.capitalMonths.times(openingCost(month, staff)));
  pay(market, 'owner capital', 'owners', `cash ${row}`, capital);
}

/** Whatever stays of whoever had the row before. */
function empty(provider: Provider): void {
  const clean = Object.entries(TABLES.providers)
    .filter(([, { kind }]) => kind === 'stock')
    .map(([name, { storage }]) => [name, storage === 'float64' ? ZERO : 0]);
  Object.assign(provider, Object.fromEntries(clean));
}

/** Equation new-provider-quality. */
function setQuality(month: Month, provider: Provider, { identity, luck }: Made): void {
  const spread = month.parameter('provider.quality.sd').times(luck.normal('provider-make', identity, 0));
  const quality = least(3, most(0, month.parameter('provider.quality.mean').plus(spread)));
  const security = month.parameter('security.usual');
  const skill = trainingFor(month, security);
  const untrained = month.parameter('training.quality').times(ONE.minus(skill));
  const joins = luck.uniform('provider-make', identity, 1).lt(month.parameter('contract.framework.active'));
  Object.assign(provider, { quality, rating: quality, security, skill, training: skill });
  provider.baseQuality = quality.plus(untrained);
  provider.joins = joins ? 1 : 0;
}

/** Equation new-provider-area. */
function setArea({ localities }: Market, provider: Provider, { identity, reach, luck }: Made): void {
  const draw = (sub: number) => luck.uniform('provider-make', identity, sub);
  provider.home = draw(2).times(localities.length).floor().toNumber();
  provider.renown = draw(4);
  provider.flexibility = draw(6);
  provider.coverage = localities.reduce(
    (bits, _, locality) =>
      locality === provider.home || draw(16 + locality).lt(reach) ? bits + 2 ** locality : bits,
    0,
  );
}

/** Equation new-provider-staff: pence an hour. */
function firstPay(month: Month, { identity, luck }: Made): Decimal {
  const floor = month.parameter('wage.nlw');
  const spread = floor.times(month.parameter('provider.pay.spread'));
  const own = spread.times(luck.normal('provider-start', identity, 0));
  return most(floor, halfUp(usualCareworkerPay(month).plus(own)));
}
