import { expect, test } from 'vitest';

import { DIGITS, directionNumbers, STARTERS } from '../../../core/sampling/directions.ts';

/** With the first and the last coefficient, which the table leaves out. */
function polynomialOf({ inner, initial }: (typeof STARTERS)[number]): number {
  return 2 ** initial.length + inner * 2 + 1;
}

/** After how many multiplications by x the powers of x come back to 1. */
function orderOfX(polynomial: number, degree: number): number {
  let power = 1;
  let order = 0;
  do {
    power <<= 1;
    if (power >= 2 ** degree) power ^= polynomial;
    order++;
  } while (power !== 1 && order < 2 ** degree);
  return order;
}

test('every polynomial is primitive: the powers of x run through all others but none', () => {
  for (const starter of STARTERS) {
    const degree = starter.initial.length;
    expect(orderOfX(polynomialOf(starter), degree)).toBe(2 ** degree - 1);
  }
});

test('no polynomial is used twice, and none of a lower degree is left out', () => {
  expect(new Set(STARTERS.map(polynomialOf)).size).toBe(STARTERS.length);
  const degrees = STARTERS.map(({ initial }) => initial.length);
  expect(degrees).toEqual(degrees.toSorted((a, b) => a - b));
  // How many primitive polynomials there are of each degree: Euler's totient of 2^s - 1, over s.
  const counted = [1, 1, 2, 2, 6, 6, 18, 16, 48, 60, 176, 144].map((count, index) => [index + 1, count]);
  for (const [degree, count] of counted)
    expect(degrees.filter((each) => each === degree)).toHaveLength(count!);
});

test('every number to start from is odd and below its power of two', () => {
  for (const { initial } of STARTERS) {
    for (const [index, number] of initial.entries()) {
      expect(number % 2).toBe(1);
      expect(number).toBeLessThan(2 ** (index + 1));
    }
  }
});

test('rows read from the published table are as they are printed there', () => {
  // Dimension, then a and m_1, m_2, ... as the file of Joe and Kuo has them.
  const published = [
    [2, 0, 1],
    [10, 7, 1, 1, 7, 11, 19],
    [37, 62, 1, 3, 3, 5, 3, 55, 33],
    [100, 244, 1, 1, 5, 5, 11, 5, 45, 117, 217],
    [255, 555, 1, 1, 1, 3, 5, 13, 59, 83, 355, 349, 1967],
    [384, 598, 1, 1, 3, 7, 17, 13, 107, 229, 75, 551, 1299, 2363],
    [512, 224, 1, 1, 1, 1, 25, 9, 23, 225, 385, 629, 603, 3747, 4241],
  ];
  for (const [dimension, inner, ...initial] of published)
    expect(STARTERS[dimension! - 2]).toEqual({ inner, initial });
});

/** The starting numbers of a dimension carried on beyond 32 digits, by the recurrence over whole numbers. */
function numbersOf(dimension: number, digits: number): readonly bigint[] {
  if (dimension === 0) return Array.from({ length: digits }, () => 1n);
  const { inner, initial } = STARTERS[dimension - 1]!;
  const degree = initial.length;
  const numbers = initial.slice(0, digits).map(BigInt);
  for (let at = degree; at < digits; at++) {
    let next = numbers[at - degree]! ^ (numbers[at - degree]! << BigInt(degree));
    for (let power = 1; power < degree; power++) {
      if ((inner >> (degree - 1 - power)) & 1) next ^= numbers[at - power]! << BigInt(power);
    }
    numbers.push(next);
  }
  return numbers;
}

test('direction numbers are the starting numbers carried on, as fractions', () => {
  for (const dimension of [0, 1, 2, 7, 63, 511]) {
    const numbers = numbersOf(dimension, DIGITS);
    const fractions = [...directionNumbers(dimension)].map(
      (number, digit) => number / 2 ** (DIGITS - 1 - digit),
    );
    expect(fractions.map(BigInt)).toEqual(numbers);
  }
});

/** Whether the rows, each a set of bits, are independent over the field of two elements. */
function areIndependent(rows: readonly bigint[]): boolean {
  const byLeading = new Map<number, bigint>();
  return rows.every((row) => {
    let rest = row;
    while (rest !== 0n) {
      const leading = rest.toString(2).length;
      const other = byLeading.get(leading);
      if (other === undefined) {
        byLeading.set(leading, rest);
        return true;
      }
      rest ^= other;
    }
    return false;
  });
}

test('the first hundred dimensions have Sobol’s property A, as Joe and Kuo say of theirs', () => {
  const dimensions = 100;
  const firstDigits = Array.from({ length: dimensions }, (_, dimension) =>
    numbersOf(dimension, dimensions).reduce(
      (row, number, at) => row | (((number >> BigInt(at)) & 1n) << BigInt(at)),
      0n,
    ),
  );
  expect(areIndependent(firstDigits)).toBe(true);
});
