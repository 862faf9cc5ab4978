import { expect, test } from 'vitest';

import { didYouMean, explainProblem, nearNames } from '../../../host/files/near-names.ts';

const PLACES = ['bristol', 'hartlepool', 'hackney', 'halton', 'kingston-upon-hull', 'kingston-upon-thames'];

test.each([
  ['a slip of the finger', 'hartlepol', ['hartlepool']],
  ['capitals', 'HALTON', ['halton']],
  ['a name in part', 'kingston', ['kingston-upon-hull', 'kingston-upon-thames']],
  ['a name with more', 'bristol city', ['bristol']],
  ['nothing like any', 'zzzzzz', []],
])('suggests for %s', (_what, name, expected) => {
  expect(nearNames(name, PLACES)).toEqual(expected);
});

test('asks a question when there is a near name and says nothing otherwise', () => {
  expect(didYouMean('kingston', PLACES)).toBe('Did you mean kingston-upon-hull or kingston-upon-thames?');
  expect(didYouMean('zzzzzz', PLACES)).toBe('');
});

test('puts the near name in place of the remedy of an unknown name', () => {
  const problem = { path: 'lever', expected: 'a lever', found: '"fee.uplfit"', remedy: 'Check the list.' };
  const unknown = { name: 'fee.uplfit', candidates: ['fee.uplift', 'block.discount'] };
  expect(explainProblem({ ...problem, unknown })).toBe(
    'lever: expected a lever, but found "fee.uplfit". Did you mean fee.uplift?',
  );
  expect(explainProblem(problem)).toBe('lever: expected a lever, but found "fee.uplfit". Check the list.');
});

test('counts the names there are where a list of them would hide what is wrong', () => {
  const candidates = Array.from({ length: 13 }, (_, n) => `lever-${n}`);
  const problem = {
    path: 'lever',
    expected: candidates.join(', '),
    found: '"zzz"',
    remedy: 'Check the list.',
  };
  expect(explainProblem({ ...problem, unknown: { name: 'zzz', candidates } })).toBe(
    'lever: expected one of 13 known words, but found "zzz". Check the list.',
  );
});

test('a name longer than any there is is near to none: to hold millions of letters against every name takes seconds', () => {
  expect(nearNames(`${PLACES[0]!}${'a'.repeat(200)}`, PLACES)).toEqual([]);
});
