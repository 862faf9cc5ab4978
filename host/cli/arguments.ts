import { parseArgs } from 'node:util';

import { grouped } from '../../core/numeric/grouped.ts';
import { beyondLimit } from '../../core/scenario/beyond-limit.ts';
import { LIMITS } from '../../core/scenario/scenario.ts';
import { usage } from './failure.ts';

/** A flag of a verb. `value` is how its value is called in help; a flag without one is a switch. */
export type Flag = {
  readonly value?: string;
  readonly help: string;
  /** How often it may be given; once unless said otherwise. */
  readonly most?: number;
};
export type Flags = Readonly<Record<string, Flag>>;

export type Arguments = {
  readonly words: readonly string[];
  /** The value of a flag, the first when given more than once, or undefined when it was not given. */
  readonly text: (flag: string) => string | undefined;
  /** Every value of a flag, in the order they were given. */
  readonly all: (flag: string) => readonly string[];
  readonly has: (flag: string) => boolean;
};

/** Read a verb's arguments. Every mistake is one sentence that names the flag. */
export async function readArguments(argv: readonly string[], flags: Flags): Promise<Arguments> {
  const options = Object.fromEntries(
    Object.entries(flags).map(([name, { value }]) => [
      name,
      { type: value === undefined ? ('boolean' as const) : ('string' as const) },
    ]),
  );
  const { tokens } = parseArgs({
    args: [...argv],
    options,
    strict: false,
    tokens: true,
    allowPositionals: true,
  });
  const words: string[] = [];
  const given = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind !== 'option') continue;
    const flag = flags[token.name];
    if (flag === undefined) throw await unknownFlag(token.rawName, Object.keys(flags));
    const before = given.get(token.name) ?? [];
    if (before.length === (flag.most ?? 1)) throw tooOften(token.rawName, flag);
    given.set(token.name, [...before, flagValue(token.rawName, flag, token.value)]);
  }
  const all = (name: string): readonly string[] => given.get(name) ?? [];
  return { words, all, text: (name) => all(name)[0], has: (name) => given.has(name) };
}

function tooOften(rawName: string, { most = 1 }: Flag): Error {
  return usage(
    most === 1
      ? `The flag ${rawName} is given twice; give it once.`
      : `The flag ${rawName} is given ${most + 1} times; give it at most ${most} times.`,
  );
}

function flagValue(rawName: string, { value: wanted }: Flag, value: string | undefined): string {
  if (wanted === undefined) {
    if (value !== undefined) throw usage(`The flag ${rawName} takes no value, but found "${value}".`);
    return '';
  }
  if (value === undefined || value === '' || value.startsWith('--')) {
    throw usage(`The flag ${rawName} needs a value: ${rawName} ${wanted}.`);
  }
  return value;
}

async function unknownFlag(rawName: string, known: readonly string[]): Promise<Error> {
  const { nearNames } = await import('../files/near-names.ts');
  const near = nearNames(rawName.replace(/^-+/, ''), known).map((name) => `--${name}`);
  const hint = near.length > 0 ? `Did you mean ${near.join(' or ')}?` : 'See the flags with --help.';
  return usage(`There is no flag ${rawName} here. ${hint}`);
}

const WHOLE_NUMBER = /^[+-]?\d+$/;

/** The value of a flag as a whole number within a range. */
export function wholeNumber(
  { text }: Arguments,
  flag: string,
  { min, max, otherwise }: { readonly min: number; readonly max: number; readonly otherwise: number },
): number {
  const found = text(flag);
  if (found === undefined) return otherwise;
  const number = WHOLE_NUMBER.test(found) ? Number(found) : Number.NaN;
  if (number >= min && number <= max) return number;
  const beyond = (flag === 'months' || flag === 'replicates') && max === LIMITS[flag].max && number > max;
  const why = beyond ? `: ${beyondLimit(flag, number)}` : '';
  throw usage(
    `--${flag} must be a whole number from ${grouped(min)} to ${grouped(max)}, but found "${grouped(found)}"${why}.`,
  );
}

/** Refuse words a verb has no use for. */
export function noMoreWords(words: readonly string[]): void {
  const [extra] = words;
  if (extra !== undefined) throw usage(`Did not expect "${extra}" here. See the use with --help.`);
}
