/** Makes a person: who they are, where they live, what they need, own and can do. Used at the start and for arrivals. */
import { roundUp } from '../../money/rounding.ts';
import { exponential, STREAMS } from '../../random/stream.ts';
import type { Luck } from '../../random/stream.ts';
import { CLIENT_GROUPS } from '../../scenario/client-group.ts';
import {
  answerCharge,
  CHARGE_RESPONSE_LEVERS,
  CHARGE_RESPONSE_PARAMETERS,
  chargeResponseRules,
} from '../charging/charge-response.ts';
import { ABILITY_PARAMETERS, abilityRules, giveAbility } from './newcomer-ability.ts';
import { drawAbout } from './newcomer-draw.ts';
import type { Newcomer } from './newcomer-draw.ts';
import { giveMeans, MEANS_PARAMETERS, meansRules } from './newcomer-means.ts';
import { giveNeed, NEED_PARAMETERS, needRules } from './newcomer-need.ts';
import { ALL_STREAMS, NO_STREAMS } from '../budgeting/named-streams.ts';
import {
  bringInStreams,
  OTHER_STREAM_LEVERS,
  OTHER_STREAM_PARAMETERS,
  otherStreamRules,
  streamsHeldBy,
} from '../budgeting/other-stream.ts';
import { buyOwnCare, OWN_CARE_LEVERS, OWN_CARE_PARAMETERS, ownCareRules } from './own-care.ts';
import {
  allocate,
  ALLOCATION_LEVERS,
  ALLOCATION_PARAMETERS,
  allocationRules,
  planOwnCare,
} from '../budgeting/resource-allocation.ts';
import type { MonthOf } from '../step.ts';
import type { ColumnOf, Tables } from '../tables.ts';
import {
  BAND_18_TO_64,
  COUNCIL_MANAGED,
  DECIDES_ON_ARRIVAL,
  FRAMEWORK,
  NO_BARRIER,
  NO_PROVIDER,
  NO_SUPPORTER,
  OWN_ACCOUNT,
} from '../vocabulary.ts';

export const NEWCOMER_PARAMETERS = [
  ...NEED_PARAMETERS,
  ...ABILITY_PARAMETERS,
  ...MEANS_PARAMETERS,
  ...ALLOCATION_PARAMETERS,
  ...CHARGE_RESPONSE_PARAMETERS,
  ...OTHER_STREAM_PARAMETERS,
  ...OWN_CARE_PARAMETERS,
  'users.ld.share.18to64',
  'users.mh.share.18to64',
  'users.memory.share.65plus',
  'price.topup.share',
  'choice.known',
] as const;
export const NEWCOMER_LEVERS = [
  ...ALLOCATION_LEVERS,
  ...CHARGE_RESPONSE_LEVERS,
  ...OTHER_STREAM_LEVERS,
  ...OWN_CARE_LEVERS,
] as const;
export type NewcomerLever = (typeof NEWCOMER_LEVERS)[number];

export const NEWCOMER_WRITES = [
  'people.identity',
  'people.present',
  'people.group',
  'people.locality',
  'people.capacity',
  'people.able',
  'people.carer',
  'people.confidence',
  'people.controlValue',
  'people.wantsAssistant',
  'people.topsUp',
  'people.meansClass',
  'people.income',
  'people.capital',
  'people.need',
  'people.supportNeed',
  'people.doubleHanded',
  'people.unsocial',
  'people.complexity',
  'people.taper',
  'people.assessed',
  'people.supportAssessed',
  'people.indicative',
  'people.final',
  'people.budgeted',
  'people.supportBudgeted',
  'people.deployment',
  'people.route',
  'people.decides',
  'people.provider',
  'people.supporter',
  'people.displaced',
  'people.lifeLeft',
  'people.needLeft',
  'people.needChanges',
  'people.reviewLeft',
  'people.reviews',
  'people.labelled',
  'people.knewAmount',
  'people.knewCost',
  'people.alternatives',
  'people.canChange',
  'people.supported',
  'people.genuine',
  'people.control',
  'people.barrier',
  'people.account',
  'people.brokered',
  'people.arranged',
  'people.sharing',
  'people.bidRatio',
  'people.takes',
  'people.since',
  'people.notice',
  'people.avoids',
  'people.asks',
  'people.knows',
  'people.waiting',
  'people.firstPreference',
  'people.changesChosen',
  'people.changesForced',
  'people.owes',
  'people.otherStream',
  'people.otherCharged',
  'people.streamsHeld',
  'people.carerLeft',
] as const;

