import type { Tables } from '../tables.ts';
import {
  BLOCK,
  FRAMEWORK,
  NO_SUITABLE_PERSON,
  NO_SUPPLY,
  OPEN_MARKET,
  POOLED,
  PREFERRED_LIST,
} from '../vocabulary.ts';
import type { ReadonlyColumn } from '../columns.ts';
import { clientOf } from './staff-follow.ts';

type People = Pick<Tables['people'], 'route' | 'brokered' | 'barrier' | 'transfersFrom' | 'sharing'> & {
  readonly [C in 'deployment' | 'arranged']: ReadonlyColumn;
};

/** Routes on terms that the council has agreed or neighbours ask for together. */
const ON_AGREED_TERMS: ReadonlySet<number> = new Set([BLOCK, PREFERRED_LIST, POOLED, FRAMEWORK]);

/**
 * Gives someone whom nobody takes on the terms they came with the terms they would turn to. The council buys under its framework,
 * one package at a time, for whom no preferred provider, no holder of the block and nobody for the pool takes; whoever spends
 * their own or a direct payment is free to buy from anyone at what they ask. A broker who must buy on the council's
 * terms has no others, nor has the council beyond its framework.
 * @param brokerTerms the lever that says on whose terms brokers buy, as its place in the list of choices.
 * @returns whether there were other terms to turn to.
 */
export function turnToOtherTerms(people: People, person: number, brokerTerms: number): boolean {
  const { route, arranged } = people;
  if (!ON_AGREED_TERMS.has(route[person])) return false;
  const client = arranged[person] === 1 ? 'council' : clientOf(people, person, brokerTerms);
  if (client === 'person') return turnToOpenMarket(leavePool(people, person), person);
  if (client === 'broker for the council' || route[person] === FRAMEWORK) return false;
  leavePool(people, person).route[person] = FRAMEWORK;
  people.barrier[person] = NO_SUPPLY;
  return true;
}

/** Who leaves the pool shares no visits with neighbours any more: their care needs the whole of them from now on. */
function leavePool(people: People, person: number): People {
  if (people.route[person] === POOLED) people.sharing[person] = 1;
  return people;
}

/**
 * Lets someone who pays in full, and for whom the council finds nobody, buy for themselves. They asked the council to arrange
 * their care and may stop asking; for someone who lacks capacity and has nobody to act for them it goes on.
 * Source: Care Act 2014 sections 14(1)(b), 18(3) and 18(4).
 * @returns whether the council arranged their care until now and does no more.
 */
export function buyForThemselves(
  people: Pick<People, 'route' | 'brokered' | 'transfersFrom'> & {
    readonly arranged: Tables['people']['arranged'];
    readonly capacity: ReadonlyColumn;
  },
  person: number,
): boolean {
  if (people.arranged[person] === 0 || people.capacity[person] === NO_SUITABLE_PERSON) return false;
  people.arranged[person] = 0;
  return turnToOpenMarket(people, person);
}

function turnToOpenMarket(
  { route, brokered, transfersFrom }: Pick<People, 'route' | 'brokered' | 'transfersFrom'>,
  person: number,
): true {
  route[person] = OPEN_MARKET;
  brokered[person] = 0;
  // No staff go with work of which the council is no longer the client.
  transfersFrom[person] = 0;
  return true;
}
