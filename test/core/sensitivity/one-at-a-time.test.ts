import { describe, expect, test } from 'vitest';

import { createSampler } from '../../../core/experiment/sampler.ts';
import type { Ground } from '../../../core/experiment/ground.ts';
import type { Run } from '../../../core/experiment/run.ts';
import { INDICATOR_IDS } from '../../../core/model/indicators.ts';
import { createSimulator } from '../../../core/run/simulate.ts';
import { summarise } from '../run/all-at-once.ts';
import { coverageProblems } from '../../../core/sensitivity/coverage.ts';
import { mergeRuns } from '../../../core/sensitivity/merge-runs.ts';
import type { Sensitivity } from '../../../core/sensitivity/sensitivity.ts';
import { oneAtATimeProblems, oneAtATimeStudy } from '../../../core/study/one-at-a-time.ts';
import type { OneAtATimeOrder } from '../../../core/study/one-at-a-time.ts';
import { playStudy } from '../../../core/study/study.ts';
import { optionWith, scenarioWith, SHIPPED } from '../model/sample-market.ts';

const MONTHS = 4;
const REGISTER = SHIPPED.readParameters();
const REVIEW = 'council.cost.review';
const FLAT = 'stream.independent-living-fund.open';
const against = scenarioWith({ months: MONTHS });
const option = optionWith({ lever: 'move.block-to-direct-payment', from: '2026-05', value: 0.5 });
const GROUND: Ground = {
  ...against,
  options: new Map([
    ['as-usual', against.option],
    ['option', option],
  ]),
  futures: new Map([['central', against.future]]),
};
const ORDER: OneAtATimeOrder = {
  option: 'option',
  against: 'as-usual',
  future: 'central',
  replicates: 2,
  parameters: [REVIEW, FLAT],
};
const sampler = createSampler(GROUND);
const asked: Run[] = [];
const RUN = runOf(REVIEW, FLAT);

/** A run of some parameters as things stand: those without a range have no ends to try. */
function runOf(...parameters: readonly string[]): Sensitivity {
  return playStudy(oneAtATimeStudy(GROUND, { ...ORDER, parameters }), (run) => {
    asked.push(run);
    return sampler.play(run)!;
  }).run;
}

describe('one at a time', () => {
  test('tries everything as it stands first, then each parameter with a range at both ends, with the same luck', () => {
    const ends = asked.slice(0, 6).map(({ world, replicate }) => [world.positions, replicate]);
    expect(ends).toEqual(
      [[], [{ parameter: REVIEW, at: 0 }], [{ parameter: REVIEW, at: 1 }]].flatMap((positions) => [
        [positions, 0],
        [positions, 1],
      ]),
    );
  });

  test('tries every doubtful parameter where none is named', () => {
    const first = oneAtATimeStudy(GROUND, { ...ORDER, parameters: [] }).next();
    expect(first).toMatchObject({ done: false, value: { soFar: null } });
    expect(first.done === true ? 0 : first.value.expected).toBeGreaterThan(2 * 2 * 300);
  });

  test('as things stand gives the headlines of an ordinary run, and their paired difference', () => {
    const simulator = createSimulator([against, { ...against, option }]);
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

  test('lists an end the model refuses as untried, with what it said, and goes on', () => {
    const { run, wanted } = playStudy(oneAtATimeStudy(GROUND, { ...ORDER, parameters: [REVIEW] }), (each) =>
      each.world.positions.some(({ at }) => at === 0) ? { refused: 'No such world.' } : sampler.play(each)!,
    );
    expect(wanted).toBe(1);
    expect(run.parameters).toMatchObject([{ id: REVIEW, untried: 'low end: No such world.', effects: [] }]);
  });

  test('says what can be said after each round, and how many parameters are still to come', () => {
    const study = oneAtATimeStudy(GROUND, {
      ...ORDER,
      replicates: 200,
      parameters: [REVIEW, 'council.cost.advocacy'],
    });
    const played = sampler.play({ ...asked[0]!, replicate: 0 })!;
    let step = study.next();
    const said: (number | null)[] = [];
    while (step.done !== true) {
      said.push(step.value.soFar?.run.parameters.length ?? null);
      step = study.next(step.value.runs.map(() => played));
    }
    expect(said).toEqual([null, null, 1]);
    expect(step.value.wanted).toBe(2);
  });

  test.each([
    [{ option: 'opton' }, 'option'],
    [{ replicates: 1 }, 'replicates'],
    [{ parameters: ['vat.rate'] }, 'parameters[0]'],
  ])('%o is refused by name', (wrong, path) => {
    expect(oneAtATimeProblems(GROUND, { ...ORDER, ...wrong }).map((problem) => problem.path)).toEqual([path]);
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
