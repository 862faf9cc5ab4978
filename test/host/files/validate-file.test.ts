import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

import { explainProblem } from '../../../host/files/near-names.ts';
import { openCatalogue } from '../../../host/files/scenario-files.ts';
import { temporaryFolder } from '../db/temporary-folder.ts';
import { validateFile, validateText } from '../../../host/files/validate-file.ts';

const SHIPPED = join(import.meta.dirname, '../../../scenarios');
const CATALOGUE = openCatalogue(SHIPPED);

function check(document: object) {
  const { kind, id, problems } = validateText(JSON.stringify(document), 'mine.json', CATALOGUE);
  return { kind, id, problems: problems.map(explainProblem) };
}

const option = {
  format: 'care-market-option',
  formatVersion: 1,
  id: 'mine',
  name: 'Mine',
  summary: 'S',
  evidence: 'E',
  parent: 'block-to-direct-payments',
  changes: [] as object[],
};
const future = { ...option, format: 'care-market-future', parent: 'central' };

test.each([
  ['places/hartlepool.json', 'place', 'hartlepool'],
  ['options/higher-uplift.json', 'option', 'higher-uplift'],
  ['futures/high-wage-floor.json', 'future', 'high-wage-floor'],
  ['parameters/wages.json', 'parameters', 'wages'],
])('takes %s for what its format says and finds nothing wrong', (name, kind, id) => {
  expect(validateFile(join(SHIPPED, name), CATALOGUE)).toEqual({ kind, id, problems: [], warnings: [] });
});

test('checks an option against its ancestors', () => {
  const changes = [{ lever: 'move.block-to-framework', from: '2028-04', value: 0.9 }];
  expect(check({ ...option, changes })).toEqual({
    kind: 'option',
    id: 'mine',
    problems: [expect.stringMatching(/^mine\.json, changes: expected moves out of block/)],
  });
});

test('refuses an option that decides against itself, in the file and when it is read', () => {
  const changes = [
    { lever: 'framework.accreditation', from: '2027-04', value: 'yes' },
    { lever: 'framework.size', from: '2027-04', value: 0.3 },
  ];
  expect(check({ ...option, changes }).problems).toEqual([
    expect.stringMatching(
      /^mine\.json, changes: .* found framework\.accreditation "yes" and framework\.size 0\.3 in 2027-04\./,
    ),
  ]);
  const folder = temporaryFolder();
  cpSync(SHIPPED, folder, { recursive: true });
  writeFileSync(join(folder, 'options', 'mine.json'), JSON.stringify({ ...option, changes }));
  expect(() => openCatalogue(folder).readOption('mine')).toThrow(
    /^options\/mine\.json, changes: .* framework\.size 0\.3 in 2027-04\./,
  );
});

test('takes an option that is lawful and doubtful, and says what is doubtful', () => {
  const changes = [{ lever: 'payment.days', from: '2027-04', value: 90 }];
  const text = JSON.stringify({ ...option, changes });
  const { problems, warnings } = validateText(text, 'mine.json', CATALOGUE);
  expect(problems).toEqual([]);
  expect(warnings).toEqual([expect.stringContaining('“Days until the council pays” is 90 days')]);
});

test('keeps the kind and the id when the parent is missing', () => {
  expect(check({ ...option, parent: 'block-to-direct-payment' })).toEqual({
    kind: 'option',
    id: 'mine',
    problems: [expect.stringContaining('Did you mean block-to-direct-payments?')],
  });
});

test('checks a future against the parameters', () => {
  const changes = [{ parameter: 'nic.threshold', from: '2028-04', value: 100 }];
  expect(check({ ...future, changes }).problems).toEqual([
    expect.stringMatching(/^mine\.json, changes\[0\]\.parameter: expected a parameter that no law fixes/),
  ]);
});

test('checks parameters in the company of the others', () => {
  const lone = {
    format: 'care-market-parameters',
    formatVersion: 1,
    id: 'mine',
    name: 'Mine',
    parameters: [
      {
        id: 'my.price',
        label: 'A price',
        about: 'Mine.',
        unit: 'pounds',
        kind: 'practice',
        uprating: 'economy.prises',
        values: [
          {
            from: '2026-04-01',
            value: 1,
            low: 1,
            high: 1,
            source: 'Me',
            grade: 'D',
            verification: 'assumption',
          },
        ],
      },
    ],
  };
  expect(check(lone).problems).toEqual([
    expect.stringMatching(/^mine\.json, parameters\[0\]\.uprating: .*Did you mean economy\.prices\?/),
  ]);
});

test('says what a format may be when a file has none', () => {
  expect(check({ id: 'x' })).toEqual({
    kind: undefined,
    id: undefined,
    problems: [
      expect.stringMatching(/^mine\.json, format: expected one of care-market-parameters, care-market-place/),
    ],
  });
});

test('says that a file is not there', () => {
  expect(validateFile(join(SHIPPED, 'nowhere.json'), CATALOGUE).problems.map(explainProblem)).toEqual([
    'nowhere.json: expected a file, but found none by that name. Check the name and the folder.',
  ]);
});

test('says of a file that was sent how it is taken in, and not that its format is wrong', () => {
  const { problems } = check({ format: 'care-market-bundle', formatVersion: 2 });
  expect(problems).toEqual([expect.stringContaining('found a file that was sent. Take it into the library')]);
});

test('a number too large to be worked with is called that, not by a word that stands nowhere in the file', () => {
  const text = JSON.stringify({ ...option, changes: [{ lever: 'fee.uplift', from: '2027-04', value: 7 }] });
  const { problems } = validateText(text.replace('"value":7', '"value":1e999'), 'mine.json', CATALOGUE);
  expect(problems.map(explainProblem)).toEqual([
    expect.stringMatching(/changes\[0\]\.value: .*but found a number too large to be worked with/),
  ]);
});
