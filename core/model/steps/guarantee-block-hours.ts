import { roundDown } from '../../money/rounding.ts';
import { MOVES } from '../../scenario/arrangement.ts';
import type { MixLever } from '../../scenario/arrangement.ts';
import { CLIENT_GROUPS } from '../../scenario/client-group.ts';
import { guaranteeBlockHoursEquations } from '../equations/guarantee-block-hours.ts';
import { blockRemaining } from '../choosing/planned-mix.ts';
import { defineStep } from '../step.ts';

/** The moves out of the block. */
const BLOCK_LEVERS: readonly MixLever[] = MOVES.filter(({ from }) => from === 'block').map(
  ({ lever }) => lever,
);

/** The hours of the block fall as the option moves people out of the block; what a closed holder had goes to the others. A framework may promise its members part of what they had. */
export const guaranteeBlockHours = defineStep({
  name: 'guarantee-block-hours',
  purpose:
    'Share the hours the council guarantees this month among the open holders of the block, and say what it promises the members of its framework.',
  source: 'S1: block pays guaranteed hours used or not; a guaranteed minimum under a framework.',
  simplifies: [
    'The block is shared in fixed parts among the largest providers at the start; it is never tendered again.',
    'A member’s promise is a share of the hours it had in the month before promises began, whatever has become of them since; who joins the framework later is promised nothing.',
  ],
  reads: [
    'providers.open',
    'providers.listed',
    'providers.blockShare',
    'providers.spotAtStart',
    'market.providerRows',
    'groups.guaranteedAtStart',
  ],
  writes: ['providers.guaranteed', 'providers.guaranteedSpot'],
  posts: [],
  parameters: [],
  levers: [...BLOCK_LEVERS, 'framework.guarantee'],
  equations: guaranteeBlockHoursEquations,
  apply({ providers, market, groups }, { levers }) {
    const { open, listed, blockShare, guaranteed, spotAtStart, guaranteedSpot } = providers;
    const promised = levers['framework.guarantee'];
    const rows = market.providerRows[0];
    let shares = 0;
    for (let row = 0; row < rows; row++) shares += open[row] * blockShare[row];

    let total = 0;
    for (const group of CLIENT_GROUPS.keys()) {
      const remaining = Math.max(0, blockRemaining(levers, group));
      total += roundDown(groups.guaranteedAtStart[group] * remaining);
    }
    for (let row = 0; row < rows; row++) {
      const share = open[row] * blockShare[row];
      guaranteed[row] = share === 0 ? 0 : roundDown((total * share) / shares);
      guaranteedSpot[row] = roundDown(spotAtStart[row] * promised * open[row] * listed[row]);
    }
  },
});
