import { closeSync, existsSync, openSync, readSync } from 'node:fs';

import { damaged } from './failures.ts';

/**
 * SQLite reads a write-ahead log up to the first frame that is not what was written and takes that for its end, as it is where a
 * program was killed in the middle of a save. A bit that changed further up looks the same, and hides every save after it.
 * https://www.sqlite.org/fileformat2.html#walformat
 */
const HEADER_BYTES = 32;
const FRAME_BYTES = 24;
const FRAMES_AT_ONCE = 256;
const BIG_ENDIAN_MAGIC = 0x377f0683;
/** A save is on the disk before the next begins. So only of the last, which nobody was told was done, may pieces be missing. */
const SAVES_THAT_SHOW = 2;

/** @throws ContractError library-damaged where saves lie in the log behind something that is not what was written. */
export function refuseDamagedLog(libraryPath: string): void {
  const damage = damageOfLog(libraryPath);
  if (damage !== null) throw damaged(libraryPath, damage);
}

/** What is wrong with the log, as it stands within a sentence; null where nothing is. */
export function damageOfLog(libraryPath: string): string | null {
  const saves = savesBehindDamage(libraryPath);
  return saves === 0
    ? null
    : `in its log of what was saved last, ${libraryPath}-wal, ${saves} saves stand behind damage`;
}

/** How many saves SQLite would not see; 0 where the log is sound, or breaks off as it does when a program is killed. */
export function savesBehindDamage(libraryPath: string): number {
  // What another program is just writing may be read half old and half new, but not twice.
  const saves = savesHidden(libraryPath) < SAVES_THAT_SHOW ? 0 : savesHidden(libraryPath);
  return saves < SAVES_THAT_SHOW ? 0 : saves;
}

function savesHidden(libraryPath: string): number {
  const path = `${libraryPath}-wal`;
  if (!existsSync(path)) return 0;
  const file = openSync(path, 'r');
  try {
    return savesHiddenIn(file);
  } finally {
    closeSync(file);
  }
}

function savesHiddenIn(file: number): number {
  const header = Buffer.alloc(HEADER_BYTES);
  if (readSync(file, header, 0, HEADER_BYTES, 0) < HEADER_BYTES) return 0;
  const pageBytes = header.readUInt32BE(8);
  if (pageBytes < 512 || pageBytes > 65_536) return 0;
  const salt = header.subarray(16, 24);
  const sums = sumsOf(header.readUInt32BE(0) === BIG_ENDIAN_MAGIC);
  let sum = sums(header.subarray(0, 24), [0, 0]);
  let isSound = isSum(sum, header.subarray(24, 32));
  let saves = 0;
  for (const frame of framesOf(file, FRAME_BYTES + pageBytes)) {
    const isOfThisLog = frame.subarray(8, 16).equals(salt);
    if (isSound) {
      sum = sums(frame.subarray(FRAME_BYTES), sums(frame.subarray(0, 8), sum));
      isSound = isOfThisLog && isSum(sum, frame.subarray(16, 24));
    }
    if (!isSound && isOfThisLog && frame.readUInt32BE(4) !== 0) saves++;
  }
  return saves;
}

/** Each whole frame in turn, some hundred read at once: after a restore of a large library the log is as large as that. */
function* framesOf(file: number, frameBytes: number): Generator<Buffer> {
  const chunk = Buffer.alloc(frameBytes * FRAMES_AT_ONCE);
  for (let at = HEADER_BYTES; ; at += chunk.length) {
    const frames = Math.floor(readSync(file, chunk, 0, chunk.length, at) / frameBytes);
    for (let index = 0; index < frames; index++)
      yield chunk.subarray(index * frameBytes, (index + 1) * frameBytes);
    if (frames < FRAMES_AT_ONCE) return;
  }
}

type Sum = readonly [number, number];

/** SQLite’s checksum of pieces in turn, in the order of bytes of the machine that wrote them. */
function sumsOf(isBigEndian: boolean): (piece: Buffer, from: Sum) => Sum {
  return (piece, [from0, from1]) => {
    const words = new DataView(piece.buffer, piece.byteOffset, piece.length);
    let [first, second] = [from0, from1];
    for (let at = 0; at < piece.length; at += 8) {
      first = (first + words.getUint32(at, !isBigEndian) + second) >>> 0;
      second = (second + words.getUint32(at + 4, !isBigEndian) + first) >>> 0;
    }
    return [first, second];
  };
}

function isSum([first, second]: Sum, stored: Buffer): boolean {
  return stored.readUInt32BE(0) === first && stored.readUInt32BE(4) === second;
}
