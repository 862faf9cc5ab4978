/** What personal care everyone would draw on this month: as planned, as needed, or as far as their money goes. */
import { roundDown } from '../../money/rounding.ts';
import { either, lesser } from '../../numeric/foreseeable.ts';
import { STREAMS, uniform } from '../../random/stream.ts';
import type { Luck } from '../../random/stream.ts';
import { MINUTES_PER_HOUR, weeklyMinutesWithin } from '../../time/weeks.ts';
import type { ReadonlyColumn } from '../columns.ts';
import { ACCOUNTS, budgetAccountOf, post, PURPOSE } from '../ledger.ts';
import type { Ledger } from '../ledger.ts';
import { allotMonth } from '../budgeting/month-budget.ts';
import type { AllottedPeople, BudgetRules } from '../budgeting/month-budget.ts';
import { roomForAmounts } from '../rows/rows.ts';
import { planTakenUp, workersOn } from './staff-time.ts';
import { takenUp } from './support-taken-up.ts';
import type { Tables } from '../tables.ts';
import {
  BLOCK,
  BUYS_CARE,
  DIRECT_PAYMENT,
  holdsAccount,
  ISF,
  MIXED,
  NO_PROVIDER,
  PERSONAL_ASSISTANT,
} from '../vocabulary.ts';

/** More minutes than anyone could pay for. */
const NO_LIMIT = 2 ** 40;

type People = AllottedPeople & {
  readonly [C in 'identity' | 'present' | 'topsUp' | 'sharing' | 'needNow']: ReadonlyColumn;
} & Pick<Tables['people'], 'misspent' | 'wanted'>;

export type Buying = {
  readonly people: People;
  readonly market: Pick<Tables['market'], 'misspent'> & { readonly peopleRows: ReadonlyColumn };
  readonly ledger: Ledger;
};

/** What an assistant costs an hour, and payroll and insurance a month, in pence. */
export type AssistantTerms = { readonly perHour: number; readonly perMonth: number };

/** What money buys this month, and how likely it is to be lost. */
export type BuyingTerms = {
  readonly rules: BudgetRules;
  /** What an hour from their provider costs each person, in pence. */
  readonly perHour: Float64Array;
  readonly assistant: AssistantTerms;
  readonly lossChance: number;
  readonly luck: Luck;
  /** Months since the start of the spin-up. */
  readonly index: number;
};

const mostRoom = roomForAmounts();

/**
 * Sets the budgets of the month, and takes from them what is lost or misspent.
 * @returns the most care each person can pay for, in minutes a week of their own; no limit for those who hold no money for it.
 */
export function allotMoney({ people, market, ledger }: Buying, terms: BuyingTerms): Float64Array {
  const { present, deployment, misspent, budget, fee, feeOnTop } = people;
  const rows = market.peopleRows[0];
  const most = mostRoom(rows).fill(NO_LIMIT, 0, rows);
  budget.fill(0, 0, rows);
  fee.fill(0, 0, rows);
  feeOnTop.fill(0, 0, rows);
  misspent.fill(0, 0, rows);
  for (let person = 0; person < rows; person++) {
    const held = deployment[person];
    if (present[person] === 0 || !holdsAccount(held)) continue;
    const forCare = allotMonth(people, person, terms.rules);
    if (held !== ISF) loseByChance(person);
    if (held !== MIXED) most[person] = limitOf(person, forCare);
  }
  return most;

  /** The account is overdrawn by what is lost until the payment of the month comes in, so that nothing can be bought with it. */
  function loseByChance(person: number): void {
    const lost = budget[person] - fee[person];
    if (lost === 0) return;
    const u = uniform(terms.luck, STREAMS['payment-lost'], people.identity[person], terms.index);
    if (u >= terms.lossChance) return;
    const account = budgetAccountOf(ledger, person);
    post(ledger, PURPOSE['direct payment lost or misspent'], account, ACCOUNTS.households, lost);
    misspent[person] = lost;
    market.misspent[0] += lost;
  }

  /** Who tops up pays for all of their plan if the money does not. */
  function limitOf(person: number, forCare: number): number {
    const employs = people.route[person] === PERSONAL_ASSISTANT;
    if (!employs && people.provider[person] === NO_PROVIDER) return 0;
    const workers = workersOn(people, person);
    const available = forCare + ledger.balance[budgetAccountOf(ledger, person)];
    const within = employs
      ? affordable(available - terms.assistant.perMonth, terms.assistant.perHour * workers)
      : affordable(available, terms.perHour[person] * workers);
    const addsOwn = people.deployment[person] === DIRECT_PAYMENT && people.topsUp[person] === 1;
    return addsOwn ? Math.max(planTakenUp(people, person), within) : within;
  }
}

