import { describe, expect, it } from 'vitest';
import type { PairedHeadline } from '../../../renderer/api/types.ts';
import {
  chanceSentence,
  differenceSentence,
  intervalSentence,
  levelSentence,
  rangeSentence,
  shortInterval,
} from '../../../renderer/telling/headline.ts';
import { verdictOf } from '../../../renderer/format/verdict.ts';

function headline(mean: number, p5: number, p95: number, standardError = 1): PairedHeadline {
  return { indicator: 'council.spend.net', mean, p5, p95, p50: mean, standardError, signs: null };
}

describe('the sentence of a difference', () => {
  it('says who gains and loses, and over how long', () => {
    const change = headline(-1_240_000, -1_600_000, -800_000);
    expect(differenceSentence('council.spend.net', change, '5 years', 20)).toBe(
      'The council spends £1.24m less, net, over 5 years',
    );
    expect(differenceSentence('providers.standing', headline(-2.2, -3, -1), '5 years', 20)).toBe(
      '2.2 fewer providers stand at the end',
    );
    expect(differenceSentence('care.need.met', headline(0.015, 0, 0.02), '5 years', 20)).toBe(
      'Need met is 1.5 percentage points higher over 5 years',
    );
  });

  it('keeps the decimal of an average that comes to one, because a plural follows', () => {
    expect(differenceSentence('care.waiting', headline(-1, -2, 0), '5 years', 20)).toBe(
      '1.0 fewer people wait for a provider at the end',
    );
  });

  it('says so when the difference rounds to nothing', () => {
    expect(differenceSentence('care.waiting', headline(0, 0, 0), '5 years', 20)).toBe(
      'People waiting for a provider: no difference to speak of',
    );
  });

  it('gives the level where nothing is compared', () => {
    expect(levelSentence('people.payments', headline(27_000_000, 0, 0), '5 years')).toBe(
      'People pay £27m over 5 years',
    );
  });
});

describe('the range', () => {
  it('names one direction once, the nearer end first', () => {
    expect(rangeSentence('council.spend.net', headline(-1, -2_660_000, -885_000), 20)).toBe(
      'Nine runs in ten: £0.89m to £2.66m less',
    );
    expect(rangeSentence('care.need.met', headline(-1, -0.022, -0.007), 20)).toBe(
      'Nine runs in ten: 0.7 to 2.2 percentage points lower',
    );
  });

  it('says once what reads alike at both ends', () => {
    expect(rangeSentence('council.spend.net', headline(0, 0, 0), 20)).toBe('Nine runs in ten: no difference');
    expect(rangeSentence('providers.standing', headline(-1, -1, -1), 20)).toBe('Nine runs in ten: 1 fewer');
  });

  it('is about that of all runs where there are too few for nine in ten of them', () => {
    expect(rangeSentence('providers.standing', headline(-1, -2, -1), 8)).toBe(
      'About all 8 runs: 1 to 2 fewer',
    );
  });

  it('names both directions when it spans no difference', () => {
    expect(rangeSentence('council.spend.net', headline(-1, -900_000, 200_000), 20)).toBe(
      'Nine runs in ten: £200k more to £900k less',
    );
    expect(rangeSentence('providers.standing', headline(-1, -2, 0), 20)).toBe(
      'Nine runs in ten: no difference to 2 fewer',
    );
    expect(rangeSentence('care.waiting', headline(-1, -6.1, 3), 20)).toBe(
      'Nine runs in ten: 3.0 more to 6.1 fewer',
    );
  });
});

describe('the interval of the average', () => {
  it('is told with its Monte Carlo error, by Student’s t for as many runs', () => {
    // With 20 runs the half-width is 2.093 errors.
    expect(intervalSentence('council.spend.net', headline(-1_240_000, 0, 0, 100_000), 20)).toBe(
      '95% interval of the average: £1.03m to £1.45m less, Monte Carlo error £100k',
    );
    expect(intervalSentence('providers.standing', headline(-0.5, 0, 0, 0.5), 20)).toBe(
      '95% interval of the average: 0.5 more to 1.5 fewer, Monte Carlo error 0.5 providers',
    );
  });

  it('is not there for one run', () => {
    expect(intervalSentence('council.spend.net', headline(-1, -1, -1, 0), 1)).toBeNull();
  });
});

describe('the chance', () => {
  it('is in how many runs the difference has the sign of its mean, with Wilson’s interval', () => {
    const signs = { above: 1, below: 19 };
    expect(chanceSentence('council.spend.net', { ...headline(-3, -5, 1), signs }, 20)).toBe(
      'Less in 19 of 20 runs: 76% to 99% likely',
    );
    expect(chanceSentence('providers.standing', { ...headline(3, -5, 1), signs }, 20)).toBe(
      'More in 1 of 20 runs: 1% to 24% likely',
    );
  });

  it('is never rounded up to certainty nor down to none', () => {
    const often = { ...headline(-3, -5, 1), signs: { above: 1, below: 9999 } };
    expect(chanceSentence('council.spend.net', often, 10_000)).toBe(
      'Less in 9999 of 10000 runs: 99.9% to over 99.9% likely',
    );
    const seldom = { ...headline(3, -5, 1), signs: { above: 1, below: 0 } };
    expect(chanceSentence('council.spend.net', seldom, 1000)).toBe(
      'More in 1 of 1000 runs: under 0.1% to 1% likely',
    );
  });

  it('is left out where runs were not counted', () => {
    expect(chanceSentence('council.spend.net', headline(-3, -5, 1), 20)).toBeNull();
  });
});

describe('the verdict', () => {
  it('is beyond luck when the interval of the mean leaves out nothing, whatever single runs do', () => {
    expect(verdictOf(headline(-3, -9, 4, 1), 20)).toBe('beyond luck');
    expect(verdictOf(headline(3, -4, 9, 1), 20)).toBe('beyond luck');
    expect(verdictOf(headline(2, 1, 3, 1), 20)).toBe('could be luck');
    expect(verdictOf(headline(-2.2, -3, -1, 1), 20)).toBe('beyond luck');
    expect(verdictOf(headline(-2.2, -3, -1, 1), 10)).toBe('could be luck');
  });

  it('is withheld with fewer than six replicates', () => {
    expect(verdictOf(headline(-3, -5, -1, 0.1), 5)).toBe('too few replicates to tell');
    expect(verdictOf(headline(-3, -5, -1, 0.1), 6)).toBe('beyond luck');
  });

  it('tells equal runs from a difference that averages out', () => {
    expect(verdictOf(headline(0, 0, 0, 0), 20)).toBe('same in every run');
    expect(verdictOf(headline(0, -1, 1, 1), 20)).toBe('could be luck');
    expect(verdictOf(headline(0.1, 0, 0, 0.1), 20)).toBe('could be luck');
  });
});

it('an end that is not nothing is not said to be no difference, least of all of a difference beyond luck', () => {
  const standing = {
    indicator: 'providers.standing',
    mean: -0.3,
    standardError: 0.134,
    p5: -1,
    p50: 0,
    p95: 0,
  } as const;
  expect(shortInterval('providers.standing', standing, 20)).toBe('95% interval 0.02 to 0.58 fewer');
});

it('a headline is rounded as the interval under it is', () => {
  const change = {
    indicator: 'council.spend.net',
    mean: -980_000,
    standardError: 124_000,
    p5: -1,
    p50: -1,
    p95: -1,
  } as const;
  expect(differenceSentence('council.spend.net', change, '5 years', 20)).toContain('£0.98m less');
  expect(shortInterval('council.spend.net', change, 20)).toBe('95% interval £0.72m to £1.24m less');
});
