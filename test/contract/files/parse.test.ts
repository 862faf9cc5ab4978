import { expect, test } from 'vitest';

import { parseFutureFile } from '../../../contract/files/future-file.ts';
import { parseOptionFile } from '../../../contract/files/option-file.ts';
import { parseParametersFile } from '../../../contract/files/parameters-file.ts';
import type { Parsed } from '../../../contract/files/parse-document.ts';
import { parsePlaceFile } from '../../../contract/files/place-file.ts';
import { describeProblem } from '../../../core/scenario/problems.ts';
import { shipped, spoilt } from './sample.ts';

const OPTION = 'options/block-to-direct-payments.json';
const PLACE = 'places/hartlepool.json';
const FUTURE = 'futures/high-wage-floor.json';
const THEME = 'parameters/economy.json';

function messages(parsed: Parsed<unknown>): string[] {
  return parsed.ok ? [] : parsed.problems.map(describeProblem);
}

const option = (path: string, value: unknown) =>
  messages(parseOptionFile(spoilt(OPTION, path, value), 'o.json'));
const place = (path: string, value: unknown) =>
  messages(parsePlaceFile(spoilt(PLACE, path, value), 'p.json'));
const future = (path: string, value: unknown) =>
  messages(parseFutureFile(spoilt(FUTURE, path, value), 'f.json'));
const theme = (path: string, value: unknown) =>
  messages(parseParametersFile(spoilt(THEME, path, value), 't.json'));

test('reads each kind of file into the core’s own shape, without what only the file needs', () => {
  const parsed = parseOptionFile(shipped(OPTION), 'o.json');
  if (!parsed.ok) throw new Error(messages(parsed).join('\n'));
  expect(parsed.value).toMatchObject({ id: 'block-to-direct-payments', parent: 'business-as-usual' });
  expect(Object.keys(parsed.value)).toEqual(['id', 'name', 'summary', 'evidence', 'parent', 'changes']);
  expect(parsePlaceFile(shipped(PLACE), 'p.json').ok).toBe(true);
  expect(parseFutureFile(shipped(FUTURE), 'f.json').ok).toBe(true);
  expect(parseParametersFile(shipped(THEME), 't.json').ok).toBe(true);
});

test('reads the groups of a move and the id of a choice', () => {
  const groups = ['learning disability', 'mental health'];
  const parsed = parseOptionFile(
    spoilt(OPTION, 'changes', [
      { lever: 'move.block-to-isf', from: '2027-04', value: 0.2, groups },
      { lever: 'isf.contracts', from: '2027-04', value: 'allowed' },
    ]),
    'o.json',
  );
  if (!parsed.ok) throw new Error(messages(parsed).join('\n'));
  expect(parsed.value.changes).toEqual([
    { lever: 'move.block-to-isf', from: '2027-04', value: 0.2, groups },
    { lever: 'isf.contracts', from: '2027-04', value: 'allowed' },
  ]);
});

test('lets a file name its schema for editors, and does not keep it', () => {
  const parsed = parseOptionFile(spoilt(OPTION, '$schema', '../schema/option.schema.json'), 'o.json');
  expect(parsed).toEqual(parseOptionFile(shipped(OPTION), 'o.json'));
  expect(parsed.ok).toBe(true);
});

test.each<[what: string, path: string, value: unknown, expected: string]>([
  [
    'a format of another kind',
    'format',
    'care-market-place',
    'o.json, format: expected "care-market-option", but found "care-market-place". This is a file of kind "place"; open it as one, or choose a file of kind "option".',
  ],
  [
    'no format',
    'format',
    undefined,
    'o.json, format: expected "care-market-option", but found nothing. Start the document with "format": "care-market-option".',
  ],
  [
    'a newer version',
    'formatVersion',
    2,
    'o.json, formatVersion: expected 1 or lower, but found 2, made by a newer version of this program. Install the newer version, or ask for the file in the older format.',
  ],
  ['a version that is no number', 'formatVersion', '1', 'o.json, formatVersion: expected 1, but found "1".'],
  [
    'an unknown key',
    'nmae',
    'x',
    'o.json, nmae: expected only the keys of this format, but found the key "nmae". Correct the spelling or delete the entry; nothing unknown is silently ignored.',
  ],
  [
    'an unknown key in a change',
    'changes.0.untill',
    '2030-03',
    'o.json, changes[0].untill: expected only the keys of this format, but found the key "untill".',
  ],
  [
    'a missing name',
    'name',
    undefined,
    'o.json, name: expected text in double quotes, but found nothing. Add the entry.',
  ],
  ['an empty name', 'name', '', 'o.json, name: expected some text, but found "". Fill it in.'],
  [
    'a name that is too long',
    'name',
    'x'.repeat(201),
    'o.json, name: expected text of at most 200 characters, but found "xxx',
  ],
  [
    'an id with a space',
    'id',
    'Half of block',
    'o.json, id: expected an id of small letters, digits and single hyphens, such as half-of-block, but found "Half of block".',
  ],
  [
    'an unknown lever',
    'changes.0.lever',
    'fee.uplfit',
    'o.json, changes[0].lever: expected one of "move.block-to-framework", ',
  ],
  [
    'a number in quotes',
    'changes.0.value',
    '0.5',
    'o.json, changes[0].value: expected a value of "From block to direct payments" from 0 to 1 (fraction), or "usual", but found "0.5". Write a number, without quotes, or "usual" for what business as usual has.',
  ],
  [
    'a value that is neither number nor text',
    'changes.0.value',
    true,
    'o.json, changes[0].value: expected a number, or in double quotes "usual" or the id of a choice, but found true. Write it in that form.',
  ],
  [
    'an unknown choice',
    'changes.0',
    { lever: 'isf.fee-payer', from: '2027-04', value: 'the council' },
    'o.json, changes[0].value: expected a choice of "Who pays the fund holder’s fee": "budget" (The person’s budget), "council" (The council), but found "the council".',
  ],
  [
    'an unknown client group',
    'changes.0.groups',
    ['older', 'elderly'],
    'o.json, changes[0].groups[1]: expected one of "older", "older with memory needs", "physical disability", "learning disability", "mental health", but found "elderly". Use one of the words of this format.',
  ],
  [
    'no client group in the list',
    'changes.0.groups',
    [],
    'o.json, changes[0].groups: expected at least one client group, but found an empty list.',
  ],
  [
    'a date for a month',
    'changes.0.from',
    '2027-04-01',
    'o.json, changes[0].from: expected a month as YYYY-MM, such as 2027-04, but found "2027-04-01".',
  ],
  [
    'a list for an object',
    'changes.0',
    [],
    'o.json, changes[0]: expected an object in curly brackets, but found a list of 0.',
  ],
  [
    'too many changes',
    'changes',
    Array.from({ length: 501 }, () => ({ lever: 'fee.uplift', from: '2027-04', value: 0 })),
    'o.json, changes: expected at most 500 of them, but found a list of 501.',
  ],
  [
    'a value out of bounds',
    'changes.0.value',
    50,
    'o.json, changes[0].value: expected a value of "From block to direct payments" from 0 to 1 (fraction), but found 50. Write half as 0.5, not 50.',
  ],
])('refuses an option with %s', (_what, path, value, expected) => {
  expect(option(path, value)).toEqual([expect.stringContaining(expected)]);
});

