/** Makes a person: who they are, where they live, what they need, own and can do. Used at the start and for arrivals. */
import { roundUp } from '../money/rounding.ts';
import { exponential, STREAMS, uniform } from '../random/stream.ts';
import type { Luck } from '../random/stream.ts';
import { CLIENT_GROUPS } from '../scenario/client-group.ts';
import {
  answerCharge,
  CHARGE_RESPONSE_LEVERS,
  CHARGE_RESPONSE_PARAMETERS,
  chargeResponseRules,
} from './charge-response.ts';
import { ABILITY_PARAMETERS, abilityRules, giveAbility } from './newcomer-ability.ts';
import type { NewcomerDraw } from './newcomer-draw.ts';
import { giveMeans, MEANS_PARAMETERS, meansRules } from './newcomer-means.ts';
import { giveNeed, NEED_PARAMETERS, needRules } from './newcomer-need.ts';
import { ALL_STREAMS, NO_STREAMS } from './named-streams.ts';
import {
  bringInStreams,
  OTHER_STREAM_LEVERS,
  OTHER_STREAM_PARAMETERS,
  otherStreamRules,
  streamsHeldBy,
} from './other-stream.ts';
import { buyOwnCare, OWN_CARE_LEVERS, OWN_CARE_PARAMETERS, ownCareRules } from './own-care.ts';
import {
  allocate,
  ALLOCATION_LEVERS,
  ALLOCATION_PARAMETERS,
  allocationRules,
  planOwnCare,
} from './resource-allocation.ts';
import type { MonthOf } from './step.ts';
import type { ColumnOf, Tables } from './tables.ts';
import {
  BAND_18_TO_64,
  COUNCIL_MANAGED,
  DECIDES_ON_ARRIVAL,
  FRAMEWORK,
  NO_BARRIER,
  NO_PROVIDER,
  NO_SUPPORTER,
  OWN_ACCOUNT,
} from './vocabulary.ts';

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

export type Newcomer = {
  readonly identity: number;
  readonly band: number;
  readonly selfFunder: boolean;
  /** New to care, unlike the people a place starts with. */
  readonly arriving: boolean;
  /** The luck that makes them: the same in every replicate for the people a place starts with. */
  readonly luck: Luck;
};

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
 * Writes a new person into a row. A council client stands under the framework until they choose, in the same month. Every
 * draw is keyed by their identity, so they are the same in every option; only what follows from the council's rules and
 * prices differs.
 */
export function admit(people: NewcomerColumns, row: number, newcomer: Newcomer, rules: NewcomerRules): void {
  const { identity, band, selfFunder, arriving } = newcomer;
  const { luck } = rules;
  const draw: NewcomerDraw = (stream, sub) => uniform(newcomer.luck, STREAMS[stream], identity, sub);

  people.identity[row] = identity;
  people.present[row] = 1;
  people.group[row] = clientGroup(band, draw('person-need', DRAW.group), rules);
  people.locality[row] = Math.floor(draw('person-place', DRAW.locality) * rules.localities);
  people.topsUp[row] = draw('top-up', DRAW.topUp) < rules.topsUp ? 1 : 0;
  giveNeed(people, row, arriving, draw, rules.need);
  giveAbility(people, row, arriving, draw, rules.ability);
  giveMeans(people, row, newcomer, draw, rules.means);

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
  people.knows[row] = rules.known;
  people.waiting[row] = 0;
  people.owes[row] = 0;
  people.otherStream[row] = 0;
  people.otherCharged[row] = 0;
  people.streamsHeld[row] = streamsHeldBy(
    identity,
    band,
    arriving ? NO_STREAMS : ALL_STREAMS,
    rules.otherStream,
  );
  people.carerLeft[row] = exponential(luck, STREAMS.carer, identity, 0);
  people.lifeLeft[row] = exponential(luck, STREAMS.life, identity, 0);
  people.needLeft[row] = exponential(luck, STREAMS['need-change'], identity, 0);
  people.needChanges[row] = 0;
  people.reviewLeft[row] = exponential(luck, STREAMS.review, identity, 0);
  people.reviews[row] = 0;
  hasNotChosen(people, row);

  if (selfFunder) {
    planOwnCare(people, row);
    buyOwnCare(people, row, draw, rules.ownCare);
  } else {
    people.assessed[row] = people.need[row];
    people.supportAssessed[row] = people.supportNeed[row];
    allocate(people, row, rules.allocation, rules.frameworkRate, newcomer.luck);
    answerCharge(people, row, rules.charge, newcomer.luck);
    bringInStreams(people, row, rules.otherStream);
    people.deployment[row] = COUNCIL_MANAGED;
    people.route[row] = FRAMEWORK;
    people.decides[row] = DECIDES_ON_ARRIVAL;
  }
}

/** Whoever had the row before, nobody has told this person anything yet. */
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

function clientGroup(band: number, u: number, { learning, mental, memory }: NewcomerRules): number {
  if (band === BAND_18_TO_64) {
    if (u < learning) return CLIENT_GROUPS.indexOf('learning disability');
    if (u < learning + mental) return CLIENT_GROUPS.indexOf('mental health');
    return CLIENT_GROUPS.indexOf('physical disability');
  }
  return u < memory ? CLIENT_GROUPS.indexOf('older with memory needs') : CLIENT_GROUPS.indexOf('older');
}
