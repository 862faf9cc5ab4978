import { integer } from 'fast-check';
import type { Arbitrary } from 'fast-check';

const PARTS = 10_000;

/** Numbers spread evenly from one end to the other, both included; fast-check's own doubles crowd around zero. */
export function between(min: number, max: number): Arbitrary<number> {
  return integer({ min: 0, max: PARTS }).map((part) => min + ((max - min) * part) / PARTS);
}
