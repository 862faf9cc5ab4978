import { expect, test } from 'vitest';

import { DIRECT_PAYMENT, OPEN_MARKET } from '../../../core/model/vocabulary.ts';
import type { LeverChange } from '../../../core/scenario/option.ts';
import type { Scenario } from '../../../core/scenario/scenario.ts';
import { followMarket, rowsWith } from '../model/follow-market.ts';
import { optionWith, placeWith, scenarioWith } from '../model/sample-market.ts';

const MONTHS = 36;
const REPLICATES = 4;
const AS_USUAL = scenarioWith({
  place: placeWith({ clients18to64: 150, clients65plus: 300, providers: 18, blockShare: 0.5 }),
  months: MONTHS,
});

/** Mean number of real alternatives in the last month of people who buy from agencies with a direct payment. */
function alternativesOfPayments(scenario: Scenario, replicate: number): number {
  const { people } = followMarket(scenario, { replicate }, () => undefined);
  const counts = rowsWith(people.present, people.present.length)
    .filter((row) => people.deployment[row] === DIRECT_PAYMENT && people.route[row] === OPEN_MARKET)
    .map((row) => people.alternatives[row]!);
  expect(counts.length).toBeGreaterThan(20);
  return counts.reduce((sum, count) => sum + count, 0) / counts.length;
}

test(`a direct-payment rate far below the price leaves those who spend it with agencies fewer real alternatives over ${REPLICATES} replicates`, () => {
  const cutting: LeverChange = { lever: 'direct-payment.rate-ratio', from: '2026-06', value: 0.5 };
  const cut = { ...AS_USUAL, option: optionWith(cutting) };
  const [usual, less] = [AS_USUAL, cut].map((scenario) =>
    Array.from({ length: REPLICATES }, (_, replicate) => alternativesOfPayments(scenario, replicate)).reduce(
      (sum, mean) => sum + mean / REPLICATES,
      0,
    ),
  );
  expect(less).toBeLessThan(usual! - 0.2);
});
