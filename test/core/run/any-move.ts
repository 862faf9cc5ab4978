/** Scenarios that part from one another in any month by any lever. */
import { boolean, integer, record } from 'fast-check';
import type { Arbitrary } from 'fast-check';

import type { LeverChange } from '../../../core/scenario/option.ts';
import type { Scenario } from '../../../core/scenario/scenario.ts';
import { addMonths, formatMonth, parseMonth } from '../../../core/time/month.ts';
import { EVERY_LEVER, optionWith, scenarioWith, SHIPPED } from '../model/sample-market.ts';

/** More than two years, so that fortunes are followed from within: something of every lever, one change of them dated otherwise. */
export const LONG = 27;
export const month = (reported: number): string => formatMonth(addMonths(parseMonth('2026-04'), reported));

export type Moved = {
  readonly nth: number;
  readonly from: number;
  readonly isFuture: boolean;
  readonly isAway: boolean;
};

export function longScenario({ nth, from, isFuture, isAway }: Moved): Scenario {
  const changes = EVERY_LEVER.flatMap((change, at): LeverChange[] => {
    const { until: _, ...step } = change;
    if (at !== nth) return [change];
    return isAway ? [] : [{ ...step, from: month(from) }];
  });
  const [central] = SHIPPED.readFuture('central');
  const nurses = { parameter: 'wage.nlw', from: month(from), value: 14 };
  const future = isFuture ? [{ ...central!, changes: [...central!.changes, nurses] }] : [central!];
  return scenarioWith({ months: LONG, future, option: optionWith(...changes) });
}

/** One step of one lever. */
export function uplift(value: number, from: number): Scenario {
  const change = { lever: 'fee.uplift', from: month(from), value } as const;
  return scenarioWith({ months: LONG, option: optionWith(change) });
}

export const anyMove: Arbitrary<Moved> = record({
  nth: integer({ min: 0, max: EVERY_LEVER.length - 1 }),
  from: integer({ min: 0, max: LONG - 1 }),
  isFuture: boolean(),
  isAway: boolean(),
});
