/** How the engine that made some figures stands to the one that is here. */
export type EngineOrder = 'the same' | 'an older' | 'a newer' | 'another';

/** By the numbers of the versions; versions that are not numbers are only told apart. */
export function engineOrder(theirs: string, here: string): EngineOrder {
  if (theirs === here) return 'the same';
  const [one, other] = [numbersOf(theirs), numbersOf(here)];
  if (one === null || other === null) return 'another';
  for (const [position, number] of one.entries()) {
    const difference = number - (other[position] ?? 0);
    if (difference !== 0) return difference < 0 ? 'an older' : 'a newer';
  }
  return 'another';
}

function numbersOf(version: string): readonly number[] | null {
  const found = /^(\d+)\.(\d+)\.(\d+)/.exec(version);
  return found === null ? null : found.slice(1).map(Number);
}
