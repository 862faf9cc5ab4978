import { expect, test } from 'vitest';
import { ContractError } from '../../contract/errors.ts';
import { EXIT, failureOf } from '../../host/cli/failure.ts';
import { damaged, explain } from '../../host/db/failures.ts';

const PATH = '/data/here/library.sqlite';

test('says what a terminal alone can do about a library that cannot be used, and the window’s words do without it', () => {
  const full = explain(PATH, Object.assign(new Error('raw'), { code: 'ENOSPC' })) as ContractError;
  expect(full.message).not.toMatch(/--|care-market/);
  expect(failureOf(full)).toMatchObject({
    exit: EXIT.files,
    message: `${full.message} Or choose another folder with --data.`,
  });

  const torn = damaged(PATH, 'it is not a sound database');
  expect(torn.message).not.toMatch(/--|care-market/);
  expect(failureOf(torn).message).toMatch(/“care-market backups salvage” saves what can be read.* --data\.$/);
});

test('says nothing of other folders where the library is not what failed', () => {
  const wrong = new ContractError('invalid-request', 'The seed is not a number.');
  expect(failureOf(wrong)).toMatchObject({ exit: EXIT.usage, message: 'The seed is not a number.' });
});
