import { assert, array, property } from 'fast-check';
import { expect, test } from 'vitest';

import type { Scenario } from '../../../core/scenario/scenario.ts';
import { prepare } from '../../../core/run/plan.ts';
import { createSimulator } from '../../../core/run/simulate.ts';
import { optionWith, placeWith, scenarioWith } from '../model/sample-market.ts';
import { anyMove, LONG, longScenario, month, uplift } from './any-move.ts';

/** All that two replicates give, the second where the first has left its bookmarks. */
function playedTwice(scenarios: readonly Scenario[], shareMonths: boolean) {
  const simulator = createSimulator(scenarios, { shareMonths });
  return [0, 1].map((replicate) => {
    const paths = simulator.run(replicate)!;
    return { paths, winners: simulator.winners, accounts: simulator.accounts };
  });
}

function monthsPlayed(scenarios: readonly Scenario[]): number {
  let months = 0;
  createSimulator(scenarios).run(0, () => months++ < 0);
  return months;
}

test('options that part from one another by any lever in any month give the same bytes as each played from the beginning', () => {
  assert(
    property(array(anyMove, { minLength: 1, maxLength: 2 }), (moves) => {
      const moved = moves.map(longScenario);
      const { future } = moved[0]!;
      const scenarios = [scenarioWith({ months: LONG, future }), ...moved.map((one) => ({ ...one, future }))];
      expect(playedTwice(scenarios, true)).toEqual(playedTwice(scenarios, false));
    }),
    { numRuns: 4 },
  );
});

test('of every option only the months are played from where it parts from one before', () => {
  const usual = scenarioWith({ months: LONG });
  const whole = prepare(usual).spinUp + LONG;
  expect(monthsPlayed([usual])).toBe(whole);
  expect(monthsPlayed([usual, uplift(0.06, 17)])).toBe(whole + LONG - 17);
  expect(monthsPlayed([usual, uplift(0.06, 0), uplift(0.06, 20), uplift(0.07, 20)])).toBe(
    whole + LONG + 7 + 7,
  );
  const stepped = uplift(0.06, 3);
  const further = optionWith(...stepped.option[0]!.changes, {
    lever: 'fee.uplift',
    from: month(22),
    value: 0.01,
  });
  expect(monthsPlayed([usual, stepped, { ...usual, option: further }])).toBe(whole + LONG - 3 + 5);
});

test('an option that says what another says is not played again, and has what the other has', () => {
  const [usual, again] = [scenarioWith({ months: LONG }), scenarioWith({ months: LONG })];
  expect(monthsPlayed([usual, again])).toBe(monthsPlayed([usual]));
  expect(playedTwice([usual, again], true)).toEqual(playedTwice([usual, again], false));
});

test('where another place or another rule is in force from the beginning all of it is played', () => {
  const usual = scenarioWith({ months: 6 });
  const others: readonly Scenario[] = [
    scenarioWith({ months: 6, place: placeWith({ providers: 11 }) }),
    scenarioWith({ months: 6, held: ['close-providers'] }),
  ];
  for (const other of others) {
    expect(monthsPlayed([usual, other])).toBe(2 * monthsPlayed([usual]));
    expect(playedTwice([usual, other], true)).toEqual(playedTwice([usual, other], false));
  }
});
