/**
 * Which providers a person comes to know, and which of them they like best. People and providers have places on a ring; a
 * person asks on from their own place until enough providers have answered. When a provider closes or opens, only those
 * who asked just there know others than before, and who likes whom is the same in every option.
 */
import { PENCE_PER_POUND } from '../../money/pence.ts';
import { gumbel, STREAMS, uniform } from '../../random/stream.ts';
import type { ReadonlyColumn } from '../columns.ts';
import type { MonthOf } from '../step.ts';
import { NO_PROVIDER } from '../vocabulary.ts';
import { feelsPrice, setsTimes } from './admission.ts';

export const ACQUAINTANCE_PARAMETERS = [
  'choice.logit.price',
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
  readonly extent: { readonly providers: number };
};
type AskingMonth = Pick<
  MonthOf<(typeof ACQUAINTANCE_PARAMETERS)[number], never, (typeof ACQUAINTANCE_SWITCHES)[number]>,
  'luck' | 'parameters' | 'structure'
>;

/** Whether a provider could take a person. */
type CanTake = (row: number, person: number) => boolean;

export type Acquaintance = {
  /**
   * The provider a person likes best among the first few that may serve them and can, asking round from where a draw
   * puts them; never one they avoid. Who goes by distance alone asks until a provider of their own locality can, and
   * those of others after them.
   *
   * @param admitted above zero for the providers that may serve them.
   * @param canTake whether a provider could take the person.
   * @param asks which draw puts them on the ring.
   */
  readonly favourite: (person: number, admitted: ReadonlyColumn, canTake: CanTake, asks: number) => number;
  /** Whether a provider would be a person's favourite if every open one could take them. */
  readonly isFirstChoice: (person: number, row: number, asks: number) => boolean;
  /** How much a person likes a provider. */
  readonly utility: (person: number, row: number) => number;
};

/** Who asks round and likes whom, in one month. The lists of providers by locality must be up to date. */
export function acquaintance(
  { people, providers, listing, localities, extent }: Market,
  { luck, parameters, structure }: AskingMonth,
): Acquaintance {
  const { identity, locality, route, deployment, avoids, knows } = people;
  const { open, renown, price, quality, home, flexibility } = providers;
  const { ring } = listing;
  const provider = providers.identity;
  const perPenny = parameters['choice.logit.price'] / PENCE_PER_POUND;
  const perStep = parameters['choice.logit.quality'];
  const away = parameters['choice.logit.distance'];
  const flexible = parameters['choice.logit.flexibility'];
  const rule = structure['choice-rule'];
  const byDistance = rule === 'nearest';
  const hasTaste = rule === 'taste';
  return byDistance
    ? { favourite: nearest, isFirstChoice: isNearest, utility }
    : { favourite: likedBest, isFirstChoice: isLikedBest, utility };

  function likedBest(person: number, admitted: ReadonlyColumn, canTake: CanTake, asks: number): number {
    let best = NO_PROVIDER;
    let highest = -Infinity;
    for (const row of known(person, admitted, canTake, asks)) {
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
    const others = known(person, open, anyone, asks);
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
  function known(
    person: number,
    admitted: ReadonlyColumn,
    canTake: CanTake,
    asks: number,
  ): readonly number[] {
    const serving = localities.listed[locality[person]];
    const first = locality[person] * extent.providers;
    const start = startOf(person, asks);
    const avoided = avoids[person];
    const most = knows[person];
    const found: number[] = [];
    for (let asked = start; asked < start + serving && found.length < most; asked++) {
      const row = ring[first + (asked < serving ? asked : asked - serving)];
      if (admitted[row] === 0 || provider[row] + 1 === avoided || !canTake(row, person)) continue;
      found.push(row);
    }
    return found;
  }

  function nearest(person: number, admitted: ReadonlyColumn, canTake: CanTake, asks: number): number {
    const serving = localities.listed[locality[person]];
    const first = locality[person] * extent.providers;
    const start = startOf(person, asks);
    const avoided = avoids[person];
    for (const near of [true, false]) {
      for (let asked = 0; asked < serving; asked++) {
        const row = ring[first + ((start + asked) % serving)];
        if (isNear(person, row) !== near || admitted[row] === 0) continue;
        if (provider[row] + 1 !== avoided && canTake(row, person)) return row;
      }
    }
    return NO_PROVIDER;
  }

  function isNearest(person: number, row: number, asks: number): boolean {
    return nearest(person, open, anyone, asks) === row;
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

  /** The position in the ring of their locality at which a person begins to ask. */
  function startOf(person: number, asks: number): number {
    const own = uniform(luck, STREAMS['provider-known'], identity[person], asks);
    return firstBeyond(locality[person] * extent.providers, localities.listed[locality[person]], own);
  }

  /** The position in a locality's ring of the first provider beyond a place on it, found by halving. */
  function firstBeyond(first: number, serving: number, place: number): number {
    let low = 0;
    let high = serving;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (renown[ring[first + middle]] < place) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** What a person likes does not depend on who has the staff. */
function anyone(): boolean {
  return true;
}
