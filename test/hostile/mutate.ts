import type { Random } from './random.ts';

/** What people, programs and enemies put where a value should be. */
const VALUES = [
  '1e999',
  '-1e999',
  'NaN',
  'Infinity',
  '-0',
  '0.1e-400',
  '9007199254740993',
  '99999999999999999999999999',
  'null',
  'true',
  '""',
  '[]',
  '{}',
  '[[[[[[[[[[]]]]]]]]]]',
  '"__proto__"',
  '{"__proto__":{"polluted":true}}',
  '{"constructor":{"prototype":{"polluted":true}}}',
  '"../../../../etc/passwd"',
  '"C:\\\\Windows\\\\CON"',
  '"aux"',
  '"nul.json"',
  '"=1+1"',
  '"+SUM(A1)"',
  '"-2+3"',
  '"@cmd"',
  '"\\u0000"',
  '"\\ud800"',
  '"\u202e"',
  '"\ufeff"',
  '"<script>alert(1)</script>"',
  '"2026-13"',
  '"9999-12"',
  '"-000001-01"',
  `"${'x'.repeat(5_000)}"`,
  "'single'",
  '1,5',
  '0x10',
  '.5',
  '5.',
  '+5',
] as const;

const NAMES = [
  '"__proto__"',
  '"constructor"',
  '"prototype"',
  '"toString"',
  '"id"',
  '"format"',
  '""',
  '"hasOwnProperty"',
];

/** Bytes that are no UTF-8, end a text early or change its direction. */
const PIECES = [
  '\u0000',
  '\ufeff',
  '\u2028',
  '\ud800',
  '\r',
  '"',
  '\\',
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  ' ',
  '\t',
  '\u202e',
  '🎈',
];

type Mutation = (text: string, random: Random) => string;

const MUTATIONS: readonly Mutation[] = [
  /** A value becomes another. */
  (text, random) =>
    replaceOne(
      text,
      /(?<=:\s*)(?:-?\d[\d.eE+-]*|"(?:[^"\\]|\\.)*"|true|false|null)/g,
      () => random.pick(VALUES),
      random,
    ),
  /** A name becomes another. */
  (text, random) => replaceOne(text, /"(?:[^"\\]|\\.)*"(?=\s*:)/g, () => random.pick(NAMES), random),
  /** A name stands twice. */
  (text, random) =>
    replaceOne(
      text,
      /"(?:[^"\\]|\\.)*"\s*:\s*(?:-?\d[\d.eE+-]*|"(?:[^"\\]|\\.)*"|true|false|null)/g,
      (found) => `${found},${found}`,
      random,
    ),
  /** A value of the document stands where another did. */
  (text, random) => {
    const values = text.match(/(?<=:\s*)(?:-?\d[\d.eE+-]*|"(?:[^"\\]|\\.)*")/g) ?? ['1'];
    return replaceOne(
      text,
      /(?<=:\s*)(?:-?\d[\d.eE+-]*|"(?:[^"\\]|\\.)*")/g,
      () => random.pick(values),
      random,
    );
  },
  /** A number a little or a lot different. */
  (text, random) =>
    replaceOne(
      text,
      /(?<=:\s*)-?\d[\d.eE+-]*/g,
      (found) => String(Number(found) * random.pick([-1, 0, 1.0000001, 1e3, 1e-9, 1e300])),
      random,
    ),
  /** A stretch is missing, doubled or turned round. */
  (text, random) => cut(text, random, () => ''),
  (text, random) => cut(text, random, (piece) => piece + piece),
  (text, random) => cut(text, random, (piece) => piece.split('').toReversed().join('')),
  /** The file ends early. */
  (text, random) => text.slice(0, random.below(text.length)),
  /** A character too many, or another one. */
  (text, random) => insert(text, random, random.pick(PIECES)),
  (text, random) => {
    const at = random.below(text.length);
    return text.slice(0, at) + String.fromCharCode(random.below(0x180)) + text.slice(at + 1);
  },
];

/** The text of a file changed in one to three ways. */
export function mutated(text: string, random: Random): string {
  let changed = text;
  for (let times = 1 + random.below(3); times > 0; times--)
    changed = random.pick(MUTATIONS)(changed || ' ', random);
  return changed;
}

function replaceOne(text: string, pattern: RegExp, by: (found: string) => string, random: Random): string {
  const found = [...text.matchAll(pattern)];
  if (found.length === 0) return insert(text, random, random.pick(PIECES));
  const { index, 0: old } = random.pick(found);
  return text.slice(0, index) + by(old) + text.slice(index + old.length);
}

function cut(text: string, random: Random, by: (piece: string) => string): string {
  const from = random.below(text.length);
  const until = Math.min(text.length, from + 1 + random.below(200));
  return text.slice(0, from) + by(text.slice(from, until)) + text.slice(until);
}

function insert(text: string, random: Random, piece: string): string {
  const at = random.below(text.length + 1);
  return text.slice(0, at) + piece + text.slice(at);
}
