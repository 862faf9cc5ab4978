import { describe, expect, test } from 'vitest';

import { Imbalance } from '../../../core/model/balance.ts';
import { LedgerImbalance } from '../../../core/model/ledger.ts';
import { beyondReckoning } from '../../../core/run/beyond-reckoning.ts';
import { createSimulator } from '../../../core/run/simulate.ts';
import type { WorldChange } from '../../../core/scenario/future.ts';
import { isRefusal } from '../../../core/scenario/is-refusal.ts';
import type { Scenario } from '../../../core/scenario/scenario.ts';
import { EVERY_LEVER, optionWith, scenarioWith, SHIPPED } from '../model/sample-market.ts';
import { future } from '../scenario/sample.ts';

/** A world that takes parameters to values from its first month on. */
function worldWith(values: Readonly<Record<string, number>>): Scenario {
  const changes: WorldChange[] = Object.entries(values).map(([parameter, value]) => ({
    parameter,
    value,
    from: '2026-04',
  }));
  const option = optionWith(...EVERY_LEVER);
  return scenarioWith({ option, future: [...SHIPPED.readFuture('central'), future('far', { changes })] });
}

describe('a month that does not balance', () => {
  const far = worldWith({ 'workforce.turnover': 4, 'pa.vacancy': 0.9, 'pa.turnover': 0.2 });

  test.each([new LedgerImbalance('council closed with NaNp.'), new Imbalance('2 people are 3.')])(
    'is the answer to figures far outside of their ranges, which are named: %s',
    (error) => {
      const told = beyondReckoning(error, far);
      expect(isRefusal(told)).toBe(true);
      const { message, cause } = told as RangeError;
      expect(cause).toBe(error);
      expect(message).toContain('“Care workers leaving in a year” at 4 (its range is 0.25 to 0.41)');
      expect(message).toContain('“Vacant posts of personal assistants” at 0.9');
      expect(message).not.toContain('Personal assistants leaving in a year');
    },
  );

  test('is not laid at the door of figures a little outside of their ranges, as some that ship are', () => {
    const shipped = scenarioWith({ future: SHIPPED.readFuture('austerity-fee-freeze') });
    const told = beyondReckoning(new LedgerImbalance('council closed with 1p.'), shipped);
    expect((told as Error).message).toMatch(
      / may together be .*; if it stops all the same, the fault is in the program\.$/,
    );
  });

  test('is a defect, and thrown as it is, where no figure stands outside of its range', () => {
    const error = new LedgerImbalance('council closed with NaNp.');
    expect(beyondReckoning(error, worldWith({ 'pa.turnover': 0.2 }))).toBe(error);
  });

  test('of which another error tells is thrown as it is', () => {
    const error = new Error('A row was read that is not there.');
    expect(beyondReckoning(error, far)).toBe(error);
  });
});

test('a future whose figures break the sums together is refused by the simulator in a sentence that names them', () => {
  const world = worldWith({
    'security.usual': 0,
    'training.horizon.least': 0,
    'training.horizon.full': 0,
  });
  expect(() => createSimulator([world]).run(0)).toThrow(
    /^The accounts of a month do not balance, and the future takes figures outside of their ranges.* Bring them into their ranges/,
  );
});