type NewcomerColumns = Pick<Tables['people'], ColumnOf<'people', (typeof NEWCOMER_WRITES)[number]>>;
type NewcomerMonth = Pick<
  MonthOf<(typeof NEWCOMER_PARAMETERS)[number], NewcomerLever>,
  'parameters' | 'levers' | 'place' | 'luck'
>;

/** Everything that makes people in a month, looked up once. */
export type NewcomerRules = ReturnType<typeof newcomerRules>;

/** What people are made in view of. Prices in pence an hour. */
export type NewcomerMarket = {
  readonly frameworkRate: number;
  /** What someone who buys their own care can expect to pay. */
  readonly individualPrice: number;
  /** How far incomes have been uprated. */
  readonly incomeIndex: number;
  /** What a point of the allocation formula is worth over what the assessed hour costs. */
  readonly pointValue: number;
};

/** The rules by which people are made in a month. */
export function newcomerRules(month: NewcomerMonth, market: NewcomerMarket) {
  const { parameters, place, luck } = month;
  return {
    luck,
    frameworkRate: market.frameworkRate,
    localities: place.localities,
    topsUp: parameters['price.topup.share'],
    /** Nobody has told them anything yet. */
    known: roundUp(parameters['choice.known']),
    learning: parameters['users.ld.share.18to64'],
    mental: parameters['users.mh.share.18to64'],
    memory: parameters['users.memory.share.65plus'],
    need: needRules(parameters),
    ability: abilityRules(parameters),
    means: meansRules(parameters, market),
    allocation: allocationRules(month, market.pointValue),
    charge: chargeResponseRules(month, market.incomeIndex),
    otherStream: otherStreamRules(month),
    ownCare: ownCareRules(month, market),
  };
}

/** The only draw of the streams that settle one attribute, or the first of the stream of needs. */
const DRAW = { group: 0, locality: 0, topUp: 0 } as const;

/**
 * Writes new people into their rows. A council client stands under the framework until they choose, in the same month. Every
 * draw is keyed by their identity, so they are the same in every option; only what follows from the council's rules and
 * prices differs.
 *
 * One thing after the other for everyone who comes: a processor works out several people's draws side by side, where those of
 * one person would wait for each other.
 */
export function admit(people: NewcomerColumns, newcomers: readonly Newcomer[], rules: NewcomerRules): void {
  for (const newcomer of newcomers) giveIdentity(people, newcomer, rules);
  for (const newcomer of newcomers) giveNeed(people, newcomer, rules.need);
  for (const newcomer of newcomers) giveAbility(people, newcomer, rules.ability);
  for (const newcomer of newcomers) giveMeans(people, newcomer, rules.means);
  for (const newcomer of newcomers) giveLife(people, newcomer, rules.luck);
  for (const newcomer of newcomers) {
    hasNothingYet(people, newcomer.row);
    hasNotChosen(people, newcomer.row);
    people.knows[newcomer.row] = rules.known;
  }
  for (const newcomer of newcomers) giveStreams(people, newcomer, rules);
  for (const newcomer of newcomers) {
    if (newcomer.selfFunder) startOwnCare(people, newcomer, rules);
    else becomeCouncilClient(people, newcomer, rules);
  }
}

function giveIdentity(people: NewcomerColumns, newcomer: Newcomer, rules: NewcomerRules): void {
  const { row, identity, band } = newcomer;
  people.identity[row] = identity;
  people.present[row] = 1;
  people.group[row] = clientGroup(band, drawAbout(newcomer, STREAMS['person-need'], DRAW.group), rules);
  people.locality[row] = Math.floor(
    drawAbout(newcomer, STREAMS['person-place'], DRAW.locality) * rules.localities,
  );
  people.topsUp[row] = drawAbout(newcomer, STREAMS['top-up'], DRAW.topUp) < rules.topsUp ? 1 : 0;
}

