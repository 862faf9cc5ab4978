import { expect, test } from 'vitest';
import type { Bands } from '../../../core/run/result.ts';
import { sameThroughout } from '../../../core/study/same-throughout.ts';

const OPTIONS = [
  { id: 'usual', name: 'Business as usual' },
  { id: 'bids', name: 'Bids' },
  { id: 'letters', name: 'Letters' },
];

function bands(mean: readonly number[], standardError: readonly number[]): Bands {
  const none = new Float64Array(mean.length);
  return {
    mean: Float64Array.from(mean),
    standardError: Float64Array.from(standardError),
    p5: none,
    p25: none,
    p50: none,
    p75: none,
    p95: none,
  };
}

const NOTHING = bands([0, 0, Number.NaN], [0, 0, 0]);

function told(byOption: Readonly<Record<string, Bands>>, replicates = 4): string | null {
  const differences = Object.entries(byOption).map(([option, its]) => ({
    option,
    against: 'usual',
    bands: its,
  }));
  return sameThroughout({ options: OPTIONS, differences, replicates });
}

test('an option that differs in no month of any run is told to have come to nothing, by name', () => {
  expect(told({ bids: NOTHING })).toBe(
    '“Bids” comes out exactly as “Business as usual” does, in every month of all 4 runs: either what it sets is what is usual here, or it never came into play in this place and these months.',
  );
  expect(told({ bids: NOTHING }, 1)).toContain('in every month of the run: either what it sets');
});

test('several of them are told together, and those that differ are left out', () => {
  expect(told({ bids: NOTHING, letters: NOTHING })).toContain(
    '“Bids” and “Letters” come out exactly as “Business as usual” does',
  );
  expect(told({ bids: NOTHING, letters: bands([0, 1], [0, 0]) })).toMatch(/^“Bids” comes/);
});

test.each([
  ['a month differs', bands([0, 0.01], [0, 0])],
  ['runs differ and cancel out', bands([0, 0], [0, 0.2])],
])('nothing is said where %s', (_why, its) => {
  expect(told({ bids: its })).toBeNull();
});
