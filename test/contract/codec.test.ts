import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode, encode } from '../../contract/codec.ts';
import { ContractError } from '../../contract/errors.ts';

const roundTrip = (value: unknown) => decode(encode(value));

/** A message built by hand, as an attacker would. */
function forge(head: unknown, numbers: number[] = [], headLength?: number): Uint8Array {
  const json = new TextEncoder().encode(typeof head === 'string' ? head : JSON.stringify(head));
  const start = Math.ceil((8 + json.length) / 8) * 8;
  const bytes = new Uint8Array(start + numbers.length * 8);
  bytes.set([0x43, 0x4d, 0x4d, 0x31]);
  new DataView(bytes.buffer).setUint32(4, headLength ?? json.length, true);
  bytes.set(json, 8);
  bytes.set(new Uint8Array(Float64Array.from(numbers).buffer), start);
  return bytes;
}

function codeOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    return error instanceof ContractError ? error.code : `not a contract error: ${String(error)}`;
  }
  return 'accepted';
}

describe('what goes in comes out', () => {
  test.each([
    ['null', null],
    ['a string beyond ASCII', '£100 — naïve 🏠'],
    ['an empty list', []],
    ['nesting', { a: [{ b: [1, 2, { c: null }] }] }],
    ['an array at the top', Float64Array.of(1.5, -0, NaN, Infinity)],
    ['an empty array', { empty: new Float64Array(0) }],
    ['arrays in lists', [Float64Array.of(1), null, Float64Array.of(2, 3)]],
    ['names that look like paths', { 'a.b': { '0': Float64Array.of(7) }, value: null, segments: [] }],
  ])('%s', (_, value) => {
    expect(roundTrip(value)).toEqual(value);
  });

  test('any JSON with arrays in it, at any alignment', () => {
    const array = fc.float64Array({ maxLength: 9 });
    const value = fc.letrec((tie) => ({
      node: fc.oneof(
        { maxDepth: 4 },
        fc.string(),
        fc.integer(),
        fc.boolean(),
        fc.constant(null),
        array,
        fc.array(tie('node'), { maxLength: 4 }),
        fc.dictionary(fc.stringMatching(/^[a-z.]{1,8}$/), tie('node'), { maxKeys: 4 }),
      ),
    })).node;
    fc.assert(
      fc.property(value, fc.integer({ min: 0, max: 9 }), (each, shift) => {
        const bytes = encode(each);
        const shifted = new Uint8Array(bytes.length + shift);
        shifted.set(bytes, shift);
        expect(decode(shifted.subarray(shift))).toEqual(plainPrototypes(each));
      }),
    );
  });

  test('a view into a larger buffer carries only its own numbers', () => {
    const view = new Float64Array(Float64Array.of(1, 2, 3, 4).buffer, 8, 2);
    expect(roundTrip({ view })).toEqual({ view: Float64Array.of(2, 3) });
  });

  test('an absent property stays absent', () => {
    expect(roundTrip({ kept: 1, absent: undefined })).toStrictEqual({ kept: 1 });
  });
});

test.each([
  ['a number that is not finite', { a: NaN }],
  ['a function', { a: () => {} }],
  ['a date', { a: new Date(0) }],
  ['a map', new Map()],
  ['a bigint', [1n]],
  ['undefined in a list', [undefined]],
  ['a name that reaches a prototype', JSON.parse('{"__proto__":{"a":1}}') as unknown],
])('refuses to encode %s', (_, value) => {
  expect(codeOf(() => encode(value))).toBe('invalid-request');
});

test('refuses to encode a value that never ends', () => {
  const loop: Record<string, unknown> = {};
  loop['self'] = loop;
  expect(codeOf(() => encode(loop))).toBe('invalid-request');
});

function one(path: unknown[], length: unknown = 1) {
  return { segments: [{ path, length }] };
}

describe('refuses to decode', () => {
  const empty = { value: null, segments: [] };
  const many = Array.from({ length: 10_001 }, (_, i) => i);
  let deep = 'null';
  for (let i = 0; i < 5_000; i++) deep = `[${deep}]`;

  test.each([
    ['nothing', new Uint8Array(0)],
    ['other bytes', new Uint8Array(64)],
    ['a head longer than the message', forge(empty, [], 4_000_000_000)],
    ['a head that is not JSON', forge('{"value":')],
    [
      'a head that is not UTF-8',
      forge({ ...empty, value: 'AAAA' }).map((byte) => (byte === 0x41 ? 0xff : byte)),
    ],
    ['a head without a value', forge({ segments: [] })],
    ['segments that are no list', forge({ value: null, segments: { length: 1 } })],
    ['more numbers promised than sent', forge({ value: null, ...one([], 2) }, [1])],
    ['a count that overflows', forge({ value: null, ...one([], Number.MAX_SAFE_INTEGER) }, [1])],
    ['a negative count', forge({ value: null, ...one([], -1) })],
    ['a fractional count', forge({ value: null, ...one([], 0.5) })],
    ['numbers nobody promised', forge(empty, [1])],
    ['a path to nowhere', forge({ value: { a: null }, ...one(['b']) }, [1])],
    ['a path over a filled place', forge({ value: { a: 1 }, ...one(['a']) }, [1])],
    ['a path through a string', forge({ value: 'text', ...one([0]) }, [1])],
    ['a path to an inherited name', forge({ value: {}, ...one(['toString']) }, [1])],
    ['a path to the length of a list', forge({ value: [null], ...one(['length']) }, [1])],
    [
      'two arrays in one place',
      forge({ value: null, segments: [one([]).segments[0], one([]).segments[0]] }, [1, 2]),
    ],
    ['a value too deep', forge(`{"value":${deep},"segments":[]}`)],
    ['__proto__ in the value', forge('{"value":{"__proto__":{"polluted":1}},"segments":[]}')],
    ['constructor in the value', forge('{"value":{"constructor":{"prototype":{}}},"segments":[]}')],
    ['__proto__ in a path', forge({ value: {}, ...one(['__proto__', 'polluted']) }, [1])],
    [
      'ten thousand and one segments',
      forge({ value: many.map(() => null), segments: many.map((i) => one([i], 0).segments[0]) }),
    ],
    ['a number cut in the middle', forge({ value: null, ...one([], 2) }, [1, 2]).slice(0, -4)],
  ])('%s', (_, bytes) => {
    expect(codeOf(() => decode(bytes))).toBe('invalid-request');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test('more bytes than allowed', () => {
    expect(codeOf(() => decode(forge(empty), 8))).toBe('too-large');
  });

  test('any bytes at all without any other kind of failure', () => {
    const bytes = forge({ value: { a: null, b: [1, 'x'] }, ...one(['a'], 2) }, [1, 2]);
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1 }), (edits) => {
        const damaged = bytes.slice();
        for (const [at, byte] of edits) damaged[at] = byte;
        expect(codeOf(() => decode(damaged))).toMatch(/^(accepted|invalid-request|too-large)$/);
      }),
      { numRuns: 2_000 },
    );
  });
});

/** fast-check's dictionaries may have no prototype; decoded objects are plain. */
function plainPrototypes(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plainPrototypes);
  if (typeof value !== 'object' || value === null || value instanceof Float64Array) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plainPrototypes(each)]));
}
