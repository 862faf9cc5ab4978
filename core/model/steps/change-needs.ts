import { roundHalfUp } from '../../money/rounding.ts';
import { exponential, normal, STREAMS } from '../../random/stream.ts';
import { exp } from '../../numeric/exp.ts';
import { MONTHS_PER_YEAR } from '../../time/weeks.ts';
import { rebook } from '../rebook.ts';
import { planOwnCare } from '../resource-allocation.ts';
import { defineStep } from '../step.ts';
import { BAND_18_TO_64, BAND_65_PLUS, bandOf, SELF_FUNDER } from '../vocabulary.ts';

/**
 * Need changes when it will, in jumps that grow it on average with age; support planned to fall falls, and its budget with
 * it. Any other budget follows only at a review. Self-funders follow their need at once.
 */
export const changeNeeds = defineStep({
  name: 'change-needs',
  purpose: 'Change the lasting need of some people, and let support fall where that was planned.',
  source: 'S3 q5; evidence need.drift.*, need.taper.*.',
  simplifies: [
    'Personal care and community support change together and by the same factor.',
    'Whether visits need two workers, the part at unsocial hours and complexity stay as they were when the person came.',
    'A jump is as likely after one year of care as after ten, and never turns care into support or back.',
  ],
  reads: [
    'people.identity',
    'people.present',
    'people.group',
    'people.doubleHanded',
    'people.deployment',
    'people.provider',
    'market.peopleRows',
  ],
  writes: [
    'people.need',
    'people.supportNeed',
    'people.needLeft',
    'people.needChanges',
    'people.taper',
    'people.assessed',
    'people.supportAssessed',
    'people.indicative',
    'people.final',
    'people.budgeted',
    'people.supportBudgeted',
    'people.wanted',
    'providers.booked',
  ],
  posts: [],
  parameters: [
    'need.change.rate',
    'need.change.sigma',
    'need.drift.18to64',
    'need.drift.65plus',
    'need.taper.monthly',
  ],
  levers: [],
  apply({ people, providers, market }, { parameters, luck }) {
    const { identity, present, group, deployment, need, supportNeed, needLeft, needChanges, taper } = people;
    const rate = parameters['need.change.rate'];
    const hazard = rate / MONTHS_PER_YEAR;
    const spread = parameters['need.change.sigma'];
    const drift = [0, 0];
    drift[BAND_18_TO_64] = parameters['need.drift.18to64'];
    drift[BAND_65_PLUS] = parameters['need.drift.65plus'];
    const kept = 1 - parameters['need.taper.monthly'];

    const rows = market.peopleRows[0];
    for (let person = 0; person < rows; person++) {
      if (present[person] === 0) continue;
      const selfFunder = deployment[person] === SELF_FUNDER;
      if (taper[person] > 0) fallByPlan(person);

      needLeft[person] -= hazard;
      if (needLeft[person] > 0) continue;
      jump(person);
      if (selfFunder) {
        planOwnCare(people, person);
        rebook(people, providers.booked, person);
      }
    }

    /**
     * With changes at the rate r and a mean factor of 1 + g / r, need grows by g a year on average: the spread of
     * changes adds nothing to it.
     */
    function jump(person: number): void {
      const change = 2 * ++needChanges[person];
      const z = normal(luck, STREAMS['need-change'], identity[person], change + 1);
      const growth = 1 + drift[bandOf(group[person])] / rate;
      const factor = Math.max(0, growth) * exp(spread * z - (spread * spread) / 2);
      need[person] = changed(need[person], factor);
      supportNeed[person] = changed(supportNeed[person], factor);
      // What is left over from the month counts towards the next change, so that the yearly rate holds.
      needLeft[person] += exponential(luck, STREAMS['need-change'], identity[person], change);
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
      rebook(people, providers.booked, person);
    }
  },
});

/** A line of need after a change: whole minutes, at least one, and none for those who never had it. */
function changed(minutes: number, factor: number): number {
  return minutes === 0 ? 0 : Math.max(1, roundHalfUp(minutes * factor));
}
