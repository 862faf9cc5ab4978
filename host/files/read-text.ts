import { readFileSync, statSync } from 'node:fs';
import type { Stats } from 'node:fs';
import { LARGEST_FILE } from '../../contract/files/formats.ts';
import { UnusableFile } from './unusable-file.ts';

const MEGABYTE = 1024 * 1024;

/**
 * The text of a file. Size is checked before anything is read.
 * @param largest how many bytes it may have
 * @throws UnusableFile when it is missing, not a file, too large, not UTF-8 text or may not be read.
 */
export function readText(path: string, fileName: string, largest = LARGEST_FILE): string {
  const stats = looked(path, fileName);
  if (stats === undefined || !stats.isFile()) {
    throw refusal(fileName, {
      expected: 'a file',
      found: kindOf(stats),
      remedy: 'Check the name and the folder.',
    });
  }
  if (stats.size > largest) {
    throw refusal(fileName, {
      expected: `a file of at most ${Math.floor(largest / MEGABYTE)} MB`,
      found: `${Math.ceil(stats.size / MEGABYTE)} MB`,
      remedy: 'Split it, or check that it is the right file.',
    });
  }
  const bytes = withReason(fileName, () => readFileSync(path));
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw refusal(fileName, {
      expected: 'text in UTF-8',
      found: isUtf16(bytes) ? 'text in UTF-16' : 'bytes that are not',
      remedy: 'Save the file again with the encoding UTF-8.',
    });
  }
}

/**
 * What the system says of a file; undefined where there is none by that name.
 * @throws UnusableFile where it may not be asked.
 */
export function looked(path: string, fileName: string): Stats | undefined {
  return withReason(fileName, () => statSync(path, { throwIfNoEntry: false }));
}

function kindOf(stats: Stats | undefined): string {
  if (stats === undefined) return 'none by that name';
  return stats.isDirectory() ? 'a folder' : 'a device or pipe';
}

/** What begins with its mark, as spreadsheets write “Unicode text”. */
function isUtf16(bytes: Uint8Array): boolean {
  const mark = ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0);
  return mark === 0xfffe || mark === 0xfeff;
}

/** What the system says of a file that is there and yet gives nothing. */
const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'one that may not be read',
  EPERM: 'one that may not be read',
  EBUSY: 'one that another program keeps to itself',
  ELOOP: 'links that lead round in a circle',
  ENAMETOOLONG: 'a name longer than files may have',
  ENOTDIR: 'a file where a folder should be',
};

function withReason<T>(fileName: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw refusal(fileName, {
      expected: 'a file that can be read',
      found: REASONS[code] ?? `that it cannot (${code})`,
      remedy: 'Check the name, the folder, and that you may read the file.',
    });
  }
}

function refusal(file: string, what: { expected: string; found: string; remedy: string }): UnusableFile {
  return new UnusableFile([{ file, path: '', ...what }]);
}
