import { array, constantFrom, integer, option as maybe, record } from 'fast-check';
import type { Arbitrary } from 'fast-check';

import type { LeverChange } from '../../../core/scenario/option.ts';
import { leverIds } from '../../../core/scenario/lever-path.ts';
import { LEVERS } from '../../../core/scenario/lever.ts';
import type { Lever, LeverId } from '../../../core/scenario/lever.ts';
import type { PlaceFieldId } from '../../../core/scenario/place.ts';
import type { Scenario } from '../../../core/scenario/scenario.ts';
import { addMonths, formatMonth, parseMonth } from '../../../core/time/month.ts';
import { optionWith, placeWith, scenarioWith } from '../model/sample-market.ts';
import { between } from '../model/between.ts';

const START = '2026-04';
export const MONTHS = 24;

const share = between(0, 1);
const pounds = integer({ min: 1500, max: 4500 }).map((pence) => pence / 100);

/** Any small market: up to 40 people in a band, up to 8 providers and 5 localities, at any price and any mix. */
export const anyPlace: Arbitrary<Record<PlaceFieldId, number>> = record({
  clients18to64: integer({ min: 0, max: 40 }),
  clients65plus: integer({ min: 0, max: 40 }),
  selfFunderShare: between(0, 0.6),
  directPaymentShare18to64: share,
  directPaymentShare65plus: share,
  blockShare: share,
  frameworkRate: pounds,
  individualPrice: pounds,
  providers: integer({ min: 0, max: 8 }),
  localities: integer({ min: 1, max: 5 }),
  travelShare: between(0, 0.5),
  staffTurnover: between(0, 0.9),
});

/** Any step or ramp of one lever within the two years. The two moves out of block stay below half each. */
function anyChange(lever: LeverId): Arbitrary<LeverChange> {
  const { min, max }: Lever = LEVERS[lever];
  const most = lever.startsWith('move.block') ? 0.5 : max;
  return record({
    first: integer({ min: 0, max: MONTHS - 1 }),
    ramp: maybe(integer({ min: 0, max: 18 })),
    value: between(min, most),
  }).map(({ first, ramp, value }) => {
    const from = addMonths(parseMonth(START), first);
    const dates = { from: formatMonth(from) };
    return ramp === null
      ? { lever, ...dates, value }
      : { lever, ...dates, until: formatMonth(addMonths(from, ramp)), value };
  });
}

/** Any changes of up to all the levers, one change each. */
export const anyChanges: Arbitrary<LeverChange[]> = array(
  constantFrom(...leverIds()).chain((lever) => anyChange(lever)),
  { maxLength: 6 },
).map((changes) =>
  changes.filter(({ lever }, index) => changes.findIndex((c) => c.lever === lever) === index),
);

export type Generated = {
  readonly place: Record<PlaceFieldId, number>;
  readonly changes: LeverChange[];
  readonly seed: number;
};

export const anything: Arbitrary<Generated> = record({
  place: anyPlace,
  changes: anyChanges,
  seed: integer({ min: 0, max: 0xffff_ffff }),
});

/** Business as usual and the generated option, on the generated place. */
export function pairOf({ place, changes, seed }: Generated): readonly [asUsual: Scenario, option: Scenario] {
  const asUsual = scenarioWith({ place: placeWith(place), seed, months: MONTHS, start: START });
  return [asUsual, { ...asUsual, option: optionWith(...changes) }];
}
