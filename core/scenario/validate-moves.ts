import { addMonths, formatMonth, parseMonth } from '../time/month.ts';
import type { Month } from '../time/month.ts';
import { CELL_LABELS, MOVES } from './arrangement.ts';
import type { MoveSource } from './arrangement.ts';
import { CLIENT_GROUPS } from './client-group.ts';
import type { ClientGroup } from './client-group.ts';
import { peopleOf } from './group-words.ts';
import { changePath, inEngineUnits, isFor } from './lever-path.ts';
import { LEVERS } from './lever.ts';
import type { LeverChange, Option } from './option.ts';
import type { Problem } from './problems.ts';

/** Shares written in decimals do not add up to exactly one. */
const TOLERANCE = 1e-9;

type Move = (typeof MOVES)[number];

/** The moves out of one arrangement that an option and its ancestors make. */
type Leaving = { readonly moves: readonly Move[]; readonly changes: readonly LeverChange[] };

/**
 * Moves out of one arrangement that for some client group, in some month, add up to more than everyone in it.
 * One problem for each such arrangement, about the first such month.
 * @param chain an option with its ancestors, eldest first; dates and values are known to be sound.
 */
export function moveProblems(chain: readonly Option[]): Problem[] {
  const changes = chain.flatMap((option) => option.changes);
  const sources = [...new Set(MOVES.map(({ from }) => from))];
  return sources.flatMap((source) => {
    const moves = MOVES.filter(({ from }) => from === source);
    const own = changes.filter(({ lever }) => moves.some((move) => move.lever === lever));
    return own.length === 0 ? [] : leavingProblems(source, { moves, changes: own });
  });
}

function leavingProblems(source: MoveSource, leaving: Leaving): Problem[] {
  const months = monthsConcerned(leaving.changes);
  const shares = CLIENT_GROUPS.map((group) => leaving.moves.map((move) => pathOf(move, group)));
  const worst = months.findIndex((_, index) => shares.some((paths) => isTooMuch(paths, index)));
  if (worst < 0) return [];
  const paths = shares.find((own) => isTooMuch(own, worst)) ?? [];
  // What is moved may differ between the groups; the shares of one of them are enough to see what to lower.
  const named = CLIENT_GROUPS.filter((_, group) => isLike(shares[group], paths, worst));
  const told = leaving.moves.flatMap(({ lever }, index) =>
    paths[index][worst] === 0 ? [] : [`${lever} ${decimals(paths[index][worst])}`],
  );
  return [
    {
      path: 'changes',
      expected: `moves out of ${CELL_LABELS[source]} that together reach at most 1, everyone in it`,
      found: `${told.join(' and ')} for ${peopleOf(named)} in ${formatMonth(months[worst])}`,
      remedy: 'Lower one of these shares.',
    },
  ];

  function pathOf({ lever }: Move, group: ClientGroup): Float64Array {
    const path = new Float64Array(months.length);
    const own = leaving.changes.filter((change) => change.lever === lever && isFor(change, group));
    changePath(
      path,
      months,
      own.map((change) => inEngineUnits(LEVERS[lever], change)),
    );
    return path;
  }
}

/** The months in which changes begin or end and those between them; elsewhere every path is flat. */
function monthsConcerned(changes: readonly LeverChange[]): Month[] {
  const dates = changes.flatMap(({ from, until }) => [parseMonth(from), parseMonth(until ?? from)]);
  const first = dates.reduce((earliest, month) => (month < earliest ? month : earliest));
  const last = dates.reduce((latest, month) => (month > latest ? month : latest));
  return Array.from({ length: last - first + 2 }, (_, offset) => addMonths(first, offset - 1));
}

function isTooMuch(paths: readonly Float64Array[], index: number): boolean {
  return paths.reduce((sum, path) => sum + path[index], 0) > 1 + TOLERANCE;
}

function isLike(one: readonly Float64Array[], other: readonly Float64Array[], index: number): boolean {
  return one.every((path, at) => path[index] === other[at][index]);
}

/** A share of a ramp without the tail that binary fractions leave. */
function decimals(share: number): string {
  return `${Number(share.toFixed(4))}`;
}
