import { describe, expect, test } from 'vitest';

import { switchingAnswer, switchingOrder } from '../../contract/schemas/questions/switching.ts';
import type { SwitchingAnswer } from '../../core/study/switching.ts';
import { switchingCsv } from '../../host/cli/switching-csv.ts';
import { switchingText } from '../../host/cli/switching-text.ts';
import { answered, NEAR, ORDER, sloping } from '../core/study/planted-lead.ts';

const NAMES = { option: (id: string) => `The ${id}`, future: (id: string) => `A ${id} future` };
const ANSWER = answered(sloping);

/** The text with its lines joined, as a reader takes it. */
function told(answer: SwitchingAnswer): string {
  return switchingText(answer, NAMES).replaceAll(/\s+/g, ' ');
}

describe('switching values are told', () => {
  test('with who is ahead as it stands', () => {
    expect(told(ANSWER)).toMatch(
      /Council spend, net, lower is better, in the future "A central future": "The plan" less "The business-as-usual" is -£\d.* So "The plan" is ahead\./,
    );
  });

  test('as what would have to be true, with the figure that is used', () => {
    expect(told(ANSWER)).toMatch(
      new RegExp(
        `"The business-as-usual" would be ahead if "[^"]+" \\(${NEAR.replaceAll('.', '\\.')}\\) were above [^(]+ \\([^)]+ is used\\); between .* and .* it cannot be told\\.`,
      ),
    );
  });

  test('with the futures and rules that change who is ahead', () => {
    expect(told(ANSWER)).toMatch(/A dear future \+£\d+\.\d\d £\d+\.\d\d The business-as-usual yes/);
    expect(told(ANSWER)).toMatch(/A calm future -£\d+\.\d\d £\d+\.\d\d The plan no/);
    expect(told(ANSWER)).toContain('2 parameters leave the lead where it is at both ends.');
  });

  test('with no line wider than a terminal', () => {
    const widths = switchingText(ANSWER, NAMES)
      .split('\n')
      .map(({ length }) => length);
    expect(Math.max(...widths)).toBeLessThanOrEqual(100);
  });

  test('and none is made up where the options do not differ, or luck hides who is ahead', () => {
    expect(told(answered(() => 0))).toContain('The two do not differ in any run.');
    const even = told(answered((_, luck) => luck - 0.5));
    expect(even).toContain('Who is ahead cannot be told within 64 runs');
    expect(even).toContain(
      'No parameter by itself, at either end of its range, is known to change who is ahead.',
    );
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
