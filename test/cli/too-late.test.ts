import { expect, test } from 'vitest';

import { answerOf } from './care-market.ts';

test('compare warns that no difference says nothing of an option that has not begun', async () => {
  const where = ['--place', 'isles-of-scilly', '--months', '1', '--replicates', '1', '--no-save'];
  const { code, err } = await answerOf('compare', '--option', 'fee-cut', ...where);
  expect(code).toBe(0);
  expect(err).toContain('changes nothing before 2027-04');
});

test('an option of which nothing came into play is told so, and one that did something is not', async () => {
  const where = ['--place', 'isles-of-scilly', '--months', '1', '--replicates', '1', '--no-save'];
  const same = await answerOf('compare', '--option', 'fee-cut', ...where);
  expect(same.out.replaceAll(/\s+/g, ' ')).toContain(
    '“Fees are cut by a tenth” comes out exactly as “Business as usual” does, in every month of the run',
  );
  const other = await answerOf('compare', '--option', 'fee-cut', ...where, '--months', '14');
  expect(other.out).not.toContain('comes out exactly as');
});

test('a question that takes many runs warns of it as well', async () => {
  const where = ['--place', 'isles-of-scilly', '--months', '1', '--no-save'];
  const change = ['--from', 'business-as-usual@central', '--to', 'fee-cut@high-wage-floor'];
  const { err } = await answerOf('bridge', ...change, '--replicates', '2', ...where);
  expect(err).toContain('changes nothing before 2027-04');
});

test('a question that takes many runs warns of all that is doubtful in its options, in every future it asks about', async () => {
  const where = ['--place', 'isles-of-scilly', '--months', '24', '--no-save'];
  const change = ['--from', 'business-as-usual@central', '--to', 'slow-payment@high-wage-floor'];
  const { err } = await answerOf('bridge', ...change, '--replicates', '2', ...where);
  expect(err).toContain('Warning: From 2027-04 on, “Days until the council pays” is 75 days');
});

test('an option that leaves more care undone than councils ever did is warned of beside its figures, in words and in the document', async () => {
  const where = ['--place', 'blackpool', '--months', '24', '--replicates', '1', '--no-save'];
  const { out } = await answerOf('compare', '--option', 'fee-cut', ...where);
  expect(out.replaceAll(/\s+/g, ' ')).toMatch(
    /Warning: Under “Fees are cut by a tenth” planned care worth .*\(Care Act 2014, section 18/,
  );
  const document = await answerOf('compare', '--option', 'fee-cut', ...where, '--json', '-');
  const { meta } = JSON.parse(document.out) as { meta: { careUndone: readonly string[] } };
  expect(meta.careUndone.at(-1)).toContain('Under “Fees are cut by a tenth” planned care worth');
});
