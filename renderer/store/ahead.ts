import type { PathPart, SimulationResult } from '../api/types.ts';
import type { PathAsked, SoFar } from '../charts/so-far.ts';

/** Nothing of a change is in yet. Lines that stood back for the one before it do so until there is something else to show. */
export function nothingOf(change: number, of: PathAsked, before: SoFar | null): SoFar {
  const isBegun = before !== null && before.isBegun && before.whole === null;
  return { change, of, parts: [], isBegun, whole: null };
}

/** Months that are in are there to stay: what comes late takes none away. */
export function withParts(soFar: SoFar, told: readonly PathPart[]): SoFar {
  const parts = [...soFar.parts];
  for (const part of told) if (part.until > (parts[part.option]?.until ?? 0)) parts[part.option] = part;
  return { ...soFar, parts, isBegun: true };
}

/** The whole path is drawn as months that are in too, until the charts with their axes and words are drawn anew. */
export function withWhole(soFar: SoFar, whole: SimulationResult): SoFar {
  const until = whole.months.length;
  const parts = whole.scenarios.map(({ bands }, option) => ({ option, until, figures: bands.mean }));
  return { ...soFar, parts, isBegun: true, whole };
}
