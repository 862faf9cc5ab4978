import { expect, test } from 'vitest';

import { INDICATOR_IDS } from '../../../core/model/indicators.ts';
import type { IndicatorId } from '../../../core/model/indicators.ts';
import { DIRECT_PAYMENT, OPEN_MARKET } from '../../../core/model/vocabulary.ts';
import { createSimulator } from '../../../core/run/simulate.ts';
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

/** The last month of an indicator under business as usual and under an option, replicate by replicate. */
function lastMonth(id: IndicatorId, ...changes: LeverChange[]): readonly (readonly [number, number])[] {
  const simulator = createSimulator([AS_USUAL, { ...AS_USUAL, option: optionWith(...changes) }]);
  const cell = INDICATOR_IDS.indexOf(id) * MONTHS + MONTHS - 1;
  return Array.from({ length: REPLICATES }, (_, replicate) => {
    const [usual, option] = simulator.run(replicate)!;
    return [usual![cell]!, option![cell]!] as const;
  });
}

test(`telling people the amount before they plan raises the genuine share and hardly moves a label, in each of ${REPLICATES} replicates`, () => {
  const informing: LeverChange = { lever: 'information.level', from: '2026-06', value: 1 };
  for (const [usual, informed] of lastMonth('choice.genuine', informing)) {
    expect(informed).toBeGreaterThan(usual + 0.05);
  }
  // Who learns of more arrangements may come to one with a budget.
  for (const [usual, informed] of lastMonth('choice.labelled', informing)) {
    expect(Math.abs(informed - usual)).toBeLessThan(0.02);
  }
});

test(`brokers and advocates leave fewer without the support they wanted, in each of ${REPLICATES} replicates`, () => {
  const helping: LeverChange = { lever: 'brokerage.capacity', from: '2026-06', value: 0.9 };
  for (const [usual, helped] of lastMonth('choice.support.unmet', helping)) {
    expect(helped).toBeLessThan(usual / 1.5);
  }
});

test(`buying under the framework in place of a block raises the genuine share, in each of ${REPLICATES} replicates`, () => {
  const opening: LeverChange = {
    lever: 'move.block-to-framework',
    from: '2026-06',
    until: '2027-05',
    value: 1,
  };
  for (const [usual, opened] of lastMonth('choice.genuine', opening)) expect(opened).toBeGreaterThan(usual);
});

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
