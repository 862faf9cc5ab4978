import { downRatio } from '../../money/rounding.ts';
import { MOVES } from '../../scenario/arrangement.ts';
import type { MixLever } from '../../scenario/arrangement.ts';
import { CLIENT_GROUPS } from '../../scenario/client-group.ts';
import { blockRemaining } from '../planned-mix.ts';
import { defineStep } from '../step.ts';

/** The moves out of the block. */
const BLOCK_LEVERS: readonly MixLever[] = MOVES.filter(({ from }) => from === 'block').map(
  ({ lever }) => lever,
);

/** Guaranteed hours fall as the option moves people out of the block; what a closed holder had goes to the others. */
export const guaranteeBlockHours = defineStep({
  name: 'guarantee-block-hours',
  purpose: 'Share the hours the council guarantees this month among the open holders of the block.',
  source: 'S1: block pays guaranteed hours used or not.',
  simplifies: [
    'The block is shared in fixed parts among the largest providers at the start; it is never tendered again, reconciled or handed back.',
  ],
  reads: ['providers.open', 'providers.blockShare', 'market.providerRows', 'groups.guaranteedAtStart'],
  writes: ['providers.guaranteed'],
  posts: [],
  parameters: [],
  levers: BLOCK_LEVERS,
  apply({ providers, market, groups }, { levers }) {
    const { open, blockShare, guaranteed } = providers;
    const rows = market.providerRows[0];
    let shares = 0;
    for (let row = 0; row < rows; row++) shares += open[row] * blockShare[row];

    let total = 0;
    for (const group of CLIENT_GROUPS.keys()) {
      const remaining = Math.max(0, blockRemaining(levers, group));
      total += Math.floor(groups.guaranteedAtStart[group] * remaining);
    }
    for (let row = 0; row < rows; row++) {
      const share = open[row] * blockShare[row];
      guaranteed[row] = share === 0 ? 0 : downRatio(total * share, shares);
    }
  },
});
