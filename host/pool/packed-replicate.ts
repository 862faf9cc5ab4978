import type { Ran } from './messages.ts';

/** A replicate as one block of numbers: accounts, how many paths and winners there are and how long each is, then all of them. */
const HEAD = 5;

export function packReplicate({ paths, winners, accounts }: Ran): Float64Array {
  const [pathLength, winnerLength] = [paths[0]?.length ?? 0, winners[0]?.length ?? 0];
  const parts = [...paths, ...winners];
  const packed = new Float64Array(HEAD + paths.length * pathLength + winners.length * winnerLength);
  packed.set([accounts, paths.length, pathLength, winners.length, winnerLength]);
  let at = HEAD;
  for (const part of parts) {
    packed.set(part, at);
    at += part.length;
  }
  return packed;
}

export function unpackReplicate(replicate: number, packed: Float64Array): Ran {
  const [accounts, pathCount, pathLength, winnerCount, winnerLength] = packed;
  const pieces = (from: number, count: number, length: number): Float64Array[] =>
    Array.from({ length: count }, (_, nth) => packed.slice(from + nth * length, from + (nth + 1) * length));
  return {
    kind: 'ran',
    replicate,
    accounts: accounts!,
    paths: pieces(HEAD, pathCount!, pathLength!),
    winners: pieces(HEAD + pathCount! * pathLength!, winnerCount!, winnerLength!),
  };
}
