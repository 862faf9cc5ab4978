import { priceForMinutes } from '../../money/rounding.ts';
import { MINUTES_PER_HOUR, monthlyMinutesWithin, weeklyMinutesWithin } from '../../time/weeks.ts';
import { addVat } from '../../vat/vat.ts';
import { budgetAccountOf } from '../ledger.ts';
import { defineStep } from '../step.ts';
import { mostBeforeVat } from '../vat-month.ts';
import { councilBuys, NO_SUPPORTER, SELF_FUNDER } from '../vocabulary.ts';

/**
 * Community support of the month, with its VAT. The council recovers the VAT on what it buys; someone who buys with a
 * direct payment or their own money cannot, so £100 of a direct payment buys £83.33 of taxable support at 20 %.
 */
export const deliverSupport = defineStep({
  name: 'deliver-support',
  purpose: 'Deliver community support within budgets and staff, and price it with its VAT.',
  source: 'Value Added Tax Act 1994 s33 and schedule 9 group 7; S4 (day services and direct payments).',
  simplifies: [
    'Personal care has the first call on a direct payment; community support is bought with what is left.',
    'The council pays whatever price a supplier asks for the hours of a managed budget.',
    'No transport, sessions or minimum contracts: support is bought by the minute.',
  ],
  reads: [
    'people.present',
    'people.deployment',
    'people.topsUp',
    'people.supportNow',
    'people.supportBudgeted',
    'people.supporter',
    'people.bought',
    'people.budget',
    'supporters.price',
    'supporters.taxable',
    'supporters.staff',
    'market.peopleRows',
    'market.supporterRows',
  ],
  writes: [
    'people.supportWanted',
    'people.supportDelivered',
    'people.supportBought',
    'people.supportVat',
    'people.supportVatRecovered',
    'supporters.booked',
    'supporters.delivered',
    'supporters.capacity',
  ],
  posts: [],
  parameters: ['vat.rate'],
  levers: [],
  apply({ people, supporters, market, ledger }, { parameters }) {
    const { present, deployment, supporter, supportNow, supportBudgeted, supportWanted } = people;
    const { supportDelivered, supportBought, supportVat, supportVatRecovered } = people;
    const { price, taxable, staff, booked } = supporters;
    const rows = market.peopleRows[0];
    const suppliers = market.supporterRows[0];

    booked.fill(0, 0, suppliers);
    supporters.delivered.fill(0, 0, suppliers);
    for (let row = 0; row < suppliers; row++) supporters.capacity[row] = monthlyMinutesWithin(staff[row]);
    for (let person = 0; person < rows; person++) {
      if (present[person] === 1) want(person);
    }
    for (let person = 0; person < rows; person++) {
      if (present[person] === 1) deliver(person);
    }

    function want(person: number): void {
      const row = supporter[person];
      supportWanted[person] = row === NO_SUPPORTER ? 0 : Math.min(supportNow[person], limit(person, row));
      if (row !== NO_SUPPORTER) booked[row] += supportWanted[person];
    }

    /** Minutes a week the budget stretches to; no limit for someone who pays in full. */
    function limit(person: number, row: number): number {
      if (deployment[person] === SELF_FUNDER) return Infinity;
      if (councilBuys(deployment[person])) return supportBudgeted[person];
      const within = affordable(person, row);
      return people.topsUp[person] === 1 ? Math.max(supportBudgeted[person], within) : within;
    }

    /** Minutes a week that what is left of a direct payment pays for, VAT included. */
    function affordable(person: number, row: number): number {
      const balance = ledger.balance[budgetAccountOf(ledger, person)];
      const left = Math.max(0, people.budget[person] + balance - people.bought[person]);
      const beforeVat = mostBeforeVat(left, rateOf(row));
      return weeklyMinutesWithin(Math.floor((beforeVat * MINUTES_PER_HOUR) / price[row]));
    }

    function deliver(person: number): void {
      const row = supporter[person];
      const minutes = row === NO_SUPPORTER ? 0 : monthlyMinutesWithin(staffed(person, row));
      supportDelivered[person] = minutes;
      supportBought[person] = 0;
      supportVat[person] = 0;
      supportVatRecovered[person] = 0;
      if (minutes === 0) return;
      const { vat, gross } = addVat(priceForMinutes(price[row], minutes), rateOf(row));
      supportBought[person] = gross;
      if (councilBuys(deployment[person])) supportVatRecovered[person] = vat;
      else supportVat[person] = vat;
      supporters.delivered[row] += minutes;
    }

    /** A supplier with too few staff gives each client the same part of what they want. */
    function staffed(person: number, row: number): number {
      if (booked[row] <= staff[row]) return supportWanted[person];
      return Math.floor((supportWanted[person] * staff[row]) / booked[row]);
    }

    function rateOf(row: number): number {
      return taxable[row] === 1 ? parameters['vat.rate'] : 0;
    }
  },
});
