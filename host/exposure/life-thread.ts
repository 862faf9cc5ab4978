/** The entry of a thread that follows lives of a market for one provider’s books, whenever it is asked for some. */
import { parentPort } from 'node:worker_threads';

import { createLikeFollower } from '../../core/exposure/follow-like.ts';
import { InvalidInput } from '../../core/scenario/problems.ts';
import type { FollowOrder, FromLives } from './lives.ts';

if (parentPort === null) throw new Error('A thread of lives is started by the host.');
const port = parentPort;
port.on('message', (order: FollowOrder) => port.postMessage(followed(order), []));

function followed({ scenario, likeness, replicates }: FollowOrder): FromLives {
  try {
    const follower = createLikeFollower(scenario, likeness);
    return { kind: 'followed', lives: replicates.map((replicate) => follower.follow(replicate)!) };
  } catch (error) {
    if (error instanceof RangeError || error instanceof InvalidInput) {
      return { kind: 'refused', message: error.message };
    }
    throw error;
  }
}
