import { LEVERS } from '../../../core/scenario/lever.ts';
import type { LeverId } from '../../../core/scenario/lever.ts';
import type { Market, Provider } from '../market.ts';
import type { Month } from '../month.ts';
import { down, floor, most, ONE, sum, ZERO } from '../number.ts';
import type { Decimal } from '../number.ts';

/** What the council guarantees the holders of the block and promises the members of its framework. */
export function guaranteeBlockHours(market: Market, month: Month): void {
  const { providers } = market;
  const bought = hoursBought(market, month);
  const shares = sum(providers.map(shareInForce));
  const promised = month.lever('framework.guarantee');
  for (const provider of providers) {
    const { spotAtStart, open, listed } = provider;
    const share = shareInForce(provider);
    provider.guaranteed = share.isZero() ? ZERO : down(bought.times(share).div(shares));
    provider.guaranteedSpot = floor(spotAtStart.times(promised).times(open).times(listed));
  }
}

function shareInForce({ open, blockShare }: Provider): Decimal {
  return blockShare.times(open);
}

const MOVES_FROM_BLOCK = Object.keys(LEVERS).filter((id) => id.startsWith('move.block-to-')) as LeverId[];

/** Equations block-remaining and block-hours-bought, in minutes a week. */
function hoursBought({ groups }: Market, month: Month): Decimal {
  return sum(
    groups.map(({ guaranteedAtStart }, group) => {
      const moved = sum(MOVES_FROM_BLOCK.map((id) => month.leverByGroup(id)[group]!));
      return floor(guaranteedAtStart.times(most(0, ONE.minus(moved))));
    }),
  );
}
