/** The codes held in columns, with the field's own names. */
import { CLIENT_GROUPS } from '../scenario/client-group.ts';

/** How parameters that differ by client group name each of them, in the same order. */
export const GROUP_KEYS = ['older', 'memory', 'physical', 'learning', 'mental'] as const;
export type GroupKey = (typeof GROUP_KEYS)[number];

/** Age bands in which shares and rates are published. */
export const BAND_18_TO_64 = 0;
export const BAND_65_PLUS = 1;
export const BANDS = ['18-64', '65 and over'] as const;

const FIRST_GROUP_18_TO_64 = CLIENT_GROUPS.indexOf('physical disability');

/** The age band of a client group. */
export function bandOf(group: number): number {
  return group < FIRST_GROUP_18_TO_64 ? BAND_65_PLUS : BAND_18_TO_64;
}

/** Capacity to decide about a direct payment; without it, whether a suitable person would act. */
export const HAS_CAPACITY = 0;
export const SUITABLE_PERSON = 1;
export const NO_SUITABLE_PERSON = 2;

/** Who holds the budget. */
export const COUNCIL_MANAGED = 0;
export const DIRECT_PAYMENT = 1;
export const SELF_FUNDER = 2;
/** The council arranges the care and there is no personal budget. */
export const NO_BUDGET = 3;

/** An individual service fund: a provider holds the budget for the person. */
export const ISF = 4;
/** Part of the budget is a direct payment, for community support; the council buys the personal care. */
export const MIXED = 5;

/** Names of the deployments, by code. */
export const DEPLOYMENT_NAMES = [
  'council-managed',
  'direct-payment',
  'self-funder',
  'none',
  'isf',
  'mixed',
] as const;

/** How many deployments there are: the length of what is looked up or added up by deployment. */
export const DEPLOYMENT_COUNT = DEPLOYMENT_NAMES.length;

/** How the hours of personal care are bought. */
export const BLOCK = 0;
export const FRAMEWORK = 1;
export const OPEN_MARKET = 2;
export const PERSONAL_ASSISTANT = 3;
export const PREFERRED_LIST = 4;
export const ISF_HOLDER = 5;
export const POOLED = 6;
export const IN_HOUSE = 7;

/** Names of the routes, by code. */
export const ROUTE_NAMES = [
  'block',
  'framework',
  'open-market',
  'personal-assistant',
  'preferred-list',
  'isf-holder',
  'pooled',
  'in-house',
] as const;

/** How many routes there are: the length of what is looked up or added up by route. */
export const ROUTE_COUNT = ROUTE_NAMES.length;

/** Whether the council buys the personal care, with a personal budget or without, and is charged its price. */
export function councilBuysCare(deployment: number): boolean {
  return deployment === COUNCIL_MANAGED || deployment === NO_BUDGET || deployment === MIXED;
}

/** {@link councilBuysCare} of each deployment, 1 or 0: looked up for everyone, every month. */
export const BUYS_CARE = Uint8Array.from(DEPLOYMENT_NAMES, (_, deployment) =>
  Number(councilBuysCare(deployment)),
);

/** Whether the council buys the community support and recovers its VAT. */
export function councilBuys(deployment: number): boolean {
  return deployment === COUNCIL_MANAGED || deployment === NO_BUDGET;
}

/** Whether money for the person goes into an account of their own, or one that a third party runs for them. */
export function holdsAccount(deployment: number): boolean {
  return deployment === DIRECT_PAYMENT || deployment === MIXED || deployment === ISF;
}

/** Who runs the account a direct payment is paid into. */
export const OWN_ACCOUNT = 0;
export const THIRD_PARTY_ACCOUNT = 1;
export const COUNCIL_AGENT = 2;

/** Why someone is not in an arrangement the plan is short of. */
export const NO_BARRIER = 0;
/** Nobody may hold it for them, or their plan has nothing it could be used for. */
export const CANNOT_HOLD = 1;
/** Had not been told of it. */
export const NOT_AWARE = 2;
/** No provider, holder or facilitator could be had where they live. */
export const NO_SUPPLY = 3;
/** Chose something else. */
export const PREFERS_OTHERWISE = 4;
/** Has not arrived or been reviewed since the plan was last as it is. */
export const NOT_REVIEWED = 5;

/** Whether and why a person chooses an arrangement this month: not at all, as someone new to the council, or again. */
export const DECIDES_NOTHING = 0;
export const DECIDES_ON_ARRIVAL = 1;
/** At a review, after a provider has closed, or when they are dissatisfied with theirs. */
export const DECIDES_AGAIN = 2;

/** A person whom no provider serves. */
export const NO_PROVIDER = -1;

/** A person without a supplier of community support. */
export const NO_SUPPORTER = -1;

/** What kind of provider it is. The council's own service is told apart by a flag of its own. */
export const AGENCY = 0;
export const SOCIAL_ENTERPRISE = 1;
/** Run by an owner who gives care: very small when it opens, and of this kind still if it grows. */
export const MICRO_PROVIDER = 2;

/** Names of the kinds of provider, by code. A kind is who runs it and stays as it is, so that none is named for a size. */
export const PROVIDER_KIND_NAMES = ['agency', 'social enterprise', 'owner-run provider'] as const;

/** Ratings, and the quality they are of, run from nothing to this: inadequate, requires improvement, good, outstanding. */
export const HIGHEST_RATING = 3;

/** Why a provider stopped trading. */
export const GOES_ON = 0;
/** Its cash stayed below its overdraft limit for too long. */
export const INSOLVENT = 1;
/** Its owners saw no future in it. */
export const VOLUNTARY = 2;
/** For reasons of its own, such as an owner who retires. */
export const NATURAL = 3;
/** By order, in a drill: to see what follows. */
export const DRILL = 4;

/** Names of the reasons, by code. */
export const ENDING_NAMES = ['goes on', 'insolvent', 'voluntary', 'natural', 'drill'] as const;
