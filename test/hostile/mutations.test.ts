import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

import { parseCheckFile } from '../../contract/files/check-file.ts';
import { parseFutureFile } from '../../contract/files/future-file.ts';
import { parseOptionFile } from '../../contract/files/option-file.ts';
import type { Parsed } from '../../contract/files/parse-document.ts';
import { parseParametersFile } from '../../contract/files/parameters-file.ts';
import { parsePlaceFile } from '../../contract/files/place-file.ts';
import { writeBooksCsv } from '../../core/exposure/books-table.ts';
import { EXAMPLE_BOOKS } from '../../core/exposure/example-books.ts';
import { readBooksCsv } from '../../host/files/books-csv.ts';
import { openCatalogue } from '../../host/files/scenario-files.ts';
import { validateText } from '../../host/files/validate-file.ts';
import { SCENARIOS } from '../host/scenarios-folder.ts';
import { mutated } from './mutate.ts';
import { randomFrom } from './random.ts';

const CATALOGUE = openCatalogue(SCENARIOS);
const LONGEST_MS = 2_000;

type Kind = {
  readonly folder: string;
  readonly format: string;
  readonly parse: (text: string, fileName: string) => Parsed<object>;
};

const KINDS: readonly Kind[] = [
  { folder: 'options', format: 'care-market-option', parse: parseOptionFile },
  { folder: 'futures', format: 'care-market-future', parse: parseFutureFile },
  { folder: 'places', format: 'care-market-place', parse: parsePlaceFile },
  { folder: 'checks', format: 'care-market-check', parse: parseCheckFile },
  { folder: 'parameters', format: 'care-market-parameters', parse: parseParametersFile },
];
const EACH = 1_800;

function filesOf(folder: string): readonly (readonly [name: string, text: string])[] {
  return readdirSync(join(SCENARIOS, folder))
    .filter((name) => name.endsWith('.json'))
    .map((name) => [name, readFileSync(join(SCENARIOS, folder, name), 'utf8')] as const)
    .filter(([, text]) => text.length < 40_000);
}

/** A name that no object had before the test. */
function isPolluted(): boolean {
  return Object.keys(Object.prototype).length > 0 || 'polluted' in {};
}

test.each(KINDS)(
  `${EACH} mutations of files of $folder: each is taken unchanged or refused in words that name the file, within two seconds`,
  { timeout: 600_000 },
  ({ folder, format, parse }) => {
    const random = randomFrom(folder.length * 7_919);
    const files = filesOf(folder);
    const wrong: string[] = [];
    let taken = 0;
    let longest = 0;
    for (let number = 0; number < EACH; number++) {
      const [name, text] = random.pick(files);
      const hostile = mutated(text, random);
      const began = performance.now();
      try {
        const { problems } = validateText(hostile, name, CATALOGUE);
        for (const { file, path, expected, found, remedy } of problems) {
          if (
            file === undefined ||
            [path, expected, found, remedy].some((part) => typeof part !== 'string') ||
            expected === '' ||
            found === ''
          )
            wrong.push(
              `${number}: a problem does not say where, what was expected and what was found: ${JSON.stringify({ file, path, expected, found })}`,
            );
        }
        if (problems.length === 0) {
          taken++;
          if (!comesBackUnchanged(hostile))
            wrong.push(`${number}: what was taken is not what is written again.`);
        }
      } catch (error) {
        wrong.push(`${number}: ${error instanceof Error ? error.stack! : String(error)}`);
      }
      longest = Math.max(longest, performance.now() - began);
      if (isPolluted()) wrong.push(`${number}: every object has a new property.`);
    }
    console.log(`${folder}: ${EACH} mutations, ${taken} taken, the longest took ${longest.toFixed(0)} ms`);
    expect(wrong.slice(0, 5)).toEqual([]);
    expect(longest).toBeLessThan(LONGEST_MS);
    // Were all refused for the same plain reason, the rest would be untried.
    expect(taken).toBeGreaterThan(0);

    function comesBackUnchanged(hostile: string): boolean {
      const first = parse(hostile, 'mine.json');
      if (!first.ok) return false;
      const again = parse(JSON.stringify({ format, formatVersion: 1, ...first.value }), 'mine.json');
      return again.ok && JSON.stringify(again.value) === JSON.stringify(first.value);
    }
  },
);

test('1,000 mutations of a table of own books are each read or refused with the line, within two seconds', () => {
  const random = randomFrom(1_000_003);
  const template = writeBooksCsv(EXAMPLE_BOOKS);
  const wrong: string[] = [];
  let longest = 0;
  for (let number = 0; number < 1_000; number++) {
    const hostile = mutated(template, random);
    const began = performance.now();
    try {
      const { books, problems } = readBooksCsv(hostile, 'mine');
      if ((books === null) !== problems.length > 0) wrong.push(`${number}: neither read nor refused.`);
      if (problems.some(({ line, sentence }) => !(line >= 1) || sentence === ''))
        wrong.push(`${number}: a fault without its line.`);
    } catch (error) {
      wrong.push(`${number}: ${error instanceof Error ? error.stack! : String(error)}`);
    }
    longest = Math.max(longest, performance.now() - began);
  }
  expect(wrong.slice(0, 5)).toEqual([]);
  expect(longest).toBeLessThan(LONGEST_MS);
  expect(isPolluted()).toBe(false);
});
