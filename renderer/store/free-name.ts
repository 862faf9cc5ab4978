import { LONGEST } from '../../contract/files/longest.ts';

/** A name made of another and an ending, short enough to be kept, and with a number where it would be the second of that name. */
export function freeName(name: string, ending: string, taken: readonly string[]): string {
  const used = new Set(taken);
  let free = within(name, ending);
  for (let number = 2; used.has(free); number += 1) free = within(name, `${ending} (${number})`);
  return free;
}

const LETTERS = new Intl.Segmenter('en-GB');

/** Whole characters are left out, so that none is broken. */
function within(name: string, ending: string): string {
  const room = LONGEST.name - ending.length;
  if (name.length <= room) return name + ending;
  const last = LETTERS.segment(name).containing(room);
  return name.slice(0, last?.index ?? 0).trimEnd() + ending;
}
