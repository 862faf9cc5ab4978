import { describe, expect, test } from 'vitest';

import { INDICATOR_IDS } from '../../../core/model/indicators.ts';
import { createSimulator } from '../../../core/run/simulate.ts';
import { summarise } from '../../../core/run/summarise.ts';
import { coverageProblems } from '../../../core/sensitivity/coverage.ts';
import type { Outcomes, Pair } from '../../../core/sensitivity/evaluate.ts';
import { mergeRuns } from '../../../core/sensitivity/merge-runs.ts';
import {
  makeTrial,
  parametersToTry,
  summariseTrials,
  trialsOf,
} from '../../../core/sensitivity/one-at-a-time.ts';
import type { Trial } from '../../../core/sensitivity/one-at-a-time.ts';
import type { Sensitivity } from '../../../core/sensitivity/sensitivity.ts';
import { optionWith, scenarioWith, SHIPPED } from '../model/sample-market.ts';

const MONTHS = 4;
const REGISTER = SHIPPED.readParameters();
const REVIEW = 'council.cost.review';
const FLAT = 'stream.independent-living-fund.open';
const against = scenarioWith({ months: MONTHS });
const PAIR: Pair = [
  against,
  { ...against, option: optionWith({ lever: 'move.block-to-direct-payment', from: '2026-05', value: 0.5 }) },
];
const OUTCOMES = outcomesOf(null);
const RUN = runOf(REVIEW, FLAT);

function outcomesOf(trial: Trial): Outcomes {
  return makeTrial(PAIR, trial, 2) as Outcomes;
}

/** A run of some parameters as things stand: those without a range have no ends to try. */
function runOf(...ids: readonly string[]): Sensitivity {
  const tested = parametersToTry(PAIR, ids).map((parameter) => {
    const [low = [], high = []] = trialsOf(PAIR, [parameter]).slice(1).map(outcomesOf);
    return { parameter, low, high };
  });
  return summariseTrials(PAIR, OUTCOMES, tested);
}

describe('one at a time', () => {
  test('tries everything as it stands first, then each parameter with a range at both ends', () => {
    const parameters = parametersToTry(PAIR, [REVIEW, FLAT]);
    expect(trialsOf(PAIR, parameters)).toEqual([
      null,
      { parameter: REVIEW, end: 'low' },
      { parameter: REVIEW, end: 'high' },
    ]);
    expect(parametersToTry(PAIR).length).toBeGreaterThan(300);
  });

  test('as things stand gives the headlines of an ordinary run, and their paired difference', () => {
    const simulator = createSimulator(PAIR);
    const series = [0, 1].map((replicate) => simulator.run(replicate)!);
    const { scenarios, differences } = summarise({
      options: ['as-usual', 'option'],
      months: MONTHS,
      series: [series.map(([path]) => path!), series.map(([, path]) => path!)],
      winners: [[0, 1].map(() => simulator.winners[0]!)],
    });
    const sides = [scenarios[0]!, scenarios[1]!, differences[0]!];
    const means = INDICATOR_IDS.flatMap((_, at) => sides.map(({ headlines }) => headlines[at]!.mean));
    expect(RUN.base).toHaveLength(means.length);
    for (const [at, { mean }] of RUN.base.entries()) expect(mean).toBeCloseTo(means[at]!, 6);
  });

  test('finds what a parameter does: dearer reviews cost the council more under both options', () => {
    const { effects } = RUN.parameters.find(({ id }) => id === REVIEW)!;
    const spend = effects.filter(({ indicator }) => indicator === 'council.spend.gross');
    expect(spend.map(({ side }) => side)).toEqual(expect.arrayContaining(['against', 'option']));
    for (const { low, high, size } of spend.slice(0, 2)) {
      expect(low).toBeLessThan(0);
      expect(high).toBeGreaterThan(0);
      expect(size).toBeCloseTo(high - low, 6);
    }
    expect(effects.filter(({ indicator }) => indicator === 'people.supported')).toEqual([]);
  });

  test('lists a parameter given without a range as untried', () => {
    expect(RUN.parameters.find(({ id }) => id === FLAT)).toMatchObject({ untried: 'no range', effects: [] });
  });

  test('lists an end the model refuses as untried, with what it said', () => {
    const [parameter] = parametersToTry(PAIR, [REVIEW]);
    const wrong = { ...parameter!, id: 'no.such.parameter' };
    const refused = makeTrial(PAIR, { parameter: wrong.id, end: 'low' }, 1)!;
    expect(refused).toEqual({ refused: expect.stringMatching(/^low end: .*no\.such\.parameter/) });
    const run = summariseTrials(PAIR, OUTCOMES, [{ parameter: parameter!, low: refused, high: OUTCOMES }]);
    expect(run.parameters).toMatchObject([
      { id: REVIEW, untried: expect.stringContaining('low end:'), effects: [] },
    ]);
  });

  test('gives nothing when stopped', () => {
    expect(makeTrial(PAIR, null, 1, () => true)).toBeNull();
  });
});

describe('a kept run', () => {
  test('is refused for each doubtful parameter it leaves out and each it names that is none', () => {
    const missing = coverageProblems({ ...RUN, parameters: RUN.parameters.slice(1) }, REGISTER);
    expect(missing.map(({ found }) => found)).toContain(`no "${RUN.parameters[0]!.id}"`);
    const named = { ...RUN.parameters[0]!, id: 'vat.rate' };
    const gone = coverageProblems({ ...RUN, parameters: [named] }, REGISTER);
    expect(gone.filter(({ path }) => path !== 'parameters')).toMatchObject([
      { path: 'parameters[0].id', found: '"vat.rate"' },
    ]);
  });

  test('is brought up to date with parameters tried since', () => {
    const merged = mergeRuns(runOf(FLAT), runOf(REVIEW), REGISTER);
    expect(merged.parameters).toEqual(RUN.parameters);
  });

  test('loses what is no longer in doubt when it is brought up to date', () => {
    const [tried] = RUN.parameters;
    const stale = { ...RUN, parameters: [{ ...tried!, id: 'vat.rate' }] };
    expect(mergeRuns(stale, runOf(FLAT), REGISTER).parameters.map(({ id }) => id)).toEqual([FLAT]);
  });

  test('is not put together with one of other settings or of a market that has changed', () => {
    expect(() => mergeRuns(RUN, { ...RUN, replicates: 3 }, REGISTER)).toThrow(/replicates 2 and this one 3/);
    const [first, ...rest] = RUN.base;
    const moved = { ...RUN, base: [{ ...first!, mean: first!.mean * 1.01 }, ...rest] };
    expect(() => mergeRuns(RUN, moved, REGISTER)).toThrow(/The market has changed/);
  });
});
