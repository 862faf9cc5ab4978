/**
 * The normal distribution, by the series of Zelen and Severo, Handbook of Mathematical Functions (1964), 26.2.11, which has no
 * terms of differing sign and so loses no digits.
 */
import { exp } from '../numeric/exp.ts';
import { kept } from './kept.ts';

const MOST_STEPS = 200;

/**
 * How far from its middle a normal variable lies with a given probability: the half-width of a two-sided interval, in
 * standard deviations.
 *
 * @param confidence probability of the interval, above 0 and below 1, such as 0.95
 */
export function normalQuantile(confidence: number): number {
  return quantileOf(confidence);
}

const quantileOf = kept(searched);

function searched(confidence: number): number {
  let low = 0;
  let high = 1;
  while (within(high) < confidence) high *= 2;
  for (let step = 0; step < MOST_STEPS; step++) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) break;
    if (within(middle) < confidence) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** The probability that a normal variable lies between -z and z. */
function within(z: number): number {
  let term = z;
  let sum = 0;
  for (let odd = 3; sum + term > sum; odd += 2) {
    sum += term;
    term *= (z * z) / odd;
  }
  return Math.sqrt(2 / Math.PI) * exp((-z * z) / 2) * sum;
}
