import { describe, expect, test } from 'vitest';

import { solveAnswer, solveOrder } from '../../contract/schemas/questions/solve.ts';
import { solveStudy } from '../../core/study/solve.ts';
import type { SolveAnswer, SolveOrder } from '../../core/study/solve.ts';
import { playStudy } from '../../core/study/study.ts';
import { solveCsv } from '../../host/cli/solve-csv.ts';
import { solveText } from '../../host/cli/solve-text.ts';
import { marketOf, ORDER, solved, steep, valueOf } from '../core/study/planted-lever.ts';
import { GROUND } from '../core/study/planted-market.ts';

const NAMES = { option: (id: string) => `The ${id}`, future: (id: string) => `A ${id} future` };

/** The text with its lines joined, as a reader takes it. */
function told(answer: SolveAnswer): string {
  return solveText(answer, NAMES).replaceAll(/\s+/g, ' ');
}

const refusedBelow = (value: number): SolveAnswer => {
  const play = marketOf(() => 1);
  return playStudy(solveStudy(GROUND, ORDER), (run) =>
    valueOf(run.decisions[0]!) < value ? { refused: 'Too small.' } : play(run),
  );
};

const ENDS: readonly (readonly [string, SolveAnswer, RegExp])[] = [
  [
    'found',
    solved(steep),
    /Found: 37%\. There all limits are kept in .* A step away, at 36%, all limits are kept in/,
  ],
  [
    'too noisy',
    solved((value) => 0.8 + 0.2 * value),
    /Too noisy: The smallest lies between \d+% and \d+%\. .* cannot be told within 512 runs is .*%/,
  ],
  [
    'impossible',
    solved((value) => value / 2),
    /Impossible within the range: none of the values tried keeps the limits\. The best of them is 90%, .* providers\.exit-rate is 5\.\d%/,
  ],
  [
    'already kept',
    solved(() => 1),
    /Already kept: every value tried keeps the limits, .* the end of the range, 10%\./,
  ],
  [
    'not one-directional',
    solved((value) => (value < 0.2 || value >= 0.61 ? 1 : 0.1)),
    /Not one-directional: .* From 61% upwards every value tried keeps them/,
  ],
  [
    'not one-directional, the other way round',
    solved((value) => (value < 0.5 ? 1 : 0)),
    /There is no value from which on every one tried keeps them\. .* try with --largest/,
  ],
  [
    'refused below',
    refusedBelow(0.25),
    /Found: 25%\. .* at 24%, the model refuses every run.* refuses 16 runs: Too small\./,
  ],
  ['refused throughout', refusedBelow(1), /Impossible within the range: the model runs no value tried\./],
];

describe('a search is told', () => {
  test.each(ENDS)('%s', (_, answer, words) => {
    expect(told(answer)).toMatch(words);
  });

  test.each(ENDS)('%s, with every value it tried and no line wider than a terminal', (_, answer) => {
    const text = solveText(answer, NAMES);
    const rows = text.split('\n').filter((line) => /(?:keeps|breaks|cannot tell|refused) {2}/.test(line));
    expect(rows).toHaveLength(answer.path.length);
    expect(Math.max(...text.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(100);
  });

  test.each(ENDS)('%s, and crosses to the window as it is', (_, answer) => {
    expect(solveAnswer.parse(JSON.parse(JSON.stringify(answer)))).toEqual(answer);
  });

  test('with what the value costs beside the option as it stands', () => {
    expect(told(solved(steep))).toMatch(
      /At 37% net council spend over the horizon differs by \+£370,000 from "The plan"/,
    );
  });

  test('with the runs it would take where luck hides the answer', () => {
    const answer = solved((value) => (value > 0.5 ? 1 : 0.84), { most: 64 });
    expect(answer.end).toBe('too-noisy');
    expect(told(answer)).toMatch(/About [\d,]+ runs at each would tell them, .* --most \d+\./);
    expect(told(answer)).toMatch(/No value is known to break the limits, \d+% is known to keep them\./);
    expect(told({ ...answer, replicatesNeeded: null })).toContain(
      'At one of them at least the chance lies so near',
    );
  });

  test('and says so when the lever moves nothing', () => {
    expect(told(solved(steep))).not.toContain('moves none');
    const flat: Partial<SolveOrder> = {
      limits: [{ measure: 'providers.exit-rate', of: 'level', is: 'at most', value: 1 }],
    };
    expect(told(solved(() => 0.5, flat))).toContain('The lever moves none of these figures');
  });
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
