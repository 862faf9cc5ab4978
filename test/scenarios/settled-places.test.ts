import { expect, test } from 'vitest';

import type { IndicatorId } from '../../core/model/indicators.ts';
import { overMonths } from '../../core/model/indicators/over-months.ts';
import { monthsOf } from '../../core/run/path.ts';
import { createSimulator } from '../../core/run/simulate.ts';
import { SHIPPED } from '../core/model/sample-market.ts';

type Order = { readonly place: string; readonly start: string; readonly months: number };

/** Indicators over the last year of business as usual, or all of a shorter run: each the mean of a few replicates. */
function lastYear({ place, start, months }: Order, indicators: readonly IndicatorId[]): readonly number[] {
  const simulator = createSimulator(
    [
      {
        place: SHIPPED.readPlace(place),
        option: SHIPPED.readOption('business-as-usual'),
        future: SHIPPED.readFuture('central'),
        parameters: SHIPPED.readParameters(),
        start,
        months,
        seed: 1,
      },
    ],
    { checkEveryMonth: false },
  );
  const replicates = [0, 1, 2];
  const sums = indicators.map(() => 0);
  for (const replicate of replicates) {
    const [path] = simulator.run(replicate)!;
    const year = { from: Math.max(0, months - 12), until: months };
    for (const [at, indicator] of indicators.entries()) {
      sums[at]! += overMonths(indicator, (id) => monthsOf(path!, id, months, year));
    }
  }
  return sums.map((sum) => sum / replicates.length);
}

// What is reported begins with the place of the register and not with what is left of it once those have gone who cannot live there.
test.each(['devon', 'newham', 'herefordshire', 'merrowshire'])(
  'by the first reported month %s has as many providers as are registered, within an eighth',
  (place) => {
    const registered = SHIPPED.readPlace(place).fields.providers.value;
    const [first] = lastYear({ place, start: '2026-04', months: 1 }, ['providers.standing']);
    expect(Math.abs(first! / registered - 1)).toBeLessThan(1 / 8);
  },
);

test('a run that starts two years later joins the earlier one: fees, wages, prices, charges and need met are those of its year', () => {
  const indicators = [
    'care.need.met',
    'providers.margin',
    'providers.pay',
    'providers.price.individual',
    'people.contributions',
    'people.supported',
    'council.framework',
  ] as const;
  const place = 'merrowshire';
  const earlier = lastYear({ place, start: '2026-04', months: 36 }, indicators);
  const later = lastYear({ place, start: '2028-04', months: 12 }, indicators);
  const [met, margin, pay, price, charged, people, framework] = later.map((value, at) => [
    value,
    earlier[at]!,
  ]);
  expect(Math.abs(met![0]! - met![1]!)).toBeLessThan(0.01);
  expect(Math.abs(margin![0]! - margin![1]!)).toBeLessThan(0.01);
  expect(pay![0]! / pay![1]!).toBeCloseTo(1, 1.5);
  expect(price![0]! / price![1]!).toBeCloseTo(1, 1);
  const perPerson = ([now, then]: readonly number[]) => now! / people![0]! / (then! / people![1]!);
  expect(Math.abs(perPerson(charged!) - 1)).toBeLessThan(0.03);
  expect(Math.abs(perPerson(framework!) - 1)).toBeLessThan(0.03);
});

// The register has its figures from this month on.
test.each(['2024-04', '2025-10', '2029-10'])('a run of a shipped place may start in %s', (start) => {
  const [met] = lastYear({ place: 'rutland', start, months: 3 }, ['care.need.met']);
  expect(met).toBeGreaterThan(0.8);
});
