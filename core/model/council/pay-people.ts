/** What moves person by person: charges, care and support people buy themselves, and budgets into and out of their accounts. */
import { notBelowZero, lesser } from '../../numeric/foreseeable.ts';
import { roundHalfUp, roundUp } from '../../money/rounding.ts';
import { STREAMS, uniform } from '../../random/stream.ts';
import type { Luck } from '../../random/stream.ts';
import type { ReadonlyColumn } from '../columns.ts';
import { budgetAccountOf, postFromEach, PURPOSE, ACCOUNTS } from '../ledger.ts';
import type { AccountsOf, Ledger } from '../ledger.ts';
import { otherMoneyUsed } from '../budgeting/other-money.ts';
import { roomForAmounts, roomForRows } from '../rows/rows.ts';
import type { Rows } from '../rows/rows.ts';
import type { Tables } from '../tables.ts';
import { NO_PROVIDER } from '../vocabulary.ts';

type Read<C extends keyof Tables['people']> = { readonly [K in C]: ReadonlyColumn };
type Written<C extends keyof Tables['people']> = Pick<Tables['people'], C>;

/** A month, to whoever draws in it. */
export type Month = { readonly luck: Luck; readonly index: number };

const pickedRooms = [roomForRows(), roomForRows()] as const;

/** Splits some people in two, by whether a column holds a value. */
export function splitBy(
  column: ReadonlyColumn,
  value: number,
  { row, count }: Rows,
  rooms: readonly [(rows: number) => Int32Array, (rows: number) => Int32Array] = pickedRooms,
): { readonly those: Rows; readonly others: Rows } {
  const those = rooms[0](count);
  const others = rooms[1](count);
  let found = 0;
  for (let nth = 0; nth < count; nth++) {
    const person = row[nth];
    those[found] = person;
    others[nth - found] = person;
    found += Number(column[person] === value);
  }
  return { those: { row: those, count: found }, others: { row: others, count: count - found } };
}

const toAssistants = roomForAmounts();
const toProviders = roomForAmounts();

type OwnCare = {
  readonly people: Read<'identity' | 'provider' | 'bought'> & Written<'unpaid'>;
  readonly badDebt: Float64Array;
  readonly ledger: Ledger;
};

/** @param neverPaid the chance that an invoice to an individual is never paid. */
export function payForOwnCare(
  { people, badDebt, ledger }: OwnCare,
  from: AccountsOf,
  { luck, index }: Month,
  neverPaid: number,
): void {
  const { identity, provider, bought, unpaid } = people;
  const { row, count } = from.people;
  const assistants = toAssistants(bought.length);
  const invoices = toProviders(bought.length);
  for (let nth = 0; nth < count; nth++) {
    const person = row[nth];
    const price = bought[person];
    const hasProvider = Number(provider[person] !== NO_PROVIDER);
    assistants[person] = price * (1 - hasProvider);
    invoices[person] = price * hasProvider;
    if (uniform(luck, STREAMS['invoice-paid'], identity[person], index) < neverPaid && hasProvider === 1) {
      unpaid[person] = price;
      badDebt[provider[person]] += price;
      invoices[person] = 0;
    }
  }
  postFromEach(ledger, PURPOSE['personal assistant'], from, ACCOUNTS.assistants, assistants);
  postFromEach(ledger, PURPOSE['care bought by individuals'], from, ACCOUNTS.clearing, invoices);
}

const usedRoom = roomForAmounts();

/** Money of other public funds that some people use, by person. */
export function otherMoneyOf(
  people: Read<'deployment' | 'otherStream' | 'supportBought' | 'supportVatRecovered'>,
  { row, count }: Rows,
): Float64Array {
  const { otherStream } = people;
  const used = usedRoom(otherStream.length);
  for (let nth = 0; nth < count; nth++) {
    const person = row[nth];
    used[person] = otherStream[person] > 0 ? otherMoneyUsed(people, person) : 0;
  }
  return used;
}

const paidInRoom = roomForAmounts();

/**
 * What is paid out of direct payments, by person, once the charge that is netted off is kept out of them; that charge counts as
 * collected.
 */
export function netOfCharge(
  { budget, contribution, collected }: Read<'budget' | 'contribution'> & Written<'collected'>,
  { row, count }: Rows,
  isNet: boolean,
): Float64Array {
  const paidIn = paidInRoom(budget.length);
  for (let nth = 0; nth < count; nth++) {
    const person = row[nth];
    const netted = isNet ? lesser(contribution[person], budget[person]) : 0;
    collected[person] = netted;
    paidIn[person] = budget[person] - netted;
  }
  return paidIn;
}

const supportRoom = roomForAmounts();

/** What those who buy their own support pay for it, by person: where a fund buys for the council, the council bears the VAT. */
export function supportPaidByHolders(
  { supportBought, supportVatRecovered }: Read<'supportBought' | 'supportVatRecovered'>,
  { row, count }: Rows,
): Float64Array {
  const paid = supportRoom(supportBought.length);
  for (let nth = 0; nth < count; nth++) {
    const person = row[nth];
    paid[person] = supportBought[person] - supportVatRecovered[person];
  }
  return paid;
}

const surplusRoom = roomForAmounts();

/** What stands in accounts beyond so many months of budget, by person. */
export function surplusIn(
  ledger: Ledger,
  budget: ReadonlyColumn,
  { row, count }: Rows,
  monthsKept: number,
): Float64Array {
  const { balance } = ledger;
  const surplus = surplusRoom(budget.length);
  const first = budgetAccountOf(ledger, 0);
  for (let nth = 0; nth < count; nth++) {
    const person = row[nth];
    surplus[person] = notBelowZero(balance[first + person] - roundHalfUp(budget[person] * monthsKept));
  }
  return surplus;
}

const billedRoom = roomForRows();

/** Those of some clients who are due a charge that was not kept out of their payment, or owe an earlier one. */
export function whoIsBilled(
  { contribution, collected, owes }: Read<'contribution' | 'collected' | 'owes'>,
  { row, count }: Rows,
): Rows {
  const those = billedRoom(count);
  let found = 0;
  for (let nth = 0; nth < count; nth++) {
    const person = row[nth];
    those[found] = person;
    found += Number(contribution[person] - collected[person] + owes[person] > 0);
  }
  return { row: those, count: found };
}

const paidRoom = roomForAmounts();

/**
 * What those who are billed pay, by person. A charge is paid or missed whole; who pays also repays a part of what they owe.
 * @param missed the chance that a charge is missed, and `repaid` the part.
 */
export function chargesPaid(
  people: Read<'identity' | 'contribution'> & Written<'collected' | 'owes'>,
  { row, count }: Rows,
  { luck, index }: Month,
  { missed, repaid }: { readonly missed: number; readonly repaid: number },
): Float64Array {
  const { identity, contribution, collected, owes } = people;
  const paid = paidRoom(contribution.length);
  for (let nth = 0; nth < count; nth++) {
    const person = row[nth];
    const amount = contribution[person] - collected[person];
    if (uniform(luck, STREAMS['charge-paid'], identity[person], index) < missed) {
      owes[person] += amount;
      paid[person] = 0;
    } else {
      const arrears = roundUp(owes[person] * repaid);
      owes[person] -= arrears;
      paid[person] = amount + arrears;
      collected[person] += amount + arrears;
    }
  }
  return paid;
}
