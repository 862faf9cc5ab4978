import { describe, expect, test } from 'vitest';

import type { GridAnswer } from '../../../core/study/grid.ts';
import type { Regret, Verdict } from '../../../core/study/grid/answer.ts';
import {
  hardestWorld,
  leastRegretSentence,
  toldGrid,
  tooFewSentence,
  worldWord,
} from '../../../core/study/grid/sentences.ts';

const named = (id: string): string => `<${id}>`;
const NAMES = { option: named, future: named, parameter: named };
const NOTHING = { mean: 0, standardError: 0 };

function regretOf(over: object): Regret {
  const rows = [{ option: 'a', worlds: [{ mean: 3, standardError: 1 }] }];
  return {
    measure: 'council.spend.net',
    better: 'lower',
    rows,
    least: 'a',
    alike: [],
    ...over,
  } as unknown as Regret;
}

/** An option that keeps the limits so often of ten times in each world. */
function gridOf(...times: readonly number[]): GridAnswer {
  const cells = times.map((each, world) => ({ option: 'a', world, all: { times: each, of: 10 } }));
  return { cells, draws: 0, lives: 10, probability: 0.9 } as unknown as GridAnswer;
}
const VERDICT = { option: 'a', hardest: 1, verdict: 'meets' } as Verdict;

describe('the sentence about regret', () => {
  test('names the option whose largest regret is least, and those it cannot be told from', () => {
    expect(leastRegretSentence(regretOf({}), NAMES, 'future')).toBe(
      'Council spend, net (lower is better): the largest regret is least with “<a>”.',
    );
    expect(leastRegretSentence(regretOf({ alike: ['b', 'c'] }), NAMES, 'future')).toContain(
      'These runs do not tell it from “<b>” and “<c>”.',
    );
  });

  test('names none where all come to the same, or none was run everywhere', () => {
    const alike = [{ option: 'a', worlds: [NOTHING, NOTHING] }];
    expect(leastRegretSentence(regretOf({ rows: alike }), NAMES, 'future')).toContain(
      'all options come to the same',
    );
    expect(leastRegretSentence(regretOf({ least: null }), NAMES, 'future')).toContain(
      'was run in every future.',
    );
  });
});

test('no world is called the hardest where the limits are kept as often in each', () => {
  expect(hardestWorld(gridOf(9, 7, 9), VERDICT)).toBe(1);
  expect(hardestWorld(gridOf(9, 9, 9), VERDICT)).toBeNull();
});

test('too few runs, or draws where assumptions are drawn, are told with how many it would take', () => {
  expect(tooFewSentence(gridOf(9), 'world')).toMatch(
    /^With 10 runs in each world no option could be said to keep them: .* has to be seen \d+ times\.$/,
  );
  const drawn = { ...gridOf(9), draws: 5, lives: 1_000 };
  expect(tooFewSentence(drawn, 'future')).toMatch(/^With 5 draws in each future/);
  expect(tooFewSentence({ ...gridOf(9), lives: 1_000 }, 'world')).toBeNull();
});

test('futures alone are called futures; with rules of the market beside them they are worlds', () => {
  const dear = { future: 'dear', structure: {} };
  expect(worldWord({ worlds: [{ future: 'central', structure: {} }, dear] })).toBe('future');
  expect(worldWord({ worlds: [{ ...dear, structure: { 'exit-rule': 'cash-alone' } }] })).toBe('world');
});

describe('what a grid comes to', () => {
  const regret = regretOf({ measure: 'mix.block', better: null, rows: [], least: null });
  const worlds = [
    { future: 'central', structure: {} },
    { future: 'dear', structure: {} },
  ];
  const asked = {
    ...gridOf(9, 7),
    worlds,
    against: 'a',
    regrets: [regret],
    refused: [],
    verdicts: [VERDICT],
  };

  test('is told by the option that keeps the limits, how often it kept them, and where least often', () => {
    const { headline, sentences } = toldGrid(asked, NAMES);
    expect(headline).toBe('“<a>” keeps the limits in every future here.');
    expect(sentences[0]).toContain('“<a>” keeps them (kept in 7 of 10 runs, hardest in “<dear>”).');
  });

  test('calls no option the best where all come to the same, and judges by the first figure that tells them apart', () => {
    const alike = regretOf({ rows: [{ option: 'a', worlds: [NOTHING, NOTHING] }] });
    const open = { ...asked, verdicts: [] };
    expect(toldGrid({ ...open, regrets: [alike] }, NAMES).headline).toBe(
      'In these runs all options come to the same by every figure that is better one way.',
    );
    const need = regretOf({ measure: 'care.need.met', better: 'higher' });
    expect(toldGrid({ ...open, regrets: [alike, need] }, NAMES).headline).toBe(
      'Need met, overall: “<a>” holds up most.',
    );
  });

  test('says nothing of regret but for which figures it is not told, where no figure is better one way', () => {
    const { notes } = toldGrid(asked, NAMES);
    expect(notes.filter((note) => note.includes('egret'))).toEqual([
      'No regret of share in block, at the end: whether more of it is better depends on what you want.',
    ]);
  });
});
