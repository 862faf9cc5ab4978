import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

import { fewScenarios } from '../host/library/library-at.ts';
import { temporaryFolder } from '../host/db/temporary-folder.ts';
import { answerOf } from './care-market.ts';

const CHECK = {
  format: 'care-market-check',
  formatVersion: 1,
  id: 'mine',
  name: 'Mine',
  sentence: 'The VAT gap is a sixth.',
  sources: ['sf.vat.gap'],
  isolates: 'The rule of the tax.',
  place: { like: 'merrowshire' },
  anyPlace: false,
  months: 12,
  replicates: 1,
  scenarios: { now: {} },
  expect: [{ the: { measure: 'rule.vat-gap', in: 'now' }, is: 'equal', than: { value: 16.67 } }],
};

function fileWith(parts: object): string {
  const file = join(temporaryFolder(), 'mine.json');
  writeFileSync(file, JSON.stringify({ ...CHECK, ...parts }));
  return file;
}

const WRONG = [{ the: { measure: 'rule.vat-gap', in: 'now' }, is: 'equal', than: { value: 20 } }];

test('says what is missing beside scenario files that have no checks, and how to mend it', async () => {
  const scenarios = fewScenarios(temporaryFolder());
  const { code, err } = await answerOf('checks', '--scenarios', scenarios);
  expect(err).toBe(
    `There are no checks beside these scenario files: ${scenarios} has no folder "checks". Copy the one that ships into it, or name files of checks: care-market checks my-check.json.\n`,
  );
  expect(code).toBe(3);
});

test('prints each check as a sentence with its numbers and its source', async () => {
  const { code, out } = await answerOf('checks', '--only', 'vat-gap-by-date');
  expect(code).toBe(0);
  expect(out).toContain('HOLDS  vat-gap-by-date');
  expect(out.replaceAll(/\s+/g, ' ')).toContain(
    'loses 13.04% of gross budget at 15%, 14.89% at 17.5% and 16.67% at 20%. (S4, sf.vat.history)',
  );
  expect(out).toContain('- VAT gap in at-15 is exactly 13.04: 13.04 and 13.04');
  expect(out).toContain('1 check: 1 holds, 0 fail, 0 cannot be told, 0 known misses.');
});

test('ends with exit code 1 when a check fails, and says with which numbers', async () => {
  const { code, out } = await answerOf('checks', fileWith({ expect: WRONG }));
  expect(code).toBe(1);
  expect(out).toContain('FAILS  mine');
  expect(out).toContain('16.67 and 20');
});

test('shows a known miss with its reason, fails nothing by it and does not count it as holding', async () => {
  const { code, out } = await answerOf(
    'checks',
    fileWith({ expect: WRONG, knownMiss: 'A sixth, not a fifth.' }),
  );
  expect(code).toBe(0);
  expect(out).toContain('KNOWN MISS  mine');
  expect(out).toContain('Known miss: A sixth, not a fifth.');
  expect(out).toMatch(/0 hold, 0 fail, 0 cannot be told, 1 known miss\.\nKNOWN MISS: mine\n$/);
});

test('shows a check that cannot be told and fails nothing by it', async () => {
  const { code, out } = await answerOf(
    'checks',
    fileWith({ expect: [{ ...CHECK.expect[0], every: 'replicate', least: 2 }] }),
  );
  expect(code).toBe(0);
  expect(out).toContain('CANNOT TELL  mine');
});

test('gives the same as JSON', async () => {
  const { code, out } = await answerOf('checks', fileWith({}), '--json', '-');
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    format: 'care-market-check-results',
    summary: { holds: 1, fails: 0, 'cannot tell': 0, 'known miss': 0 },
    checks: [{ id: 'mine', verdict: 'holds', claims: [{ one: 16.67, other: 16.67, verdict: 'holds' }] }],
  });
});

test('lists the checks and the measures without running any', async () => {
  const [checks, measures] = await Promise.all([
    answerOf('checks', '--list'),
    answerOf('checks', '--measures'),
  ]);
  expect(checks.out).toContain('letters-change-labels-only\n  Telling people');
  expect(measures.out).toContain('providers.margin (share)');
  expect(measures.out).toContain('provider.stopped (share)');
});

test.each<[string, readonly string[], number, string]>([
  [
    'a file with a mistake, before anything is run',
    [fileWith({ months: 'six' })],
    3,
    'mine.json, months: expected a number',
  ],
  [
    'a file that is not there',
    ['nowhere.json'],
    3,
    'nowhere.json: expected a file, but found none by that name',
  ],
  [
    'a world before the first dated figures, with its check and scenario',
    [
      fileWith({
        start: '1990-01',
        expect: [{ the: { measure: 'providers.margin', in: 'now' }, is: 'higher', than: { value: 0 } }],
      }),
    ],
    2,
    'The scenario "now" of the check "mine" cannot be run: ',
  ],
  ['a check there is none of', ['--only', 'vat-gap'], 2, 'There is no check "vat-gap". Did you mean'],
  ['no replicates', [fileWith({}), '--replicates', '0'], 2, '--replicates must be a whole number from 1'],
  [
    'another place of a check that is for its own',
    [fileWith({}), '--place', 'hartlepool'],
    2,
    'leave --place out',
  ],
])('refuses %s', async (_, args, code, message) => {
  const ended = await answerOf('checks', ...args);
  expect(ended).toMatchObject({ code, out: '' });
  expect(ended.err).toContain(message);
});
