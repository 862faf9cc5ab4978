import type { Equation } from '../equation.ts';
import type { ACCOUNTS } from '../ledger.ts';
import { PURPOSES } from '../ledger.ts';

const CODE = 'core/model/ledger.ts';
const TESTS = ['test/core/model/ledger.test.ts'];

/** The double-entry ledger that every payment of every step goes through. */
export const ledgerEquations: readonly Equation[] = [
  {
    id: 'ledger-accounts',
    gives: 'All the money of a market stands in accounts, and all accounts together always hold nothing.',
    fills: [],
    formula: [
      'accounts that exist once: those named below',
      'for each row of the people table a purse and a budget account; for each row of the provider table cash',
      'every account holds 0 before anyone or anything is there; balances are whole pence and may be below zero',
      'an account belongs to the row: whoever next has the row goes on with what is left in it',
    ],
    where: {
      'accounts that exist once': accountsThatExistOnce(),
      purse:
        'a person’s own money as far as it touches care: it goes down as they pay, and is settled with households when they leave',
      'budget account': 'what a direct payment, a mixed package or a service fund is paid into',
      cash: 'a provider’s money at the bank',
    },
    code: CODE,
    tests: TESTS,
  },
  {
    id: 'payment',
    gives: 'A payment leaves one account and enters another, and counts towards its purpose.',
    fills: [],
    formula: [
      'pay(purpose, from, to, amount):',
      '  outflow of from += amount; balance of from -= amount',
      '  inflow of to += amount; balance of to += amount',
      '  turnover of purpose += amount',
    ],
    where: {
      amount: 'whole pence, never below zero; a payment of 0 changes nothing, whether it is made or left out',
      purposes: PURPOSES.join('; '),
    },
    code: CODE,
    tests: TESTS,
  },
  {
    id: 'account-settled',
    gives: 'An account is emptied into another, whichever way its balance lies.',
    fills: [],
    formula: [
      'settle(purpose, account, other): pay(purpose, account, other, balance of account) if the balance is above zero',
      '  pay(purpose, other, account, 0 - balance of account) if it is below zero; nothing if it is zero',
    ],
    code: CODE,
    tests: TESTS,
  },
  {
    id: 'month-opened',
    gives:
      'Before the first step of every month, of the spin-up too, accounts open with what they closed with.',
    fills: [],
    formula: [
      'opening of each account = its balance; inflow, outflow of each account = 0; turnover of each purpose = 0',
      'at the end of the month, for every account: opening + inflow - outflow = balance; the sum of all balances = 0',
    ],
    where: {
      'payments before the first month':
        'the capital providers start with stands in the balances the first month opens with',
    },
    code: CODE,
    tests: TESTS,
  },
];

function accountsThatExistOnce(): string {
  const meant: Record<keyof typeof ACCOUNTS, string> = {
    council: 'the council’s care budget',
    hmrc: 'His Majesty’s Revenue and Customs',
    staff: 'care staff of providers',
    suppliers: 'those who sell to providers',
    assistants: 'personal assistants and their payroll services',
    households: 'where people’s money comes from and goes to',
    owners: 'providers’ owners and creditors',
    supporters: 'those who supply community support, as one body',
    accountHolders: 'those who run accounts for people with a direct payment',
    otherFunds: 'other public funds',
    clearing: 'payments of individuals on their way to providers',
    support: 'those who assess, inform, broker and advocate, and the council’s own staff',
  };
  return Object.entries(meant)
    .map(([account, meaning]) => `${account}, ${meaning}`)
    .join('; ');
}
