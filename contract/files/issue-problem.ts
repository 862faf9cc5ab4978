import type { z } from 'zod';
import { quoted } from '../../core/scenario/problems.ts';
import type { Problem } from '../../core/scenario/problems.ts';

type Issue = z.core.$ZodIssue;

/** What zod calls a type, in plain words. */
const TYPES: Readonly<Record<string, string>> = {
  string: 'text in double quotes',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list in square brackets',
  object: 'an object in curly brackets',
  null: 'null',
};

/** Whose size is the number itself. */
const NUMERIC: readonly string[] = ['number', 'int'];

/** How to mend each kind of issue. */
const REMEDIES: Readonly<Partial<Record<Issue['code'], string>>> = {
  invalid_type: 'Change the value to that kind; numbers stand without quotes.',
  invalid_value: 'Use one of the words of this format.',
  too_small: 'Fill it in.',
  too_big: 'Shorten it.',
};

/** One issue of a schema as problems; a set of unknown keys becomes one problem each. */
export function issueProblem(issue: Issue, document: unknown): Problem[] {
  const path = pathText(issue.path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: pathText([...issue.path, key]),
      expected: 'only the keys of this format',
      found: `the key ${quoted(key)}`,
      remedy: 'Correct the spelling or delete the entry; nothing unknown is silently ignored.',
    }));
  }
  if (issue.code === 'invalid_key') {
    return issue.issues.map((inner) => ({
      path,
      expected: `as the name ${wanted(inner)}`,
      found: quoted(String(issue.path.at(-1))),
      remedy: 'Write the name in that form.',
    }));
  }
  const value = valueAt(document, issue.path);
  const found = valueText(value);
  if (value === undefined) {
    return [{ path, expected: wanted(issue), found, remedy: 'Add the entry.' }];
  }
  const problem = {
    path,
    expected: wanted(issue),
    found,
    remedy: remedyFor(issue),
  };
  if (issue.code === 'invalid_value' && typeof value === 'string') {
    return [{ ...problem, unknown: { name: value, candidates: issue.values.map(String) } }];
  }
  return [problem];
}

function remedyFor(issue: Issue): string {
  if (isOutOfRange(issue)) return 'Choose a number within the range.';
  return REMEDIES[issue.code] ?? 'Write it in that form.';
}

/** A number too small or too big; a text or list is too short or too long. */
function isOutOfRange(issue: Issue): boolean {
  return (issue.code === 'too_small' || issue.code === 'too_big') && NUMERIC.includes(issue.origin);
}

function wanted(issue: Issue): string {
  if (issue.code === 'invalid_type') return TYPES[issue.expected] ?? issue.expected;
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(valueText);
    return values.length === 1 ? values.join() : `one of ${values.join(', ')}`;
  }
  if (issue.code === 'too_small') {
    if (isOutOfRange(issue)) return `a number from ${issue.minimum}`;
    return issue.origin === 'string' ? 'some text' : `at least ${issue.minimum} of them`;
  }
  if (issue.code === 'too_big') {
    if (isOutOfRange(issue)) return `a number up to ${issue.maximum}`;
    return issue.origin === 'string'
      ? `text of at most ${issue.maximum} characters`
      : `at most ${issue.maximum} of them`;
  }
  // Formats carry their own words, written beside the schema.
  return issue.message;
}

function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, key) =>
      typeof key === 'number' ? `${text}[${key}]` : `${text}${text === '' ? '' : '.'}${String(key)}`,
    '',
  );
}

function valueAt(document: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, key) =>
      typeof at === 'object' && at !== null && Object.hasOwn(at, key)
        ? (at as Record<PropertyKey, unknown>)[key]
        : undefined,
    document,
  );
}

function valueText(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'string') return quoted(value);
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null) return 'an object';
  // As 1e999 becomes: the word for it stands nowhere in the file.
  if (typeof value === 'number' && !Number.isFinite(value)) return 'a number too large to be worked with';
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : 'null';
}