/** How long things last, by the luck of the replicate: life at home, an unpaid carer, need as it is, and the time to a review. */
function giveLife(people: NewcomerColumns, { row, identity }: Newcomer, luck: Luck): void {
  people.carerLeft[row] = exponential(luck, STREAMS.carer, identity, 0);
  people.lifeLeft[row] = exponential(luck, STREAMS.life, identity, 0);
  people.needLeft[row] = exponential(luck, STREAMS['need-change'], identity, 0);
  people.needChanges[row] = 0;
  people.reviewLeft[row] = exponential(luck, STREAMS.review, identity, 0);
  people.reviews[row] = 0;
}

/** Streams of other public money they have, brought in or not. */
function giveStreams(
  people: NewcomerColumns,
  { row, identity, band, arriving }: Newcomer,
  { otherStream }: NewcomerRules,
): void {
  const before = arriving ? NO_STREAMS : ALL_STREAMS;
  people.streamsHeld[row] = streamsHeldBy(identity, band, before, otherStream);
}

function startOwnCare(people: NewcomerColumns, newcomer: Newcomer, rules: NewcomerRules): void {
  planOwnCare(people, newcomer.row);
  buyOwnCare(people, newcomer, rules.ownCare);
}

function becomeCouncilClient(
  people: NewcomerColumns,
  { row, luck }: Newcomer,
  { allocation, charge, otherStream, frameworkRate }: NewcomerRules,
): void {
  people.assessed[row] = people.need[row];
  people.supportAssessed[row] = people.supportNeed[row];
  allocate(people, row, allocation, frameworkRate, luck);
  answerCharge(people, row, charge, luck);
  bringInStreams(people, row, otherStream);
  people.deployment[row] = COUNCIL_MANAGED;
  people.route[row] = FRAMEWORK;
  people.decides[row] = DECIDES_ON_ARRIVAL;
}

/** Whoever had the row before, this person has no care and has had none. */
function hasNothingYet(people: NewcomerColumns, row: number): void {
  people.provider[row] = NO_PROVIDER;
  people.supporter[row] = NO_SUPPORTER;
  people.displaced[row] = 0;
  people.sharing[row] = 1;
  people.bidRatio[row] = 1;
  people.takes[row] = 1;
  people.since[row] = 0;
  people.notice[row] = 0;
  people.avoids[row] = 0;
  people.asks[row] = 0;
  people.waiting[row] = 0;
  people.owes[row] = 0;
  people.otherStream[row] = 0;
  people.otherCharged[row] = 0;
}

/** Nor has anybody told them anything. */
function hasNotChosen(people: NewcomerColumns, row: number): void {
  people.labelled[row] = 0;
  people.knewAmount[row] = 0;
  people.knewCost[row] = 0;
  people.alternatives[row] = 0;
  people.canChange[row] = 0;
  people.supported[row] = 0;
  people.genuine[row] = 0;
  people.control[row] = 0;
  people.barrier[row] = NO_BARRIER;
  people.account[row] = OWN_ACCOUNT;
  people.brokered[row] = 0;
  people.arranged[row] = 0;
  people.firstPreference[row] = 0;
  people.changesChosen[row] = 0;
  people.changesForced[row] = 0;
}

const OLDER = CLIENT_GROUPS.indexOf('older');
const OLDER_WITH_MEMORY_NEEDS = CLIENT_GROUPS.indexOf('older with memory needs');
const PHYSICAL_DISABILITY = CLIENT_GROUPS.indexOf('physical disability');
const LEARNING_DISABILITY = CLIENT_GROUPS.indexOf('learning disability');
const MENTAL_HEALTH = CLIENT_GROUPS.indexOf('mental health');

function clientGroup(band: number, u: number, { learning, mental, memory }: NewcomerRules): number {
  if (band === BAND_18_TO_64) {
    if (u < learning) return LEARNING_DISABILITY;
    return u < learning + mental ? MENTAL_HEALTH : PHYSICAL_DISABILITY;
  }
  return u < memory ? OLDER_WITH_MEMORY_NEEDS : OLDER;
}
