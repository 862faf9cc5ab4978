/** What council clients cost in a month, added to the lines of the council's account. */
import type { ReadonlyColumn } from '../columns.ts';
import type { Tables } from '../tables.ts';
import type { Payers } from '../paying/payers.ts';
import { totalOf } from '../rows/rows.ts';
import type { Rows } from '../rows/rows.ts';
import {
  COUNCIL_AGENT,
  BUYS_CARE,
  FRAMEWORK,
  ISF,
  POOLED,
  PREFERRED_LIST,
  ROUTE_COUNT,
} from '../vocabulary.ts';

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
  'agentAccounts',
  'arrears',
] as const;

type Council = Pick<Tables['council'], (typeof CLIENT_COST_LINES)[number]>;
type People = {
  readonly [
    C in
      | 'deployment'
      | 'account'
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

/** Adds all clients; block hours and the in-house service are no one person's cost. */
export function addClientCosts(council: Council, people: People, { managed, holders }: Payers): void {
  const byRoute = new Float64Array(ROUTE_COUNT);
  for (const clients of [managed, holders]) {
    addCharges(council, people, clients);
    addCareBought(byRoute, people, clients);
  }
  council.framework[0] += byRoute[FRAMEWORK];
  council.preferredList[0] += byRoute[PREFERRED_LIST];
  council.pooled[0] += byRoute[POOLED];
  council.support[0] += totalOf(people.supportBought, managed);
  addBudgets(council, people, holders);
}

function addCharges(council: Council, people: People, { row, count }: Rows): void {
  const { contribution, collected, owes } = people;
  let due = 0;
  let paid = 0;
  let owed = 0;
  for (let nth = 0; nth < count; nth++) {
    const person = row[nth];
    due += contribution[person];
    paid += collected[person];
    owed += owes[person];
  }
  council.contributions[0] -= due;
  council.collected[0] += paid;
  council.arrears[0] += owed;
}

/** Care the council buys itself, by route. */
function addCareBought(byRoute: Float64Array, people: People, { row, count }: Rows): void {
  const { deployment, route, bought } = people;
  for (let nth = 0; nth < count; nth++) {
    const person = row[nth];
    byRoute[route[person]] += bought[person] * BUYS_CARE[deployment[person]];
  }
}

function addBudgets(council: Council, people: People, { row, count }: Rows): void {
  const { deployment, account, budget, feeOnTop, supportVatRecovered } = people;
  for (let nth = 0; nth < count; nth++) {
    const person = row[nth];
    if (deployment[person] === ISF) {
      council.funds[0] += budget[person];
      council.feesOnTop[0] += feeOnTop[person];
      council.support[0] += supportVatRecovered[person];
    } else {
      council.directPayments[0] += budget[person];
      council.paymentHolders[0]++;
      council.agentAccounts[0] += Number(account[person] === COUNCIL_AGENT);
    }
  }
}
