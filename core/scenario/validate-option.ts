import { addMonths, parseMonth } from '../time/month.ts';
import type { Month } from '../time/month.ts';
import { changePath, leverIds } from './lever-path.ts';
import { LEVERS } from './lever.ts';
import type { Lever, LeverId } from './lever.ts';
import { BUSINESS_AS_USUAL } from './option.ts';
import type { LeverChange, Option } from './option.ts';
import { quoted } from './problems.ts';
import type { Problem } from './problems.ts';
import { dateProblems } from './validate-changes.ts';

/** The levers that take people out of the block; together they cannot move more than everyone. */
const OUT_OF_BLOCK: readonly LeverId[] = ['move.block-to-direct-payment', 'move.block-to-framework'];

/**
 * What is wrong with an option beyond its shape: unknown levers, values out of bounds, dates, its place in the
 * family, and moves out of block that add up to more than everyone in it.
 * @param chain the option with its ancestors, eldest first; only the last is checked.
 */
export function optionProblems(chain: readonly Option[]): Problem[] {
  const option = chain.at(-1);
  if (option === undefined) return [];
  const problems = [
    ...familyProblems(option),
    ...option.changes.flatMap((change, index) => leverProblems(change, index)),
    ...dateProblems(option.changes.map((change) => ({ ...change, name: change.lever }))),
  ];
  return problems.length > 0 ? problems : outOfBlockProblems(chain);
}

function familyProblems(option: Option): Problem[] {
  if (option.id !== BUSINESS_AS_USUAL) {
    return option.parent === null
      ? [
          {
            path: 'parent',
            expected: `the option that this one builds on, in the end "${BUSINESS_AS_USUAL}"`,
            found: 'none',
            remedy: `Set "parent" to "${BUSINESS_AS_USUAL}".`,
          },
        ]
      : [];
  }
  const problems: Problem[] = [];
  if (option.parent !== null) {
    problems.push({
      path: 'parent',
      expected: 'null, because business as usual builds on nothing',
      found: quoted(option.parent),
      remedy: 'Set "parent" to null, or give the option another id.',
    });
  }
  if (option.changes.length > 0) {
    problems.push({
      path: 'changes',
      expected: 'no changes, because every option is compared with business as usual',
      found: `${option.changes.length}`,
      remedy: 'Move the changes to an option of their own.',
    });
  }
  return problems;
}

function leverProblems(change: LeverChange, index: number): Problem[] {
  if (!Object.hasOwn(LEVERS, change.lever)) {
    return [
      {
        path: `changes[${index}].lever`,
        expected: 'the id of a lever',
        found: quoted(change.lever),
        remedy: `The levers are ${leverIds().join(', ')}.`,
        unknown: { name: change.lever, candidates: leverIds() },
      },
    ];
  }
  const lever: Lever = LEVERS[change.lever];
  if (change.value >= lever.min && change.value <= lever.max) return [];
  return [
    {
      path: `changes[${index}].value`,
      expected: `a value of "${lever.label}" from ${lever.min} to ${lever.max} (${lever.unit})`,
      found: `${change.value}`,
      remedy: lever.unit === 'fraction' ? 'Write half as 0.5, not 50.' : 'Choose a value within the range.',
    },
  ];
}

/** Looked for in the months where changes begin or end: between them every path is straight. */
function outOfBlockProblems(chain: readonly Option[]): Problem[] {
  const changes = chain.flatMap((option) => option.changes);
  const moves = changes.filter((change) => OUT_OF_BLOCK.includes(change.lever));
  if (moves.length === 0) return [];
  const dates = moves.flatMap((move) => [parseMonth(move.from), parseMonth(move.until ?? move.from)]);
  const first = dates.reduce((earliest, month) => (month < earliest ? month : earliest));
  const last = dates.reduce((latest, month) => (month > latest ? month : latest));
  const months = Array.from({ length: last - first + 2 }, (_, offset) => addMonths(first, offset - 1));
  const paths = OUT_OF_BLOCK.map((id) => movePath(id, months, moves));
  const worst = months.findIndex((_, index) => paths.reduce((sum, path) => sum + path[index], 0) > 1 + 1e-9);
  if (worst < 0) return [];
  const shares = OUT_OF_BLOCK.map((id, index) => `${id} ${paths[index][worst]}`).join(' and ');
  return [
    {
      path: 'changes',
      expected: 'moves out of block that together reach at most 1, everyone in it',
      found: shares,
      remedy: 'Lower one of the two shares.',
    },
  ];
}

function movePath(id: LeverId, months: readonly Month[], moves: readonly LeverChange[]): Float64Array {
  const path = new Float64Array(months.length);
  const own = moves.filter((move) => move.lever === id);
  changePath(path, months, own);
  return path;
}
