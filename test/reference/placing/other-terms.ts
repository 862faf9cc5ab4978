import {
  BLOCK,
  FRAMEWORK,
  NO_SUITABLE_PERSON,
  NO_SUPPLY,
  OPEN_MARKET,
  POOLED,
  PREFERRED_LIST,
} from '../../../core/model/vocabulary.ts';
import type { Person } from '../market.ts';
import { ONE } from '../number.ts';
import { isBoughtForCouncil } from '../paying/price-paid.ts';
import { clientOfCare } from './client-of-care.ts';
import type { Search } from './placing.ts';

/** Equation other-terms: whether there are any for someone whom nobody takes on the terms they have. */
export function turnToOtherTerms({ month, person }: Search): boolean {
  if (![BLOCK, PREFERRED_LIST, POOLED, FRAMEWORK].includes(person.route)) return false;
  if (isBoughtForCouncil(person)) {
    if (person.route === FRAMEWORK) return false;
    if (person.route === POOLED) person.sharing = ONE;
    person.route = FRAMEWORK;
    person.barrier = NO_SUPPLY;
    return true;
  }
  if (clientOfCare(month, person) !== 'person') return false;
  if (person.route === POOLED) person.sharing = ONE;
  turnToOpenMarket(person);
  return true;
}

/** Equation buys-alone. */
export function buyForThemselves(person: Person): boolean {
  if (person.arranged === 0 || person.capacity === NO_SUITABLE_PERSON) return false;
  person.arranged = 0;
  turnToOpenMarket(person);
  return true;
}

function turnToOpenMarket(person: Person): void {
  person.route = OPEN_MARKET;
  person.brokered = 0;
  person.transfersFrom = 0;
}
