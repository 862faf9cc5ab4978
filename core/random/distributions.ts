import { exp } from '../numeric/exp.ts';
import { log } from '../numeric/log.ts';

/**
 * Inverse distribution functions: one uniform in, one value out, increasing in the uniform. So two options that
 * share a uniform share their luck, and 1 - u is the antithetic draw. The triangular one alone is not increasing.
 */

/** The exponential distribution with mean 1. Exact to the last bits for draws of stream.ts, where 1 - u is exact. */
export function exponentialFrom(u: number): number {
  return 0 - log(1 - u);
}

/** The standard Gumbel distribution: mode 0, mean 0.5772. */
export function gumbelFrom(u: number): number {
  return 0 - log(0 - log(u));
}

/**
 * The log-normal distribution.
 * @param median exp of the mean of the logarithm, in the unit of the result.
 * @param sigma standard deviation of the logarithm.
 */
export function logNormalFrom(u: number, median: number, sigma: number): number {
  return median * exp(sigma * normalFrom(u));
}

const SQUARE_ROOT_OF_6 = Math.sqrt(6);
const HALF_WORD = 65_536;

/**
 * The symmetric triangular distribution with mean 0 and standard deviation 1, on -2.45 to 2.45: a third of the cost of
 * the normal one, for draws made for everyone every month. The two halves of the draw's 32 bits are two uniforms, and
 * their sum is triangular; so it does not increase in the uniform, but 1 - u is still the antithetic draw.
 */
export function triangularFrom(u: number): number {
  const scaled = u * HALF_WORD;
  const high = Math.floor(scaled);
  return ((high + 0.5) / HALF_WORD + (scaled - high) - 1) * SQUARE_ROOT_OF_6;
}

/**
 * The standard normal distribution, by Wichura's algorithm PPND16 (AS 241, Applied Statistics 37, 1988), with a
 * relative error of about 1e-16: rational functions of (1/2)^2 - q^2 near the centre, where q = u - 1/2, and of
 * sqrt(-ln(tail)) outside it. The coefficients are his, rounded to float64.
 */
export function normalFrom(u: number): number {
  const q = u - 0.5;
  if (Math.abs(q) <= 0.425) return q * central(0.180625 - q * q);
  const tail = Math.sqrt(0 - log(q < 0 ? u : 1 - u));
  const size = tail <= 5 ? near(tail - 1.6) : far(tail - 5);
  return q < 0 ? 0 - size : size;
}

function central(r: number): number {
  const above =
    ((((((2509.0809287301227 * r + 33430.57558358813) * r + 67265.7709270087) * r + 45921.95393154987) * r +
      13731.69376550946) *
      r +
      1971.5909503065513) *
      r +
      133.14166789178438) *
      r +
    3.3871328727963665;
  const below =
    ((((((5226.495278852854 * r + 28729.085735721943) * r + 39307.89580009271) * r + 21213.794301586597) * r +
      5394.196021424751) *
      r +
      687.1870074920579) *
      r +
      42.31333070160091) *
      r +
    1;
  return above / below;
}

function near(r: number): number {
  const above =
    ((((((0.0007745450142783414 * r + 0.022723844989269184) * r + 0.2417807251774506) * r +
      1.2704582524523684) *
      r +
      3.6478483247632045) *
      r +
      5.769497221460691) *
      r +
      4.630337846156546) *
      r +
    1.4234371107496835;
  const below =
    ((((((1.0507500716444169e-9 * r + 0.0005475938084995345) * r + 0.015198666563616457) * r +
      0.14810397642748008) *
      r +
      0.6897673349851) *
      r +
      1.6763848301838038) *
      r +
      2.053191626637759) *
      r +
    1;
  return above / below;
}

function far(r: number): number {
  const above =
    ((((((2.0103343992922881e-7 * r + 2.7115555687434876e-5) * r + 0.0012426609473880784) * r +
      0.026532189526576124) *
      r +
      0.29656057182850487) *
      r +
      1.7848265399172913) *
      r +
      5.463784911164114) *
      r +
    6.657904643501103;
  const below =
    ((((((2.0442631033899397e-15 * r + 1.421511758316446e-7) * r + 1.8463183175100548e-5) * r +
      0.0007868691311456133) *
      r +
      0.014875361290850615) *
      r +
      0.1369298809227358) *
      r +
      0.599832206555888) *
      r +
    1;
  return above / below;
}
