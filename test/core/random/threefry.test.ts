import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { threefry13, threefry2x32, threefryWords } from '../../../core/random/threefry.ts';
import type { ThreefryRounds } from '../../../core/random/threefry.ts';

const ZEROS = '00000000 00000000 00000000 00000000';
const ONES = 'ffffffff ffffffff ffffffff ffffffff';
const PI = '243f6a88 85a308d3 13198a2e 03707344';

/** From the known-answer file that its authors publish with Random123: counter and key, then the result. */
const KNOWN: [ThreefryRounds, string, string][] = [
  [13, ZEROS, '9d1c5ec6 8bd50731'],
  [13, ONES, 'fd36d048 2d17272c'],
  [13, PI, 'ba3e4725 f27d669e'],
  [20, ZEROS, '6b200159 99ba4efe'],
  [20, ONES, '1cb996fc bb002be7'],
  [20, PI, 'c4923a9c 483df7a0'],
  [32, ZEROS, 'cee3d47e a23dfd5c'],
  [32, ONES, '6e2fe0d0 b1b76f82'],
];

const wordsOf = (text: string): [number, number, number, number] => {
  const [counter0, counter1, key0, key1] = text.split(' ').map((word) => Number.parseInt(word, 16));
  return [counter0!, counter1!, key0!, key1!];
};
const hex = (word: number): string => word.toString(16).padStart(8, '0');
const word = fc.integer({ min: 0, max: 0xffff_ffff });

describe('Threefry-2x32', () => {
  it.each(KNOWN)('with %i rounds takes %s to the published %s', (rounds, input, output) => {
    threefry2x32(...wordsOf(input), rounds);
    expect(`${hex(threefryWords[0]!)} ${hex(threefryWords[1]!)}`).toBe(output);
  });

  it.each(KNOWN.filter(([rounds]) => rounds === 13))(
    'unrolled to %i rounds takes %s to the first word of %s',
    (_, input, output) => {
      expect(hex(threefry13(...wordsOf(input)) >>> 0)).toBe(output.slice(0, 8));
    },
  );

  it('unrolled is equal to the general form for any counter and key', () => {
    fc.assert(
      fc.property(word, word, word, word, (counter0, counter1, key0, key1) => {
        threefry2x32(counter0, counter1, key0, key1, 13);
        expect(threefry13(counter0, counter1, key0, key1) >>> 0).toBe(threefryWords[0]);
      }),
      { numRuns: 2000 },
    );
  });
});
