import { createHash } from 'node:crypto';

/** The sha256 of stored pieces in order, as 64 hex digits; each is preceded by its length so that none runs into the next. */
export function digest(...pieces: readonly (string | Buffer)[]): string {
  const hash = createHash('sha256');
  for (const piece of pieces) {
    hash.update(`${Buffer.byteLength(piece)}:`);
    hash.update(piece);
  }
  return hash.digest('hex');
}
