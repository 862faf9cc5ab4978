import { describe, expect, it } from 'vitest';
import { kindRows } from '../../../../renderer/features/scorecard/kinds.ts';
import { choiceVerdict } from '../../../../renderer/features/scorecard/verdict.ts';
import { fakeResult } from '../../fake-result.ts';

const REPLICATES = 20;

/** A change in percentage points; with 20 runs the interval reaches about two errors either way. */
function points(mean: number, error: number) {
  return {
    mean: mean / 100,
    standardError: error / 100,
    p5: (mean - error) / 100,
    p95: (mean + error) / 100,
  };
}

describe('whether choice rose', () => {
  it('is said where the interval of the genuine share lies above nothing and reaches a point', () => {
    expect(choiceVerdict(points(0, 0.1), points(3, 1), REPLICATES)).toBe('choice rose');
    expect(choiceVerdict(points(9, 1), points(3, 1), REPLICATES)).toBe('choice rose');
  });

  it('is only the label where the label rose and the genuine share gains less than a point at most', () => {
    expect(choiceVerdict(points(9, 1), points(0.1, 0.2), REPLICATES)).toBe('only the label rose');
    expect(choiceVerdict(points(9, 1), points(-4, 1), REPLICATES)).toBe('only the label rose');
    expect(choiceVerdict(points(9, 1), points(0, 0), REPLICATES)).toBe('only the label rose');
  });

  it('is neither where both gain less than a point at most', () => {
    expect(choiceVerdict(points(0.2, 0.1), points(0.2, 0.1), REPLICATES)).toBe('neither rose');
    expect(choiceVerdict(points(0, 0), points(0, 0), REPLICATES)).toBe('neither rose');
  });

  it('cannot be told from a high average whose interval is wide', () => {
    expect(choiceVerdict(points(9, 1), points(3, 2), REPLICATES)).toBe('cannot tell');
    expect(choiceVerdict(points(3, 2), points(0, 0.1), REPLICATES)).toBe('cannot tell');
  });

  it('cannot be told from one run or a handful, whatever they show', () => {
    expect(choiceVerdict(points(9, 0), points(9, 0), 1)).toBe('cannot tell');
    expect(choiceVerdict(points(9, 0.1), points(9, 0.1), 5)).toBe('cannot tell');
  });

  it('fell where the genuine share did and the label did not rise', () => {
    expect(choiceVerdict(points(0, 0.1), points(-4, 1), REPLICATES)).toBe('choice fell');
  });

  it('is told of everyone and of each kind of people by the same rule', () => {
    const result = fakeResult({
      place: 'hartlepool',
      options: ['business-as-usual', 'one', 'two'],
      future: 'central',
      months: 24,
      replicates: REPLICATES,
      seed: 1,
      save: false,
    });
    const rows = kindRows(result, 1, 'locality');
    expect(rows.map(({ label }) => label)).toEqual(['Everyone', 'Locality 1', 'Locality 2', 'Locality 3']);
    expect(
      rows.map(
        ({ changes, verdict }) => verdict === choiceVerdict(changes.labelled, changes.genuine, REPLICATES),
      ),
    ).toEqual([true, true, true, true]);
    expect(kindRows({ ...result, measures: [] }, 1, 'locality')).toEqual([]);
  });
});
