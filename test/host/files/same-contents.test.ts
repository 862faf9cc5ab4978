import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

import { haveSameContents } from '../../../host/files/same-contents.ts';
import { temporaryFolder } from '../db/temporary-folder.ts';

const root = temporaryFolder();

function file(name: string, contents: Buffer): string {
  const path = join(root, name);
  writeFileSync(path, contents);
  return path;
}

test('two files are the same where every byte is, however far back', () => {
  const bytes = Buffer.alloc(2_500_000, 'care');
  const [one, two] = [file('one', bytes), file('two', bytes)];
  expect(haveSameContents(one, two)).toBe(true);
  for (const at of [0, 1_048_575, 1_048_576, bytes.length - 1]) {
    const other = Buffer.from(bytes);
    other[at]! ^= 1;
    expect([at, haveSameContents(one, file('other', other))]).toEqual([at, false]);
  }
  expect(haveSameContents(one, file('shorter', bytes.subarray(0, -1)))).toBe(false);
  expect(haveSameContents(file('empty', Buffer.alloc(0)), file('empty too', Buffer.alloc(0)))).toBe(true);
});
