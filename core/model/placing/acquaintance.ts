/**
 * Which providers a person comes to know, and which of them they like best. People and providers have places on a ring; a
 * person asks on from their own place until enough providers have answered. When a provider closes or opens, only those
 * who asked just there know others than before, and who likes whom is the same in every option.
 */
import { PENCE_PER_POUND } from '../../money/pence.ts';
import { firstNotBelow } from '../../numeric/halving.ts';
import { gumbel, STREAMS, uniform } from '../../random/stream.ts';
import type { ReadonlyColumn } from '../columns.ts';
import { PRICE_WEIGHT_PARAMETERS, weightOfPound } from '../pricing/price-weight.ts';
import type { MonthOf } from '../step.ts';
import { NO_PROVIDER } from '../vocabulary.ts';
import { feelsPrice, setsTimes } from './admission.ts';
import { calledOn, eachOf } from './callable.ts';
import type { Asked } from './callable.ts';

export const ACQUAINTANCE_PARAMETERS = [
  ...PRICE_WEIGHT_PARAMETERS,
  'choice.logit.quality',
  'choice.logit.distance',
  'choice.logit.flexibility',
] as const;
export const ACQUAINTANCE_SWITCHES = ['choice-rule'] as const;

/** How much less someone who goes by distance alone likes a provider of another locality: all they weigh. */
const ONE_FARTHER = -1;

type Table<C extends string> = { readonly [K in C]: ReadonlyColumn };
type Market = {
  readonly people: Table<'identity' | 'locality' | 'route' | 'deployment' | 'avoids' | 'knows'>;
  readonly providers: Table<'identity' | 'open' | 'renown' | 'price' | 'quality' | 'home' | 'flexibility'>;
  readonly listing: Table<'ring'>;
  readonly localities: Table<'listed'>;
  readonly market: Table<'incomeIndex'>;
  readonly extent: { readonly providers: number };
};
type AskingMonth = Pick<
  MonthOf<(typeof ACQUAINTANCE_PARAMETERS)[number], never, (typeof ACQUAINTANCE_SWITCHES)[number]>,
  'luck' | 'parameters' | 'structure'
>;

/** Whether a provider could take a person. */
type CanTake = (row: number, person: number) => boolean;
type ListOf = (rows: readonly number[]) => Asked;

/** The providers that people may ask round, each locality's by their places on the ring. */
export type Round = {
  readonly all: (person: number) => Asked;
  /** Those at home in the person's locality. */
  readonly near: (person: number) => Asked;
  /** Those at home elsewhere. */
  readonly farther: (person: number) => Asked;
  readonly canTake: CanTake;
};

export type Acquaintance = {
  /**
   * Whom people may ask round this month, by who is admitted: above zero for the providers that may serve them, as it is when
   * they first ask.
   * @param canTake whether a provider could take a person.
   * @param listOf how those of a locality are gone through: each of them when left out.
   */
  readonly rounds: (canTake: CanTake, listOf?: ListOf) => (admitted: ReadonlyColumn) => Round;
  /**
   * The provider a person likes best among the first few that may serve them and can, asking round from where a draw
   * puts them; never one they avoid. Who goes by distance alone asks until a provider of their own locality can, and
   * those of others after them.
   *
   * @param asks which draw puts them on the ring.
   */
  readonly favourite: (person: number, round: Round, asks: number) => number;
  /** Whether a provider would be a person's favourite if every open one could take them. */
  readonly isFirstChoice: (person: number, row: number, asks: number) => boolean;
  /** How much a person likes a provider. */
  readonly utility: (person: number, row: number) => number;
};

