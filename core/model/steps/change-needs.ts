import { roundHalfUp } from '../../money/rounding.ts';
import { exponential, normal, STREAMS } from '../../random/stream.ts';
import { exp } from '../../numeric/exp.ts';
import { MONTHS_PER_YEAR } from '../../time/weeks.ts';
import { changeNeedsEquations } from '../equations/change-needs.ts';
import { idsByBand, valuesByBand } from '../people/by-band.ts';
import { boughtAtPrice, PRICE_RESPONSE_PARAMETERS } from '../charging/charge-response.ts';
import type { ReadonlyColumn } from '../columns.ts';
import { liveThrough } from '../people/live-through.ts';
import { rebook } from '../placing/rebook.ts';
import { planOwnCare } from '../budgeting/resource-allocation.ts';
import { defineStep } from '../step.ts';
import type { Tables } from '../tables.ts';
import { CARER_STOPS_PARAMETERS } from '../people/unpaid-carers.ts';
import { bandOf, FRAMEWORK, GROUP_KEYS, NO_PROVIDER, SELF_FUNDER } from '../vocabulary.ts';

/**
 * Need changes when it will, in jumps that grow it on average with age, and once more when an unpaid carer stops; support
 * planned to fall falls, and its budget with it. Any other budget follows only at a review. Self-funders follow their need
 * at once, and answer to what an hour costs them then and each April.
 */
export const changeNeeds = defineStep({
  name: 'change-needs',
  purpose:
    'Change the lasting need of some people, let unpaid carers stop, and let support fall where that was planned.',
  source: 'S3 q5; evidence need.drift.*, need.taper.*.',
  simplifies: [
    'Need jumps once a month at most; what is left over counts towards the next jump.',
    'Personal care and community support change together and by the same factor.',
    'Whether visits need two workers, the part at unsocial hours and complexity stay as they were when the person came.',
    'A jump is as likely after one year of care as after ten, and never turns care into support or back.',
    'An unpaid carer stops for good and nobody takes their place; how long they go on does not depend on the help they get.',
    'A self-funder answers to the price of an hour of care and not to that of support, nor to how long their savings will last.',
  ],
  reads: [
    'people.identity',
    'people.present',
    'people.group',
    'people.doubleHanded',
    'people.sharing',
    'people.deployment',
    'people.route',
    'people.provider',
    'providers.price',
    'market.peopleRows',
    'market.frameworkRate',
    'market.incomeIndex',
  ],
  writes: [
    'people.need',
    'people.supportNeed',
    'people.needLeft',
    'people.needChanges',
    'people.taper',
    'people.carer',
    'people.carerLeft',
    'people.assessed',
    'people.supportAssessed',
    'people.indicative',
    'people.final',
    'people.budgeted',
    'people.supportBudgeted',
    'people.takes',
    'people.wanted',
    'providers.booked',
    'providers.bookedBlock',
  ],
  posts: [],
  parameters: [
    'need.change.rate',
    'need.change.sigma',
    ...idsByBand('need.drift'),
    'need.taper.monthly',
    'carer.stops.need',
    ...CARER_STOPS_PARAMETERS,
    ...PRICE_RESPONSE_PARAMETERS,
  ],
  levers: [],
  equations: changeNeedsEquations,
  apply({ people, providers, market }, { parameters, luck, place, isNewFinancialYear }) {
    const { identity, present, group, need, supportNeed, needLeft, needChanges, taper } = people;
    const rate = parameters['need.change.rate'];
    const spread = parameters['need.change.sigma'];
    const drift = valuesByBand(parameters, 'need.drift');
    const kept = 1 - parameters['need.taper.monthly'];
    const alone = 1 + parameters['carer.stops.need'];
    const usualPrice = place.individualPrice * market.incomeIndex[0];
    // Looked up once: a month has hundreds of parameters.
    const response = {
      'elasticity.demand.selffund': parameters['elasticity.demand.selffund'],
      'demand.selffund.least': parameters['demand.selffund.least'],
    };

    // No person's change depends on another's, so each kind is a loop over the few columns it needs.
    const rows = market.peopleRows[0];
    for (const person of withPlannedFall(people, rows)) fallByPlan(person);
    const leftAlone = letCarersStop(people, rows, valuesByBand(parameters, 'carer.stops'));
    for (const person of leftAlone) grow(person, alone);
    const jumping = liveThrough({ present, left: needLeft }, rows, rate / MONTHS_PER_YEAR);
    for (const person of jumping) jump(person);
    // What is left over from the month counts towards the next change, so that the yearly rate holds.
    for (const person of jumping) {
      needLeft[person] += exponential(
        luck,
        STREAMS['need-change'],
        identity[person],
        2 * needChanges[person],
      );
    }
    const replanning = isNewFinancialYear
      ? selfFundersIn(people, rows)
      : [...leftAlone, ...jumping].filter((person) => isSelfFunder(people, person));
    for (const person of replanning) planAnew(person);

    /**
     * With changes at the rate r and a mean factor of 1 + g / r, need grows by g a year on average: the spread of
     * changes adds nothing to it.
     */
    function jump(person: number): void {
      const change = 2 * ++needChanges[person];
      const z = normal(luck, STREAMS['need-change'], identity[person], change + 1);
      const growth = 1 + drift[bandOf(group[person])] / rate;
      grow(person, Math.max(0, growth) * exp(spread * z - (spread * spread) / 2));
    }

    function grow(person: number, factor: number): void {
      need[person] = changed(need[person], factor);
      supportNeed[person] = changed(supportNeed[person], factor);
    }

    function planAnew(person: number): void {
      planOwnCare(people, person);
      people.takes[person] = boughtAtPrice(priceFelt(person), usualPrice, response);
      rebook(people, providers, person);
    }

    /** Someone without a provider takes the price to be the usual one. */
    function priceFelt(person: number): number {
      if (people.route[person] === FRAMEWORK) return market.frameworkRate[0];
      const provider = people.provider[person];
      return provider === NO_PROVIDER ? usualPrice : providers.price[provider];
    }

    function fallByPlan(person: number): void {
      taper[person]--;
      for (const line of [
        need,
        supportNeed,
        people.assessed,
        people.supportAssessed,
        people.budgeted,
        people.supportBudgeted,
      ]) {
        line[person] = changed(line[person], kept);
      }
      people.indicative[person] = roundHalfUp(people.indicative[person] * kept);
      people.final[person] = roundHalfUp(people.final[person] * kept);
      rebook(people, providers, person);
    }
  },
});

