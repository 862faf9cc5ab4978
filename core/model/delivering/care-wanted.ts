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

/**
 * Sets the budgets of the month, and takes from them what is lost or misspent.
 * @returns the most care each person can pay for, in minutes a week of their own; no limit for those who hold no money for it.
 */
export function allotMoney({ people, market, ledger }: Buying, terms: BuyingTerms): Float64Array {
  const { present, deployment, misspent, budget, fee, feeOnTop } = people;
  const rows = market.peopleRows[0];
  const most = new Float64Array(rows).fill(NO_LIMIT);
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
  readonly market: { readonly peopleRows: ReadonlyColumn };
};

/**
 * Writes the staff time a week booked for everyone; a provider's bookings are the sum of what its clients want.
 * @param most the most each person can pay for.
 * @returns minutes a week of assistants that all who employ want to buy.
 */
export function bookCare({ people, providers, market }: Planning, most: Float64Array): number {
  const { present, deployment, route, provider, needNow, takes, wanted } = people;
  const { booked, bookedBlock } = providers;
  const rows = market.peopleRows[0];
  let employed = 0;
  for (let person = 0; person < rows; person++) {
    if (present[person] === 0) continue;
    const row = provider[person];
    const way = route[person];
    if (row === NO_PROVIDER && way !== PERSONAL_ASSISTANT) {
      wanted[person] = 0;
      continue;
    }
    // Who the council buys for draws on the plan as needed; others on what they would buy, as far as it goes.
    const asPlanned = BUYS_CARE[deployment[person]];
    const wish = takenUp(needNow[person], either(asPlanned, 1, takes[person]));
    const minutes = lesser(wish, either(asPlanned, planTakenUp(people, person), most[person]));
    // Part of a minute of shared staff is left, so that nobody buys more than their money pays for.
    const staffTime = roundDown(minutes * workersOn(people, person));
    wanted[person] = staffTime;
    if (row === NO_PROVIDER) {
      employed += staffTime;
      continue;
    }
    booked[row] += staffTime;
    if (way === BLOCK) bookedBlock[row] += staffTime;
  }
  return employed;
}
