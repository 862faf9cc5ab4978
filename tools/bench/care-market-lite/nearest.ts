import type { People, Providers } from './tables.ts';

/** How many of the nearest a person chooses among. */
export const CHOSEN_AMONG = 8;
/** How many are kept, so that a list outlives the closure of some on it. */
const KEPT = 12;

/** For each person the providers nearest to them, the nearest first. Those that have closed stay on the list until their slot is used again. */
export type Nearest = {
  readonly slots: Int32Array;
  readonly distances: Float64Array;
  readonly counts: Uint8Array;
  /** Every trading provider nearer than the root of this is on the list. */
  readonly reachSquared: Float64Array;
};

export const firstOf = (person: number): number => person * KEPT;

export function nearestFor(people: number): Nearest {
  return {
    slots: new Int32Array(people * KEPT),
    distances: new Float64Array(people * KEPT),
    counts: new Uint8Array(people),
    reachSquared: new Float64Array(people),
  };
}

/** Finds who is near a person from all that trade. */
export function findNearest(nearest: Nearest, people: People, providers: Providers, person: number): void {
  const { active } = providers;
  nearest.counts[person] = 0;
  nearest.reachSquared[person] = Infinity;
  for (let slot = 0; slot < active.length; slot++) {
    if (active[slot] === 1) putOnList(nearest, people, providers, person, slot);
  }
}

/** Someone who lives elsewhere knows of nobody until they look. */
export function forgetNearest({ counts, reachSquared }: Nearest, person: number): void {
  counts[person] = 0;
  reachSquared[person] = 0;
}

/** A provider that opens in a slot takes the place of whoever had it, on the list of everyone it is near to. */
export function noteOpening(nearest: Nearest, people: People, providers: Providers, slot: number): void {
  for (let person = 0; person < nearest.counts.length; person++) {
    takeOffList(nearest, person, slot);
    putOnList(nearest, people, providers, person, slot);
  }
}

/** Whether a list that holds so many who trade shows all that a person would choose among. */
export function isLongEnough({ reachSquared }: Nearest, person: number, trading: number): boolean {
  return trading === CHOSEN_AMONG || reachSquared[person] === Infinity;
}

export function endOf({ counts }: Nearest, person: number): number {
  return firstOf(person) + counts[person]!;
}

function takeOffList({ slots, distances, counts }: Nearest, person: number, slot: number): void {
  const end = firstOf(person) + counts[person]!;
  let at = firstOf(person);
  while (at < end && slots[at] !== slot) at++;
  if (at === end) return;
  for (; at < end - 1; at++) {
    slots[at] = slots[at + 1]!;
    distances[at] = distances[at + 1]!;
  }
  counts[person]!--;
}

// oxlint-disable-next-line max-params -- the innermost loop of the workload: an object a call would be made and thrown away
function putOnList(
  { slots, distances, counts, reachSquared }: Nearest,
  people: People,
  providers: Providers,
  person: number,
  slot: number,
): void {
  const across = people.x[person]! - providers.x[slot]!;
  const along = people.y[person]! - providers.y[slot]!;
  const squared = across * across + along * along;
  if (squared >= reachSquared[person]!) return;
  const distance = Math.sqrt(squared);
  const first = firstOf(person);
  const count = counts[person]!;
  let at = first + Math.min(count, KEPT - 1);
  while (at > first && distances[at - 1]! > distance) {
    distances[at] = distances[at - 1]!;
    slots[at] = slots[at - 1]!;
    at--;
  }
  distances[at] = distance;
  slots[at] = slot;
  if (count < KEPT) counts[person] = count + 1;
  if (count >= KEPT - 1) reachSquared[person] = distances[first + KEPT - 1]! ** 2;
}
