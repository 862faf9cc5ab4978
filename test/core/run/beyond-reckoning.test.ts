import { describe, expect, test } from 'vitest';

import { Imbalance } from '../../../core/model/balance.ts';
import { LedgerImbalance } from '../../../core/model/ledger.ts';
import { ofMonth } from '../../../core/run/beyond-reckoning.ts';
import { prepare } from '../../../core/run/plan.ts';
import { replay, runUntil } from '../../../core/run/replay.ts';
import { createSimulator } from '../../../core/run/simulate.ts';
import { createWarmMarket } from '../../../core/run/warm-market.ts';
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

/** An index of the run and a replicate of it: the first reported month is the first after the market has settled. */
function ofReported(error: unknown, scenario: Scenario): unknown {
  const plan = prepare(scenario);
  return ofMonth(error, plan, { index: plan.spinUp + 1, replicate: 3 });
}

describe('a month that does not balance', () => {
  const far = worldWith({ 'workforce.turnover': 4, 'pa.vacancy': 0.9, 'pa.turnover': 0.2 });
  const near = worldWith({ 'pa.turnover': 0.2 });

  test.each([
    new LedgerImbalance('council closed with NaNp.'),
    new Imbalance('2 people are 3.'),
    new RangeError('Expected a whole total to split, but found NaN.'),
  ])('is the answer to figures far outside of their ranges, which are named: %s', (error) => {
    const told = ofReported(error, far);
    expect(isRefusal(told)).toBe(true);
    const { message, cause } = told as RangeError;
    expect(cause).toBe(error);
    expect(message).toContain('“Care workers leaving in a year” at 4 (its range is 0.25 to 0.41)');
    expect(message).toContain('“Vacant posts of personal assistants” at 0.9');
    expect(message).not.toContain('Personal assistants leaving in a year');
  });

  test('is not laid at the door of figures a little outside of their ranges, as some that ship are', () => {
    const shipped = scenarioWith({ future: SHIPPED.readFuture('austerity-fee-freeze') });
    const told = ofReported(new LedgerImbalance('council closed with 1p.'), shipped);
    expect((told as Error).message).toMatch(
      / may together be .*; if it stops all the same, the fault is in the program\.$/,
    );
  });

  test.each([
    new LedgerImbalance('council closed with NaNp.'),
    new Imbalance('2 people are 3.'),
    new RangeError('Expected a whole total to split, but found NaN.'),
  ])('is a defect where no figure stands outside of its range: %s', (error) => {
    const told = ofReported(error, near);
    expect(isRefusal(told)).toBe(false);
    expect((told as Error).cause).toBe(error);
  });

  test('is told with the law that broke, the month and the luck', () => {
    const error = new LedgerImbalance('council closed with NaNp.');
    const plan = prepare(near);
    expect((ofReported(error, near) as Error).message).toBe(
      'The accounts of 2026-05 do not balance in replicate 3 (council closed with NaNp).',
    );
    expect((ofMonth(error, plan, { index: plan.spinUp - 1, replicate: 0 }) as Error).message).toBe(
      'The accounts of the market as it settles before 2026-04 do not balance in replicate 0 (council closed with NaNp).',
    );
  });

  test.each([
    new Error('A row was read that is not there.'),
    new RangeError('Array buffer allocation failed'),
  ])('of which another error tells is thrown as it is: %s', (error) =>
    expect(ofReported(error, far)).toBe(error),
  );
});

const FAR = worldWith({ 'security.usual': 0, 'training.horizon.least': 0, 'training.horizon.full': 0 });
const TOLD =
  /^The accounts of the market as it settles before 2026-04 do not balance in replicate 0 \(council .*\), and the future takes figures outside of their ranges.* Bring them into their ranges/;

test('a future whose figures break the sums together is refused in a sentence that names them, whoever plays it', () => {
  expect(() => createSimulator([FAR]).run(0)).toThrow(TOLD);
  const market = createWarmMarket();
  expect(() => market.play({ ground: 'far', scenarios: [{ key: 'far', scenario: FAR }] })).toThrow(TOLD);
  const plan = prepare(FAR);
  expect(() => replay(plan, (allocate) => runUntil(allocate(), plan, 0, plan.spinUp))).toThrow(TOLD);
});
