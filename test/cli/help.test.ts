import { expect, test } from 'vitest';

import { answerOf } from './care-market.ts';

const VERBS = [
  'compare',
  'run',
  'grid',
  'bridge',
  'uncertainty',
  'solve',
  'discover',
  'studies',
  'person',
  'provider',
  'drill',
  'accounts',
  'year-one',
  'sensitivity',
  'backtest',
  'calibrate',
  'checks',
  'why',
  'cost',
  'cases',
  'ladder',
  'places',
  'options',
  'futures',
  'parameters',
  'results',
  'send',
  'open',
  'history',
  'undo',
  'redo',
  'backups',
  'validate',
  'exposure',
  'serve',
];

test('names every verb and a first command to try', async () => {
  const { code, out, err } = await answerOf('--help');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  for (const verb of VERBS) expect(out).toMatch(new RegExp(`^ {2}${verb} `, 'm'));
  expect(out).toContain('care-market compare --place hartlepool');
});

test('shows the same with exit code 2 when no verb is given', async () => {
  const [bare, help] = await Promise.all([answerOf(), answerOf('help')]);
  expect(bare.code).toBe(2);
  expect(bare.out).toBe(help.out);
});

test.each(VERBS)('explains %s with its flags and examples', async (verb) => {
  const { code, out, err } = await answerOf(verb, '--help');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toMatch(new RegExp(`^Use: care-market ${verb}`, 'm'));
  expect(out).toMatch(/^Examples:\n {2}care-market /m);
  expect(out).toContain('--help');
});

test('sets the words about flags in one column, and keeps them within a terminal', async () => {
  const { out } = await answerOf('cost', '--help');
  const flags = out.split('\n').filter((line) => line.startsWith('  --'));
  const columns = flags.map((line) => /^ {2}--\S+(?: [A-Z]\S*)? {2,}/.exec(line)?.[0].length);
  expect(new Set(columns).size).toBe(1);
  expect(flags.filter((line) => line.length > 100)).toEqual([]);
});
