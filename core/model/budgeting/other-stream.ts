/**
 * Money from other public funds that may be brought into one individual budget with social care. Whether a person would have a
 * stream while it runs, and how much, is theirs for life; whether it is brought in depends on how far the council reaches.
 * Source: S3 glossary.
 */
import { roundHalfUp } from '../../money/rounding.ts';
import { logNormalFrom } from '../../random/distributions.ts';
import { STREAMS, uniform } from '../../random/stream.ts';
import type { Luck } from '../../random/stream.ts';
import type { ReadonlyColumn } from '../columns.ts';
import { hasStream, NAMED_STREAM_PARAMETERS, NAMED_STREAMS, valuesByStream } from './named-streams.ts';
import type { MonthOf } from '../step.ts';
import type { Tables } from '../tables.ts';
import { BAND_18_TO_64, BAND_65_PLUS } from '../vocabulary.ts';

export const OTHER_STREAM_PARAMETERS = [...NAMED_STREAM_PARAMETERS, 'people.excess.sigma'] as const;
export const OTHER_STREAM_LEVERS = ['budget.streams'] as const;

type Month = Pick<
  MonthOf<(typeof OTHER_STREAM_PARAMETERS)[number], (typeof OTHER_STREAM_LEVERS)[number]>,
  'parameters' | 'levers' | 'luck'
>;

type People = Pick<Tables['people'], 'otherStream' | 'otherCharged'> & {
  readonly [C in 'identity' | 'streamsHeld']: ReadonlyColumn;
};

/** The rules in force in a month, stream by stream; money in pence. */
export type OtherStreamRules = ReturnType<typeof otherStreamRules>;

/** The rules from the parameters and levers of a month. */
export function otherStreamRules({ parameters, levers, luck }: Month) {
  const shares: (readonly number[])[] = [];
  shares[BAND_18_TO_64] = valuesByStream(parameters, 'share.18to64');
  shares[BAND_65_PLUS] = valuesByStream(parameters, 'share.65plus');
  return {
    luck,
    shares,
    open: valuesByStream(parameters, 'open'),
    medians: valuesByStream(parameters, 'amount'),
    charged: valuesByStream(parameters, 'charged'),
    sigma: parameters['people.excess.sigma'],
    reach: levers['budget.streams'],
  };
}

/** Which draw decides what: whether the council reaches a person, and for each stream whether they have it and how much. */
const REACHED = 0;
const HAS = 1;
const AMOUNT = 2;
const DRAWS_A_STREAM = 2;

/**
 * The streams a person has, brought in or not, as a set. Whoever had a stream keeps it while it runs; a stream closed to new
 * people takes nobody else.
 */
export function streamsHeldBy(
  identity: number,
  band: number,
  before: number,
  rules: OtherStreamRules,
): number {
  let held = 0;
  for (let stream = 0; stream < NAMED_STREAMS.length; stream++) {
    const share = rules.shares[band][stream] * (hasStream(before, stream) ? 1 : rules.open[stream]);
    if (draw(stream * DRAWS_A_STREAM + HAS, identity, rules.luck) < share) held += 1 << stream;
  }
  return held;
}

/** Writes what of a person's streams is in their budget as they arrive or are reviewed, in whole pence a week each. */
export function bringInStreams(people: People, row: number, rules: OtherStreamRules): void {
  people.otherStream[row] = 0;
  people.otherCharged[row] = 0;
  const identity = people.identity[row];
  const held = people.streamsHeld[row];
  if (held === 0 || draw(REACHED, identity, rules.luck) >= rules.reach) return;
  for (let stream = 0; stream < NAMED_STREAMS.length; stream++) {
    if (!hasStream(held, stream)) continue;
    const luck = draw(stream * DRAWS_A_STREAM + AMOUNT, identity, rules.luck);
    const amount = roundHalfUp(logNormalFrom(luck, rules.medians[stream], rules.sigma));
    people.otherStream[row] += amount;
    people.otherCharged[row] += roundHalfUp(amount * rules.charged[stream]);
  }
}

function draw(sub: number, identity: number, luck: Luck): number {
  return uniform(luck, STREAMS['other-stream'], identity, sub);
}
