import { expect, test } from 'vitest';

import { answerSentences, takenSentence, whenInWords } from '../../../core/exposure/sentences.ts';
import { chanceOf } from '../../../core/statistics/wilson.ts';

const MONTHS = ['2027-04', '2027-05', '2027-06'];

/** A level at which cash ran out in so many of forty runs. */
function levelOf(share: number, times: number) {
  const chance = chanceOf(times, 40);
  const runsOut = { ...chance, times, of: 40 };
  const outBy = [0, Math.floor(times / 2), times];
  return {
    share,
    answer: {
      runsOut,
      outBy,
      likelyBy: times > 20 ? 1 : null,
      months: MONTHS,
      taken: { before: 0.04, after: 0.09 },
    },
  };
}

test('where cash begins to run out is told by uptake and month, with the stretch that these runs leave open', () => {
  const [first, second] = answerSentences(
    [levelOf(0, 0), levelOf(0.5, 2), levelOf(1, 38)],
    'individual service funds',
  );
  expect(first).toBe(
    'At 75% uptake of individual service funds your cash is more likely than not to run out by May 2027.',
  );
  expect(second).toBe('From 50% to 100% these runs cannot tell which is more likely; more runs narrow it.');
});

test('where it runs out at no level, or at every one, the chance at the end of the levels stands beside it', () => {
  expect(answerSentences([levelOf(0, 0), levelOf(1, 4)], 'direct payments')).toEqual([
    'At no uptake of direct payments looked at is your cash more likely than not to run out by June 2027.',
    expect.stringMatching(/^At 100% it ran out in 4 of 40 runs by June 2027, a chance of \d+% to \d+%\.$/),
  ]);
  expect(answerSentences([levelOf(0, 38), levelOf(1, 40)], 'direct payments')[0]).toBe(
    'Your cash is more likely than not to run out by May 2027 even if nobody moves.',
  );
});

test('when it ran out is told of the runs in which it did', () => {
  expect(whenInWords(levelOf(0, 0).answer)).toBe('It ran out in none of the runs.');
  expect(whenInWords(levelOf(1, 38).answer)).toBe(
    'Of the 38 runs in which it did, half had run out by May 2027, the first in May 2027 and the last in June 2027.',
  );
});

test('how far the highest uptake looked at has come by the end is told, for not everybody asked gets there', () => {
  expect(takenSentence([levelOf(1, 4), levelOf(0, 0)], 'individual service funds')).toBe(
    'Asked of 100%, the part of the council’s clients with individual service funds goes from 4% to 9% by June 2027.',
  );
});

test('what luck may have made does not lead: runs that cannot tell at any uptake are said to be too few', () => {
  expect(answerSentences([levelOf(0, 18), levelOf(1, 22)], 'direct payments')).toEqual([
    'So few runs cannot tell at what uptake of direct payments your cash is more likely than not to run out: ask for more runs.',
    'It ran out in 18 of 40 runs at 0% and in 22 of 40 runs at 100%.',
  ]);
});
