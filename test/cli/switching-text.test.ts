import { describe, expect, test } from 'vitest';

import { switchingAnswer, switchingOrder } from '../../contract/schemas/questions/switching.ts';
import type { SwitchingAnswer } from '../../core/study/switching.ts';
import { toldSwitching } from '../../core/study/switching/sentences.ts';
import { asTyped } from '../../host/cli/as-typed.ts';
import { switchingCsv } from '../../host/cli/switching-csv.ts';
import { switchingText } from '../../host/cli/switching-text.ts';
import { answered, NEAR, ORDER, sloping } from '../core/study/planted-lead.ts';

const NAMES = {
  option: (id: string) => `The ${id}`,
  future: (id: string) => `A ${id} future`,
  parameter: (id: string) => `Name of ${id}`,
};
const ANSWER = answered(sloping);

/** The text with its lines joined, as a reader takes it. */
function told(answer: SwitchingAnswer): string {
  return switchingText(answer, NAMES).replaceAll(/\s+/g, ' ');
}

describe('switching values in a terminal', () => {
  test.each([
    ['found', ANSWER],
    ['none', answered(() => 0)],
    ['not over', { ...ANSWER, isOver: false }],
  ] as const)('%s: are told in every sentence the window has', (_, answer) => {
    const { headline, sentences, notes } = toldSwitching(answer, NAMES);
    for (const sentence of [headline, ...sentences, ...notes])
      expect(told(answer)).toContain(asTyped(sentence));
  });

  test('have a row each, by the id other commands take', () => {
    expect(told(ANSWER)).toMatch(new RegExp(`${NEAR.replaceAll('.', '\\.')} .* to .* above .* to .* \\d+%`));
  });

  test('are followed by the futures and rules that change who is ahead', () => {
    expect(told(ANSWER)).toMatch(/A dear future \+£\d+ £\d+(?:\.\d+)? The business-as-usual yes/);
    expect(told(ANSWER)).toMatch(/A calm future -£\d+ £\d+(?:\.\d+)? The plan no/);
  });

  test('fit a terminal', () => {
    const widths = switchingText(ANSWER, NAMES)
      .split('\n')
      .map(({ length }) => length);
    expect(Math.max(...widths)).toBeLessThanOrEqual(100);
  });
});

test('the table has the switches, both ends of every parameter, and every future and rule', () => {
  const rows = switchingCsv(ANSWER).trimEnd().split('\r\n');
  const kinds = rows.slice(1).map((row) => row.split(',')[0]);
  expect(kinds.filter((kind) => kind === 'switch')).toHaveLength(2);
  expect(kinds.filter((kind) => kind === 'low end')).toHaveLength(4);
  expect(kinds.filter((kind) => kind === 'high end')).toHaveLength(4);
  expect(kinds.filter((kind) => kind === 'future')).toHaveLength(2);
  expect(kinds.filter((kind) => kind === 'rule')).toHaveLength(ORDER.rules.length);
  expect(new Set(rows.map((row) => row.split(',').length)).size).toBe(1);
});

test('a question and its answer cross between window and host as they are', () => {
  expect(switchingAnswer.parse(JSON.parse(JSON.stringify(ANSWER)))).toEqual(ANSWER);
  expect(switchingOrder.parse(ORDER)).toEqual(ORDER);
});
