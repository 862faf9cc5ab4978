import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

import { describeProblem } from '../../core/scenario/problems.ts';
import { openCatalogue } from '../../host/files/scenario-files.ts';
import { validateFile } from '../../host/files/validate-file.ts';
import { temporaryFolder } from '../host/db/temporary-folder.ts';
import { SCENARIOS } from '../host/scenarios-folder.ts';

const CATALOGUE = openCatalogue(SCENARIOS);
const folder = temporaryFolder();
const OPTION = readFileSync(join(SCENARIOS, 'options/higher-uplift.json'), 'utf8');

/** What the program says of a file with these bytes. */
function saidOf(name: string, bytes: string | Uint8Array): readonly string[] {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return validateFile(path, CATALOGUE).problems.map(describeProblem);
}

function utf16(text: string, mark: readonly [number, number], bigEnd: boolean): Uint8Array {
  const bytes = Buffer.from(text, 'utf16le');
  return Buffer.concat([Buffer.from(mark), bigEnd ? bytes.swap16() : bytes]);
}

const deep = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;
const withValue = (value: string) => OPTION.replace(/"value":\s*[^,}\n]+/, `"value": ${value}`);

test.each<[what: string, bytes: string | Uint8Array, said: RegExp]>([
  ['1e999', withValue('1e999'), /value/],
  ['NaN', withValue('NaN'), /line \d+, column \d+/],
  ['a list 10,000 deep', deep(10_000), /deep|nest|levels/],
  ['an object 10,000 deep', `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`, /deep|nest|levels/],
  ['a list 10,000 deep where a value should be', withValue(deep(10_000)), /deep|nest|levels/],
  ['the name __proto__', OPTION.replace('"name"', '"__proto__": {"polluted": true}, "name"'), /__proto__/],
  [
    'the same name twice',
    OPTION.replace('"name"', '"id": "other", "name"'),
    /id.*(twice|again|already)|(twice|again|already).*id/,
  ],
  ['UTF-16 with the little end first', utf16(OPTION, [0xff, 0xfe], false), /UTF-8/],
  ['UTF-16 with the big end first', utf16(OPTION, [0xfe, 0xff], true), /UTF-8/],
  [
    'bytes that are no UTF-8',
    Buffer.concat([Buffer.from(OPTION.slice(0, 50)), Buffer.from([0xc3, 0x28, 0xff])]),
    /UTF-8/,
  ],
  ['nothing at all', '', /line 1/],
  [
    'a lone surrogate',
    OPTION.replace(/"name":\s*"/, '$&\\ud800'),
    /line \d+, column \d+: expected whole characters/,
  ],
  [
    'a name that leads out of the folder',
    OPTION.replace(/"id":\s*"[^"]+"/, '"id": "../../etc/passwd"'),
    /id/,
  ],
  ['the name of a device', OPTION.replace(/"id":\s*"[^"]+"/, '"id": "con"'), /id/],
])('refuses %s in a sentence that names the file and the place', (what, bytes, said) => {
  const name = `${what.replaceAll(/\W+/g, '-')}.json`;
  const sentences = saidOf(name, bytes);
  expect(sentences.length).toBeGreaterThan(0);
  expect(sentences.join('\n')).toContain(name);
  expect(sentences.join('\n')).toMatch(said);
  expect('polluted' in {}).toBe(false);
});

test('takes a byte order mark before a sound document', () => {
  expect(saidOf('mark.json', `\ufeff${OPTION}`)).toEqual([]);
});

test('refuses 100 MB by its size, before it is read', () => {
  const path = join(folder, 'large.json');
  writeFileSync(path, '');
  truncateSync(path, 100 * 1024 * 1024);
  const before = process.memoryUsage().rss;
  expect(validateFile(path, CATALOGUE).problems.map(describeProblem).join()).toMatch(/large\.json.*100 MB/);
  expect(process.memoryUsage().rss - before).toBeLessThan(50 * 1024 * 1024);
});

test('refuses what is no file: a folder, a pipe nobody writes to, a link that leads nowhere', () => {
  mkdirSync(join(folder, 'folder.json'));
  symlinkSync(join(folder, 'nowhere'), join(folder, 'link.json'));
  execFileSync('mkfifo', [join(folder, 'pipe.json')]);
  for (const name of ['folder.json', 'link.json', 'pipe.json']) {
    expect(validateFile(join(folder, name), CATALOGUE).problems.map(describeProblem).join()).toMatch(
      new RegExp(`${name}.*expected a file`),
    );
  }
});
