import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

import { temporaryFolder } from '../host/db/temporary-folder.ts';
import { SCENARIOS } from '../host/scenarios-folder.ts';
import { answerOf } from './care-market.ts';

const folder = temporaryFolder();

test('lists every place in a table and as JSON', async () => {
  const file = join(folder, 'places.json');
  const { code, out } = await answerOf('places', '--json', file);
  const places = JSON.parse(readFileSync(file, 'utf8')) as { id: string; clients: number }[];
  expect(code).toBe(0);
  expect(places.length).toBeGreaterThan(150);
  expect(out.trimEnd().split('\n')).toHaveLength(places.length + 2);
  expect(out).toMatch(/^hartlepool +Hartlepool +North East +Unitary authority +[\d,]+$/m);
});

test('shows a place with the basis and source of each figure', async () => {
  const { code, out } = await answerOf('places', 'show', 'hartlepool');
  expect(code).toBe(0);
  expect(out).toMatch(/^Care staff leaving in a year +13\.6% a year +published$/m);
  expect(out).toMatch(/^ {2}Care staff leaving in a year: Skills for Care/m);
});

test('marks an invented place', async () => {
  const { out } = await answerOf('places', 'show', 'merrowshire');
  expect(out).toContain('Invented place');
});

test('shows what an option changes, when and by how much', async () => {
  const { code, out } = await answerOf('options', 'show', 'block-to-direct-payments');
  expect(code).toBe(0);
  expect(out).toMatch(/^move\.block-to-direct-payment +2027-04 +2030-03 +0\.5 +block-to-direct-payments$/m);
});

test('shows that a lever goes back to what is usual, and which parameter holds it', async () => {
  const { code, out } = await answerOf('options', 'show', 'fee-cut');
  expect(code).toBe(0);
  expect(out).toMatch(/^fee\.uplift +2028-04 +usual \(uplift\.default\) +fee-cut$/m);
});

test('shows choices by their labels and says for whom a change is', async () => {
  const { code, out } = await answerOf('options', 'show', 'service-funds-free-of-fee');
  expect(code).toBe(0);
  expect(out).toMatch(/^Changes +From +Until +To +For +Set by$/m);
  expect(out).toMatch(
    /^move\.block-to-isf +2027-04 +2030-03 +0\.2 +people aged 18 to 64 +individual-service-funds$/m,
  );
  expect(out).toMatch(/^isf\.fee-payer +2027-04 +The council +service-funds-free-of-fee$/m);
});

test('says that business as usual changes nothing', async () => {
  const { out } = await answerOf('options', 'show', 'business-as-usual');
  expect(out).toContain('Changes nothing.');
});

test('lists futures, and writes only JSON to standard output when it is asked for there', async () => {
  const { out } = await answerOf('futures', 'list', '--json', '-');
  expect((JSON.parse(out) as { id: string }[]).map(({ id }) => id)).toContain('central');
});

test('shows a parameter with its dated values, ranges and grades', async () => {
  const { code, out } = await answerOf('parameters', 'show', 'wage.nlw');
  expect(code).toBe(0);
  expect(out).toMatch(/^2026-04-01 +£12\.71 an hour +/m);
});

test('finds nothing wrong with a shipped file', async () => {
  const { code, out } = await answerOf('validate', join(SCENARIOS, 'options', 'higher-uplift.json'));
  expect(out).toContain('is a sound option file ("higher-uplift")');
  expect(code).toBe(0);
});

test('names each thing wrong with a file, and ends with exit code 1', async () => {
  const file = join(folder, 'mine.json');
  const option = JSON.parse(readFileSync(join(SCENARIOS, 'options', 'higher-uplift.json'), 'utf8')) as {
    changes: { value: number }[];
  };
  option.changes[0]!.value = 7;
  writeFileSync(file, JSON.stringify(option));
  const { code, out } = await answerOf('validate', file);
  expect(out).toMatch(/changes\[0\]\.value: expected .* but found 7/);
  expect(out).toContain('has 1 problem.');
  expect(code).toBe(1);
  const json = await answerOf('validate', file, '--json', '-');
  expect(JSON.parse(json.out)).toMatchObject({ kind: 'option', problems: [{ path: 'changes[0].value' }] });
  expect(json.code).toBe(1);
});

test('says that a file to validate is not there, with exit code 3', async () => {
  const { code, err } = await answerOf('validate', join(folder, 'nowhere.json'));
  expect(err).toContain('There is no file');
  expect(code).toBe(3);
});

test('says of links that lead round in a circle what they are, with exit code 3', async () => {
  symlinkSync('round.json', join(folder, 'round.json'));
  const { code, err } = await answerOf('validate', join(folder, 'round.json'));
  expect(err).toBe(
    'round.json: expected a file that can be read, but found links that lead round in a circle. Check the name, the folder, and that you may read the file.\n',
  );
  expect(code).toBe(3);
});

test('says that a JSON file cannot be written, with exit code 3, and leaves nothing half written', async () => {
  const { code, err } = await answerOf('options', '--json', join(folder, 'no', 'such', 'folder.json'));
  expect(err).toContain('cannot be written (ENOENT)');
  expect(code).toBe(3);
});

test('warns on standard error of what is doubtful in an option that is shown or checked', async () => {
  const shown = await answerOf('options', 'show', 'slow-payment');
  expect(shown.err).toMatch(
    /^Warning: From 2027-04 on, “Days until the council pays” is 75 days: later than/,
  );
  expect(shown.out).not.toContain('Warning');
  const checked = await answerOf('validate', join(SCENARIOS, 'options', 'slow-payment.json'), '--json', '-');
  expect(checked.err).toBe(shown.err);
  expect(checked.code).toBe(0);
  expect(JSON.parse(checked.out)).toMatchObject({
    problems: [],
    warnings: [expect.stringContaining('75 days')],
  });
});

test('lists options under what they try, each once, within the width of a terminal', async () => {
  const { code, out } = await answerOf('options');
  expect(code).toBe(0);
  const lines = out.trimEnd().split('\n');
  expect(lines.filter((line) => line.length > 100)).toEqual([]);
  expect(lines).toContain('Prices and uplifts');
  expect(lines.findIndex((line) => line.startsWith('  fee-cut '))).toBeGreaterThan(
    lines.indexOf('Prices and uplifts'),
  );
  const { out: json } = await answerOf('options', '--json', '-');
  const ids = (JSON.parse(json) as { id: string }[]).map(({ id }) => id);
  for (const id of ids) expect(out.match(new RegExp(`^ *${id} `, 'gm'))).toHaveLength(1);
});

test('figures of places and parameters are written as the window writes them, with their units', async () => {
  const place = await answerOf('places', 'show', 'kent');
  expect(place.out).toMatch(/^Adults 18-64 with long-term care at home +4,888 people +derived$/m);
  expect(place.out).toMatch(
    /^What the council pays for an hour under its framework +£25\.83 an hour +derived$/m,
  );
  const law = await answerOf('parameters', 'show', 'wage.nlw');
  expect(law.out).toMatch(/^2023-04-01 +£10\.42 an hour +none +A +seen +/m);
  expect(law.out).toMatch(/^2027-04-01 +£13\.20 an hour +£13\.00 to £13\.50 an hour +D +/m);
});
