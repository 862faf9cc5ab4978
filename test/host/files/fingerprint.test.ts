import { expect, test } from 'vitest';

import { canonicalJson, fingerprint } from '../../../host/files/fingerprint.ts';

test('does not depend on the order of keys or on entries that are undefined', () => {
  const one = { b: 1, a: { d: [1, { f: 2, e: 3 }], c: undefined } };
  const other = { a: { d: [1, { e: 3, f: 2 }] }, b: 1 };
  expect(fingerprint(one)).toBe(fingerprint(other));
});

test('depends on the order of a list and on every value', () => {
  expect(fingerprint({ a: [1, 2] })).not.toBe(fingerprint({ a: [2, 1] }));
  expect(fingerprint({ a: 1 })).not.toBe(fingerprint({ a: '1' }));
});

test('writes keys in order and no spaces', () => {
  expect(canonicalJson({ b: [true, null, 'x'], a: 0.5 })).toBe('{"a":0.5,"b":[true,null,"x"]}');
});

test('is the SHA-256 of that text', () => {
  // printf '{"a":1}' | sha256sum
  expect(fingerprint({ a: 1 })).toBe('015abd7f5cc57a2dd94b7590f04ad8084273905ee33ec5cebeae62276a97f862');
});
