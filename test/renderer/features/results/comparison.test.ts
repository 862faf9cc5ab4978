import { describe, expect, it } from 'vitest';
import { screen } from '../../../../renderer/navigation/screen.ts';
import { comparisonFile } from '../../../../renderer/features/comparison/table-file.ts';
import { pinnedIn, turnPin } from '../../../../renderer/features/comparison/pinned.ts';
import { arranged, comparisonRows, movers } from '../../../../renderer/features/comparison/rows.ts';
import { strengthOf } from '../../../../renderer/format/strength.ts';
import { fakeResult } from '../../fake-result.ts';

const REQUEST = {
  place: 'hartlepool',
  options: ['business-as-usual', 'one', 'two', 'three', 'four', 'five'],
  future: 'central',
  months: 60,
  replicates: 20,
  seed: 1,
  save: false,
};
const result = fakeResult(REQUEST);
const rows = comparisonRows(result);
/** Waiting leans on an assumption, and its difference does not. */
const marks = {
  ofLevel: (indicator: string) => (indicator === 'care.waiting' ? ' †' : ''),
  ofDifference: () => '',
};
const wish = { order: 'size', kept: 'all', by: 0, pinned: new Set<string>() } as const;

describe('all options against business as usual', () => {
  it('have a row for each indicator and a column for each option', () => {
    expect(rows).toHaveLength(result.indicators.length);
    expect(new Set(rows.map(({ changes }) => changes.length))).toEqual(new Set([5]));
  });

  it('stand by size of the difference in terms of luck, whatever their unit', () => {
    const sizes = arranged(rows, wish).map(({ changes }) => Math.abs(changes[0]?.strength?.mean ?? 0));
    expect(sizes).toEqual(sizes.toSorted((one, other) => other - one));
    expect(sizes[0]).toBeGreaterThan(0);
  });

  it('keep what is pinned at the top, even where only what differs beyond luck is kept', () => {
    const still = rows.find(({ changes }) =>
      changes.every((change) => change?.verdict === 'same in every run'),
    );
    const pinned = new Set([still?.indicator ?? '']);
    const kept = arranged(rows, { ...wish, kept: 'beyond luck', pinned });
    expect(kept[0]?.indicator).toBe(still?.indicator);
    const others = kept
      .slice(1)
      .filter(({ changes }) => !changes.some((one) => one?.verdict === 'beyond luck'));
    expect(others).toEqual([]);
  });

  it('are known by what is in the address, and by nothing else there', () => {
    const at = turnPin(screen('compare', null, { pinned: 'nobody-knows-it', other: 'kept' }), 'care.waiting');
    expect(pinnedIn(at)).toEqual(new Set(['care.waiting']));
    expect(turnPin(at, 'care.waiting').params).toEqual({ other: 'kept' });
  });

  it('go into a file with every figure of every option', () => {
    const { rows: lines } = comparisonFile(result, rows, { nameOf: String, marks });
    expect(lines).toHaveLength(rows.length + 1);
    expect(lines.find(([id]) => id === 'care.waiting')?.[3]).toBe('level');
    expect(lines.find(([id]) => id === 'people.vat')?.[3]).toBe('');
    expect(new Set(lines.map((line) => line.length))).toEqual(new Set([5 + 5 * 6]));
  });

  it('have no order of size in one run, which shows no spread', () => {
    const one = comparisonRows(fakeResult({ ...REQUEST, replicates: 1 }));
    expect(one.flatMap(({ changes }) => changes.map((change) => change?.strength))).not.toContainEqual(
      expect.anything(),
    );
  });
});

describe('what changed most', () => {
  it('is beyond luck, and nothing that was planned', () => {
    const most = movers(rows, 0, 200);
    expect(most.length).toBeGreaterThan(0);
    expect(most.filter(({ changes }) => changes[0]?.verdict !== 'beyond luck')).toEqual([]);
    expect(most.filter(({ indicator }) => indicator.endsWith('.wanted'))).toEqual([]);
  });
});

describe('the strength of a difference', () => {
  it('is its average over the standard deviation of the paired difference', () => {
    const strength = strengthOf({ mean: -6, standardError: 1, p5: -8, p95: -4 }, 9);
    expect(strength?.mean).toBe(-2);
    expect(strength?.low).toBeLessThan(-2);
    expect(strength?.high).toBeGreaterThan(-2);
  });

  it('is without bounds where luck moves nothing, and not there for one run', () => {
    expect(strengthOf({ mean: 3, standardError: 0, p5: 3, p95: 3 }, 20)?.mean).toBe(Number.POSITIVE_INFINITY);
    expect(strengthOf({ mean: 0, standardError: 0, p5: 0, p95: 0 }, 20)?.mean).toBe(0);
    expect(strengthOf({ mean: 3, standardError: 0, p5: 3, p95: 3 }, 1)).toBeNull();
  });
});
