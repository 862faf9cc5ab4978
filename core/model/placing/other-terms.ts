import type { Tables } from '../tables.ts';
import { BLOCK, FRAMEWORK, NO_SUPPLY, OPEN_MARKET, PREFERRED_LIST } from '../vocabulary.ts';
import type { ReadonlyColumn } from '../columns.ts';
import { clientOf } from './staff-follow.ts';

type People = Pick<Tables['people'], 'route' | 'brokered' | 'barrier' | 'transfersFrom'> & {
  readonly [C in 'deployment' | 'arranged']: ReadonlyColumn;
};

/**
 * Gives someone whom nobody takes on the terms they came with the terms they would turn to. The council buys under its framework
 * for whom no preferred provider takes, at the framework's price, and for whom there is no holder of the block any more; whoever spends
 * their own or a direct payment on the council's terms is free to buy from anyone at what they ask. A broker who must buy on the
 * council's terms has no others.
 * @param buying whether anyone where they live holds the block, and the lever that says on whose terms brokers buy, as its place in the list of choices.
 * @returns whether there were other terms to turn to.
 */
export function turnToOtherTerms(
  people: People,
  person: number,
  { blockIsHeld, brokerTerms }: { readonly blockIsHeld: boolean; readonly brokerTerms: number },
): boolean {
  const { route, arranged } = people;
  if (route[person] === PREFERRED_LIST || route[person] === FRAMEWORK) {
    const client = arranged[person] === 1 ? 'council' : clientOf(people, person, brokerTerms);
    if (client === 'person') return turnToOpenMarket(people, person);
    if (client === 'broker for the council' || route[person] === FRAMEWORK) return false;
  } else if (route[person] !== BLOCK || blockIsHeld) {
    return false;
  }
  route[person] = FRAMEWORK;
  people.barrier[person] = NO_SUPPLY;
  return true;
}

function turnToOpenMarket({ route, brokered, transfersFrom }: People, person: number): true {
  route[person] = OPEN_MARKET;
  brokered[person] = 0;
  // No staff go with work of which the council is no longer the client.
  transfersFrom[person] = 0;
  return true;
}
