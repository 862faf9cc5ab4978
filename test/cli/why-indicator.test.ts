import { describe, expect, test } from 'vitest';

import { INDICATOR_IDS } from '../../core/model/indicators.ts';
import { answerOf } from './care-market.ts';

const flat = (text: string): string => text.replaceAll(/\s+/g, ' ');

describe('why an indicator is what it is', () => {
  test('goes from its formula through columns, steps and equations to parameters with their sources', async () => {
    const { code, out, err } = await answerOf('why', 'people.payments', '--start', '2026-04');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const parts = [
      "people.payments: People's payments, in pounds; months are added up.",
      'How it is read off the month',
      'Columns it reads people.',
      'Steps, in the order of the month',
      'Equations',
      'Parameters in force in 2026-04, future central',
      'Levers, which the council decides',
      'Further back: equations they name',
      'Further back: columns they read',
      'Go on with care-market why EQUATION or why COLUMN.',
    ].map((part) => flat(out).indexOf(part));
    expect(parts).toEqual(parts.toSorted((a, b) => a - b));
    expect(parts[0]).toBe(0);
    expect(flat(out)).toMatch(
      / vat\.rate: .*?: 0\.2 fraction As written from .*?; grade A, \w+\. Source: \S/,
    );
    const { steps, equations, parameters } = JSON.parse(
      (await answerOf('why', 'people.payments', '--json', '-')).out,
    );
    const sources = [...steps, ...equations, ...parameters].filter(({ source }) => source !== '');
    expect(out.match(/^ +Source: \S/gm)).toHaveLength(sources.length);
    expect(out.split('\n').filter((line) => line.length > 100 && line.includes(' ', 40))).toEqual([]);
  });

  test('goes on to a column and to an equation, as text and as JSON', async () => {
    const column = await answerOf('why', 'people.delivered');
    expect(flat(column.out)).toContain('Written by deliver-care.');
    expect(column.out).toContain('care.hours.delivered, an indicator');
    const equation = await answerOf('why', 'assistant-cost', '--json', '-', '--start', '2030-04');
    const document = JSON.parse(equation.out);
    expect(document).toMatchObject({
      format: 'care-market-why-indicator',
      explained: 'equation',
      month: '2030-04',
      future: 'central',
    });
    const wage = document.parameters.find(({ id }: { id: string }) => id === 'wage.nlw');
    expect(wage).toMatchObject({ by: 'uprating', unit: 'pounds per hour' });
  });

  test('lists every indicator under its heading where nothing is asked about', async () => {
    const { code, out } = await answerOf('why');
    expect(code).toBe(0);
    expect(INDICATOR_IDS.filter((id) => !out.includes(`\n  ${id} `))).toEqual([]);
    const { out: json } = await answerOf('why', '--json', '-');
    expect(JSON.parse(json).indicators).toHaveLength(INDICATOR_IDS.length);
  });

  test.each<[string, readonly string[], string]>([
    ['a slip', ['care.ned.met'], 'Did you mean care.need.met?'],
    ['a name like no other', ['zzzzzzzzzz'], 'Events are closure, hand-back'],
    ['a step', ['deliver-care'], 'deliver-care is a step of the month. Ask about one of its equations: '],
    ['a lever', ['fee.uplift'], 'fee.uplift is a lever'],
    ['a parameter', ['wage.nlw'], 'see care-market parameters show wage.nlw.'],
    ['a flag of events', ['care.need.met', '--provider', '2'], '--provider is for why an event happened.'],
    ['a month too early', ['people.payments', '--start', '1995-01'], '--start: '],
    ['a word too many', ['care.need.met', 'now'], 'Did not expect "now" here.'],
  ])('answers %s with one sentence and exit code 2', async (_, words, sentence) => {
    const { code, out, err } = await answerOf('why', ...words);
    expect(err).toContain(sentence);
    expect({ code, out }).toEqual({ code: 2, out: '' });
  });
});
