import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

import { readCsv } from '../../../host/files/read-csv.ts';
import { temporaryFolder } from '../db/temporary-folder.ts';

const folder = temporaryFolder();

function rowsOf(text: string) {
  const path = join(folder, 'table.csv');
  writeFileSync(path, text);
  return readCsv(path);
}

test('a table is read whether or not a spreadsheet put its mark before the first name or wrote lines its own way', () => {
  expect(rowsOf('\ufeffcode,name\r\nE1,Kent\r\n')).toEqual([{ code: 'E1', name: 'Kent' }]);
});

test.each([
  ['a value too many', 'code,name\nE1,Kent\nE2,Leeds,1\n', 'line 3: expected as many values as the head'],
  ['a value too few', 'code,name\nE1\n', 'line 2: expected as many values as the head'],
  ['a quotation mark that stands open', 'code,name\nE1,"Kent\n', 'found a quotation mark that stands open'],
])('%s is refused with the file, the line and the mend', (_what, text, said) => {
  expect(() => rowsOf(text)).toThrow(said);
  expect(() => rowsOf(text)).toThrow(/^table\.csv, line \d.*or save the table again as CSV with commas\.$/);
});
