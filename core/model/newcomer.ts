/** Makes a person: who they are, where they live, what they need, own and can do. Used at the start and for arrivals. */
import { roundHalfUp } from '../money/rounding.ts';
import { exponential, STREAMS, uniform } from '../random/stream.ts';
import type { Luck, StreamName } from '../random/stream.ts';
import { logNormalFrom } from '../random/distributions.ts';
import { MINUTES_PER_HOUR } from '../time/weeks.ts';
import type { MonthOf } from './step.ts';
import type { ColumnOf, Tables } from './tables.ts';
import { BAND_18_TO_64, CLIENT_GROUPS, NO_PROVIDER } from './vocabulary.ts';

export const NEWCOMER_PARAMETERS = [
  'users.ld.share.18to64',
  'users.mh.share.18to64',
  'users.memory.share.65plus',
  'package.hours.median',
  'package.hours.sigma',
  'charging.mig.working',
  'charging.mig.pension',
  'charging.dre.default',
  'charging.share.nothing',
  'charging.capital.lower',
  'charging.capital.upper',
  'charging.tariff.step',
  'people.excess.median',
  'people.excess.sigma',
  'people.capital.between',
  'people.ability.18to64',
  'people.ability.65plus',
  'dp.employ.share.default',
  'price.topup.share',
] as const;

export const NEWCOMER_WRITES = [
  'people.identity',
  'people.present',
  'people.group',
  'people.locality',
  'people.able',
  'people.wantsAssistant',
  'people.topsUp',
  'people.income',
  'people.capital',
  'people.need',
  'people.assessed',
  'people.provider',
  'people.displaced',
  'people.lifeLeft',
  'people.needLeft',
  'people.needChanges',
  'people.reviewLeft',
  'people.reviews',
] as const;

type NewcomerColumns = Pick<Tables['people'], ColumnOf<'people', (typeof NEWCOMER_WRITES)[number]>>;
type NewcomerMonth = Pick<
  MonthOf<(typeof NEWCOMER_PARAMETERS)[number], never>,
  'parameters' | 'place' | 'luck'
>;

export type Newcomer = {
  readonly identity: number;
  readonly band: number;
  readonly selfFunder: boolean;
  /** The luck that makes them: the same in every replicate for the people a place starts with. */
  readonly luck: Luck;
};

/** Draw numbers within a person's own streams: which of their attributes a draw decides. */
const DRAW = {
  group: 0,
  hours: 1,
  locality: 0,
  able: 0,
  assistant: 1,
  topUp: 0,
  chargeable: 0,
  excess: 1,
  hasSavings: 2,
  savings: 3,
} as const;

/** Writes a new person into a row. Every draw is keyed by their identity, so they are the same in every option. */
export function admit(
  people: NewcomerColumns,
  row: number,
  newcomer: Newcomer,
  month: NewcomerMonth,
  incomeIndex: number,
): void {
  const { identity, band, selfFunder } = newcomer;
  const { parameters, place, luck } = month;
  const draw: Draw = (stream, sub) => uniform(newcomer.luck, STREAMS[stream], identity, sub);

  people.identity[row] = identity;
  people.present[row] = 1;
  people.group[row] = clientGroup(band, draw('person-need', DRAW.group), parameters);
  people.locality[row] = Math.floor(draw('person-place', DRAW.locality) * place.localities);
  const ability =
    band === BAND_18_TO_64 ? parameters['people.ability.18to64'] : parameters['people.ability.65plus'];
  people.able[row] = draw('person-ability', DRAW.able) < ability ? 1 : 0;
  people.wantsAssistant[row] =
    draw('person-ability', DRAW.assistant) < parameters['dp.employ.share.default'] ? 1 : 0;
  people.topsUp[row] = draw('top-up', DRAW.topUp) < parameters['price.topup.share'] ? 1 : 0;

  const hours = logNormalFrom(
    draw('person-need', DRAW.hours),
    parameters['package.hours.median'],
    parameters['package.hours.sigma'],
  );
  const need = Math.max(1, roundHalfUp(hours * MINUTES_PER_HOUR));
  people.need[row] = need;
  people.assessed[row] = need;

  people.income[row] = weeklyIncome(band, draw, parameters, incomeIndex);
  people.capital[row] = savings(selfFunder, draw, parameters);

  people.provider[row] = NO_PROVIDER;
  people.displaced[row] = 0;
  people.lifeLeft[row] = exponential(luck, STREAMS.life, identity, 0);
  people.needLeft[row] = exponential(luck, STREAMS['need-change'], identity, 0);
  people.needChanges[row] = 0;
  people.reviewLeft[row] = exponential(luck, STREAMS.review, identity, 0);
  people.reviews[row] = 0;
}

type Draw = (stream: StreamName, sub: number) => number;
type Parameters = NewcomerMonth['parameters'];

function clientGroup(band: number, u: number, parameters: Parameters): number {
  if (band === BAND_18_TO_64) {
    const learning = parameters['users.ld.share.18to64'];
    if (u < learning) return CLIENT_GROUPS.indexOf('learning disability');
    if (u < learning + parameters['users.mh.share.18to64']) return CLIENT_GROUPS.indexOf('mental health');
    return CLIENT_GROUPS.indexOf('physical disability');
  }
  return u < parameters['users.memory.share.65plus']
    ? CLIENT_GROUPS.indexOf('older with memory needs')
    : CLIENT_GROUPS.indexOf('older');
}

/**
 * Assessable income in prices of the first reported month: the protected minimum for those who will be charged nothing,
 * and an excess over it and the standard disability allowance for the rest.
 */
function weeklyIncome(band: number, draw: Draw, parameters: Parameters, incomeIndex: number): number {
  const floor =
    band === BAND_18_TO_64 ? parameters['charging.mig.working'] : parameters['charging.mig.pension'];
  const floorAtStart = floor / incomeIndex;
  if (draw('person-means', DRAW.chargeable) < parameters['charging.share.nothing'])
    return roundHalfUp(floorAtStart);
  const allowanceAtStart = parameters['charging.dre.default'] / incomeIndex;
  const excess = logNormalFrom(
    draw('person-means', DRAW.excess),
    parameters['people.excess.median'],
    parameters['people.excess.sigma'],
  );
  return roundHalfUp(floorAtStart + allowanceAtStart + excess);
}

/** Savings: just over the upper limit for a self-funder; for a council client between the limits or below the lower. */
function savings(selfFunder: boolean, draw: Draw, parameters: Parameters): number {
  const lower = parameters['charging.capital.lower'];
  const upper = parameters['charging.capital.upper'];
  if (selfFunder) return upper + parameters['charging.tariff.step'];
  const position = draw('person-means', DRAW.savings);
  return draw('person-means', DRAW.hasSavings) < parameters['people.capital.between']
    ? roundHalfUp(lower + position * (upper - lower))
    : roundHalfUp(position * lower);
}