/** Whole minutes a week that some pence a month pay for at a price of an hour. */
function affordable(available: number, perHour: number): number {
  return weeklyMinutesWithin(roundDown((Math.max(0, available) * MINUTES_PER_HOUR) / perHour));
}

type Planning = {
  readonly people: Pick<People, 'present' | 'deployment' | 'route' | 'provider' | 'needNow' | 'budgeted'> &
    Pick<People, 'takes' | 'doubleHanded' | 'sharing' | 'wanted'>;
  readonly providers: Pick<Tables['providers'], 'booked' | 'bookedBlock'>;
  readonly market: { readonly peopleRows: ReadonlyColumn; readonly providerRows: ReadonlyColumn };
};

/**
 * Writes the staff time a week booked for everyone; a provider's bookings are the sum of what its clients want.
 * @param most the most each person can pay for.
 * @returns minutes a week of assistants that all who employ want to buy.
 */
export function bookCare({ people, providers, market }: Planning, most: Float64Array): number {
  const rows = market.peopleRows[0];
  const providerRows = market.providerRows[0];
  bookStaff(people, rows, drawnOn(people, rows, most));
  const booked = new Float64Array(providerRows + 1);
  const bookedBlock = new Float64Array(providerRows + 1);
  addBookings(people, rows, booked, bookedBlock);
  providers.booked.set(booked.subarray(1));
  providers.bookedBlock.set(bookedBlock.subarray(1));
  return booked[0];
}

const drawnOnRoom = roomForAmounts();

/**
 * Own time a week that each person would draw on, with a provider or without: who the council buys for draws on the plan as
 * needed; others on what they would buy, as far as it goes.
 */
function drawnOn(
  { present, deployment, needNow, budgeted, takes }: Planning['people'],
  rows: number,
  most: Float64Array,
): Float64Array {
  const minutes = drawnOnRoom(rows);
  for (let person = 0; person < rows; person++) {
    if (present[person] === 0) continue;
    const asPlanned = BUYS_CARE[deployment[person]];
    const part = takes[person];
    const wish = takenUp(needNow[person], either(asPlanned, 1, part));
    minutes[person] = lesser(wish, either(asPlanned, takenUp(budgeted[person], part), most[person]));
  }
  return minutes;
}

/** Books staff for those who have a provider or employ; part of a minute of shared staff is left, so that nobody buys more than their money pays for. */
function bookStaff(
  { present, route, provider, doubleHanded, sharing, wanted }: Planning['people'],
  rows: number,
  minutes: Float64Array,
): void {
  for (let person = 0; person < rows; person++) {
    if (present[person] === 0) continue;
    const workers = (1 + doubleHanded[person]) * sharing[person];
    const hasProvider = Number(provider[person] !== NO_PROVIDER);
    const isServed = hasProvider | Number(route[person] === PERSONAL_ASSISTANT);
    wanted[person] = isServed * roundDown(minutes[person] * workers);
  }
}

/** Adds up what is booked by provider row and one, for a week and of that in block; with nobody's row, 0, what assistants are wanted for. */
function addBookings(
  { present, route, provider, wanted }: Planning['people'],
  rows: number,
  booked: Float64Array,
  bookedBlock: Float64Array,
): void {
  for (let person = 0; person < rows; person++) {
    const at = provider[person] + 1;
    const staffTime = present[person] * wanted[person];
    booked[at] += staffTime;
    bookedBlock[at] += staffTime * Number(route[person] === BLOCK);
  }
}
