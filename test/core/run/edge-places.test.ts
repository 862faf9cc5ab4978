import { describe, expect, test } from 'vitest';

import { INDICATOR_IDS } from '../../../core/model/indicators.ts';
import type { IndicatorId } from '../../../core/model/indicators.ts';
import { createSimulator } from '../../../core/run/simulate.ts';
import type { PlaceFieldId } from '../../../core/scenario/place.ts';
import type { Scenario } from '../../../core/scenario/scenario.ts';
import {
  EVERY_LEVER,
  everyGroup,
  optionWith,
  parametersWith,
  placeWith,
  scenarioWith,
} from '../model/sample-market.ts';

const MONTHS = 24;

/** Reads one replicate of business as usual and of every lever at once by indicator and month. */
function simulate(
  scenario: Scenario,
  replicate = 0,
): readonly ((id: IndicatorId, month?: number) => number)[] {
  const both = [scenario, { ...scenario, option: optionWith(...EVERY_LEVER) }];
  const series = createSimulator(both).run(replicate)!;
  for (const values of series) expect(values.every((value) => Number.isFinite(value))).toBe(true);
  return series.map(
    (values) =>
      (id, month = MONTHS - 1) =>
        values[INDICATOR_IDS.indexOf(id) * MONTHS + month]!,
  );
}

function placed(values: Partial<Record<PlaceFieldId, number>>): Scenario {
  return scenarioWith({ place: placeWith(values), months: MONTHS });
}

test('a place without people needs nothing and costs nothing but what the option gives to providers', () => {
  for (const read of simulate(placed({ clients18to64: 0, clients65plus: 0 }))) {
    expect(read('council.spend.gross')).toBe(read('council.helping'));
    for (const id of ['people.supported', 'care.hours.needed', 'care.waiting'] as const) {
      expect(read(id)).toBe(0);
    }
    expect(read('care.need.met')).toBe(1);
  }
});

describe('a place without providers', () => {
  const unserved = placed({ providers: 0 });

  test('has none enter, buys no block and leaves all but employers of personal assistants waiting', () => {
    for (const read of simulate(unserved)) {
      expect(read('providers.standing')).toBe(0);
      expect(read('mix.block')).toBe(0);
      expect(read('council.block.unused')).toBe(0);
      expect(read('care.waiting')).toBeGreaterThan(0);
      expect(read('providers.concentration')).toBe(0);
    }
  });

  test('still pays and charges people with a direct payment', () => {
    for (const read of simulate(unserved)) {
      expect(read('mix.direct-payment')).toBeGreaterThan(0);
      expect(read('care.hours.delivered')).toBeGreaterThan(0);
    }
  });
});

test('one provider and two people make a monopoly', () => {
  const scenario = placed({
    clients18to64: 1,
    clients65plus: 1,
    selfFunderShare: 0,
    providers: 1,
    localities: 1,
    directPaymentShare18to64: 0,
    directPaymentShare65plus: 0,
  });
  for (const replicate of [0, 1, 2]) {
    const [read] = simulate(scenario, replicate);
    expect(read!('people.supported', 0)).toBeLessThanOrEqual(4);
    expect([0, 1]).toContain(read!('providers.concentration', 0));
    expect(read!('care.need.met', 0)).toBeLessThanOrEqual(1);
  }
});

test('where as many as may pay for themselves do, the council spends on the one it supports', () => {
  const results = simulate(
    placed({ clients18to64: 0, clients65plus: 2, selfFunderShare: 0.9, providers: 3 }),
  );
  for (const read of results) {
    // Some whose savings have run down have become the council's clients.
    expect(read('people.self-funding')).toBeGreaterThan(1.5 * read('people.supported'));
    expect(read('people.payments')).toBeGreaterThan(read('people.contributions'));
  }
});

test('where every council client is in block, nearly all are at the start, but for those with a service fund and whom no block provider could take', () => {
  const everyone = placed({
    directPaymentShare18to64: 0,
    directPaymentShare65plus: 0,
    blockShare: 1,
    providers: 8,
    // What a block costs those who hold it: below that they hand it back before the first month.
    frameworkRate: 28,
  });
  const reads = [0, 1, 2, 3, 4, 5].map((replicate) => simulate(everyone, replicate)[0]!);
  const inBlock = reads.map((read) => read('mix.block', 0));
  expect(Math.min(...inBlock)).toBeGreaterThan(0.85);
  expect(inBlock.reduce((total, share) => total + share, 0)).toBeGreaterThan(0.93 * inBlock.length);
  for (const read of reads) expect(read('mix.direct-payment', 0)).toBe(0);
});

test('where nobody can hold a direct payment none does, and the whole plan is reported as a gap', () => {
  const scenario = scenarioWith({
    parameters: parametersWith({ ...everyGroup('people.capacity', 0), ...everyGroup('people.suitable', 0) }),
  });
  for (const read of simulate(scenario)) {
    expect(read('mix.direct-payment')).toBe(0);
    expect(read('mix.direct-payment.wanted')).toBeGreaterThan(0.1);
  }
});

test('where everyone can hold a direct payment the mix achieved is near the one planned', () => {
  const scenario = scenarioWith({
    parameters: parametersWith(everyGroup('people.capacity', 1)),
  });
  const [asUsual] = simulate(scenario);
  const gap = asUsual!('mix.direct-payment.wanted') - asUsual!('mix.direct-payment');
  expect(Math.abs(gap)).toBeLessThan(0.04);
});

test('a place of twenty localities and one of a single locality both run', () => {
  for (const localities of [1, 20]) {
    for (const read of simulate(placed({ localities }))) {
      expect(read('care.hours.delivered')).toBeGreaterThan(0);
    }
  }
});
