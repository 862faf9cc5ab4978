import { distance } from 'fastest-levenshtein';
import { describeProblem, sayProblem } from '../../core/scenario/problems.ts';
import type { Problem } from '../../core/scenario/problems.ts';

/** A third of the letters may differ before a name stops being near. */
const LOOSENESS = 3;
const MOST_SUGGESTED = 3;
/** Nothing is called by more letters; to hold one of a million against every name there is takes seconds. */
const LONGEST_NAME = 200;
/** A longer list of what there is hides what is wrong. */
const MOST_LISTED = 12;

/** The known names most like one that was not found, nearest first; none when nothing is like it. */
export function nearNames(name: string, known: readonly string[]): string[] {
  if (name.length > LONGEST_NAME) return [];
  const wanted = name.toLowerCase();
  const reach = Math.max(2, Math.floor(wanted.length / LOOSENESS));
  return known
    .map((candidate) => ({ candidate, away: distanceTo(wanted, candidate.toLowerCase()) }))
    .filter(({ away }) => away <= reach)
    .toSorted((a, b) => a.away - b.away || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, MOST_SUGGESTED)
    .map(({ candidate }) => candidate);
}

/** "Did you mean a or b?", or nothing. */
export function didYouMean(name: string, known: readonly string[]): string {
  const near = nearNames(name, known);
  return near.length === 0 ? '' : `Did you mean ${near.join(' or ')}?`;
}

/** A problem as one line, with the nearest names when a name was not recognised. */
export function explainProblem(problem: Problem): string {
  const { unknown } = problem;
  if (unknown === undefined) return describeProblem(problem);
  const hint = didYouMean(unknown.name, unknown.candidates);
  const isLongList =
    unknown.candidates.length > MOST_LISTED &&
    unknown.candidates.every((candidate) => problem.expected.includes(candidate));
  const shown = isLongList
    ? { ...problem, expected: `one of ${unknown.candidates.length} known words` }
    : problem;
  return describeProblem(hint === '' ? shown : { ...shown, remedy: hint });
}

/** The same for a screen, which has figures in other units than a file. */
export function tellProblem(problem: Problem): string {
  const { said } = problem;
  return said === undefined ? explainProblem(problem) : sayProblem(problem, said);
}

/** A name typed in part, or with more than the name, counts as one slip away. */
function distanceTo(wanted: string, candidate: string): number {
  const [shorter, longer] = wanted.length < candidate.length ? [wanted, candidate] : [candidate, wanted];
  if (shorter.length > 2 && longer.includes(shorter)) return 1;
  return distance(wanted, candidate);
}
