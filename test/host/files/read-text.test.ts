import { execFileSync } from 'node:child_process';
import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

import { readText } from '../../../host/files/read-text.ts';
import { temporaryFolder } from '../db/temporary-folder.ts';

const folder = temporaryFolder();
const at = (name: string): string => join(folder, name);

test('a pipe that nobody writes to is refused, and nobody waits for it', () => {
  execFileSync('mkfifo', [at('pipe.json')]);
  expect(() => readText(at('pipe.json'), 'pipe.json')).toThrow(
    'pipe.json: expected a file, but found a device or pipe. Check the name and the folder.',
  );
});

test('what the system says of a file that gives nothing is told in words, with the mend', () => {
  symlinkSync(at('round.json'), at('round.json'));
  expect(() => readText(at('round.json'), 'round.json')).toThrow(
    'round.json: expected a file that can be read, but found links that lead round in a circle. Check the name',
  );
  const long = `${'x'.repeat(300)}.json`;
  expect(() => readText(at(long), long)).toThrow('but found a name longer than files may have.');
});

test('text in UTF-16, as spreadsheets write “Unicode text”, is called by its name', () => {
  writeFileSync(at('wide.csv'), Buffer.from('\ufeffname,mine', 'utf16le'));
  expect(() => readText(at('wide.csv'), 'wide.csv')).toThrow(
    'wide.csv: expected text in UTF-8, but found text in UTF-16. Save the file again with the encoding UTF-8.',
  );
});

test('a file larger than it may be is refused by its size', () => {
  writeFileSync(at('large.json'), 'x'.repeat(2_000_000));
  expect(() => readText(at('large.json'), 'large.json', 1_048_576)).toThrow('at most 1 MB, but found 2 MB');
});
