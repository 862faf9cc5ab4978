import type { Tables } from '../tables.ts';
import { FRAMEWORK, NO_SUPPLY, OPEN_MARKET } from '../vocabulary.ts';
import type { ReadonlyColumn } from '../columns.ts';
import { isFromList } from '../paying/price-paid.ts';
import { clientOf } from './staff-follow.ts';

type People = Pick<Tables['people'], 'route' | 'brokered' | 'barrier' | 'transfersFrom'> & {
  readonly [C in 'deployment' | 'arranged']: ReadonlyColumn;
};

/**
 * Gives someone whom nobody takes on the terms they came with the terms they would turn to. The council buys under its framework
 * for whom no preferred provider takes, at the framework's price; whoever spends their own or a direct payment on the council's terms
 * is free to buy from anyone at what they ask. A broker who must buy on the council's terms has no others.
 * @param brokerTerms the lever that says on whose terms brokers buy, as its place in the list of choices.
 * @returns whether there were other terms to turn to.
 */
export function turnToOtherTerms(people: People, person: number, brokerTerms: number): boolean {
  const { route, arranged } = people;
  if (!isFromList(route[person])) return false;
  const client = arranged[person] === 1 ? 'council' : clientOf(people, person, brokerTerms);
  if (client === 'council') {
    if (route[person] === FRAMEWORK) return false;
    route[person] = FRAMEWORK;
    people.barrier[person] = NO_SUPPLY;
    return true;
  }
  if (client === 'broker for the council') return false;
  route[person] = OPEN_MARKET;
  people.brokered[person] = 0;
  // No staff go with work of which the council is no longer the client.
  people.transfersFrom[person] = 0;
  return true;
}
