import { join } from 'node:path';
import { expect, test } from 'vitest';

import { ContractError } from '../../contract/errors.ts';
import { checkLibrary } from '../../host/db/check/check-library.ts';
import { libraryFile } from '../../host/db/library-file.ts';
import { readersOf } from '../host/db/full-library.ts';
import { temporaryFolder } from '../host/db/temporary-folder.ts';
import { fullLibraryBytes, libraryOf, openQuietly, randomBelow, withBitFlipped } from './damage.ts';

const FLIPS = 1_000;
const SEED = 20_261_122;
const PAGE_BYTES = 4_096;
const HEADER_BITS = 800;
/** The format stands in the sixteenth four bytes. */
const FORMAT_WORD = 15;

const root = temporaryFolder(16);
const sound = fullLibraryBytes(join(root, 'sound'));
const saved = readAll(libraryOf(join(root, 'read'), sound));

type Told = 'refused at opening' | 'told at reading' | 'told by the check' | 'harmless' | 'SILENT';

/** Everything the program reads, a line each; what could not be read is an error. */
function readAll(folder: string): readonly string[] {
  const library = openQuietly(folder);
  try {
    return Object.values(readersOf(library)).map((read) => JSON.stringify(read()) ?? 'undefined');
  } finally {
    library.close();
  }
}

/** Whoever notices first: opening it, reading all of it, or looking through it. */
function noticed(bytes: Buffer): Told {
  const folder = libraryOf(join(root, 'damaged'), bytes);
  try {
    openQuietly(folder).close();
  } catch (error) {
    return told(error, 'refused at opening');
  }
  let found: readonly string[];
  try {
    found = readAll(folder);
  } catch (error) {
    return told(error, 'told at reading');
  }
  const isSame = found.every((line, i) => line === saved[i]);
  try {
    if (checkLibrary(libraryFile(folder)).findings.length > 0) return 'told by the check';
  } catch (error) {
    return told(error, 'told by the check');
  }
  return isSame ? 'harmless' : 'SILENT';
}

/** In a sentence, and not as a mistake of the program. */
function told(error: unknown, how: Told): Told {
  if (error instanceof ContractError && error.code.startsWith('library-')) return how;
  throw error;
}

function counted(all: readonly Told[]): Readonly<Record<string, number>> {
  return Object.fromEntries(
    [...new Set(all)].toSorted().map((how) => [how, all.filter((each) => each === how).length]),
  );
}

test(`no single bit of a library can change unseen, tried at ${FLIPS} places`, { timeout: 120_000 }, () => {
  const below = randomBelow(SEED);
  const all = Array.from({ length: FLIPS }, () => noticed(withBitFlipped(sound, below(sound.length * 8))));
  console.log(
    `${FLIPS} flipped bits in ${sound.length} bytes: ${JSON.stringify(counted(all))}, ${counted(all)['SILENT'] ?? 0} silent`,
  );
  expect(all).not.toContain('SILENT');
  expect(counted(all)['told at reading']).toBeGreaterThan(FLIPS / 4);
});

test(
  'no bit of its header can change unseen, and it is never taken for one of an older format',
  { timeout: 60_000 },
  () => {
    const bits = Array.from({ length: HEADER_BITS }, (_, bit) => bit).filter(
      (bit) => bit % 3 === 0 || bit >> 5 === FORMAT_WORD,
    );
    const all = bits.map((bit) => noticed(withBitFlipped(sound, bit)));
    console.log(
      `${bits.length} flipped bits of the header: ${JSON.stringify(counted(all))}, ${counted(all)['SILENT'] ?? 0} silent`,
    );
    expect(all).not.toContain('SILENT');
    expect(all.filter((_, i) => bits[i]! >> 5 === FORMAT_WORD)).toEqual(Array(32).fill('refused at opening'));
  },
);

test(
  'no library can be cut short unseen, at the end of any page or anywhere else',
  { timeout: 60_000 },
  () => {
    const pages = Array.from({ length: sound.length / PAGE_BYTES - 1 }, (_, i) => (i + 1) * PAGE_BYTES);
    const lengths = [
      1,
      15,
      16,
      99,
      100,
      101,
      ...pages.flatMap((end) => [end - 1, end, end + 1]),
      sound.length - 1,
    ];
    const all = lengths.map((length) => noticed(sound.subarray(0, length)));
    console.log(
      `cut short at ${lengths.length} lengths: ${JSON.stringify(counted(all))}, ${counted(all)['SILENT'] ?? 0} silent`,
    );
    expect(all).not.toContain('SILENT');
  },
);
