import { lowerFirst } from '../core/scenario/first-letter.ts';

/** Validation issues as sentences: where, what was expected, what was found. */
type Issue = { readonly code?: string; readonly path: readonly PropertyKey[]; readonly message: string };
export type RequestProblem = {
  readonly path: string;
  readonly expected: string;
  readonly found: string;
};

const MOST_SHOWN = 5;
const LONGEST_VALUE = 60;

export function describeIssues(
  method: string,
  value: unknown,
  issues: readonly Issue[],
): { sentence: string; problems: RequestProblem[] } {
  const problems = issues.slice(0, MOST_SHOWN).map((issue) => ({
    path: formatPath(issue.path),
    expected: wanted(issue),
    found: show(valueAt(value, issue.path)),
  }));
  const parts = problems.map(({ path, expected, found }) => {
    const place = path === '' ? 'the request' : path;
    return `${place} (${lowerFirst(expected)}; found ${found})`;
  });
  return { sentence: `${method} cannot be done with what was given: ${parts.join('; ')}.`, problems };
}

/** What has words of its own, written beside its schema, says what is expected; the rest is told whole by the library. */
function wanted({ code, message }: Issue): string {
  return code === 'invalid_format' || code === 'custom' ? `expected ${message}` : message;
}

function formatPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, key) =>
      typeof key === 'number' ? `${text}[${key}]` : `${text}${text === '' ? '' : '.'}${String(key)}`,
    '',
  );
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let at = value;
  for (const key of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return undefined;
    at = (at as Record<PropertyKey, unknown>)[key];
  }
  return at;
}

function show(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'string') {
    return value.length > LONGEST_VALUE ? `"${value.slice(0, LONGEST_VALUE)}…"` : `"${value}"`;
  }
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return `a list of ${value.length}`;
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
