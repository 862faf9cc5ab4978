/** What some kinds of people have, hold and pay, where the reported breakdown does not tell them apart. */
import type { State } from '../model/state.ts';
import {
  BAND_18_TO_64,
  BAND_65_PLUS,
  bandOf,
  DIRECT_PAYMENT,
  FRAMEWORK,
  MIXED,
  OPEN_MARKET,
  PERSONAL_ASSISTANT,
  POOLED,
  PREFERRED_LIST,
  SELF_FUNDER,
} from '../model/vocabulary.ts';
import { PENCE_PER_POUND } from '../money/pence.ts';
import { MINUTES_PER_HOUR } from '../time/weeks.ts';
import { overPeople } from './look.ts';
import type { Look } from './look.ts';

type People = State['people'];
type Test = (people: People, person: number) => boolean;

const isClient: Test = ({ deployment }, person) => deployment[person] !== SELF_FUNDER;
const holdsPayment: Test = ({ deployment }, person) =>
  deployment[person] === DIRECT_PAYMENT || deployment[person] === MIXED;
const buysFromAgency: Test = ({ deployment, route }, person) =>
  deployment[person] === DIRECT_PAYMENT && route[person] === OPEN_MARKET;

/** Share of the clients that pass a test who hold a direct payment for all or part of their budget. */
function takeUp(label: string, who: string, test: Test): Look {
  return {
    label,
    meaning: `Of council-supported people ${who}, the share who hold a direct payment for all or part of their budget.`,
    unit: 'share',
    over: 'last',
    of: (state) => holders(state, test),
    per: (state) => clients(state, test),
  };
}

function holders(state: State, test: Test): number {
  return overPeople(state, (people, person) =>
    Number(isClient(people, person) && test(people, person) && holdsPayment(people, person)),
  );
}

function clients(state: State, test: Test): number {
  return overPeople(state, (people, person) => Number(isClient(people, person) && test(people, person)));
}

function shareOf(state: State, test: Test): number {
  const all = clients(state, test);
  return all === 0 ? 0 : holders(state, test) / all;
}

/** Hours of care bought along a route for each pound paid for them. */
function hoursPerPound(label: string, where: string, way: number): Look {
  return {
    label,
    meaning: `Hours of personal care that people get for each pound that is paid for it ${where}.`,
    unit: 'hours per pound',
    over: 'mean',
    of: (state) =>
      overPeople(state, ({ route, delivered }, person) => (route[person] === way ? delivered[person] : 0)) /
      MINUTES_PER_HOUR,
    per: (state) =>
      overPeople(state, ({ route, bought }, person) => (route[person] === way ? bought[person] : 0)) /
      PENCE_PER_POUND,
  };
}

/** Pounds paid for an hour of staff time along a route. */
function price(label: string, where: string, way: number): Look {
  return {
    label,
    meaning: `What is paid ${where} for an hour that people get.`,
    unit: 'pounds per hour',
    over: 'mean',
    of: (state) =>
      overPeople(state, ({ route, bought }, person) => (route[person] === way ? bought[person] : 0)) /
      PENCE_PER_POUND,
    per: (state) =>
      overPeople(state, ({ route, delivered }, person) => (route[person] === way ? delivered[person] : 0)) /
      MINUTES_PER_HOUR,
  };
}

export const PEOPLE_LOOKS = {
  'people.take-up': takeUp('Take-up of direct payments', 'of all ages', () => true),
  'people.take-up.18-64': takeUp(
    'Take-up of direct payments, 18-64',
    'of 18 to 64',
    ({ group }, person) => bandOf(group[person]) === BAND_18_TO_64,
  ),
  'people.take-up.65-plus': takeUp(
    'Take-up of direct payments, 65 and over',
    'of 65 and over',
    ({ group }, person) => bandOf(group[person]) === BAND_65_PLUS,
  ),
  'people.take-up.no-carer': takeUp(
    'Take-up of direct payments without family support',
    'without an unpaid carer',
    ({ carer }, person) => carer[person] === 0,
  ),
  'people.take-up.carer': takeUp(
    'Take-up of direct payments with family support',
    'with an unpaid carer',
    ({ carer }, person) => carer[person] === 1,
  ),
  'people.take-up.ratio': {
    label: 'Take-up at 18-64 over that at 65 and over',
    meaning: 'How many times higher the take-up of direct payments is among people of 18 to 64.',
    unit: 'ratio',
    over: 'last',
    of: (state) => shareOf(state, ({ group }, person) => bandOf(group[person]) === BAND_18_TO_64),
    per: (state) => shareOf(state, ({ group }, person) => bandOf(group[person]) === BAND_65_PLUS),
  },
  'people.agency-hours': {
    label: 'Hours bought with a direct payment',
    meaning: 'Hours a month of someone who buys from an agency with a direct payment.',
    unit: 'hours',
    over: 'mean',
    of: (state) =>
      overPeople(state, (people, person) => (buysFromAgency(people, person) ? people.delivered[person] : 0)) /
      MINUTES_PER_HOUR,
    per: (state) => overPeople(state, (people, person) => Number(buysFromAgency(people, person))),
  },
  'people.agency-top-ups': {
    label: 'Top-ups on a direct payment',
    meaning: 'Own money a month of someone who buys from an agency with a direct payment.',
    unit: 'pounds',
    over: 'mean',
    of: (state) =>
      overPeople(state, (people, person) => (buysFromAgency(people, person) ? people.topUp[person] : 0)) /
      PENCE_PER_POUND,
    per: (state) => overPeople(state, (people, person) => Number(buysFromAgency(people, person))),
  },
  'people.charge': {
    label: 'Charge of a council-supported person',
    meaning: 'Contribution a month of a council-supported person at the prices of the first reported month.',
    unit: 'pounds',
    over: 'mean',
    of: (state) =>
      overPeople(state, (people, person) => (isClient(people, person) ? people.contribution[person] : 0)) /
      state.market.incomeIndex[0] /
      PENCE_PER_POUND,
    per: (state) => overPeople(state, (people, person) => Number(isClient(people, person))),
  },
  'people.assistant-share': {
    label: 'Share of direct payments spent on an assistant',
    meaning: 'Of people whose whole budget is a direct payment, the share who employ a personal assistant.',
    unit: 'share',
    over: 'last',
    of: (state) =>
      overPeople(state, ({ deployment, route }, person) =>
        Number(deployment[person] === DIRECT_PAYMENT && route[person] === PERSONAL_ASSISTANT),
      ),
    per: (state) =>
      overPeople(state, ({ deployment }, person) => Number(deployment[person] === DIRECT_PAYMENT)),
  },
  'people.price.framework': price('Price under the framework', 'under the framework', FRAMEWORK),
  'people.price.preferred-list': price(
    'Price of the preferred list',
    'on the preferred list',
    PREFERRED_LIST,
  ),
  'people.hours-per-pound.open-market': hoursPerPound(
    'Hours per pound, open market',
    'on the open market',
    OPEN_MARKET,
  ),
  'people.hours-per-pound.pooled': hoursPerPound('Hours per pound, pooled', 'in a pool', POOLED),
  'people.hours-per-pound.personal-assistant': hoursPerPound(
    'Hours per pound, personal assistant',
    'to a personal assistant',
    PERSONAL_ASSISTANT,
  ),
  'people.hours-per-pound.framework': hoursPerPound(
    'Hours per pound, framework',
    'under the framework',
    FRAMEWORK,
  ),
} as const satisfies Record<string, Look>;
