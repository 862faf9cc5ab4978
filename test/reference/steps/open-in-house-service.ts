import { GROUP_KEYS, NO_PROVIDER } from '../../../core/model/vocabulary.ts';
import type { Market } from '../market.ts';
import type { Month } from '../month.ts';
import { dec, ONE, sum } from '../number.ts';
import type { Decimal } from '../number.ts';
import { freshProvider, inHouseRow } from '../entering/provider-rows.ts';
import { startingMix } from '../choosing/starting-mix.ts';
import { usualCareworkerPay } from '../staffing/workforce.ts';

const IDENTITY = 2 ** 24 - 1;

/** The council's own service opens once the option plans one: without staff, clients, price or cash. */
export function openInHouseService(market: Market, month: Month): void {
  if (inHouseRow(market) !== NO_PROVIDER || market.people.length === 0 || planned(month).lte(0)) return;
  const service = freshProvider(market);
  const usualQuality = month.parameter('provider.quality.mean');
  service.identity = dec(IDENTITY);
  service.open = 1;
  service.inHouse = 1;
  service.founded = month.index;
  service.coverage = 2 ** market.extent.localities - 1;
  service.baseQuality = usualQuality;
  service.quality = usualQuality;
  service.rating = usualQuality;
  service.training = ONE;
  service.skill = ONE;
  service.pay = usualCareworkerPay(month);
}

/** Equation in-house-planned: how much of the starting mixes is to come to the service. */
function planned(month: Month): Decimal {
  const fromBlock = month.leverByGroup('move.block-to-in-house');
  const fromFramework = month.leverByGroup('move.framework-to-in-house');
  return sum(
    GROUP_KEYS.map((_, group) => {
      const { block, framework } = startingMix(month, group);
      return block.times(fromBlock[group]!).plus(framework.times(fromFramework[group]!));
    }),
  );
}
