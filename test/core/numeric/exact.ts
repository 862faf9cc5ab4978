import { Decimal } from 'decimal.js';

/** Wide enough to hold any float64 exactly. */
const Wide = Decimal.clone({ defaults: true, precision: 1200, minE: -9e15, maxE: 9e15 });
/** Forty-five digits judge a result of sixteen. */
const Judge = Decimal.clone({ defaults: true, precision: 45, minE: -9e15, maxE: 9e15 });

/** The number a float64 holds, not the shortest decimal that reads back as it. */
export function exactly(x: number): Decimal {
  let whole = x;
  let halvings = 0;
  for (; !Number.isInteger(whole); halvings++) whole *= 2;
  return new Wide(BigInt(whole).toString()).div(new Wide(2).pow(halvings));
}

/** A float64 as an argument for the judge's functions. */
export function judged(x: number): Decimal {
  return new Judge(exactly(x));
}

/** How far a result is from the truth, in units of the last place of the true value as a float64. */
export function unitsOff(result: number, truth: Decimal): number {
  return exactly(result).minus(truth).abs().div(lastPlace(truth.toNumber())).toNumber();
}

function lastPlace(x: number): number {
  const value = new Float64Array([Math.abs(x)]);
  const bits = new BigInt64Array(value.buffer);
  bits[0] = bits[0]! + 1n;
  return value[0]! - Math.abs(x);
}
