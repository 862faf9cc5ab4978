/** What a council client costs in a month, added to the lines of the council's account. */
import type { ReadonlyColumn } from '../columns.ts';
import type { Tables } from '../tables.ts';
import { councilBuysCare, FRAMEWORK, holdsAccount, ISF, POOLED, PREFERRED_LIST } from '../vocabulary.ts';

/** Lines that what is paid for people fills, and what stands beside them. */
export const CLIENT_COST_LINES = [
  'framework',
  'preferredList',
  'pooled',
  'directPayments',
  'funds',
  'feesOnTop',
  'support',
  'contributions',
  'collected',
  'paymentHolders',
  'arrears',
] as const;

type Council = Pick<Tables['council'], (typeof CLIENT_COST_LINES)[number]>;
type People = {
  readonly [
    C in
      | 'deployment'
      | 'route'
      | 'budget'
      | 'feeOnTop'
      | 'bought'
      | 'supportBought'
      | 'supportVatRecovered'
      | 'contribution'
      | 'collected'
      | 'owes'
  ]: ReadonlyColumn;
};

/** Adds one client; block hours and the in-house service are no one person's cost. */
export function addClientCosts(council: Council, people: People, person: number): void {
  const held = people.deployment[person];
  if (held === ISF) {
    council.funds[0] += people.budget[person];
    council.feesOnTop[0] += people.feeOnTop[person];
    council.support[0] += people.supportVatRecovered[person];
  } else if (holdsAccount(held)) {
    council.directPayments[0] += people.budget[person];
    council.paymentHolders[0]++;
  } else {
    council.support[0] += people.supportBought[person];
  }
  council.contributions[0] -= people.contribution[person];
  council.collected[0] += people.collected[person];
  council.arrears[0] += people.owes[person];
  if (!councilBuysCare(held)) return;
  const route = people.route[person];
  if (route === FRAMEWORK) council.framework[0] += people.bought[person];
  else if (route === PREFERRED_LIST) council.preferredList[0] += people.bought[person];
  else if (route === POOLED) council.pooled[0] += people.bought[person];
}
