import { expect, test } from 'vitest';

import { INDICATOR_IDS } from '../../../core/model/indicators.ts';
import type { IndicatorId } from '../../../core/model/indicators.ts';
import { createSimulator } from '../../../core/run/simulate.ts';
import { meanOf } from '../../../core/statistics/interval.ts';
import { placeWith, scenarioWith } from '../model/sample-market.ts';

const MONTHS = 24;
/** Places of one size, each with people and providers of its own: the starting market is the same in all replicates of a seed. */
const SEEDS = Array.from({ length: 16 }, (_, n) => 100 + n);
/** Standard errors that two means may lie apart, of some twenty that are looked at. */
const MOST = 3.5;
/** What is counted or paid grows with the place. */
const GROWING: readonly IndicatorId[] = [
  'council.spend.gross',
  'council.spend.net',
  'people.payments',
  'people.supported',
  'people.self-funding',
  'care.hours.needed',
  'care.hours.delivered',
  'providers.standing',
  'providers.revenue',
  'providers.capacity',
];
/** Shares and averages do not. */
const STEADY: readonly IndicatorId[] = [
  'mix.block',
  'mix.framework',
  'mix.direct-payment',
  'care.need.met',
  'providers.margin',
  'providers.utilisation',
  'providers.vacancy',
  'providers.turnover',
  'providers.pay',
  'providers.price.individual',
];

/** Monthly means of every seed: seed x indicator. People, providers and the places they live in are as many times as many. */
function runs(times: number): readonly (readonly number[])[] {
  const place = placeWith({
    clients18to64: 240 * times,
    clients65plus: 480 * times,
    providers: 40 * times,
    localities: 4 * times,
  });
  return SEEDS.map((seed) => {
    const [series] = createSimulator([scenarioWith({ place, months: MONTHS, seed })]).run(0)!;
    return INDICATOR_IDS.map(
      (_, at) => series!.subarray(at * MONTHS, (at + 1) * MONTHS).reduce((sum, n) => sum + n, 0) / MONTHS,
    );
  });
}

const [once, twice] = [runs(1), runs(2)];

function estimated(all: readonly (readonly number[])[], id: IndicatorId, times: number) {
  const at = INDICATOR_IDS.indexOf(id);
  return meanOf(Float64Array.from(all, (run) => run[at]! / times));
}

test.each([...GROWING.map((id) => [id, 2] as const), ...STEADY.map((id) => [id, 1] as const)])(
  'twice the people, providers and localities give no other %s than luck does, once it is divided by %i',
  (id, times) => {
    const one = estimated(once, id, 1);
    const two = estimated(twice, id, times);
    const error = Math.hypot(one.standardError, two.standardError);
    // A mean that luck moves by much could not tell a fault.
    expect(error).toBeLessThan(Math.max(0.06 * Math.abs(one.mean), 0.01));
    expect(Math.abs(two.mean - one.mean) / error).toBeLessThan(MOST);
  },
);
