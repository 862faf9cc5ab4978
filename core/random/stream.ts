import { exponentialFrom, gumbelFrom, normalFrom } from './distributions.ts';
import { threefry13 } from './threefry.ts';

/**
 * Keyed draws. A draw is a function of (seed, replicate, stream, entity, sub) and of nothing else: not of the
 * order of draws, the thread, or the option being run. So the same person leads the same life in every option,
 * and a draw added to one stream moves no other.
 *
 * The layout is part of every stored result: key = (seed, replicate), counter = (entity, stream x 2^24 + sub).
 */

/** Which luck a path has: both whole numbers from 0 to 2^32 - 1. */
export type Luck = { readonly seed: number; readonly replicate: number };

/**
 * The streams and their identities, 1 to 255. An identity is never changed or used again: doing so would
 * quietly change the luck of stored results.
 */
export const STREAMS = {
  /** How long a person lives at home with their needs, until death or a care home; entity person. */
  life: 1,
  /** Whether someone newly arriving pays for their own care; entity person. */
  arrival: 2,
  /** A person's need at arrival: both lines, two workers, unsocial hours, complexity, taper; entity person. */
  'person-need': 3,
  /** A person's income, savings, benefits and home; entity person. */
  'person-means': 4,
  /** Where a person lives; entity person. */
  'person-place': 5,
  /** Capacity, suitable person, unpaid carer, confidence and value of control; entity person. */
  'person-ability': 6,
  /** When lasting need changes and by how much; entity person, sub twice the number of the change, and one more. */
  'need-change': 7,
  /** When the next review comes; entity person, sub number of reviews so far. */
  review: 8,
  /** Choice of deployment; entity person, sub month and alternative. */
  deployment: 9,
  /** Fixed taste of a person for a provider; entity person, sub provider. */
  'provider-taste': 10,
  /** What a provider is made of at the start or at entry; entity provider. */
  'provider-make': 11,
  /** Natural and voluntary closure; entity provider, sub month. */
  'provider-close': 12,
  /** Whether and as what a new provider enters; entity provider slot, sub month. */
  'provider-entry': 13,
  /** Willingness and ability to pay a top-up; entity person. */
  'top-up': 14,
  /** Where a person starts to ask around; entity person, sub 0 for care and 1 for community support. */
  'provider-known': 16,
  /** How far a month's need lies from the usual; entity person, sub month. */
  'need-fluctuation': 17,
  /** What an assessment missed or saw too large; entity person, sub number of the review. */
  allocation: 18,
  /** What a supplier of community support is made of; entity supplier. */
  'supporter-make': 19,
  /** Fixed taste of a person for a supplier of community support; entity person, sub supplier. */
  'supporter-taste': 20,
  /** Whether a person whose care the council arranges is given a budget at all; entity person. */
  'personal-budget': 21,
  /** When in the course of a mailing a person is written to; entity person. */
  letter: 22,
  /** What a person learns before planning; entity person, sub twice the number of reviews, and one more. */
  information: 23,
  /** Whether a person wants support to choose, and gets it; entity person, sub twice the number of reviews, and one more. */
  'support-to-choose': 24,
  /** Whether a person has been told of an arrangement; entity person, sub number of reviews x 16 + arrangement. */
  awareness: 25,
  /** When an unpaid carer stops; entity person. */
  carer: 26,
  /** Whether a person wants to leave their provider in a month; entity person, sub month. */
  dissatisfaction: 27,
  /** Whether a charge is paid in the month it falls due; entity person, sub month. */
  'charge-paid': 28,
  /** Money from other public funds; entity person, sub 0 whether the council reaches them, then two for each stream: has it, how much. */
  'other-stream': 29,
  /** How a person answers to a charge or a price; entity person, sub number of reviews. */
  'charge-response': 30,
  /** Taste for a way of spending a direct payment; entity person, sub route. */
  'route-taste': 31,
  /** Which provider takes another over, and whether one does; entity the provider that ends, sub month. */
  'provider-merge': 32,
  /** Whether a provider builds what it takes to hold service funds in a month; entity provider, sub month. */
  'fund-building': 33,
  /** Whether an individual's invoice is ever paid; entity person, sub month. */
  'invoice-paid': 34,
  /** Whether a direct payment of a month is lost or misspent; entity person, sub month. */
  'payment-lost': 35,
  /** Pay, skill and age a provider starts with; entity provider, sub which of them. */
  'provider-start': 36,
  /** Where the points of a Latin hypercube lie; entity dimension, sub twice the point for the order, and one more for the place in its cell. */
  'latin-hypercube': 37,
  /** How the digits of Sobol points are scrambled; entity node of the tree of digits, sub dimension. */
  'sobol-scrambling': 38,
  /** Where a trajectory of elementary effects starts and which way it goes; entity trajectory, sub draw. */
  trajectory: 39,
  /** Which rows are taken when a sample is drawn again from itself; entity which time, sub row. */
  resample: 40,
} as const;

/** The name of a stream. */
export type StreamName = keyof typeof STREAMS;
/** The identity of a stream, as `STREAMS.life`. */
export type StreamId = (typeof STREAMS)[StreamName];

/** The width of one of 2^32 equal cells of (0, 1). */
const CELL = 1 / 4_294_967_296;

const LARGEST_WORD = 0xffff_ffff;

/**
 * Make the luck of a path.
 * @throws RangeError unless both are whole numbers from 0 to 2^32 - 1.
 */
export function luckOf(seed: number, replicate: number): Luck {
  assertWithin('seed', seed, LARGEST_WORD);
  assertWithin('replicate', replicate, LARGEST_WORD);
  return { seed, replicate };
}

/**
 * A uniform draw in the open interval (0, 1): the middle of one of 2^32 equal cells, so 1 - u is a draw too.
 * @param stream as `STREAMS.life`.
 * @param entity the identity of a person or provider, 0 to 2^32 - 1.
 * @param sub a month offset, a partner's identity or a draw number, 0 to 2^24 - 1.
 */
export function uniform(luck: Luck, stream: StreamId, entity: number, sub: number): number {
  const word = threefry13(entity, (stream << 24) | sub, luck.seed, luck.replicate);
  return ((word >>> 0) + 0.5) * CELL;
}

/** A draw from the exponential distribution with mean 1. */
export function exponential(luck: Luck, stream: StreamId, entity: number, sub: number): number {
  return exponentialFrom(uniform(luck, stream, entity, sub));
}

/** A draw from the standard normal distribution. */
export function normal(luck: Luck, stream: StreamId, entity: number, sub: number): number {
  return normalFrom(uniform(luck, stream, entity, sub));
}

/** A draw from the standard Gumbel distribution, the taste of a logit choice: mean 0.5772, variance pi^2 / 6. */
export function gumbel(luck: Luck, stream: StreamId, entity: number, sub: number): number {
  return gumbelFrom(uniform(luck, stream, entity, sub));
}

function assertWithin(what: string, value: number, largest: number): void {
  if (!Number.isInteger(value) || value < 0 || value > largest) {
    throw new RangeError(
      `Expected a ${what} that is a whole number from 0 to ${largest}, but found ${value}. Draws are keyed by it, so it must fit.`,
    );
  }
}
