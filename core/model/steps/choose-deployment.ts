import { STREAMS, uniform } from '../../random/stream.ts';
import { ACCOUNTS, budgetAccountOf, PURPOSE, settle } from '../ledger.ts';
import { MIX_LEVERS, plannedMix } from '../planned-mix.ts';
import { cellAt, emptyCensus, steer } from '../steering.ts';
import type { Steer } from '../steering.ts';
import { defineStep } from '../step.ts';
import {
  BANDS,
  bandOf,
  BLOCK,
  CELL_BLOCK,
  CELL_DIRECT_PAYMENT,
  CELL_FRAMEWORK,
  COUNCIL_MANAGED,
  DIRECT_PAYMENT,
  FRAMEWORK,
  NO_PROVIDER,
  OPEN_MARKET,
  PERSONAL_ASSISTANT,
  SELF_FUNDER,
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
    'Whether someone holding a direct payment employs an assistant is settled for life.',
  ],
  reads: [
    'people.identity',
    'people.present',
    'people.group',
    'people.able',
    'people.wantsAssistant',
    'people.reviews',
    'providers.open',
    'providers.blockShare',
    'market.peopleRows',
    'market.providerRows',
  ],
  writes: [
    'people.decides',
    'people.deployment',
    'people.route',
    'people.provider',
    'people.wanted',
    'providers.booked',
    'market.reclaimed',
  ],
  posts: ['reclaimed direct payment'],
  parameters: [],
  levers: [...MIX_LEVERS],
  apply({ people, providers, market, ledger }, month) {
    const { present, group, deployment, route, provider, wanted, able, decides, reviews } = people;
    const rows = market.peopleRows[0];
    const steers = steerBands();

    for (let person = 0; person < rows; person++) {
      if (present[person] === 0 || decides[person] === 0) continue;
      decides[person] = 0;
      const chances = steers[bandOf(group[person])];
      const u = uniform(month.luck, STREAMS.deployment, people.identity[person], month.index);
      if (reviews[person] === 0) {
        enter(
          person,
          cellAt(able[person] === 1 ? chances.arrivalAble : chances.arrivalUnable, u, CELL_FRAMEWORK),
        );
        continue;
      }
      const from = cellOf(person);
      const to = cellAt((able[person] === 1 ? chances.moveAble : chances.moveUnable)[from], u, from);
      if (to !== from) {
        leaveProvider(person);
        if (from === CELL_DIRECT_PAYMENT) closeAccount(person);
        enter(person, to);
      }
    }

    function steerBands(): readonly Steer[] {
      const census = BANDS.map(emptyCensus);
      for (let person = 0; person < rows; person++) {
        if (present[person] === 0 || deployment[person] === SELF_FUNDER) continue;
        const band = census[bandOf(group[person])];
        if (decides[person] === 1 && reviews[person] === 0) {
          band.arrived++;
          band.arrivedAble += able[person];
          continue;
        }
        const cell = cellOf(person);
        band.held[cell]++;
        band.reviewed[cell] += decides[person];
        band.reviewedAble[cell] += decides[person] & able[person];
      }
      const blockExists = anyoneHoldsBlock();
      return census.map((counts, band) => steer(plannedMix(band, month, blockExists), counts));
    }

    function anyoneHoldsBlock(): boolean {
      for (let row = 0; row < market.providerRows[0]; row++) {
        if (providers.open[row] === 1 && providers.blockShare[row] > 0) return true;
      }
      return false;
    }

    function cellOf(person: number): number {
      if (deployment[person] === DIRECT_PAYMENT) return CELL_DIRECT_PAYMENT;
      return route[person] === BLOCK ? CELL_BLOCK : CELL_FRAMEWORK;
    }

    function enter(person: number, cell: number): void {
      deployment[person] = cell === CELL_DIRECT_PAYMENT ? DIRECT_PAYMENT : COUNCIL_MANAGED;
      if (cell === CELL_DIRECT_PAYMENT) {
        route[person] = people.wantsAssistant[person] === 1 ? PERSONAL_ASSISTANT : OPEN_MARKET;
      } else {
        route[person] = cell === CELL_BLOCK ? BLOCK : FRAMEWORK;
      }
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
