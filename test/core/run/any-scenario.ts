import { constant, constantFrom, integer, option as maybe, record, subarray, uniqueArray } from 'fast-check';
import type { Arbitrary } from 'fast-check';

import { MOVES } from '../../../core/scenario/arrangement.ts';
import { CLIENT_GROUPS } from '../../../core/scenario/client-group.ts';
import { leverIds } from '../../../core/scenario/lever-path.ts';
import { isByGroup, LEVERS } from '../../../core/scenario/lever.ts';
import type { Lever, LeverId } from '../../../core/scenario/lever.ts';
import type { LeverChange } from '../../../core/scenario/option.ts';
import type { PlaceFieldId } from '../../../core/scenario/place.ts';
import type { Scenario } from '../../../core/scenario/scenario.ts';
import { addMonths, formatMonth, parseMonth } from '../../../core/time/month.ts';
import { optionWith, parametersWith, placeWith, scenarioWith } from '../model/sample-market.ts';
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

const LONGEST_RAMP = 18;

/** Any step or ramp of one lever within the two years, a choice only as a step, a move for any of the groups. */
function anyChange(lever: LeverId): Arbitrary<LeverChange> {
  const { min, max, choices }: Lever = LEVERS[lever];
  return record({
    first: integer({ min: 0, max: MONTHS - 1 }),
    ramp: choices === undefined ? maybe(integer({ min: 0, max: LONGEST_RAMP })) : constant(null),
    value: choices === undefined ? between(min, max) : constantFrom(...choices.map(({ id }) => id)),
    groups: isByGroup(lever) ? maybe(subarray([...CLIENT_GROUPS], { minLength: 1 })) : constant(null),
  }).map(({ first, ramp, value, groups }): LeverChange => {
    const from = addMonths(parseMonth(START), first);
    return {
      lever,
      from: formatMonth(from),
      ...(ramp === null ? {} : { until: formatMonth(addMonths(from, ramp)) }),
      value,
      ...(groups === null ? {} : { groups }),
    };
  });
}

/** Any changes of up to a dozen levers, one change each. */
export const anyChanges: Arbitrary<LeverChange[]> = uniqueArray(
  constantFrom(...leverIds()).chain((lever) => anyChange(lever)),
  { maxLength: 12, size: 'max', selector: ({ lever }) => lever },
).map((changes) => changes.map((change) => withinEveryone(change, changes)));

/** A move as drawn, unless all moves out of its arrangement would together take more than everyone: then its part of that. */
function withinEveryone(change: LeverChange, changes: readonly LeverChange[]): LeverChange {
  const source = sourceOf(change.lever);
  if (source === undefined) return change;
  const leaving = changes.filter(({ lever }) => sourceOf(lever) === source);
  const total = leaving.reduce((sum, { value }) => sum + Number(value), 0);
  return total > 1 ? { ...change, value: Number(change.value) / total } : change;
}

function sourceOf(lever: LeverId): string | undefined {
  return MOVES.find((move) => move.lever === lever)?.from;
}

export type Generated = {
  readonly place: Record<PlaceFieldId, number>;
  readonly changes: LeverChange[];
  /** Months the market is played before the first that is reported. */
  readonly spinUp: number;
  readonly seed: number;
};

export const anything: Arbitrary<Generated> = record({
  place: anyPlace,
  changes: anyChanges,
  spinUp: integer({ min: 0, max: 24 }),
  seed: integer({ min: 0, max: 0xffff_ffff }),
});

/** Business as usual and the generated option, on the generated place. */
export function pairOf({
  place,
  changes,
  spinUp,
  seed,
}: Generated): readonly [asUsual: Scenario, option: Scenario] {
  const asUsual = scenarioWith({
    place: placeWith(place),
    parameters: parametersWith({ 'model.spin-up': spinUp }),
    seed,
    months: MONTHS,
    start: START,
  });
  return [asUsual, { ...asUsual, option: optionWith(...changes) }];
}
