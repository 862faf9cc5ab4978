import { describe, expect, test } from 'vitest';

import type { SolveOrder } from '../../core/study/solve.ts';
import { readArguments } from '../../host/cli/arguments.ts';
import { solveOrderOf, withoutRange } from '../../host/cli/solve-order.ts';
import { verb } from '../../host/cli/verbs/solve.ts';

const LEAST = ['--option', 'plan', '--lever', 'fee.uplift', '--limit', 'providers.exit-rate at most 5%'];

async function orderIn(argv: readonly string[]): Promise<SolveOrder> {
  return solveOrderOf(await readArguments(argv, verb.flags));
}

function orderOf(...more: readonly string[]): Promise<SolveOrder> {
  return orderIn([...LEAST, ...more]);
}

/** The words left over once a range is read. */
async function wordsAfter(...range: readonly string[]): Promise<readonly string[]> {
  return withoutRange(await readArguments([...LEAST, ...range], verb.flags)).words;
}

describe('what is asked of the solver', () => {
  test('is the smallest value with nine runs in ten when nothing else is said', async () => {
    expect(await orderOf()).toEqual({
      option: 'plan',
      future: 'central',
      lever: 'fee.uplift',
      wanted: 'smallest',
      limits: [{ measure: 'providers.exit-rate', of: 'level', is: 'at most', value: 0.05 }],
      confidence: 0.9,
      most: 512,
    });
  });

  test.each([
    [['--between', '0', '0.1'], { low: 0, high: 0.1 }],
    [['--between', '-0.05', '10%'], { low: -0.05, high: 0.1 }],
    [['--between', '-10% to -5%'], { low: -0.1, high: -0.05 }],
  ])('searches the range written as %j', async (words, between) => {
    expect((await orderOf(...words)).between).toEqual(between);
  });

  test('takes the upper end of a range for no word of its own', async () => {
    expect(await wordsAfter('--between', '0', '0.1')).toEqual([]);
    expect(await wordsAfter('--between', '0 to 0.1', 'more')).toEqual(['more']);
  });

  test('takes percentages for what they are', async () => {
    expect(await orderOf('--confidence', '95%', '--to', '0.5%', '--largest')).toMatchObject({
      confidence: 0.95,
      step: 0.005,
      wanted: 'largest',
    });
  });

  test.each([
    [['--between', '0'], /--between needs two numbers/],
    [['--between', 'low', 'high'], /--between needs a plain number, .* found "low"/],
    [['--confidence', 'high'], /--confidence needs a plain number/],
    [['--most', '0'], /--most must be a whole number from 1/],
    [['--most', '1000000'], /--most must be a whole number from 1 to 10,000/],
    [['--option', 'other'], /One --option is enough/],
  ])('is refused as %j', async (words, message) => {
    await expect(orderOf(...words)).rejects.toThrow(message);
  });

  test('needs a lever and a limit', async () => {
    await expect(orderIn(LEAST.slice(0, 2))).rejects.toThrow(/--lever ID is needed/);
    await expect(orderIn(LEAST.slice(0, 4))).rejects.toThrow(/--limit TEXT is needed/);
  });
});
