import { expect, test } from 'vitest';

import { createSimulator } from '../../../core/run/simulate.ts';
import type { LeverId } from '../../../core/scenario/lever.ts';
import type { LeverChange } from '../../../core/scenario/option.ts';
import { optionWith, placeWith, scenarioWith } from '../model/sample-market.ts';

const AS_USUAL = scenarioWith({ place: placeWith({ providers: 16 }), months: 30 });

const FROM_PRICE: LeverChange = { lever: 'direct-payment.rate-rule', from: '2026-04', value: 'price' };

/** Levers that the program says have no effect by themselves, with what else is set so that they have none. */
const IDLE: readonly (readonly [lever: LeverId, ends: readonly number[], beside: readonly LeverChange[]])[] =
  [
    ['preferred-list.size', [0.05, 1], []],
    ['preferred-list.discount', [0, 0.3], []],
    ['framework.quality-floor', [0, 3], []],
    ['budget.pot-growth', [-0.2, 0.3], []],
    ['direct-payment.rate-ratio', [0.3, 2], [FROM_PRICE]],
  ];

test.each(IDLE)(
  '%s changes nothing, to the byte, where nothing is set that it acts on',
  (lever, ends, beside) => {
    const options = ends.map((value) => ({
      ...AS_USUAL,
      option: optionWith(...beside, { lever, from: '2026-04', value }),
    }));
    const [low, high] = createSimulator(options).run(0)!;
    expect(Buffer.from(low!.buffer).equals(Buffer.from(high!.buffer))).toBe(true);
  },
);
