import { quoted } from './problems.ts';
import type { Problem } from './problems.ts';
import { monthProblems } from './month-problems.ts';

/** What a validator needs to know of a change: its dates, the name of what it changes and, if not for everyone, for which groups. */
export type NamedChange = {
  readonly from: string;
  readonly until?: string;
  readonly name: string;
  readonly groups?: readonly string[];
};

/** What is wrong with the dates of each change, and with the order of changes to the same thing for the same people. */
export function dateProblems(changes: readonly NamedChange[]): Problem[] {
  return changes.flatMap((change, index) => {
    const problems = [
      ...monthProblems(change.from, `changes[${index}].from`),
      ...(change.until === undefined ? [] : monthProblems(change.until, `changes[${index}].until`)),
    ];
    if (problems.length > 0) return problems;
    if (change.until !== undefined && change.until < change.from) {
      problems.push({
        path: `changes[${index}].until`,
        expected: `a month no earlier than ${change.from}, where the change starts`,
        found: quoted(change.until),
        remedy: 'Swap the two months, or leave "until" out for a step.',
      });
    }
    const disorder = orderProblems(changes, index);
    return [...problems, ...(disorder.length > 0 ? disorder : overlapProblems(changes, index))];
  });
}

/** A ramp cut short, for everyone it was for, by a change in the same document. An exception for some of them is none. */
function overlapProblems(changes: readonly NamedChange[], index: number): Problem[] {
  const change = changes[index];
  const running = changes
    .slice(0, index)
    .find(
      (other) =>
        other.name === change.name &&
        other.until !== undefined &&
        other.until >= change.from &&
        isForAllOf(change, other),
    );
  if (running === undefined) return [];
  return [
    {
      path: `changes[${index}].from`,
      expected: `a month after ${running.until}, where the change of ${change.name} from ${running.from} ends`,
      found: quoted(change.from),
      remedy: 'End the earlier change sooner, or start this one later.',
    },
  ];
}

function orderProblems(changes: readonly NamedChange[], index: number): Problem[] {
  const change = changes[index];
  let latest: string | null = null;
  for (const other of changes.slice(0, index)) {
    const isBefore = other.name === change.name && shareGroups(other, change);
    if (isBefore && (latest === null || other.from > latest)) latest = other.from;
  }
  if (latest === null || change.from > latest) return [];
  return [
    {
      path: `changes[${index}].from`,
      expected: `a month after ${latest}, where the change of ${change.name} before it starts`,
      found: quoted(change.from),
      remedy: 'List the changes of one thing in order of date, because a later one replaces what it finds.',
    },
  ];
}

/** Whether two changes are for some of the same people. */
function shareGroups(one: NamedChange, other: NamedChange): boolean {
  const { groups } = one;
  if (groups === undefined || other.groups === undefined) return true;
  return other.groups.some((group) => groups.includes(group));
}

/** Whether a change is for everyone another is for. */
function isForAllOf({ groups }: NamedChange, other: NamedChange): boolean {
  if (groups === undefined) return true;
  return other.groups !== undefined && other.groups.every((group) => groups.includes(group));
}
