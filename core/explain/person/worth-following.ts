/** Lives worth looking at first: one of each client group, of each way of holding and spending a budget, and of each turn a life can take. */
import type { State } from '../../model/state.ts';
import {
  COUNCIL_AGENT,
  COUNCIL_MANAGED,
  DIRECT_PAYMENT,
  BLOCK,
  FRAMEWORK,
  IN_HOUSE,
  ISF,
  MIXED,
  NO_BUDGET,
  OPEN_MARKET,
  PERSONAL_ASSISTANT,
  POOLED,
  PREFERRED_LIST,
  SELF_FUNDER,
  THIRD_PARTY_ACCOUNT,
} from '../../model/vocabulary.ts';
import { CLIENT_GROUPS } from '../../scenario/client-group.ts';

type People = State['people'];

export type WorthFollowing = {
  readonly why: string;
  readonly suits: (people: People, row: number) => boolean;
};

/** Looked for among those who are there when the reported months begin. */
export const KINDS_OF_PEOPLE: readonly WorthFollowing[] = Array.from(
  CLIENT_GROUPS,
  (name, group): WorthFollowing => ({
    why: `client group ${name}`,
    suits: (people, row) => people.group[row] === group && people.deployment[row] !== SELF_FUNDER,
  }),
);

/** Looked for from the first reported month to the last. */
export const KINDS_OF_LIFE: readonly WorthFollowing[] = [
  { why: 'holds a direct payment', suits: (people, row) => people.deployment[row] === DIRECT_PAYMENT },
  held('spends a direct payment on an agency', DIRECT_PAYMENT, OPEN_MARKET),
  held('employs a personal assistant with a direct payment', DIRECT_PAYMENT, PERSONAL_ASSISTANT),
  held('buys on the framework’s terms with a direct payment', DIRECT_PAYMENT, FRAMEWORK),
  held('buys from a preferred provider with a direct payment', DIRECT_PAYMENT, PREFERRED_LIST),
  held('pools a direct payment with neighbours', DIRECT_PAYMENT, POOLED),
  runBy('has a third party run the account', THIRD_PARTY_ACCOUNT),
  runBy('has the council run the account as agent', COUNCIL_AGENT),
  { why: 'has an individual service fund', suits: (people, row) => people.deployment[row] === ISF },
  { why: 'has a mixed package', suits: (people, row) => people.deployment[row] === MIXED },
  held('has a managed budget bought in block', COUNCIL_MANAGED, BLOCK),
  held('has a managed budget bought under the framework', COUNCIL_MANAGED, FRAMEWORK),
  held('has a managed budget bought from a preferred provider', COUNCIL_MANAGED, PREFERRED_LIST),
  held('has a managed budget and the council’s own service', COUNCIL_MANAGED, IN_HOUSE),
  held('has a managed budget pooled with those of neighbours', COUNCIL_MANAGED, POOLED),
  { why: 'has care without a personal budget', suits: (people, row) => people.deployment[row] === NO_BUDGET },
  { why: 'pays for all of their care', suits: (people, row) => people.deployment[row] === SELF_FUNDER },
  {
    why: 'pays for all of their care and has the council arrange it',
    suits: (people, row) => people.deployment[row] === SELF_FUNDER && people.arranged[row] === 1,
  },
  {
    why: 'has other public money in one budget',
    suits: (people, row) => people.otherStream[row] > 0 && people.deployment[row] !== SELF_FUNDER,
  },
  {
    why: 'refuses care because of the charge',
    suits: (people, row) => people.takes[row] === 0 && people.deployment[row] !== SELF_FUNDER,
  },
  { why: 'owes charges', suits: (people, row) => people.owes[row] > 0 },
  { why: 'gives notice to a provider', suits: (people, row) => people.notice[row] > 0 },
  { why: 'loses their provider', suits: (people, row) => people.displaced[row] === 1 },
];

function held(why: string, deployment: number, route: number): WorthFollowing {
  return {
    why,
    suits: (people, row) => people.deployment[row] === deployment && people.route[row] === route,
  };
}

function runBy(why: string, account: number): WorthFollowing {
  return {
    why,
    suits: (people, row) =>
      (people.deployment[row] === DIRECT_PAYMENT || people.deployment[row] === MIXED) &&
      people.account[row] === account,
  };
}
