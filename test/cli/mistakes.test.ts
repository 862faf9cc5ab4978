import { expect, test } from 'vitest';

import { answerOf, start } from './care-market.ts';

const compare = ['compare', '--place', 'hartlepool', '--option', 'block-to-direct-payments', '--no-save'];

test.each<[string, readonly string[], string]>([
  ['an unknown verb', ['compair'], 'There is no verb "compair". Did you mean compare?'],
  ['an unknown flag', [...compare, '--month', '12'], 'There is no flag --month here. Did you mean --months'],
  ['a flag given twice', [...compare, '--seed', '1', '--seed', '2'], 'The flag --seed is given twice'],
  ['a flag without its value', [...compare, '--seed'], 'The flag --seed needs a value: --seed N.'],
  ['a flag followed by a flag', [...compare, '--seed', '--months', '3'], 'The flag --seed needs a value'],
  ['a switch with a value', [...compare, '--open=yes'], 'The flag --open takes no value, but found "yes"'],
  ['a word too many', [...compare, 'please'], 'Did not expect "please" here.'],
  [
    'a name like no other',
    [...compare.slice(0, 1), '--place', 'nowhere', '--option', 'fee-cut'],
    'There is no place "nowhere". See them with care-market places.',
  ],
  [
    'a start before the figures',
    [...compare, '--start', '1990-01'],
    'has no value in 1990-01: its first dated value takes effect in',
  ],
  [
    'a folder of scenarios that is not there',
    ['places', '--scenarios', '/nowhere/at-all'],
    'but there is no such folder. Copy the one that ships',
  ],
  [
    'a folder that holds no scenarios',
    ['backtest', '--scenarios', import.meta.dirname],
    'but it has no places, options, futures, parameters. Copy the one that ships',
  ],
  ['no place', ['compare', '--option', 'higher-uplift'], '--place ID is needed'],
  [
    'a flag of another method',
    ['sensitivity', '--method', 'morris', '--points', '64'],
    '--points is for --method sobol, and the method here is morris.',
  ],
  ['no option', ['run', '--place', 'hartlepool'], '--option ID is needed'],
  [
    'an option against itself',
    ['compare', '--place', 'leeds', '--option', 'business-as-usual'],
    'does not differ from itself',
  ],
  [
    'no months',
    [...compare, '--months', '0'],
    '--months must be a whole number from 1 to 180, but found "0".',
  ],
  [
    'months beyond reason',
    [...compare, '--months', '1e9'],
    '--months must be a whole number from 1 to 180, but found "1e9".',
  ],
  [
    'months in words',
    [...compare, '--months', 'five'],
    '--months must be a whole number from 1 to 180, but found "five".',
  ],
  [
    'negative replicates',
    [...compare, '--replicates', '-5'],
    '--replicates must be a whole number from 1 to 10,000, but found "-5".',
  ],
  [
    'no replicates',
    [...compare, '--replicates', '0'],
    '--replicates must be a whole number from 1 to 10,000, but found "0".',
  ],
  [
    'a million replicates',
    [...compare, '--replicates', '1000000'],
    '--replicates must be a whole number from 1 to 10,000, but found "1,000,000": at most 10,000 replicates, because 1,000,000 would take about 100 times as long as the most; ask for fewer.',
  ],
  [
    'a seed beyond 32 bits',
    [...compare, '--seed', '4294967296'],
    '--seed must be a whole number from 0 to 4,294,967,295',
  ],
  [
    'no threads',
    [...compare, '--threads', '0'],
    '--threads must be a whole number from 1 to 64, but found "0".',
  ],
  [
    'a thirteenth month',
    [...compare, '--start', '2027-13'],
    '--start: Expected a month as YYYY-MM between 1990-01 and 2100-12, but found "2027-13".',
  ],
  [
    'a place misspelt',
    ['compare', '--place', 'hartlepol', '--option', 'higher-uplift'],
    'There is no place "hartlepol". Did you mean hartlepool?',
  ],
  [
    'an option misspelt',
    ['run', '--place', 'hartlepool', '--option', 'higher-uplifts'],
    'There is no option "higher-uplifts". Did you mean higher-uplift?',
  ],
  [
    'a future misspelt',
    [...compare, '--future', 'centrall'],
    'There is no future "centrall". Did you mean central?',
  ],
  [
    'a parameter misspelt',
    ['parameters', 'show', 'wage.nwl'],
    'There is no parameter "wage.nwl". Did you mean wage.nlw',
  ],
  ['show without an id', ['places', 'show'], 'places show needs an id'],
  [
    'a form that is not there',
    ['places', 'hartlepool'],
    'places has the forms "list" and "show ID", but found "hartlepool".',
  ],
  ['two files to validate', ['validate', 'a.json', 'b.json'], 'validate checks one file at a time'],
])('answers %s with one sentence and exit code 2', async (_mistake, args, sentence) => {
  const { code, out, err } = await answerOf(...args);
  expect(err).toContain(sentence);
  expect({ code, out, lines: err.trimEnd().split('\n').length }).toEqual({ code: 2, out: '', lines: 1 });
});

test('leaves the exit code and the sentence to whoever started the program, and no trace of the code', async () => {
  const { code, out, err } = await start(['compair']).ended;
  expect({ code, out, err }).toEqual({
    code: 2,
    out: '',
    err: 'There is no verb "compair". Did you mean compare?\n',
  });
});

test('shows where an error arose only when asked to', async () => {
  const { err } = await start(['compair'], { CARE_MARKET_DEBUG: '1' }).ended;
  expect(err).toMatch(/^\s+at /m);
});