test.each<[what: string, path: string, value: unknown, expected: string]>([
  [
    'a missing field',
    'fields.providers',
    undefined,
    'p.json, fields.providers: expected an object in curly brackets, but found nothing. Add the entry.',
  ],
  [
    'an unknown field',
    'fields.parking',
    { value: 1, basis: 'assumed', source: 'Me' },
    'p.json, fields.parking: expected only the keys of this format',
  ],
  [
    'an unknown basis',
    'fields.providers.basis',
    'guessed',
    'p.json, fields.providers.basis: expected one of "published", "derived", "assumed", but found "guessed".',
  ],
  [
    'a share written as a percentage',
    'fields.blockShare.value',
    7,
    'p.json, fields.blockShare.value: expected "Share of the rest whose hours the council buys in block" from 0 to 1 (fraction), but found 7.',
  ],
  [
    'half a provider',
    'fields.providers.value',
    3.5,
    'p.json, fields.providers.value: expected a whole number of providers, but found 3.5.',
  ],
])('refuses a place with %s', (_what, path, value, expected) => {
  expect(place(path, value)).toEqual([expect.stringContaining(expected)]);
});

test('refuses a future whose parameter is not an id', () => {
  expect(future('changes.0.parameter', 'wage')).toEqual([
    expect.stringContaining(
      'f.json, changes[0].parameter: expected an id of words joined by dots, such as wage.nlw, but found "wage".',
    ),
  ]);
});

test.each<[what: string, path: string, value: unknown, expected: string]>([
  ['an unknown unit', 'parameters.0.unit', 'pence', 't.json, parameters[0].unit: expected one of "pounds", '],
  [
    'an unknown grade',
    'parameters.0.values.0.grade',
    'E',
    't.json, parameters[0].values[0].grade: expected one of "A", "B", "C", "D", but found "E".',
  ],
  [
    'a month for a date',
    'parameters.0.values.0.from',
    '2026-04',
    't.json, parameters[0].values[0].from: expected a date as YYYY-MM-DD, such as 2026-04-01, but found "2026-04".',
  ],
  [
    'no source',
    'parameters.0.values.0.source',
    undefined,
    't.json, parameters[0].values[0].source: expected text in double quotes, but found nothing.',
  ],
  [
    'no values',
    'parameters.0.values',
    [],
    't.json, parameters[0].values: expected at least 1 of them, but found a list of 0.',
  ],
])('refuses parameters with %s', (_what, path, value, expected) => {
  expect(theme(path, value)).toEqual([expect.stringContaining(expected)]);
});

test('reports every mistake in a file at once', () => {
  const found = option('changes.0', { lever: 'fee.uplift', value: null });
  expect(found).toHaveLength(2);
});

test.each<[string, string, string]>([
  [
    'broken JSON, with line and column',
    '{\n  "format": "care-market-option",\n}',
    'x.json, line 3, column 1: expected a key in double quotes, but found "}".',
  ],
  ['a list', '[]', 'x.json: expected an object in curly brackets, but found a list.'],
  ['a number', '3', 'x.json: expected an object in curly brackets, but found a single value.'],
  [
    'a file over 5 MB',
    ' '.repeat(5 * 1024 * 1024 + 1),
    'x.json: expected a file of at most 5 MB, but found 6 MB.',
  ],
  [
    'a key that reaches the prototype',
    '{"format": "care-market-option", "__proto__": {"id": "x"}}',
    'x.json, line 1, column 34: expected a key of this format, but found "__proto__".',
  ],
])('refuses %s', (_what, text, expected) => {
  expect(messages(parseOptionFile(text, 'x.json'))).toEqual([expect.stringContaining(expected)]);
});
