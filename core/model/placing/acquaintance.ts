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
  readonly providers: Table<'identity' | 'renown' | 'price' | 'quality' | 'home' | 'flexibility'>;
  readonly listing: Table<'ring'>;
  readonly localities: Table<'listed'>;
  readonly extent: { readonly providers: number };
};
type AskingMonth = Pick<
  MonthOf<(typeof ACQUAINTANCE_PARAMETERS)[number], never, (typeof ACQUAINTANCE_SWITCHES)[number]>,
  'luck' | 'parameters' | 'structure'
>;

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
  readonly favourite: (
    person: number,
    admitted: ReadonlyColumn,
    canTake: (row: number, person: number) => boolean,
    asks: number,
  ) => number;
  /** How much a person likes a provider. */
  readonly utility: (person: number, row: number) => number;
};

/** Who asks round and likes whom, in one month. The lists of providers by locality must be up to date. */
export function acquaintance(
  { people, providers, listing, localities, extent }: Market,
  { luck, parameters, structure }: AskingMonth,
): Acquaintance {
  const { identity, locality, route, deployment, avoids, knows } = people;
  const perPenny = parameters['choice.logit.price'] / PENCE_PER_POUND;
  const perStep = parameters['choice.logit.quality'];
  const away = parameters['choice.logit.distance'];
  const flexible = parameters['choice.logit.flexibility'];
  const rule = structure['choice-rule'];
  const byDistance = rule === 'nearest';
  const hasTaste = rule === 'taste';
  return { favourite: byDistance ? nearest : likedBest, utility };

  function likedBest(
    person: number,
    admitted: ReadonlyColumn,
    canTake: (row: number, person: number) => boolean,
    asks: number,
  ): number {
    const serving = localities.listed[locality[person]];
    const first = locality[person] * extent.providers;
    const start = startOf(person, asks);
    const avoided = avoids[person];
    const most = knows[person];
    let best = NO_PROVIDER;
    let highest = -Infinity;
    let known = 0;
    for (let asked = 0; asked < serving && known < most; asked++) {
      const row = listing.ring[first + ((start + asked) % serving)];
      if (admitted[row] === 0 || providers.identity[row] + 1 === avoided || !canTake(row, person)) continue;
      known++;
      const liked = utility(person, row);
      if (liked > highest) {
        highest = liked;
        best = row;
      }
    }
    return best;
  }

  function nearest(
    person: number,
    admitted: ReadonlyColumn,
    canTake: (row: number, person: number) => boolean,
    asks: number,
  ): number {
    const serving = localities.listed[locality[person]];
    const first = locality[person] * extent.providers;
    const start = startOf(person, asks);
    const avoided = avoids[person];
    for (const near of [true, false]) {
      for (let asked = 0; asked < serving; asked++) {
        const row = listing.ring[first + ((start + asked) % serving)];
        if (isNear(person, row) !== near || admitted[row] === 0) continue;
        if (providers.identity[row] + 1 !== avoided && canTake(row, person)) return row;
      }
    }
    return NO_PROVIDER;
  }

  function utility(person: number, row: number): number {
    if (byDistance) return isNear(person, row) ? 0 : ONE_FARTHER;
    const taste = hasTaste
      ? gumbel(luck, STREAMS['provider-taste'], identity[person], providers.identity[row])
      : 0;
    const price = feelsPrice(route[person], deployment[person]) ? perPenny * providers.price[row] : 0;
    const near = isNear(person, row) ? 0 : away;
    const times = setsTimes(route[person]) ? flexible * providers.flexibility[row] : 0;
    return price + perStep * providers.quality[row] + near + times + taste;
  }

  function isNear(person: number, row: number): boolean {
    return providers.home[row] === locality[person];
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
      if (providers.renown[listing.ring[first + middle]] < place) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
