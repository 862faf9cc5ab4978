import { describe, expect, it } from 'vitest';
import { amountsAlike, changesAlike, sizesAlike } from '../../../core/figures/alike.ts';

describe('a difference and the ends of its interval', () => {
  it.each([
    ['pounds', [-138_000, -272_600, -3545], ['−£138k', '−£273k', '−£4k']],
    ['pounds', [-980_000, -1_240_000, -720_000], ['−£0.98m', '−£1.24m', '−£0.72m']],
    ['pounds', [-166, -18_100, 17_800], ['−£0.2k', '−£18.1k', '+£17.8k']],
    ['hours', [-170, -379, 39.9], ['−170', '−379', '+40']],
    ['share', [0.011, 0.0042, 0.018], ['+1.1 points', '+0.4 points', '+1.8 points']],
    ['providers', [1, 0, 2.5], ['+1.0', '0.0', '+2.5']],
  ] as const)('of %s are in one scale, to as many decimals', (unit, values, told) => {
    expect(changesAlike(values, unit)).toEqual(told);
  });

  it('have one more decimal where that shows an end that is not nothing', () => {
    expect(changesAlike([-0.3, -0.62, 0.02], 'providers')).toEqual(['−0.30', '−0.62', '+0.02']);
    expect(changesAlike([0.007, 0.0004, 0.0136], 'share')).toEqual([
      '+0.70 points',
      '+0.04 points',
      '+1.36 points',
    ]);
  });

  it('are not told to the last digit for the sake of one that is next to nothing', () => {
    expect(changesAlike([-0.3, -0.6, 0.0004], 'providers')).toEqual(['−0.3', '−0.6', '0.0']);
  });

  it('are not rounded to nothing where all of them are small', () => {
    expect(changesAlike([0.012, -0.008, 0.033], 'months')).toEqual(['+0.01', '−0.01', '+0.03']);
    expect(changesAlike([0.0012, -0.0008, 0.0033], 'months')).toEqual(['+0.001', '−0.001', '+0.003']);
  });

  it('stand as they are where nothing needs a decimal', () => {
    expect(changesAlike([0, 0, 0], 'pounds')).toEqual(['£0', '£0', '£0']);
    expect(changesAlike([2, 1, 3], 'providers')).toEqual(['+2', '+1', '+3']);
    expect(changesAlike([50_000, 20_000, 80_000], 'pounds')).toEqual(['+£50k', '+£20k', '+£80k']);
    expect(amountsAlike([60_000, 0, 97_200], 'pounds')).toEqual(['£60.0k', '£0', '£97.2k']);
  });
});

it('levels beside each other have their decimals alike, and counts of a hundred and more have none', () => {
  expect(amountsAlike([12.9, 16, 13], 'providers')).toEqual(['12.9', '16.0', '13.0']);
  expect(amountsAlike([12.9, 120], 'people')).toEqual(['13', '120']);
  expect(amountsAlike([12, 16], 'providers')).toEqual(['12', '16']);
  expect(amountsAlike([0.5, 1], 'share')).toEqual(['50.0%', '100.0%']);
  expect(amountsAlike([-980_000, 1_240_000], 'pounds')).toEqual(['−£0.98m', '£1.24m']);
});

it('sizes have their noun', () => {
  expect(sizesAlike([-0.0042, 0.013], 'share')).toEqual(['0.4 percentage points', '1.3 percentage points']);
  expect(sizesAlike([0.5, 12], 'pounds per hour')).toEqual(['£0.50 an hour', '£12.00 an hour']);
  expect(sizesAlike([1, 2.5], 'providers')).toEqual(['1.0 providers', '2.5 providers']);
});
