import { priceForMinutes, roundDown } from '../../money/rounding.ts';
import { MINUTES_PER_HOUR, monthlyMinutesWithin, weeklyMinutesWithin } from '../../time/weeks.ts';
import { addVat } from '../../vat/vat.ts';
import { deliverSupportEquations } from '../equations/deliver-support.ts';
import type { ReadonlyColumn } from '../columns.ts';
import { budgetAccountOf } from '../ledger.ts';
import { otherMoney } from '../budgeting/other-money.ts';
import { roomForRows } from '../rows/rows.ts';
import type { Rows } from '../rows/rows.ts';
import { defineStep } from '../step.ts';
import { supportTakenUp, takenUp } from '../delivering/support-taken-up.ts';
import { COUNCIL_RECEIVES } from '../budgeting/vat-added.ts';
import { mostBeforeVat } from '../budgeting/vat-month.ts';
import { BAND_18_TO_64, bandOf, councilBuys, ISF, MIXED, NO_SUPPORTER, SELF_FUNDER } from '../vocabulary.ts';

/**
 * Community support of the month, with its VAT. The council recovers the VAT on what it buys; someone who buys with a
 * direct payment or their own money cannot, nor can the council acting as their agent, so £100 of a direct payment buys
 * £83.33 of taxable support at 20%. What a service fund buys depends on who in law receives it.
 */
export const deliverSupport = defineStep({
  name: 'deliver-support',
  purpose: 'Deliver community support within budgets and staff, and price it with its VAT.',
  source:
    'Value Added Tax Act 1994 s33 and schedule 9 group 7; S3 q5 (core and flexible); S4 (day services and direct payments).',
  simplifies: [
    'Personal care has the first call on a direct payment or a service fund; community support is bought with what is left.',
    'Money from other public funds is spent on community support alone, and nothing else is done with what is not used.',
    'The council pays whatever price a supplier asks for the hours of a managed budget.',
    'No transport, sessions or minimum contracts: support is bought by the minute.',
    'The core of a package is a set part of what is planned, the same for everyone under 65 whose support the council buys; it is paid for as far as staff are there to give it, and what of it was not drawn on is in the price and not counted apart.',
  ],
  reads: [
    'people.present',
    'people.group',
    'people.deployment',
    'people.topsUp',
    'people.takes',
    'people.otherStream',
    'people.supportNow',
    'people.supportBudgeted',
    'people.supporter',
    'people.bought',
    'people.budget',
    'people.fee',
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
  levers: ['isf.recipient', 'support.core-share'],
  equations: deliverSupportEquations,
  apply({ people, supporters, market, ledger }, { parameters, levers }) {
    const { deployment, supporter, supportNow, takes, supportWanted } = people;
    const vatRate = parameters['vat.rate'];
    const coreShare = levers['support.core-share'];
    const fundRecovers = levers['isf.recipient'] === COUNCIL_RECEIVES;
    const { supportDelivered, supportBought, supportVat, supportVatRecovered } = people;
    const { price, taxable, staff, booked } = supporters;
    const rows = market.peopleRows[0];
    const suppliers = market.supporterRows[0];

    booked.fill(0, 0, suppliers);
    supporters.delivered.fill(0, 0, suppliers);
    for (let row = 0; row < suppliers; row++) supporters.capacity[row] = monthlyMinutesWithin(staff[row]);
    // Most people have no community support; for those who have, what is bought is worked out after all is booked.
    for (const flow of [supportWanted, supportDelivered, supportBought, supportVat, supportVatRecovered]) {
      flow.fill(0, 0, rows);
    }
    const { row: supported, count } = withSupporter(people, rows);
    for (let nth = 0; nth < count; nth++) want(supported[nth], supporter[supported[nth]]);
    for (let nth = 0; nth < count; nth++) deliver(supported[nth], supporter[supported[nth]]);

    function want(person: number, row: number): void {
      const minutes = wantedFrom(person, row);
      supportWanted[person] = minutes;
      booked[row] += minutes;
    }

    /** Minutes a week: what the council has planned, or what the person would buy and can pay for; no limit for someone who pays in full. */
    function wantedFrom(person: number, row: number): number {
      const held = deployment[person];
      if (councilBuys(held)) {
        const extra = weeklyMinutes(otherMoney(people, person), row);
        return Math.min(supportNow[person], supportTakenUp(people, person) + extra);
      }
      const wish = takenUp(supportNow[person], takes[person]);
      if (held === SELF_FUNDER) return wish;
      const within = affordable(person, row);
      const addsOwn = held !== ISF && people.topsUp[person] === 1;
      return Math.min(wish, addsOwn ? Math.max(supportTakenUp(people, person), within) : within);
    }

    /** Minutes a week that what is left of the month's money pays for, VAT included. */
    function affordable(person: number, row: number): number {
      const balance = ledger.balance[budgetAccountOf(ledger, person)];
      const forCare = deployment[person] === MIXED ? 0 : people.bought[person];
      const left = people.budget[person] + balance - people.fee[person] - forCare;
      const available = Math.max(0, left) + otherMoney(people, person);
      return weeklyMinutes(mostBeforeVat(available, recovers(person) ? 0 : rateOf(row)), row);
    }

    function weeklyMinutes(beforeVat: number, row: number): number {
      return weeklyMinutesWithin(roundDown((beforeVat * MINUTES_PER_HOUR) / price[row]));
    }

    /** Whether the council gets the VAT back: on what it buys itself, and on what a fund buys for it. */
    function recovers(person: number): boolean {
      return councilBuys(deployment[person]) || (fundRecovers && deployment[person] === ISF);
    }

    function deliver(person: number, row: number): void {
      const minutes = monthlyMinutesWithin(staffed(supportWanted[person], row));
      supportDelivered[person] = minutes;
      const paidFor = Math.max(minutes, coreOf(person, row));
      if (paidFor === 0) return;
      const { vat, gross } = addVat(priceForMinutes(price[row], paidFor), rateOf(row));
      supportBought[person] = gross;
      if (recovers(person)) supportVatRecovered[person] = vat;
      else supportVat[person] = vat;
      supporters.delivered[row] += minutes;
    }

    /** A supplier with too few staff gives each client the same part of what they want. */
    function staffed(minutes: number, row: number): number {
      if (booked[row] <= staff[row]) return minutes;
      return roundDown((minutes * staff[row]) / booked[row]);
    }

    /** Minutes a month the council pays for whatever is needed: part of the plan of someone under 65 whose support it buys. */
    function coreOf(person: number, row: number): number {
      if (coreShare === 0 || !councilBuys(deployment[person])) return 0;
      if (bandOf(people.group[person]) !== BAND_18_TO_64) return 0;
      return monthlyMinutesWithin(staffed(roundDown(supportTakenUp(people, person) * coreShare), row));
    }

    function rateOf(row: number): number {
      return taxable[row] === 1 ? vatRate : 0;
    }
  },
});

const supportedRoom = roomForRows();

function withSupporter(
  { present, supporter }: { readonly [C in 'present' | 'supporter']: ReadonlyColumn },
  rows: number,
): Rows {
  const row = supportedRoom(rows);
  let count = 0;
  for (let person = 0; person < rows; person++) {
    row[count] = person;
    count += present[person] & Number(supporter[person] !== NO_SUPPORTER);
  }
  return { row, count };
}
