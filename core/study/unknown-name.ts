import { quoted } from '../scenario/problems.ts';
import type { Problem } from '../scenario/problems.ts';

/** A longer list of what there is hides what is wrong. */
const MOST_LISTED = 12;
const EXAMPLES = 3;

/** The problem of a name that is none of those there are; nothing where it is one of them. */
export function unknownName(
  path: string,
  name: string,
  what: string,
  candidates: readonly string[],
): readonly Problem[] {
  if (candidates.includes(name)) return [];
  return [
    {
      path,
      expected: `${/^[aeiou]/.test(what) ? 'an' : 'a'} ${what}`,
      found: quoted(name),
      remedy: remedyOf(candidates),
      unknown: { name, candidates },
    },
  ];
}

function remedyOf(candidates: readonly string[]): string {
  if (candidates.length > MOST_LISTED)
    return `There are ${candidates.length}, such as ${candidates.slice(0, EXAMPLES).join(', ')}.`;
  return `There ${candidates.length === 1 ? 'is' : 'are'} ${candidates.join(', ')}.`;
}
