import { readFileSync, statSync } from 'node:fs';
import { LARGEST_FILE } from '../../contract/files/formats.ts';
import { UnusableFile } from './unusable-file.ts';

/**
 * The text of a file. Size is checked before anything is read.
 * @throws UnusableFile when it is missing, not a file, too large or not UTF-8 text.
 */
export function readText(path: string, fileName: string): string {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined || !stats.isFile()) {
    throw refusal(fileName, {
      expected: 'a file',
      found: stats === undefined ? 'none by that name' : 'a folder',
      remedy: 'Check the name and the folder.',
    });
  }
  if (stats.size > LARGEST_FILE) {
    throw refusal(fileName, {
      expected: `a file of at most ${LARGEST_FILE / 1024 / 1024} MB`,
      found: `${Math.ceil(stats.size / 1024 / 1024)} MB`,
      remedy: 'Split it, or check that it is the right file.',
    });
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(path));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw refusal(fileName, {
      expected: 'text in UTF-8',
      found: 'bytes that are not',
      remedy: 'Save the file again with the encoding UTF-8.',
    });
  }
}

function refusal(file: string, what: { expected: string; found: string; remedy: string }): UnusableFile {
  return new UnusableFile([{ file, path: '', ...what }]);
}
