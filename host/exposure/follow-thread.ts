/** The entry of a thread that follows runs of a market for one provider’s books, whenever it is asked for some. */
import { parentPort } from 'node:worker_threads';

import { createLikeFollower } from '../../core/exposure/follow-like.ts';
import { createSettledMarkets } from '../../core/exposure/settled-markets.ts';
import { isRefusal } from '../../core/scenario/is-refusal.ts';
import type { Asked } from '../threads/messages.ts';
import type { FollowOrder, FromFollower } from './followed-runs.ts';

if (parentPort === null) throw new Error('A thread that follows runs is started by the host.');
const port = parentPort;
/** What a thread keeps of settled markets, and for how long when it is not asked for any. */
const ROOM = 192 * 1024 * 1024;
const KEPT_MS = 120_000;
const markets = createSettledMarkets(ROOM);
let unasked: NodeJS.Timeout | undefined;

port.on('message', ({ question }: Asked<FollowOrder>) => port.postMessage(followed(question), []));

function followed({ ground, scenario, likeness, replicates }: FollowOrder): FromFollower {
  clearTimeout(unasked);
  unasked = setTimeout(markets.clear, KEPT_MS).unref();
  try {
    const follower = createLikeFollower(scenario, likeness, { ground, markets });
    return { kind: 'followed', runs: replicates.map((replicate) => follower.follow(replicate)!) };
  } catch (error) {
    if (isRefusal(error)) {
      return { kind: 'refused', message: error.message };
    }
    throw error;
  }
}
