import { BUSINESS_AS_USUAL } from './option.ts';
import type { Option } from './option.ts';
import { quoted } from './problems.ts';
import type { Problem } from './problems.ts';
import { dateProblems } from './validate-changes.ts';
import { leverChangeProblems } from './validate-lever-change.ts';
import { moveProblems } from './validate-moves.ts';

/**
 * What is wrong with an option beyond its shape: unknown levers, values they cannot have, groups they cannot differ
 * between, dates, its place in the family, and moves out of an arrangement that add up to more than everyone in it.
 * @param chain the option with its ancestors, eldest first; only the last is checked.
 */
export function optionProblems(chain: readonly Option[]): Problem[] {
  const option = chain.at(-1);
  if (option === undefined) return [];
  const problems = [
    ...familyProblems(option),
    ...option.changes.flatMap((change, index) => leverChangeProblems(change, index)),
    ...dateProblems(option.changes.map((change) => ({ ...change, name: change.lever }))),
  ];
  return problems.length > 0 ? problems : moveProblems(chain);
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
