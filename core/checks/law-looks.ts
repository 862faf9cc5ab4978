/** Laws: how often they are broken in a month. Anything but 0 is a defect of the model. */
import { countPeople } from '../model/balance.ts';
import { ACCOUNTS, budgetAccountOf, cashOf, purseOf } from '../model/ledger.ts';
import type { Ledger } from '../model/ledger.ts';
import type { State } from '../model/state.ts';
import { protectedIncomeByClass } from '../model/charging/means-class.ts';
import { DIRECT_PAYMENT, MIXED, SELF_FUNDER } from '../model/vocabulary.ts';
import { PENCE_PER_POUND } from '../money/pence.ts';
import { roundHalfUp } from '../money/rounding.ts';
import { WEEKS_PER_MONTH } from '../time/weeks.ts';
import { overPeople } from './look.ts';
import type { Look, Looked } from './look.ts';

function law(label: string, meaning: string, of: Look['of']): Look {
  return {
    label,
    meaning: `${meaning} Counted is how often it is broken.`,
    unit: 'breaches',
    over: 'sum',
    of,
  };
}

/** 1 where an account does not close with what it opened with, came in and went out, in whole pence. */
function broken({ opening, inflow, outflow, balance }: Ledger, account: number): number {
  const closing = opening[account] + inflow[account] - outflow[account];
  return Number(closing !== balance[account] || closing !== Math.floor(closing));
}

export const LAW_LOOKS = {
  'law.providers-cash': law(
    'Cash of every provider balances',
    'Opening cash and receipts less payments is the closing cash of every provider, to the penny.',
    ({ ledger, market }) => {
      let count = 0;
      for (let row = 0; row < market.providerRows[0]; row++) count += broken(ledger, cashOf(ledger, row));
      return count;
    },
  ),
  'law.council-cash': law(
    'Cash of the council balances',
    'Opening cash and receipts less payments is the closing cash of the council, to the penny.',
    ({ ledger }) => broken(ledger, ACCOUNTS.council),
  ),
  'law.people-money': law(
    'Money of every person balances',
    'What was in the purse and the budget account of every person and came in, less what went out, is what is left.',
    ({ ledger, market }) => {
      let count = 0;
      for (let row = 0; row < market.peopleRows[0]; row++) {
        count += broken(ledger, purseOf(row)) + broken(ledger, budgetAccountOf(ledger, row));
      }
      return count;
    },
  ),
  'law.money': law(
    'No money is made or lost',
    'All accounts together hold nothing, because every payment leaves one and enters another.',
    ({ ledger }) => Number(ledger.balance.reduce((sum, balance) => sum + balance, 0) !== 0),
  ),
  'law.people': law(
    'Nobody is made or lost',
    'People there before, with those who arrived and without those who left, are the people there after.',
    (state, { peopleBefore }) =>
      Math.abs(peopleBefore + state.market.arrived[0] - state.market.left[0] - countPeople(state)),
  ),
  'law.hours': law(
    'No more hours than staff',
    'No provider delivers more than its staff could.',
    ({ providers, market }) => {
      let count = 0;
      for (let row = 0; row < market.providerRows[0]; row++) {
        count += Number(providers.delivered[row] > providers.capacity[row]);
      }
      return count;
    },
  ),
  'law.charge': law(
    'No charge above the cost of care',
    'Nobody is charged more than their care costs the council, or below nothing.',
    (state) =>
      overPeople(state, (people, person) => {
        const asked = people.contribution[person];
        return Number(asked < 0 || asked > costToCouncil(people, person));
      }),
  ),
  'law.charge-floor': law(
    'Nobody’s income falls below the guarantee',
    'A charge takes no more than what income, and savings below the upper limit, leave above the minimum income guarantee.',
    (state, { parameters }) => {
      const guarantees = protectedIncomeByClass(parameters);
      return overPeople(state, (people, person) =>
        Number(people.contribution[person] > mostAsked(state, parameters, guarantees, person)),
      );
    },
  ),
} as const satisfies Record<string, Look>;

/** What the council pays for a person’s care in the month; nothing for a self-funder. */
function costToCouncil(people: State['people'], person: number): number {
  const { deployment, budget, bought, supportBought, supportVatRecovered } = people;
  if (deployment[person] === SELF_FUNDER) return 0;
  if (deployment[person] === DIRECT_PAYMENT) return budget[person];
  if (deployment[person] === MIXED) return bought[person] + budget[person];
  return bought[person] + supportBought[person] - supportVatRecovered[person];
}

/** The most a person may be asked for in the month if all that is not protected were taken, each rounding up. */
function mostAsked(
  { people, market }: State,
  parameters: Looked['parameters'],
  guarantees: readonly number[],
  person: number,
): number {
  // Savings ran down after the charge of the month: it was worked out from those before.
  const had = people.capital[person] + people.contribution[person] + people.topUp[person];
  if (had > parameters['charging.capital.upper']) return Infinity;
  const steps = Math.ceil((had - parameters['charging.capital.lower']) / parameters['charging.tariff.step']);
  const income = roundHalfUp(people.income[person] * market.incomeIndex[0]);
  const weekly =
    income + Math.max(0, steps) * PENCE_PER_POUND - Math.floor(guarantees[people.meansClass[person]]);
  return Math.ceil(Math.max(0, Math.ceil(weekly)) * WEEKS_PER_MONTH);
}
