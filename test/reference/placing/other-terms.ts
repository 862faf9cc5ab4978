import { BLOCK, FRAMEWORK, NO_SUPPLY, OPEN_MARKET, PREFERRED_LIST } from '../../../core/model/vocabulary.ts';
import { isBoughtForCouncil } from '../paying/price-paid.ts';
import { clientOfCare } from './client-of-care.ts';
import { providersThere } from './placing.ts';
import type { Search } from './placing.ts';

/** Equation other-terms: whether there are any for someone whom nobody takes on the terms they have. */
export function turnToOtherTerms(search: Search): boolean {
  const { market, month, person } = search;
  if (person.route === BLOCK) {
    if (providersThere(search).some((row) => market.providers[row]!.blockShare.gt(0))) return false;
    person.route = FRAMEWORK;
    person.barrier = NO_SUPPLY;
    return true;
  }
  const isOnList = person.route === PREFERRED_LIST;
  if (!isOnList && person.route !== FRAMEWORK) return false;
  if (isBoughtForCouncil(person)) {
    if (!isOnList) return false;
    person.route = FRAMEWORK;
    person.barrier = NO_SUPPLY;
    return true;
  }
  if (clientOfCare(month, person) !== 'person') return false;
  person.route = OPEN_MARKET;
  person.brokered = 0;
  person.transfersFrom = 0;
  return true;
}
