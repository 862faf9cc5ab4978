import { describe, expect, it } from 'vitest';

import { hashOfBytes, hashOfNumbers } from '../../../core/numeric/bytes.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The definition, with whole-number arithmetic of any length. */
function byDefinition(bytes: Uint8Array): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of bytes) hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) & 0xffffffffffffffffn;
  return hash.toString(16).padStart(16, '0');
}

describe('hashOfBytes', () => {
  it.each([
    ['', 'cbf29ce484222325'],
    ['a', 'af63dc4c8601ec8c'],
    ['foobar', '85944171f73967e8'],
  ])('gives the published 64-bit FNV-1a hash of "%s"', (text, expected) => {
    expect(hashOfBytes(bytesOf(text))).toBe(expected);
  });

  it('agrees with the definition on every length to 300', () => {
    for (let length = 0; length < 300; length++) {
      const bytes = Uint8Array.from({ length }, (_, i) => (i * 167 + length * 31) & 255);
      expect(hashOfBytes(bytes)).toBe(byDefinition(bytes));
    }
  });
});

describe('hashOfNumbers', () => {
  it('reads each number little end first', () => {
    expect(hashOfNumbers([1])).toBe(hashOfBytes(Uint8Array.of(0, 0, 0, 0, 0, 0, 0xf0, 0x3f)));
  });

  it('counts every NaN as one and tells 0 from -0', () => {
    const odd = new Float64Array(new Uint32Array([1, 0xfff8_0000]).buffer);
    expect(hashOfNumbers(odd)).toBe(hashOfNumbers([NaN]));
    expect(hashOfNumbers([0])).not.toBe(hashOfNumbers([-0]));
  });

  it('tells the last bit of a number and the order of two', () => {
    expect(hashOfNumbers([0.1 + 0.2])).not.toBe(hashOfNumbers([0.3]));
    expect(hashOfNumbers([1, 2])).not.toBe(hashOfNumbers([2, 1]));
  });
});
