import { expect, test } from 'vitest';

import { answerOf } from './care-market.ts';

const WHERE = ['--place', 'isles-of-scilly', '--option', 'business-as-usual', '--seed', '1', '--months', '6'];
const UNMET = ['why', 'unmet-need', ...WHERE, '--person', '3'];

test('says what happened, what led to it and each cause’s share, in lines of 100 at most', async () => {
  const { code, out, err } = await answerOf(...UNMET);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toContain('Need of person 3 unmet: isles-of-scilly, future central, 6 months from 2026-04');
  expect(out).toContain('Person 3 had need unmet: in 20');
  expect(out).toContain('What led to it, in order');
  for (const cause of ['Fee', 'Wages', 'Volume', 'Timing of payment', 'Staff']) {
    expect(out).toContain(`\n  ${cause}: `);
    expect(out).toMatch(new RegExp(`^${cause} +[+-]?[\\d.]+ +-?\\d+% +[+-]?[\\d.]+$`, 'm'));
  }
  expect(out.replace(/\s+/g, ' ')).toMatch(
    /(None of the five causes explains it|No single cause explains it|It would not have happened by)/,
  );
  expect(out).toMatch(/^Evidence: \d+ of \d+ parameters are assumptions \(grade D\)/m);
  expect(out).toMatch(/^All five causes .*\nInteraction among them .*\nNo cause .*\nWhole change /m);
  expect(out).toMatch(/, \d+\s+runs\s+with\s+the\s+same\s+people\s+and\s+the\s+same\s+luck/);
  expect(out.split('\n').filter((line) => line.length > 100)).toEqual([]);
});

test('writes the same as JSON, where the parts add up to the whole', async () => {
  const { out } = await answerOf(...UNMET, '--json', '-', '--replicates', '2');
  const document = JSON.parse(out);
  expect(document).toMatchObject({
    format: 'care-market-why',
    formatVersion: 1,
    event: 'unmet-need',
    subject: 3,
    happened: true,
    market: { counted: 2 },
  });
  const { causes, remainder, actual, base } = document.splits[1];
  const shares = causes.reduce((sum: number, { share }: { share: number }) => sum + share, 0);
  expect(shares + remainder).toBe(actual - base);
});

test('answers what did not happen with what came nearest, and that is no failure', async () => {
  const { code, out } = await answerOf('why', 'closure', ...WHERE, '--provider', '0');
  expect(code).toBe(0);
  expect(out.replace(/\s+/g, ' ')).toContain(
    'Provider 0 did not close in these 6 months. It came nearest in 20',
  );
  expect(out).toContain('nothing to share out among causes');
});

test.each<[string, readonly string[], string]>([
  ['nothing to explain', ['why', ...WHERE], 'Expected what to explain first, closure, hand-back, '],
  ['an event it does not know', ['why', 'closing', ...WHERE], 'but found "closing"'],
  ['a closure of nobody', ['why', 'closure', ...WHERE], '--provider N is needed: which provider'],
  [
    'a closure of a person',
    ['why', 'closure', ...WHERE, '--person', '3'],
    '--person: closure happens to a provider',
  ],
  [
    'a provider there is not',
    ['why', 'closure', ...WHERE, '--provider', '77'],
    '--provider: No provider 77 trades in these 6 months. Those that do are ',
  ],
  [
    'a person there is not',
    ['why', 'choice', ...WHERE, '--person', '9999'],
    '--person: There is no person 9999: in these 6 months people are numbered 0 to ',
  ],
  [
    'a month beyond the months',
    [...UNMET, '--month', '2031-01'],
    '--month: Person 3 is not there in 2031-01. Choose a month from 2026-04 to 2026-09.',
  ],
  [
    'a month of a person there is not',
    ['why', 'choice', ...WHERE, '--person', '9999', '--month', '2026-05'],
    '--person: There is no person 9999',
  ],
  [
    'a month of a closure',
    ['why', 'closure', ...WHERE, '--provider', '0', '--month', '2026-05'],
    'a closure has a month of its own',
  ],
  ['a month that is none', [...UNMET, '--month', 'May'], '--month: Expected a month as YYYY-MM'],
  [
    'more replicates than are counted',
    [...UNMET, '--replicates', '21'],
    '--replicates must be a whole number from 1 to 20',
  ],
  ['a word too many', ['why', 'closure', 'now', ...WHERE, '--provider', '0'], 'Did not expect "now" here.'],
])('answers %s with one sentence and exit code 2', async (_, args, sentence) => {
  const { code, out, err } = await answerOf(...args);
  expect(err).toContain(sentence);
  expect({ code, out }).toEqual({ code: 2, out: '' });
});
