import { expect, test } from 'vitest';

import { ContractError } from '../../contract/errors.ts';
import { InvalidInput } from '../../core/scenario/problems.ts';
import { known } from '../../host/methods/known.ts';

function refusalOf(problems: number): ContractError {
  const all = Array.from({ length: problems }, (_none, at) => ({
    path: `changes[${at}].from`,
    expected: 'a month',
    found: 'none',
    remedy: 'Add one.',
  }));
  try {
    known(() => {
      throw new InvalidInput(all);
    });
  } catch (error) {
    if (error instanceof ContractError) return error;
    throw error;
  }
  throw new Error('Nothing was refused.');
}

test('of a file with very many mistakes the first are told, and how many more there are', () => {
  const { message, details } = refusalOf(10_000);
  const lines = message.split('\n');
  expect(lines).toHaveLength(21);
  expect(lines.at(-1)).toBe('And 9,980 more.');
  expect((details as { problems: unknown[] }).problems).toHaveLength(200);
});

test('of a file with a few mistakes all are told', () => {
  expect(refusalOf(20).message.split('\n')).toHaveLength(20);
});
