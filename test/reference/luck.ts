/**
 * Keyed draws, written again from the papers: Threefry-2x32 with thirteen rounds (Salmon and others, SC11, 2011) on whole
 * numbers without a limit, and the normal distribution by Wichura's AS 241 in decimals.
 */
import { STREAMS } from '../../core/random/stream.ts';
import type { StreamName } from '../../core/random/stream.ts';
import { dec, floor, ONE } from './number.ts';
import type { Decimal } from './number.ts';

export type Luck = {
  /** In the open interval from 0 to 1. */
  readonly uniform: (stream: StreamName, entity: number, sub: number) => Decimal;
  /** Mean 1. */
  readonly exponential: (stream: StreamName, entity: number, sub: number) => Decimal;
  /** Mean 0, standard deviation 1. */
  readonly normal: (stream: StreamName, entity: number, sub: number) => Decimal;
  /** Mode 0. */
  readonly gumbel: (stream: StreamName, entity: number, sub: number) => Decimal;
  /** The symmetric triangular distribution with mean 0 and standard deviation 1. */
  readonly triangular: (stream: StreamName, entity: number, sub: number) => Decimal;
};

export function luckOf(seed: number, replicate: number): Luck {
  const uniform: Luck['uniform'] = (stream, entity, sub) => {
    const counter: readonly [bigint, bigint] = [
      BigInt(entity),
      BigInt(STREAMS[stream]) * 2n ** 24n + BigInt(sub),
    ];
    const word = threefry(counter, [BigInt(seed), BigInt(replicate)]);
    return dec(word.toString())
      .plus(0.5)
      .div(2 ** 32);
  };
  return {
    uniform,
    exponential: (...key) =>
      ONE.minus(uniform(...key))
        .ln()
        .neg(),
    normal: (...key) => normalOf(uniform(...key)),
    gumbel: (...key) =>
      uniform(...key)
        .ln()
        .neg()
        .ln()
        .neg(),
    triangular: (...key) => triangularOf(uniform(...key)),
  };
}

const WORD = 2n ** 32n;
const ROTATIONS = [13n, 15n, 26n, 6n, 17n, 29n, 16n, 24n] as const;
const PARITY = 0x1bd11bdan;

/** The first word. */
function threefry([a, b]: readonly [bigint, bigint], [k0, k1]: readonly [bigint, bigint]): bigint {
  const keys = [k0, k1, PARITY ^ k0 ^ k1];
  let x = (a + k0) % WORD;
  let y = (b + k1) % WORD;
  for (let round = 0; round < 13; round++) {
    const turn = ROTATIONS[round % 8]!;
    x = (x + y) % WORD;
    y = (((y << turn) % WORD) | (y >> (32n - turn))) ^ x;
    if (round % 4 !== 3) continue;
    const injection = (round + 1) / 4;
    x = (x + keys[injection % 3]!) % WORD;
    y = (y + keys[(injection + 1) % 3]! + BigInt(injection)) % WORD;
  }
  return x;
}

/** The two halves of the draw's 32 bits are two uniforms, and their sum is triangular. */
function triangularOf(u: Decimal): Decimal {
  const scaled = u.times(65_536);
  const high = floor(scaled);
  return high.plus(0.5).div(65_536).plus(scaled.minus(high)).minus(1).times(dec(6).sqrt());
}

/** Numerator and denominator of a rational function, constant term first. */
type Rational = readonly [readonly string[], readonly string[]];

const CENTRAL: Rational = [
  [
    '3.3871328727963666080',
    '133.14166789178437745',
    '1971.5909503065514427',
    '13731.693765509461125',
    '45921.953931549871457',
    '67265.770927008700853',
    '33430.575583588128105',
    '2509.0809287301226727',
  ],
  [
    '1',
    '42.313330701600911252',
    '687.18700749205790830',
    '5394.1960214247511077',
    '21213.794301586595867',
    '39307.895800092710610',
    '28729.085735721942674',
    '5226.4952788528545610',
  ],
];
const NEAR: Rational = [
  [
    '1.42343711074968357734',
    '4.63033784615654529590',
    '5.76949722146069140550',
    '3.64784832476320460504',
    '1.27045825245236838258',
    '0.241780725177450611770',
    '0.0227238449892691845833',
    '0.000774545014278341407640',
  ],
  [
    '1',
    '2.05319162663775882187',
    '1.67638483018380384940',
    '0.689767334985100004550',
    '0.148103976427480074590',
    '0.0151986665636164571966',
    '0.000547593808499534494600',
    '0.00000000105075007164441684324',
  ],
];
const FAR: Rational = [
  [
    '6.65790464350110377720',
    '5.46378491116411436990',
    '1.78482653991729133580',
    '0.296560571828504891230',
    '0.0265321895265761230930',
    '0.00124266094738807843860',
    '0.0000271155556874348757815',
    '0.000000201033439929228813265',
  ],
  [
    '1',
    '0.599832206555887937690',
    '0.136929880922735805310',
    '0.0148753612908506148525',
    '0.000786869131145613259100',
    '0.0000184631831751005468180',
    '0.000000142151175831644588870',
    '0.00000000000000204426310338993978564',
  ],
];

function normalOf(u: Decimal): Decimal {
  const q = u.minus(0.5);
  if (q.abs().lte(0.425)) return q.times(ratio(CENTRAL, dec('0.180625').minus(q.times(q))));
  const tail = (q.isNegative() ? u : ONE.minus(u)).ln().neg().sqrt();
  const size = tail.lte(5) ? ratio(NEAR, tail.minus('1.6')) : ratio(FAR, tail.minus(5));
  return q.isNegative() ? size.neg() : size;
}

function ratio([above, below]: Rational, r: Decimal): Decimal {
  return polynomial(above, r).div(polynomial(below, r));
}

function polynomial(coefficients: readonly string[], r: Decimal): Decimal {
  return coefficients.reduceRight((value, coefficient) => value.times(r).plus(coefficient), dec(0));
}
