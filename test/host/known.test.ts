import { expect, test } from 'vitest';

import { ContractError } from '../../contract/errors.ts';
import { InvalidInput } from '../../core/scenario/problems.ts';
import { placeProblems } from '../../core/scenario/validate-place.ts';
import { UnusableFile } from '../../host/files/unusable-file.ts';
import { known } from '../../host/methods/known.ts';
import { SHIPPED } from '../core/model/sample-market.ts';

const PLACE = SHIPPED.readPlace('hartlepool');

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

test('a figure out of range is told in the unit a screen shows it in, and where it stands in its file', () => {
  const problems = placeProblems({
    ...PLACE,
    fields: { ...PLACE.fields, selfFunderShare: { ...PLACE.fields.selfFunderShare, value: 25.8 } },
  });
  const read = (): never => {
    throw new UnusableFile(problems.map((problem) => ({ ...problem, file: 'places/ours.json' })));
  };
  expect(() => known(read)).toThrow(
    '“Share of people with care at home who pay for it all themselves” cannot be 2,580%; it can be from 0% to 90%. In the file, half is written 0.5. (places/ours.json, fields.selfFunderShare.value)',
  );
});
