import { expect, test, vi } from 'vitest';

import { accountsFor } from '../../../core/model/ledger.ts';
import { hashOfNumbers } from '../../../core/numeric/bytes.ts';
import { createSimulator } from '../../../core/run/simulate.ts';
import { createWarmMarket } from '../../../core/run/warm-market.ts';
import { EVERY_LEVER, optionWith, scenarioWith } from '../model/sample-market.ts';

/** When set, plans leave room for the people and providers at the start and for no one else. */
const rows = vi.hoisted(() => ({ tight: false, accounts: 0 }));

vi.mock(import('../../../core/run/plan.ts'), async (original) => {
  const actual = await original();
  return {
    ...actual,
    prepare(scenario) {
      const plan = actual.prepare(scenario);
      if (!rows.tight) return plan;
      const { clients18to64, clients65plus, selfFunderShare, providers } = plan.place;
      const clients = clients18to64 + clients65plus;
      const people = clients + Math.round((clients * selfFunderShare) / (1 - selfFunderShare));
      rows.accounts = accountsFor(people, providers);
      return { ...plan, extent: { ...plan.extent, people, providers } };
    },
  };
});

test('a market that outgrows its rows starts the replicate again with more, and gives the same bytes', () => {
  const asUsual = scenarioWith({ months: 60 });
  const scenarios = [asUsual, { ...asUsual, option: optionWith(...EVERY_LEVER) }];
  const roomy = createSimulator(scenarios);
  const expected = roomy.run(4)!;
  rows.tight = true;
  const tight = createSimulator(scenarios);
  expect(tight.run(4)!.map(hashOfNumbers)).toEqual(expected.map(hashOfNumbers));
  expect(tight.accounts).toBe(roomy.accounts);
  expect(tight.accounts).toBeGreaterThan(rows.accounts);
});

test('a warm market that outgrows its rows is settled again with more, and what was played before stands', () => {
  const asUsual = scenarioWith({ months: 60 });
  const crowded = { ...asUsual, option: optionWith(...EVERY_LEVER) };
  rows.tight = false;
  const expected = createSimulator([asUsual, crowded]).run(0)!;
  rows.tight = true;
  const market = createWarmMarket();
  const usual = { key: 'as usual', scenario: asUsual };
  market.play({ ground: 'one', scenarios: [usual] });
  const both = { ground: 'one', scenarios: [usual, { key: 'crowded', scenario: crowded }] };
  expect(market.play(both)!.paths.map(hashOfNumbers)).toEqual(expected.map(hashOfNumbers));
});
