/**
 * Student's t for whole degrees of freedom: the finite sums of Student (1908) and Fisher (1925), as given by Zelen and Severo,
 * Handbook of Mathematical Functions (1964), 26.7.3 and 26.7.4. Only square roots and exact operations are used, so that
 * every engine gives the same digits. With many degrees of freedom the sums are long, and the expansion in 26.7.5 about the
 * normal distribution is as good.
 */
import { kept } from './kept.ts';
import { normalQuantile } from './normal.ts';

const HALVINGS = 4;
const HALVED_BY = 16;
const SERIES_TERMS = 14;
const MOST_STEPS = 200;
/** From here on the expansion agrees with the sums to nine digits, for confidences up to 0.999. */
const MANY = 1000;

/**
 * How far from its middle Student's t lies with a given probability: the half-width of a two-sided interval, in standard errors.
 *
 * @param confidence probability of the interval, above 0 and below 1, such as 0.95
 * @param freedom degrees of freedom, a whole number from 1: one fewer than the sample for an interval of a mean
 */
export function studentQuantile(confidence: number, freedom: number): number {
  return quantileOf(confidence, freedom);
}

const quantileOf = kept((confidence: number, freedom: number) =>
  freedom >= MANY ? expanded(normalQuantile(confidence), freedom) : searched(confidence, freedom),
);

/** Student’s t from the normal variable of the same confidence, by powers of one over the degrees of freedom. */
function expanded(z: number, freedom: number): number {
  const square = z * z;
  const first = (z * (square + 1)) / 4;
  const second = (z * ((5 * square + 16) * square + 3)) / 96;
  const third = (z * (((3 * square + 19) * square + 17) * square - 15)) / 384;
  const fourth = (z * ((((79 * square + 776) * square + 1482) * square - 1920) * square - 945)) / 92_160;
  return z + (first + (second + (third + fourth / freedom) / freedom) / freedom) / freedom;
}

function searched(confidence: number, freedom: number): number {
  let low = 0;
  let high = 1;
  while (within(high, freedom) < confidence) high *= 2;
  for (let step = 0; step < MOST_STEPS; step++) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) break;
    if (within(middle, freedom) < confidence) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** The probability that Student's t lies between -t and t. */
function within(t: number, freedom: number): number {
  const length = Math.sqrt(freedom + t * t);
  const sine = t / length;
  const cosine = Math.sqrt(freedom) / length;
  if (freedom % 2 === 0) return sine * sumOf(cosine, freedom - 2, 0);
  const angle = arcTangent(t / Math.sqrt(freedom));
  const rest = freedom === 1 ? 0 : sine * cosine * sumOf(cosine, freedom - 3, 1);
  return ((angle + rest) * 2) / Math.PI;
}

/** 1 + c²/2 + (1·3)/(2·4) c⁴ + ... for `odd` 0, and 1 + 2/3 c² + (2·4)/(3·5) c⁴ + ... for 1, up to the power `last`. */
function sumOf(cosine: number, last: number, odd: 0 | 1): number {
  const square = cosine * cosine;
  let term = 1;
  let sum = 1;
  for (let power = 2; power <= last; power += 2) {
    term *= ((power - 1 + odd) / (power + odd)) * square;
    sum += term;
  }
  return sum;
}

/** The angle is halved until its series converges fast. */
function arcTangent(x: number): number {
  let tangent = x;
  for (let halving = 0; halving < HALVINGS; halving++) tangent /= 1 + Math.sqrt(1 + tangent * tangent);
  const square = tangent * tangent;
  let sum = 0;
  for (let n = SERIES_TERMS; n >= 0; n--) sum = 1 / (2 * n + 1) - square * sum;
  return tangent * sum * HALVED_BY;
}
