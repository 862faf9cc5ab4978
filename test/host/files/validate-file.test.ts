import { join } from 'node:path';
import { expect, test } from 'vitest';

import { explainProblem } from '../../../host/files/near-names.ts';
import { openCatalogue } from '../../../host/files/scenario-files.ts';
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
  expect(validateFile(join(SHIPPED, name), CATALOGUE)).toEqual({ kind, id, problems: [] });
});

test('checks an option against its ancestors', () => {
  const changes = [{ lever: 'move.block-to-framework', from: '2028-04', value: 0.9 }];
  expect(check({ ...option, changes })).toEqual({
    kind: 'option',
    id: 'mine',
    problems: [expect.stringMatching(/^mine\.json, changes: expected moves out of block/)],
  });
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
    expect.stringMatching(/^mine\.json, changes\[0\]\.parameter: expected a parameter of kind "world"/),
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
