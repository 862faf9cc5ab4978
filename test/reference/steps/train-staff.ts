import { pay } from '../market.ts';
import type { Market, Provider } from '../market.ts';
import type { Month } from '../month.ts';
import { dec, halfUp, isSame, least, most, ONE, sum, ZERO } from '../number.ts';
import type { Decimal } from '../number.ts';
import { minutesOfMonth } from '../weeks.ts';
import { trainingFor } from '../staffing/workforce.ts';

/** How far ahead providers can rely on revenue, what training that buys, and what becomes of quality and rating. */
export function trainStaff(market: Market, month: Month): void {
  const grant = month.lever('grant.training');
  for (const [row, provider] of market.providers.entries()) {
    if (provider.open === 0) continue;
    provider.security =
      provider.inHouse === 1 ? month.parameter('plan.horizon.block') : planningHorizon(month, provider);
    const bought = trainingFor(month, provider.security);
    const subsidised = ONE.minus(bought).times(grant).times(month.parameter('training.subsidy'));
    provider.training = bought.plus(subsidised);
    const missing = provider.training.minus(provider.skill);
    provider.skill = provider.skill.plus(missing.div(month.parameter('training.lag')));
    provider.quality = qualityOf(month, provider);
    publishRating(market, month, provider);
    if (grant.isZero() || provider.inHouse === 1) continue;
    const met = halfUp(market.costs[row]!.trainingPay.times(grant));
    pay(market, 'training subsidy', 'council', `cash ${row}`, met);
    provider.grantRevenue = provider.grantRevenue.plus(met);
  }
}

/** Equations revenue-by-certainty and planning-horizon, in months. */
function planningHorizon(month: Month, provider: Provider): Decimal {
  const certain = halfUp(provider.frameworkRevenue.times(guaranteedPart(provider)));
  const underFramework = provider.frameworkRevenue.minus(certain);
  const revenue: readonly (readonly [horizon: string, pence: Decimal])[] = [
    [
      'plan.horizon.block',
      provider.blockRevenue.minus(provider.blockPaidBack).plus(provider.guaranteeRevenue).plus(certain),
    ],
    [provider.preferred === 1 ? 'plan.horizon.preferred-list' : 'plan.horizon.framework', underFramework],
    ['plan.horizon.isf', provider.isfRevenue],
    ['plan.horizon.dp', provider.individualRevenue],
  ];
  const all = sum(revenue.map(([, pence]) => pence));
  const ahead = sum(revenue.map(([horizon, pence]) => pence.times(month.parameter(horizon))));
  const mean = all.gt(0) ? ahead.div(all) : month.parameter('plan.horizon.dp');
  return month.choice('market.position-statement') === 'yes'
    ? mean.times(ONE.plus(month.parameter('plan.statement')))
    : mean;
}

/** The part of framework revenue that the council has promised to pay in any case. */
function guaranteedPart({ guaranteedSpot, deliveredFramework }: Provider): Decimal {
  if (guaranteedSpot.isZero()) return ZERO;
  return least(1, minutesOfMonth(guaranteedSpot).div(most(1, deliveredFramework)));
}

/** Equation quality-of-care, in rating steps. */
function qualityOf(month: Month, { baseQuality, skill }: Provider): Decimal {
  const short = month.parameter('training.quality').times(skill.minus(1));
  return least(dec(3), most(0, baseQuality.plus(short)));
}

/** Equation rating-published. */
function publishRating({ market }: Market, month: Month, provider: Provider): void {
  const isDue = provider.identity.plus(month.index).mod(month.parameter('rating.interval')).isZero();
  if (!isDue || isSame(provider.rating, provider.quality)) return;
  provider.rating = provider.quality;
  market.listStale = 1;
}