type Falling = { readonly [C in 'present' | 'taper']: ReadonlyColumn };

/** People whose support was planned to fall and has not fallen all the way. */
function withPlannedFall({ present, taper }: Falling, rows: number): readonly number[] {
  const falling: number[] = [];
  for (let person = 0; person < rows; person++) {
    if (taper[person] > 0 && present[person] === 1) falling.push(person);
  }
  return falling;
}

type Carers = { readonly [C in 'present' | 'group']: ReadonlyColumn } & Pick<
  Tables['people'],
  'carer' | 'carerLeft'
>;

/**
 * Lets unpaid carers go on for a month or stop. Half of everyone has one, so who has none is counted and not asked.
 * @returns people whose carer has stopped.
 */
function letCarersStop(
  { present, group, carer, carerLeft }: Carers,
  rows: number,
  stopsByBand: readonly number[],
): readonly number[] {
  const hazard = Float64Array.from(GROUP_KEYS, (_, each) => stopsByBand[bandOf(each)] / MONTHS_PER_YEAR);
  const leftAlone: number[] = [];
  for (let person = 0; person < rows; person++) {
    carerLeft[person] -= hazard[group[person]] * (carer[person] & present[person]);
    if (carerLeft[person] > 0 || carer[person] === 0 || present[person] === 0) continue;
    carer[person] = 0;
    leftAlone.push(person);
  }
  return leftAlone;
}

type Payers = { readonly [C in 'present' | 'deployment']: ReadonlyColumn };

function isSelfFunder({ present, deployment }: Payers, person: number): boolean {
  return deployment[person] === SELF_FUNDER && present[person] === 1;
}

function selfFundersIn(people: Payers, rows: number): readonly number[] {
  const found: number[] = [];
  for (let person = 0; person < rows; person++) if (isSelfFunder(people, person)) found.push(person);
  return found;
}

/** A line of need after a change: whole minutes, at least one, and none for those who never had it. */
function changed(minutes: number, factor: number): number {
  return minutes === 0 ? 0 : Math.max(1, roundHalfUp(minutes * factor));
}
