import { assert, boolean, constantFrom, property, record } from 'fast-check';
import { expect, test } from 'vitest';

import { blockRemaining, plannedMix } from '../../../core/model/planned-mix.ts';
import type { MixLever } from '../../../core/model/planned-mix.ts';
import {
  BAND_18_TO_64,
  BAND_65_PLUS,
  CELL_BLOCK,
  CELL_DIRECT_PAYMENT,
  CELL_FRAMEWORK,
} from '../../../core/model/vocabulary.ts';
import { prepare } from '../../../core/run/plan.ts';
import { placeWith, scenarioWith } from './sample-market.ts';
import { between } from './between.ts';

const STILL: Record<MixLever, number> = {
  'move.block-to-direct-payment': 0,
  'move.block-to-framework': 0,
  'move.framework-to-direct-payment': 0,
};

function planned(
  band: number,
  shares: { younger: number; older: number; block: number },
  levers: Partial<Record<MixLever, number>>,
  blockExists = true,
): { block: number; framework: number; directPayment: number } {
  const { place } = prepare(
    scenarioWith({
      place: placeWith({
        directPaymentShare18to64: shares.younger,
        directPaymentShare65plus: shares.older,
        blockShare: shares.block,
      }),
      months: 1,
    }),
  );
  const mix = plannedMix(band, { place, levers: { ...STILL, ...levers } }, blockExists);
  return {
    block: mix[CELL_BLOCK]!,
    framework: mix[CELL_FRAMEWORK]!,
    directPayment: mix[CELL_DIRECT_PAYMENT]!,
  };
}

const PLACE = { younger: 0.4, older: 0.2, block: 0.25 };

test.each([
  ['the place as it is', BAND_18_TO_64, {}, [0.15, 0.45, 0.4]],
  ['the other band', BAND_65_PLUS, {}, [0.2, 0.6, 0.2]],
  [
    'half the block to direct payments',
    BAND_65_PLUS,
    { 'move.block-to-direct-payment': 0.5 },
    [0.1, 0.6, 0.3],
  ],
  ['half the block to the framework', BAND_65_PLUS, { 'move.block-to-framework': 0.5 }, [0.1, 0.7, 0.2]],
  [
    'a quarter of the framework to direct payments',
    BAND_65_PLUS,
    { 'move.framework-to-direct-payment': 0.25 },
    [0.2, 0.45, 0.35],
  ],
  [
    'all at once',
    BAND_65_PLUS,
    {
      'move.block-to-direct-payment': 0.5,
      'move.block-to-framework': 0.25,
      'move.framework-to-direct-payment': 0.5,
    },
    [0.05, 0.35, 0.6],
  ],
] as const)('plans %s', (_, band, levers, [block, framework, directPayment]) => {
  const mix = planned(band, PLACE, levers);
  expect(mix.block).toBeCloseTo(block, 12);
  expect(mix.framework).toBeCloseTo(framework, 12);
  expect(mix.directPayment).toBeCloseTo(directPayment, 12);
});

test('where nobody holds a block contract its hours are bought under the framework', () => {
  const mix = planned(BAND_65_PLUS, PLACE, {}, false);
  expect(mix).toEqual({ block: 0, framework: 0.8, directPayment: 0.2 });
});

test('people already moved to direct payments are not planned back when the last holder of the block closes', () => {
  const levers = { 'move.block-to-direct-payment': 0.5 };
  const before = planned(BAND_65_PLUS, PLACE, levers, true);
  const after = planned(BAND_65_PLUS, PLACE, levers, false);
  expect(after.block).toBe(0);
  expect(after.directPayment).toBeCloseTo(before.directPayment, 12);
});

const share = between(0, 1);
const levers = record({ out: share, split: share, framework: share }).map(({ out, split, framework }) => ({
  'move.block-to-direct-payment': out * split,
  'move.block-to-framework': out * (1 - split),
  'move.framework-to-direct-payment': framework,
}));

test('whatever the levers, shares lie between 0 and 1 and sum to 1, and no lever takes direct payments away', () => {
  assert(
    property(
      constantFrom(BAND_18_TO_64, BAND_65_PLUS),
      record({ younger: share, older: share, block: share }),
      levers,
      boolean(),
      (band, shares, moved, blockExists) => {
        const mix = planned(band, shares, moved, blockExists);
        const sum = mix.block + mix.framework + mix.directPayment;
        expect(sum).toBeCloseTo(1, 12);
        for (const part of Object.values(mix)) {
          expect(part).toBeGreaterThanOrEqual(-1e-12);
          expect(part).toBeLessThanOrEqual(1 + 1e-12);
        }
        expect(mix.directPayment).toBeGreaterThanOrEqual(
          (band === BAND_18_TO_64 ? shares.younger : shares.older) - 1e-12,
        );
      },
    ),
    { numRuns: 60 },
  );
});

test.each([
  [0, 0, 1],
  [0.25, 0.5, 0.25],
  [1, 0, 0],
])(
  'with %d moved to direct payments and %d to the framework, %d of the guarantee remains',
  (toPayments, toFramework, left) => {
    expect(
      blockRemaining({ 'move.block-to-direct-payment': toPayments, 'move.block-to-framework': toFramework }),
    ).toBe(left);
  },
);