/** Who asks round and likes whom, in one month. The lists of providers by locality must be up to date. */
export function acquaintance(state: Market, { luck, parameters, structure }: AskingMonth): Acquaintance {
  const { people, providers, listing } = state;
  const { identity, locality, route, deployment, avoids, knows } = people;
  const { open, renown, price, quality, home, flexibility } = providers;
  const provider = providers.identity;
  const perPenny = weightOfPound(parameters, state.market) / PENCE_PER_POUND;
  const perStep = parameters['choice.logit.quality'];
  const away = parameters['choice.logit.distance'];
  const flexible = parameters['choice.logit.flexibility'];
  const rule = structure['choice-rule'];
  const byDistance = rule === 'nearest';
  const hasTaste = rule === 'taste';
  // What a person likes does not depend on who has the staff.
  const everyone = rounds(anyone)(open);
  return byDistance
    ? { rounds, favourite: nearest, isFirstChoice: isNearest, utility }
    : { rounds, favourite: likedBest, isFirstChoice: isLikedBest, utility };

  function rounds(canTake: CanTake, listOf: ListOf = eachOf): (admitted: ReadonlyColumn) => Round {
    const begun = new Map<ReadonlyColumn, Round>();
    return (admitted) => {
      const round = begun.get(admitted) ?? roundOf(admitted, canTake, listOf);
      begun.set(admitted, round);
      return round;
    };
  }

  function roundOf(admitted: ReadonlyColumn, canTake: CanTake, listOf: ListOf): Round {
    const those = (may: (row: number, place: number) => boolean) =>
      calledOn(state, listing.ring, (row, place) => admitted[row] > 0 && may(row, place), listOf);
    return {
      all: those(anyone),
      near: those((row, place) => home[row] === place),
      farther: those((row, place) => home[row] !== place),
      canTake,
    };
  }

  function likedBest(person: number, round: Round, asks: number): number {
    let best = NO_PROVIDER;
    let highest = -Infinity;
    for (const row of known(person, round, asks)) {
      const liked = utility(person, row);
      if (liked > highest) {
        highest = liked;
        best = row;
      }
    }
    return best;
  }

  /** Most are not among those a person knows, or one of these is liked better: so few likings need be worked out. */
  function isLikedBest(person: number, row: number, asks: number): boolean {
    const others = known(person, everyone, asks);
    const place = others.indexOf(row);
    if (place === -1) return false;
    const liked = utility(person, row);
    // Among equals whoever is asked first is the favourite.
    return others.every((other, asked) => {
      if (asked === place) return true;
      const rival = utility(person, other);
      return asked < place ? rival < liked : rival <= liked;
    });
  }

  /** The first few that may serve a person and can, in the order in which they are asked. */
  function known(person: number, { all, canTake }: Round, asks: number): readonly number[] {
    const list = all(person);
    const start = startIn(list.rows, person, asks);
    const found: number[] = [];
    let asked = 0;
    while (found.length < knows[person]) {
      asked = nextRound(list, start, asked);
      if (asked === list.rows.length) break;
      const row = rowAt(list, start, asked);
      if (!isAvoided(row, person) && canTake(row, person)) found.push(row);
      asked++;
    }
    return found;
  }

  function nearest(person: number, { near, farther, canTake }: Round, asks: number): number {
    const found = firstOf(near(person), person, canTake, asks);
    return found === NO_PROVIDER ? firstOf(farther(person), person, canTake, asks) : found;
  }

  function firstOf(list: Asked, person: number, canTake: CanTake, asks: number): number {
    const start = startIn(list.rows, person, asks);
    const count = list.rows.length;
    for (let asked = nextRound(list, start, 0); asked < count; asked = nextRound(list, start, asked + 1)) {
      const row = rowAt(list, start, asked);
      if (!isAvoided(row, person) && canTake(row, person)) return row;
    }
    return NO_PROVIDER;
  }

  function isNearest(person: number, row: number, asks: number): boolean {
    return nearest(person, everyone, asks) === row;
  }

  function isAvoided(row: number, person: number): boolean {
    return provider[row] + 1 === avoids[person];
  }

  function utility(person: number, row: number): number {
    if (byDistance) return isNear(person, row) ? 0 : ONE_FARTHER;
    const taste = hasTaste ? gumbel(luck, STREAMS['provider-taste'], identity[person], provider[row]) : 0;
    const cost = feelsPrice(route[person], deployment[person]) ? perPenny * price[row] : 0;
    const near = isNear(person, row) ? 0 : away;
    const times = setsTimes(route[person]) ? flexible * flexibility[row] : 0;
    return cost + perStep * quality[row] + near + times + taste;
  }

  function isNear(person: number, row: number): boolean {
    return home[row] === locality[person];
  }

  /** The position among the providers of a round at which a person begins to ask: the first beyond their place on the ring. */
  function startIn(rows: readonly number[], person: number, asks: number): number {
    const place = uniform(luck, STREAMS['provider-known'], identity[person], asks);
    return firstNotBelow(rows.length, (position) => renown[rows[position]], place);
  }
}

function anyone(): boolean {
  return true;
}

function rowAt({ rows }: Asked, start: number, asked: number): number {
  return rows[start + asked < rows.length ? start + asked : start + asked - rows.length];
}

/**
 * How many of a ring are asked or passed over before the next who may be able to take the person.
 * @param start the position of the first who is asked.
 * @param asked how many there were before; all of the ring when nobody is left.
 */
function nextRound({ rows, next }: Asked, start: number, asked: number): number {
  const toEnd = rows.length - start;
  if (asked < toEnd) {
    const at = next(start + asked);
    if (at < rows.length) return at - start;
  }
  const at = next(Math.max(0, asked - toEnd));
  return at < start ? toEnd + at : rows.length;
}
