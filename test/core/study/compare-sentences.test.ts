import { describe, expect, test } from 'vitest';

import type { CompareAnswer } from '../../../core/study/compare.ts';
import { comparisonNotes, differenceSentence, limitSentence } from '../../../core/study/compare/sentences.ts';

type Difference = CompareAnswer['differences'][number];

const DIFFERENCE: Difference = {
  indicator: 'council.spend.net',
  level: 100,
  worth: 1,
  widening: 1,
  verdict: 'shown',
  difference: { mean: -7, standardError: 1, interval: { low: -9, high: -5 }, replicates: 8 },
  more: 0,
};

function answerOf(over: Partial<CompareAnswer> = {}): CompareAnswer {
  const plan = { looks: [4, 8, 16], confidence: 0.9833 };
  return {
    worth: 0.01,
    most: 16,
    confidence: 0.95,
    differences: [DIFFERENCE],
    limits: [],
    plans: { differences: plan, limits: plan },
    ...over,
  } as CompareAnswer;
}

const said = (over: Partial<Difference>): string =>
  differenceSentence({ ...DIFFERENCE, ...over }, answerOf());
const spreadOver = (mean: number, low: number, high: number, replicates = 8) => ({
  mean,
  standardError: 1,
  replicates,
  interval: { low, high },
});

describe('the sentence about a difference', () => {
  test('that is shown says which way and how much', () => {
    expect(said({})).toBe(
      'Council spend, net: shown after 8 runs. It is lower under the option, by about £7.',
    );
  });

  test('that is not shown says below what it lies, of which level, and which way where that is known', () => {
    const small = 'by less than £1 (1% of the level), which is not worth telling.';
    expect(said({ verdict: 'not shown', difference: spreadOver(0.2, -0.4, 0.8) })).toContain(
      `If it differs at all, it is ${small}`,
    );
    expect(said({ verdict: 'not shown', difference: spreadOver(0.5, 0.1, 0.8) })).toContain(
      `It is higher under the option, but ${small}`,
    );
  });

  test('that cannot be told yet says how many more runs would tell, and how to allow them where they are too many', () => {
    const open = { verdict: 'cannot tell yet', difference: spreadOver(3, -1, 7) } as const;
    expect(said({ ...open, more: 8 })).toMatch(
      /So far \+£3, which may be luck\. .* about 8 runs more would tell\.$/,
    );
    expect(said({ ...open, more: 9 })).toMatch(
      /9 runs more would tell, which is beyond the most allowed \(16\): allow 17\.$/,
    );
    expect(said({ ...open, more: null })).toMatch(/not even 10,000 runs would tell\.$/);
    const few = spreadOver(3, -1, 7, 2);
    expect(said({ ...open, difference: few, more: 8 })).toContain('of runs too few to judge by');
  });

  test('of which no run came to its end says that', () => {
    expect(said({ difference: null, verdict: 'cannot tell yet' })).toBe(
      'Council spend, net: cannot tell yet; no run came to its end.',
    );
  });
});

test('the sentence about a limit says how often it was kept, and asks for more runs only where that is open', () => {
  const chance = { share: 0.5, interval: { low: 0.2, high: 0.8 }, times: 4, of: 8 };
  const limit = {
    limit: { measure: 'providers.exit-rate', of: 'level', is: 'at most', value: 0.05 },
    chance,
    more: 8,
    verdict: 'likely enough',
  } as const;
  const kept = 'Kept in 4 of 8: a chance of 50% (20% to 80%).';
  expect(limitSentence(limit, 16)).toBe(
    `Providers leaving, a year: at most 5%: likely enough after 8 runs. ${kept}`,
  );
  expect(limitSentence({ ...limit, verdict: 'cannot tell yet' }, 16)).toMatch(/more would tell\.$/);
});

describe('the notes', () => {
  test('say of several looks that the error is divided over them, and of one that there is one', () => {
    expect(comparisonNotes(answerOf()).join(' ')).toContain(
      'Differences are looked at after 4, 8 and 16 runs; the error allowed is divided over these looks, so that each interval is one of 98.33%.',
    );
    const once = { looks: [16], confidence: 0.95 };
    const notes = comparisonNotes(answerOf({ plans: { differences: once, limits: once } })).join(' ');
    expect(notes).toContain('Differences are looked at once, after 16 runs; each interval is one of 95%.');
    expect(notes).not.toContain('divided');
  });

  test('say that of several answers one is wrong more often than each by itself', () => {
    const several = answerOf({ differences: [DIFFERENCE, DIFFERENCE] });
    expect(comparisonNotes(several)[0]).toContain('of 2 answers together one is wrong more often');
    expect(comparisonNotes(answerOf())[0]).not.toContain('together');
  });

  test('say by how much an interval is widened where that is worth a word', () => {
    const wide = answerOf({ differences: [{ ...DIFFERENCE, widening: 1.3 }] });
    expect(comparisonNotes(wide).join(' ')).toContain('here up to 1.3 times');
    expect(comparisonNotes(answerOf()).join(' ')).not.toContain('wider than');
  });
});
