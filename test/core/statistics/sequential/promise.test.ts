import { expect, test } from 'vitest';

import { exponential, luckOf, normal, STREAMS, uniform } from '../../../../core/random/stream.ts';
import { logNormalFrom } from '../../../../core/random/distributions.ts';
import { cautiousInterval, fewestToJudge } from '../../../../core/statistics/sequential/cautious-interval.ts';
import { judgeDifference, seeDifference } from '../../../../core/statistics/sequential/judge-difference.ts';
import type { DifferenceVerdict } from '../../../../core/statistics/sequential/judge-difference.ts';
import { momentsOf } from '../../../../core/statistics/sequential/moments.ts';
import { chanceOf } from '../../../../core/statistics/wilson.ts';
import type { Chance } from '../../../../core/statistics/wilson.ts';
import { planOf } from '../../../../core/study/compare/plan.ts';

const MOST = 512;
const TRIALS = 500;
const FEWER_TRIALS = 200;
const SEED = 20261122;

/** One life of a distribution with mean 0. */
type Draw = (trial: number, life: number) => number;

const uniformOf: Draw = (trial, life) => uniform(luckOf(SEED, trial), STREAMS.life, life, 0);
const normalOf: Draw = (trial, life) => normal(luckOf(SEED, trial), STREAMS.life, life, 1);

/** Means of the log-normal distributions with median 1. */
const MEAN_OF_SIGMA_1 = 1.6487212707001282;

const DISTRIBUTIONS: readonly (readonly [name: string, skewness: number, draw: Draw])[] = [
  ['normal', 0, normalOf],
  ['exponential', 2, (trial, life) => exponential(luckOf(SEED, trial), STREAMS.life, life, 0) - 1],
  ['log-normal', 6.2, (trial, life) => logNormalFrom(uniformOf(trial, life), 1, 1) - MEAN_OF_SIGMA_1],
  [
    'log-normal turned round',
    -6.2,
    (trial, life) => MEAN_OF_SIGMA_1 - logNormalFrom(uniformOf(trial, life), 1, 1),
  ],
  ['rare event in quiet', 4.1, rare(0.05)],
];

/** Next to nothing in most lives, and much in a few. */
function rare(share: number): Draw {
  return (trial, life) => (uniformOf(trial, life) < share ? 1 / share : 0) - 1 + normalOf(trial, life) / 10;
}

type Ended = { readonly verdict: DifferenceVerdict; readonly sample: Float64Array };

/** A comparison from its first look until it is decided or has come to the most. */
function ended(draw: (life: number) => number, worth: number, confidence: number): Ended {
  const plan = planOf(fewestToJudge(confidence), MOST, confidence);
  const lives = new Float64Array(MOST);
  let done = 0;
  for (const look of plan.looks) {
    for (; done < look; done++) lives[done] = draw(done);
    const sample = lives.subarray(0, look);
    const seen = seeDifference({ differences: sample, levels: new Float64Array(look) }, { amount: worth });
    const verdict = judgeDifference(seen, plan.confidence);
    if (verdict !== 'cannot tell yet') return { verdict, sample };
  }
  return { verdict: 'cannot tell yet', sample: lives };
}

function shareOf(trials: number, is: (trial: number) => boolean): Chance {
  return chanceOf(Array.from({ length: trials }, (_, trial) => is(trial)).filter(Boolean).length, trials);
}

test.each(DISTRIBUTIONS)(
  'where there is no difference, at most one comparison in twenty shows one: %s, skewness %d',
  (_name, _skewness, draw) => {
    const wrong = shareOf(TRIALS, (trial) => {
      return ended((life) => draw(trial, life), 0, 0.95).verdict === 'shown';
    });
    expect(wrong.share).toBeLessThanOrEqual(0.05);
    // So many trials leave little room for a share that is truly larger.
    expect(wrong.interval.high).toBeLessThan(0.075);
  },
);

test.each(DISTRIBUTIONS)(
  'where 80 per cent is promised, at most one comparison in five shows a difference that is not there: %s',
  (_name, _skewness, draw) => {
    const wrong = shareOf(FEWER_TRIALS, (trial) => {
      return ended((life) => draw(trial, life), 0, 0.8).verdict === 'shown';
    });
    expect(wrong.share).toBeLessThanOrEqual(0.2);
  },
);

test.each(DISTRIBUTIONS)(
  'a difference of exactly what is worth telling is called too small in at most one comparison of twenty: %s',
  (_name, _skewness, draw) => {
    const wrong = shareOf(FEWER_TRIALS, (trial) => {
      return ended((life) => draw(trial, life) / 4 + 1, 1, 0.95).verdict === 'not shown';
    });
    expect(wrong.share).toBeLessThanOrEqual(0.05);
  },
);

test.each(DISTRIBUTIONS)(
  'wherever it stops, the interval holds the true difference nineteen times in twenty: %s',
  (_name, _skewness, draw) => {
    const { confidence } = planOf(fewestToJudge(0.95), MOST, 0.95);
    const held = shareOf(FEWER_TRIALS, (trial) => {
      const { sample } = ended((life) => draw(trial, life) + 0.3, 0.1, 0.95);
      const { low, high } = cautiousInterval(momentsOf(sample), confidence);
      return low <= 0.3 && 0.3 <= high;
    });
    expect(held.share).toBeGreaterThanOrEqual(0.95);
  },
);

test('a difference as large as its spread is shown by the first look, nearly always', () => {
  const first = planOf(fewestToJudge(0.95), MOST, 0.95).looks[0]!;
  const shown = shareOf(FEWER_TRIALS, (trial) => {
    const { verdict, sample } = ended((life) => normalOf(trial, life) + 1, 0, 0.95);
    return verdict === 'shown' && sample.length === first;
  });
  expect(shown.share).toBeGreaterThanOrEqual(0.99);
});
