/** Other public money a person has, and what of it is in their budget. */
import { ageBand } from '../people/age-band.ts';
import type { Person } from '../market.ts';
import type { Month } from '../month.ts';
import { halfUp, ONE, ZERO } from '../number.ts';
import { logNormal } from '../spread.ts';

/** Equation stream-figures: the streams by number. */
const STREAMS = [
  'stream.independent-living-fund',
  'stream.supporting-people',
  'stream.access-to-work',
  'stream.equipment-and-adaptations',
] as const;

/** All of them, one bit each. */
export const EVERY_STREAM = 2 ** STREAMS.length - 1;

function has(streams: number, stream: number): boolean {
  return Math.floor(streams / 2 ** stream) % 2 === 1;
}

/** Equation streams-held, given those the person had before. */
export function holdStreams(month: Month, person: Person, before: number): void {
  person.streamsHeld = 0;
  STREAMS.forEach((name, stream) => {
    const share = month.parameter(`${name}.share.${ageBand(person)}`);
    const mayHold = has(before, stream) ? ONE : month.parameter(`${name}.open`);
    const u = month.luck.uniform('other-stream', person.identity.toNumber(), 2 * stream + 1);
    if (u.lt(share.times(mayHold))) person.streamsHeld += 2 ** stream;
  });
}

/** Equation streams-brought-in. */
export function bringStreamsIn(month: Month, person: Person): void {
  const identity = person.identity.toNumber();
  person.otherStream = ZERO;
  person.otherCharged = ZERO;
  const isReached = month.luck.uniform('other-stream', identity, 0).lt(month.lever('budget.streams'));
  if (!isReached) return;
  STREAMS.forEach((name, stream) => {
    if (!has(person.streamsHeld, stream)) return;
    const z = month.luck.normal('other-stream', identity, 2 * stream + 2);
    const median = month.parameter(`${name}.amount`);
    const amount = halfUp(logNormal(z, median, month.parameter('people.excess.sigma')));
    person.otherStream = person.otherStream.plus(amount);
    person.otherCharged = person.otherCharged.plus(halfUp(amount.times(month.parameter(`${name}.charged`))));
  });
}
