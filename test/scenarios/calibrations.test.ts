import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

import { requireParameter } from '../../core/parameters/register.ts';
import { validateFile, validateText } from '../../host/files/validate-file.ts';
import { openCatalogue } from '../../host/files/scenario-files.ts';
import { SCENARIOS } from '../host/scenarios-folder.ts';

type Calibration = { readonly parameters: readonly { readonly parameter: string }[] };

const CATALOGUE = openCatalogue(SCENARIOS);
const REGISTER = CATALOGUE.readParameters();
const FOLDER = join(SCENARIOS, 'calibration');

test.each(readdirSync(FOLDER))(
  'the register says of every parameter fitted in %s that it was, and where',
  (file) => {
    const { parameters } = JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Calibration;
    expect(parameters.length).toBeGreaterThan(0);
    for (const { parameter } of parameters) {
      const { note } = requireParameter(REGISTER, parameter).values.at(-1)!;
      expect(`${parameter}: ${note}`).toContain(`scenarios/calibration/${file}`);
    }
  },
);

test.each(readdirSync(FOLDER))('%s is what a calibration file must be', (file) => {
  expect(validateFile(join(FOLDER, file), CATALOGUE)).toMatchObject({ kind: 'calibration', problems: [] });
});

test.each([
  [
    'a parameter that is none',
    '"entry.capital"',
    '"entry.captial"',
    'parameters[1].parameter',
    'entry.captial',
  ],
  ['a fitted value outside its range', /"fitted": [\d.]+/, '"fitted": 13', 'parameters[0].fitted', '13'],
  ['a word for a number', '"seed": 1', '"seed": "one"', 'seed', 'one'],
  [
    'a verdict its errors contradict',
    '"betterOnOtherHalf": true',
    '"betterOnOtherHalf": false',
    'betterOnOtherHalf',
    'false',
  ],
])('%s is refused with its place and a remedy', (_, right, wrong, path, found) => {
  const text = readFileSync(join(FOLDER, 'provider-exit.json'), 'utf8');
  const { problems } = validateText(text.replace(right, wrong), 'mine.json', CATALOGUE);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({ file: 'mine.json', path });
  expect(problems[0]!.found).toContain(found);
  expect(problems[0]!.remedy).not.toBe('');
});

test('a calibration file that is broken off is refused with the line', () => {
  const text = readFileSync(join(FOLDER, 'provider-exit.json'), 'utf8');
  const { problems } = validateText(text.slice(0, 400), 'mine.json', CATALOGUE);
  expect(JSON.stringify(problems)).toMatch(/line \d+/);
});
