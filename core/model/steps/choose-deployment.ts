import { STREAMS, uniform } from '../../random/stream.ts';
import { cellOf, steersByBand } from '../band-steers.ts';
import { ACCOUNTS, budgetAccountOf, PURPOSE, settle } from '../ledger.ts';
import { NO_BUDGET_PARAMETERS, shareWithoutBudget } from '../no-budget.ts';
import { MIX_LEVERS } from '../planned-mix.ts';
import { cellAt } from '../steering.ts';
import { defineStep } from '../step.ts';
import {
  bandOf,
  BLOCK,
  CELL_BLOCK,
  CELL_DIRECT_PAYMENT,
  CELL_FRAMEWORK,
  COUNCIL_MANAGED,
  DIRECT_PAYMENT,
  FRAMEWORK,
  NO_BUDGET,
  NO_PROVIDER,
  OPEN_MARKET,
  PERSONAL_ASSISTANT,
} from '../vocabulary.ts';

/**
 * The planned mix steers new decisions and forces nobody: a person who can hold no direct payment stays where they are,
 * and the gap between the mix wanted and the mix achieved is reported.
 */
export const chooseDeployment = defineStep({
  name: 'choose-deployment',
  purpose:
    'Give arrivals and reviewed people an arrangement, steering the mix towards the one the option plans.',
  source: 'S0, S1; planned-mix mode.',
  simplifies: [
    'Only the planned mix is modelled; nobody weighs control against burden and cost, and take-up does not answer to information, brokerage or advocacy.',
    'No individual service funds, preferred lists, pooled, community support or in-house routes, and no mixed packages.',
    'Whether the council arranges care without a personal budget is settled when a person comes; a review gives nobody a first one.',
    'Whether someone holding a direct payment employs an assistant is settled for life.',
  ],
  reads: [
    'people.identity',
    'people.present',
    'people.group',
    'people.able',
    'people.wantsAssistant',
    'people.reviews',
    'people.decides',
    'providers.open',
    'providers.blockShare',
    'market.peopleRows',
    'market.providerRows',
  ],
  writes: [
    'people.deployment',
    'people.route',
    'people.provider',
    'people.wanted',
    'providers.booked',
    'market.reclaimed',
  ],
  posts: ['reclaimed direct payment'],
  parameters: [...NO_BUDGET_PARAMETERS],
  levers: [...MIX_LEVERS],
  apply({ people, providers, market, ledger }, month) {
    const { present, group, deployment, route, provider, wanted, able, decides, reviews } = people;
    const rows = market.peopleRows[0];
    const withoutBudget = shareWithoutBudget(month.parameters);
    const steers = steersByBand({ people, providers, market }, month);

    for (let person = 0; person < rows; person++) {
      if (present[person] === 0 || decides[person] === 0) continue;
      const chances = steers[bandOf(group[person])];
      const u = uniform(month.luck, STREAMS.deployment, people.identity[person], month.index);
      if (reviews[person] === 0) {
        enter(
          person,
          cellAt(able[person] === 1 ? chances.arrivalAble : chances.arrivalUnable, u, CELL_FRAMEWORK),
        );
        continue;
      }
      const from = cellOf(people, person);
      const to = cellAt((able[person] === 1 ? chances.moveAble : chances.moveUnable)[from], u, from);
      if (to !== from) {
        leaveProvider(person);
        if (from === CELL_DIRECT_PAYMENT) closeAccount(person);
        enter(person, to);
      }
    }

    function enter(person: number, cell: number): void {
      if (cell === CELL_DIRECT_PAYMENT) deployment[person] = DIRECT_PAYMENT;
      else if (reviews[person] === 0) deployment[person] = managedAtArrival(person);
      else if (deployment[person] === DIRECT_PAYMENT) deployment[person] = COUNCIL_MANAGED;
      if (cell === CELL_DIRECT_PAYMENT) {
        route[person] = people.wantsAssistant[person] === 1 ? PERSONAL_ASSISTANT : OPEN_MARKET;
      } else {
        route[person] = cell === CELL_BLOCK ? BLOCK : FRAMEWORK;
      }
    }

    /** Some whose care the council arranges are given no budget when they come; who has had one keeps one. */
    function managedAtArrival(person: number): number {
      const without = withoutBudget[bandOf(group[person])];
      const u = uniform(month.luck, STREAMS['personal-budget'], people.identity[person], 0);
      return u < without ? NO_BUDGET : COUNCIL_MANAGED;
    }

    function leaveProvider(person: number): void {
      if (provider[person] === NO_PROVIDER) return;
      providers.booked[provider[person]] -= wanted[person];
      wanted[person] = 0;
      provider[person] = NO_PROVIDER;
    }

    /** What is left of a direct payment goes back to the council when the person gives it up. */
    function closeAccount(person: number): void {
      const account = budgetAccountOf(ledger, person);
      market.reclaimed[0] += ledger.balance[account];
      settle(ledger, PURPOSE['reclaimed direct payment'], account, ACCOUNTS.council);
    }
  },
});
