/** The master check of a month: money, hours and people balance, or the run stops. */
import { monthlyMinutesWithin } from '../time/weeks.ts';
import { checkLedger } from './ledger.ts';
import type { State } from './state.ts';

/** Hours or people did not balance: a defect of the model, never of its inputs. */
export class Imbalance extends Error {
  override readonly name = 'Imbalance';
}

/** How many people a state holds. */
export function countPeople({ people, market }: State): number {
  let count = 0;
  for (let person = 0; person < market.peopleRows[0]; person++) count += people.present[person];
  return count;
}

/**
 * Checks that every account balances to the penny, no provider delivered more than its staff could, assistants no more than there are,
 * and everyone who was here, arrived or left is accounted for.
 *
 * @throws LedgerImbalance or Imbalance
 */
export function checkBalance(state: State, peopleBefore: number): void {
  checkLedger(state.ledger);
  checkHours(state);
  const { arrived, left } = state.market;
  const expected = peopleBefore + arrived[0] - left[0];
  const found = countPeople(state);
  if (found !== expected) {
    throw new Imbalance(
      `${peopleBefore} people, ${arrived[0]} arrivals and ${left[0]} departures make ${expected}, but ${found} are present.`,
    );
  }
}

function checkHours({ providers, supporters, market }: State): void {
  checkStaff('Provider', providers, market.providerRows[0]);
  checkStaff('Supporter', supporters, market.supporterRows[0]);
  const given = market.assistantsDelivered[0];
  const most = monthlyMinutesWithin(market.assistants[0]);
  if (given > most) {
    throw new Imbalance(`Personal assistants gave ${given} minutes and had ${most}.`);
  }
}

function checkStaff(
  who: string,
  { delivered, capacity }: Pick<State['providers'], 'delivered' | 'capacity'>,
  rows: number,
): void {
  for (let row = 0; row < rows; row++) {
    if (delivered[row] > capacity[row]) {
      throw new Imbalance(
        `${who} row ${row} delivered ${delivered[row]} minutes with staff for ${capacity[row]}.`,
      );
    }
  }
}
