import { describe, expect, test } from 'vitest';

import { solveAnswer, solveOrder } from '../../contract/schemas/questions/solve.ts';
import type { SolveAnswer } from '../../core/study/solve.ts';
import { toldSolve } from '../../core/study/solve/sentences.ts';
import { asTyped } from '../../host/cli/as-typed.ts';
import { solveCsv } from '../../host/cli/solve-csv.ts';
import { solveText } from '../../host/cli/solve-text.ts';
import { ENDED, ORDER, solved, steep } from '../core/study/planted-lever.ts';

const NAMES = {
  option: (id: string) => `The ${id}`,
  future: (id: string) => `A ${id} future`,
  parameter: (id: string) => `Name of ${id}`,
};

/** The text with its lines joined, as a reader takes it. */
function told(answer: SolveAnswer): string {
  return solveText(answer, NAMES).replaceAll(/\s+/g, ' ');
}

describe.each(Object.entries(ENDED))('a search that ended %s', (_, answer) => {
  test('is told in every sentence the window has', () => {
    const { headline, sentences, notes } = toldSolve(answer, NAMES);
    for (const sentence of [headline, ...sentences, ...notes])
      expect(told(answer)).toContain(asTyped(sentence));
  });

  test('has every value it tried, and no line wider than a terminal', () => {
    const text = solveText(answer, NAMES);
    const rows = text
      .split('\n')
      .filter((line) => /(?:keeps|breaks|cannot tell yet|refused by the model) {2}/.test(line));
    expect(rows).toHaveLength(answer.path.length);
    expect(Math.max(...text.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(100);
  });

  test('crosses to the window as it is', () => {
    expect(solveAnswer.parse(JSON.parse(JSON.stringify(answer)))).toEqual(answer);
  });
});

test('limits stand as they are typed, and what is advised has its flag', () => {
  expect(told(ENDED.found)).toContain('1. providers.exit-rate at most 5%');
  expect(told(ENDED.found)).not.toContain('flag');
  expect(told({ ...ENDED['too noisy'], replicatesNeeded: 1024 })).toContain('--most 1024.');
  expect(told({ ...ENDED['too noisy'], replicatesNeeded: null })).not.toContain('--most');
  expect(told(ENDED['not one-directional, the other way round'])).toContain('--largest');
});

test('the table of a search has a row for each value tried, for what it ends with and for the cost', () => {
  const answer = solved(steep);
  const rows = solveCsv(answer).trimEnd().split('\r\n');
  expect(rows[0]).toMatch(/^kind,value,verdict,runs,.*,providers\.exit-rate at most 5%$/);
  expect(rows).toHaveLength(1 + answer.path.length + 3);
  expect(rows).toContainEqual(expect.stringMatching(/^keeps,0\.37,found,/));
  expect(rows.at(-1)).toMatch(/^cost in pounds,0\.37,,\d+,,,3[67]\d+/);
  expect(new Set(rows.map((row) => row.split(',').length)).size).toBe(1);
});

test('an order with what may be left out left out crosses to the host', () => {
  const { between: _, step: __, ...least } = ORDER;
  expect(solveOrder.parse(least)).toEqual(least);
});
