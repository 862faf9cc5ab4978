import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

import type { GoldenCase } from '../../tools/golden/golden-run.ts';
import { describeDivergence } from '../../tools/diff-engine/describe-divergence.ts';
import { engineAt } from '../../tools/diff-engine/engine-at.ts';
import type { Engine } from '../../tools/diff-engine/engine-at.ts';
import { firstDivergence } from '../../tools/diff-engine/first-divergence.ts';

const CASE: GoldenCase = {
  why: 'The smallest market there is.',
  place: 'isles-of-scilly',
  option: 'business-as-usual',
  future: 'central',
  start: '2026-04',
  months: 3,
  replicates: 1,
  seed: 1,
};

const engine = await engineAt(fileURLToPath(new URL('../../', import.meta.url)));

/** The engine, but one step of one month leaves the framework rate a penny higher. */
function faulty(step: string, month: number): Engine {
  return {
    ...engine,
    runMonth: {
      ...engine.runMonth,
      runMonth: (state, plan, moment, settings) =>
        engine.runMonth.runMonth(state, plan, moment, {
          ...settings,
          watch: (running, planned) => () => {
            if (running.name === step && moment.index === month) state.market.frameworkRate[0]! += 1;
            settings.watch?.(running, planned)();
          },
        }),
    },
  };
}

test('an engine beside itself is the same to the last bit', () => {
  expect(describeDivergence('case', firstDivergence(CASE, engine, engine))).toBe(
    'case: the same to the last bit',
  );
});

test('two engines part at the step, month and number where one first goes another way', () => {
  const divergence = firstDivergence(CASE, engine, faulty('set-prices', 37));
  expect(divergence).toMatchObject({ step: 'set-prices', month: '2026-05', replicate: 0 });
  expect(divergence!.changed).toMatchObject([{ column: 'market.frameworkRate', row: 0, identity: null }]);
  const { old, new: fresh } = divergence!.changed[0]!;
  expect(fresh - old).toBe(1);
});

test('a difference in the spin-up is named by its month there', () => {
  expect(firstDivergence(CASE, engine, faulty('set-rates', 4))).toMatchObject({ month: 'spin-up month 5' });
});

test('neither a folder with an engine nor a revision is refused with both named', async () => {
  await expect(engineAt('no-such-revision')).rejects.toThrow(
    /folder with an engine or a revision.*no-such-revision/,
  );
});
