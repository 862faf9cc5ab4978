/** A bridge with known parts. */
import { bridgeStudy } from '../../../core/study/bridge.ts';
import type { BridgeAnswer } from '../../../core/study/bridge.ts';
import { playStudy } from '../../../core/study/study.ts';
import { GROUND, planted } from './planted-market.ts';

/**
 * The plan costs a million in the first future and so many pounds more in the second, which costs two million itself.
 * @param change a part of these amounts; with nothing nothing changes
 */
export function bridged(together: number, change = 1): BridgeAnswer {
  const order = {
    from: { option: 'business-as-usual', future: 'central' },
    to: { option: 'plan', future: 'dear' },
    replicates: 12,
    indicators: ['council.spend.net' as const],
  };
  return playStudy(
    bridgeStudy(GROUND, order),
    planted(1, ({ option }, luck, { future }) => {
      const [isPlan, isDear] = [option === 'plan' ? change : 0, future === 'dear' ? change : 0];
      return {
        'council.spend.net':
          50_000_000 + luck * 100_000 + isPlan * 1_000_000 + isDear * 2_000_000 + isPlan * isDear * together,
      };
    }),
  );
}
