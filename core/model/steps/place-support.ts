import { PENCE_PER_POUND } from '../../money/pence.ts';
import { roundHalfUp } from '../../money/rounding.ts';
import { gumbel, STREAMS, uniform } from '../../random/stream.ts';
import { MINUTES_PER_HOUR } from '../../time/weeks.ts';
import type { ReadonlyColumn } from '../columns.ts';
import { placeSupportEquations } from '../equations/place-support.ts';
import { PRICE_WEIGHT_PARAMETERS, weightOfPound } from '../pricing/price-weight.ts';
import { defineStep } from '../step.ts';
import { supportTakenUp } from '../delivering/support-taken-up.ts';
import { bearsVat, BORNE_VAT_LEVERS } from '../budgeting/vat-added.ts';
import { NO_SUPPORTER } from '../vocabulary.ts';

/** The council as recipient of what a service fund buys, as the lever gives it. */

/**
 * People with a budget for community support and no supplier choose one, unless they have refused care. Whoever bears the
 * VAT feels it in the price: the council recovers what it pays, so people with a managed budget do not, nor those with a
 * service fund whose supplies the council receives, nor those to whose direct payment it adds the VAT.
 */
export const placeSupport = defineStep({
  name: 'place-support',
  purpose: 'Find a supplier of community support for everyone who needs one and has none.',
  source: 'Logit choice; S4 (VAT on day services falls on the person with a direct payment).',
  simplifies: [
    'People come to know few suppliers, more if they are told, and by chance; quality, distance and who else goes there do not enter their choice.',
    'Nobody changes supplier, not even when a direct payment begins or ends and the VAT falls on someone else.',
    'A supplier takes a person when one worker has time for them; the rest of a large package waits for recruits.',
  ],
  reads: [
    'people.identity',
    'people.present',
    'people.locality',
    'people.knows',
    'people.deployment',
    'people.supportBudgeted',
    'people.takes',
    'supporters.identity',
    'supporters.coverage',
    'supporters.price',
    'supporters.taxable',
    'supporters.staff',
    'market.peopleRows',
    'market.supporterRows',
    'market.incomeIndex',
  ],
  writes: ['people.supporter', 'people.supportWanted', 'supporters.booked'],
  posts: [],
  parameters: [...PRICE_WEIGHT_PARAMETERS, 'vat.rate', 'workforce.hours.per.worker'],
  levers: [...BORNE_VAT_LEVERS],
  switches: ['choice-rule'],
  equations: placeSupportEquations,
  apply({ people, supporters, market }, { luck, parameters, levers, structure }) {
    const { identity, locality, deployment, supporter, supportWanted } = people;
    const { booked, staff, price } = supporters;
    const rows = market.peopleRows[0];
    const suppliers = market.supporterRows[0];
    const perPenny = weightOfPound(parameters, market) / PENCE_PER_POUND;
    const byDistance = structure['choice-rule'] === 'nearest';
    const hasTaste = structure['choice-rule'] === 'taste';
    const workerMinutes = roundHalfUp(parameters['workforce.hours.per.worker'] * MINUTES_PER_HOUR);

    countBookings(people, rows, booked, suppliers);
    for (const person of withoutSupplier(people, rows)) {
      const wanted = supportTakenUp(people, person);
      if (wanted === 0) continue;
      const found = favourite(person, wanted);
      if (found === NO_SUPPORTER) continue;
      supporter[person] = found;
      supportWanted[person] = wanted;
      booked[found] += wanted;
    }

    /** The one they like best among the few they come to know: they ask on from a supplier of their own until enough have time. */
    function favourite(person: number, wanted: number): number {
      const here = 1 << locality[person];
      // All that serve a locality are as near, so the first with the time will do.
      const knows = byDistance ? 1 : people.knows[person];
      const needed = Math.min(wanted, workerMinutes);
      let best = NO_SUPPORTER;
      let highest = -Infinity;
      let known = 0;
      const first = Math.floor(uniform(luck, STREAMS['provider-known'], identity[person], 1) * suppliers);
      for (let asked = 0; asked < suppliers && known < knows; asked++) {
        const row = (first + asked) % suppliers;
        if ((supporters.coverage[row] & here) === 0 || staff[row] - booked[row] < needed) continue;
        known++;
        const taste = hasTaste
          ? gumbel(luck, STREAMS['supporter-taste'], identity[person], supporters.identity[row])
          : 0;
        const utility = perPenny * priceFelt(person, row) + taste;
        if (utility > highest) {
          highest = utility;
          best = row;
        }
      }
      return best;
    }

    function priceFelt(person: number, row: number): number {
      const feelsVat = supporters.taxable[row] === 1 && bearsVat(deployment[person], levers);
      return feelsVat ? price[row] * (1 + parameters['vat.rate']) : price[row];
    }
  },
});

type People = {
  readonly [C in 'present' | 'supporter' | 'supportWanted' | 'supportBudgeted']: ReadonlyColumn;
};

/** Those who left since the last month have freed what was booked for them. */
function countBookings(people: People, rows: number, booked: Float64Array, suppliers: number): void {
  const { present, supporter, supportWanted } = people;
  // Those without a supplier, -1, are counted beside the suppliers: nothing tells a processor which they are.
  const minutes = new Float64Array(suppliers + 1);
  for (let person = 0; person < rows; person++) {
    minutes[supporter[person] + 1] += supportWanted[person] * present[person];
  }
  booked.set(minutes.subarray(1));
}

/** Those with a budget for support and no supplier of it. */
function withoutSupplier(people: People, rows: number): readonly number[] {
  const { present, supporter, supportBudgeted } = people;
  const found: number[] = [];
  for (let person = 0; person < rows; person++) {
    // Below zero for the few with both alone: most have either a supplier or no such budget.
    if (supportBudgeted[person] * supporter[person] < 0 && present[person] === 1) found.push(person);
  }
  return found;
}
