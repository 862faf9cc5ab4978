import { CLIENT_GROUPS } from './client-group.ts';
import { leverIds } from './lever-path.ts';
import { isByGroup, LEVERS } from './lever.ts';
import type { Lever, LeverId } from './lever.ts';
import { USUAL } from './levers/lever-kind.ts';
import type { LeverChange } from './option.ts';
import { beyondRange } from './beyond-range.ts';
import { quoted } from './problems.ts';
import type { Problem } from './problems.ts';

/**
 * What is wrong with one change of a lever: a lever that does not exist, a value it cannot have, a ramp towards a
 * choice, or groups it cannot differ between. Every lever may be set to what is usual.
 * @param index the place of the change among the option's changes.
 */
export function leverChangeProblems(change: LeverChange, index: number): Problem[] {
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
  return [
    ...(lever.unit === 'choice'
      ? choiceProblems(lever, change, index)
      : numberProblems(lever, change.value, `changes[${index}].value`)),
    ...groupProblems(change, `changes[${index}].groups`),
  ];
}

function numberProblems(lever: Lever, value: number | string, path: string): Problem[] {
  if (value === USUAL || (typeof value === 'number' && value >= lever.min && value <= lever.max)) return [];
  const expected = `a value of "${lever.label}" from ${lever.min} to ${lever.max} (${lever.unit})`;
  if (typeof value === 'string') {
    return [
      {
        path,
        expected: `${expected}, or "${USUAL}"`,
        found: quoted(value),
        remedy: `Write a number, without quotes, or "${USUAL}" for what business as usual has.`,
        unknown: { name: value, candidates: [USUAL] },
      },
    ];
  }
  return [
    {
      path,
      expected,
      found: `${value}`,
      ...(lever.unit === 'choice' ? {} : { said: beyondRange({ ...lever, unit: lever.unit }, value) }),
      remedy: lever.unit === 'fraction' ? 'Write half as 0.5, not 50.' : 'Choose a value within the range.',
    },
  ];
}

function choiceProblems(lever: Lever, { value, until }: LeverChange, index: number): Problem[] {
  const choices = lever.choices ?? [];
  const problems: Problem[] = [];
  if (value !== USUAL && !choices.some(({ id }) => id === value)) {
    problems.push({
      path: `changes[${index}].value`,
      expected: `a choice of "${lever.label}": ${choices.map(({ id, label }) => `"${id}" (${label})`).join(', ')}`,
      found: typeof value === 'string' ? quoted(value) : `${value}`,
      remedy: 'Write the id of one of them, in double quotes.',
      ...(typeof value === 'string'
        ? { unknown: { name: value, candidates: choices.map(({ id }) => id) } }
        : {}),
    });
  }
  if (until !== undefined) {
    problems.push({
      path: `changes[${index}].until`,
      expected: `no ramp, because "${lever.label}" is one thing or another`,
      found: quoted(until),
      remedy: 'Leave "until" out.',
    });
  }
  return problems;
}

function groupProblems({ lever, groups }: LeverChange, path: string): Problem[] {
  if (groups === undefined) return [];
  if (!isByGroup(lever)) {
    return [
      {
        path,
        expected: `no groups, because "${LEVERS[lever].label}" is the same for everyone`,
        found: `a list of ${groups.length}`,
        remedy: `Leave "groups" out. Levers that can differ between groups are ${groupLevers().join(', ')}.`,
      },
    ];
  }
  if (groups.length === 0) {
    return [
      {
        path,
        expected: 'at least one client group',
        found: 'an empty list',
        remedy: 'Name the groups, or leave "groups" out for everyone.',
      },
    ];
  }
  return groups.flatMap((group, at) => {
    if (!CLIENT_GROUPS.includes(group)) {
      return [
        {
          path: `${path}[${at}]`,
          expected: `a client group: ${CLIENT_GROUPS.map((name) => `"${name}"`).join(', ')}`,
          found: quoted(group),
          remedy: 'Write one of these names.',
          unknown: { name: group, candidates: CLIENT_GROUPS },
        },
      ];
    }
    if (groups.indexOf(group) === at) return [];
    return [
      {
        path: `${path}[${at}]`,
        expected: 'each client group once',
        found: `${quoted(group)} again`,
        remedy: 'Delete the second mention.',
      },
    ];
  });
}

function groupLevers(): LeverId[] {
  return leverIds().filter((id) => isByGroup(id));
}
