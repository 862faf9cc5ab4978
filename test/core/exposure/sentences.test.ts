import { expect, test } from 'vitest';

import { answerSentences, whenInWords } from '../../../core/exposure/sentences.ts';
import { chanceOf } from '../../../core/statistics/wilson.ts';

const MONTHS = ['2027-04', '2027-05', '2027-06'];

/** A level at which cash ran out in so many of forty runs. */
function levelOf(share: number, times: number) {
  const chance = chanceOf(times, 40);
  const runsOut = { ...chance, times, of: 40 };
  const outBy = [0, Math.floor(times / 2), times];
  return { share, answer: { runsOut, outBy, likelyBy: times > 20 ? 1 : null, months: MONTHS } };
}

test('where cash begins to run out is told by uptake and month, with the stretch that these runs leave open', () => {
  const [first, second] = answerSentences([levelOf(0, 0), levelOf(0.5, 2), levelOf(1, 38)]);
  expect(first).toBe('At 75% uptake your cash is more likely than not to run out by May 2027.');
  expect(second).toBe('From 50% to 100% these runs cannot tell which is more likely; more runs narrow it.');
});

test('where it runs out at no level, or at every one, the chance at the end of the levels stands beside it', () => {
  expect(answerSentences([levelOf(0, 0), levelOf(1, 4)])).toEqual([
    'At no uptake looked at is your cash more likely than not to run out by June 2027.',
    expect.stringMatching(/^At 100% it ran out in 4 of 40 runs by June 2027, a chance of \d+% to \d+%\.$/),
  ]);
  expect(answerSentences([levelOf(0, 38), levelOf(1, 40)])[0]).toBe(
    'Your cash is more likely than not to run out by May 2027 even if nobody moves.',
  );
});

test('when it ran out is told of the runs in which it did', () => {
  expect(whenInWords(levelOf(0, 0).answer)).toBe('It ran out in none of the runs.');
  expect(whenInWords(levelOf(1, 38).answer)).toBe(
    'Of the 38 runs in which it did, half had run out by May 2027, the first in May 2027 and the last in June 2027.',
  );
});
