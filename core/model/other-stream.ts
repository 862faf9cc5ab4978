/**
 * Money from other public funds that may be brought into one individual budget with social care. Whether a person has any,
 * and how much, is theirs for life; whether it is brought in depends on how far the council reaches. Source: S3 glossary.
 */
import { roundHalfUp } from '../money/rounding.ts';
import { logNormalFrom } from '../random/distributions.ts';
import { STREAMS, uniform } from '../random/stream.ts';
import type { Luck } from '../random/stream.ts';
import type { MonthOf } from './step.ts';
import { BAND_18_TO_64, BAND_65_PLUS } from './vocabulary.ts';

export const OTHER_STREAM_PARAMETERS = [
  'stream.share.18to64',
  'stream.share.65plus',
  'stream.amount',
  'people.excess.sigma',
] as const;
export const OTHER_STREAM_LEVERS = ['budget.streams'] as const;

type Month = Pick<
  MonthOf<(typeof OTHER_STREAM_PARAMETERS)[number], (typeof OTHER_STREAM_LEVERS)[number]>,
  'parameters' | 'levers' | 'luck'
>;

/** The rules in force in a month; money in pence. */
export type OtherStreamRules = ReturnType<typeof otherStreamRules>;

export function otherStreamRules({ parameters, levers, luck }: Month) {
  const shares: number[] = [];
  shares[BAND_18_TO_64] = parameters['stream.share.18to64'];
  shares[BAND_65_PLUS] = parameters['stream.share.65plus'];
  return {
    luck,
    shares,
    median: parameters['stream.amount'],
    sigma: parameters['people.excess.sigma'],
    reach: levers['budget.streams'],
  };
}

/** Which draw of the stream decides what. */
const DRAW = { has: 0, amount: 1, reached: 2 } as const;

/** Money of other funds in a person's budget as they arrive or are reviewed, in whole pence a week; 0 for none. */
export function otherStreamOf(identity: number, band: number, rules: OtherStreamRules): number {
  if (draw(DRAW.reached, identity, rules.luck) >= rules.reach) return 0;
  if (draw(DRAW.has, identity, rules.luck) >= rules.shares[band]) return 0;
  return roundHalfUp(logNormalFrom(draw(DRAW.amount, identity, rules.luck), rules.median, rules.sigma));
}

function draw(sub: number, identity: number, luck: Luck): number {
  return uniform(luck, STREAMS['other-stream'], identity, sub);
}
