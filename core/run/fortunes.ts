/**
 * What each person got and paid over the last months of a path, and what they were at its end: kept by identity, so that
 * the same person can be found again under another option.
 */
import { firstCategories } from '../model/recording/category.ts';
import { meansInto } from '../model/recording/means.ts';
import { metOf } from '../model/recording/met.ts';
import { paymentsInto } from '../model/recording/payments.ts';
import type { State } from '../model/state.ts';
import { monthlyMinutes } from '../time/weeks.ts';

/** The last reported months that fortunes are weighed up over. */
export const FORTUNE_MONTHS = 12;

/** Kinds of people everyone is counted in at once: everyone, client group, locality, deployment, route and means. */
export const KINDS_OF_EACH = 6;

export type Fortunes = {
  readonly localities: number;
  /** Whether there at the end. */
  present: Uint8Array;
  /** Months there among the last ones. */
  months: Uint8Array;
  /** Minutes of care and support needed, and delivered against need and never above it. */
  needed: Float64Array;
  met: Float64Array;
  /** Pence out of their own money. */
  paid: Float64Array;
  /** The categories they were in at the end: identity x kind. A place has fewer of them than a byte can tell apart. */
  categories: Uint8Array;
};

/** Nobody's fortunes yet. */
export function emptyFortunes(localities: number): Fortunes {
  return { localities, ...columnsFor(0) };
}

/** Forgets everyone, before another path. */
export function clearFortunes(fortunes: Fortunes): void {
  Object.assign(fortunes, columnsFor(fortunes.present.length));
}

/** Makes the fortunes of one path what they are on another. */
export function copyFortunes(from: Fortunes, to: Fortunes): void {
  const { present, months, needed, met, paid, categories } = from;
  Object.assign(to, {
    present: present.slice(),
    months: months.slice(),
    needed: needed.slice(),
    met: met.slice(),
    paid: paid.slice(),
    categories: categories.slice(),
  });
}

/** Adds a month that has been played. */
export function followFortunes(fortunes: Fortunes, { people, market }: State): void {
  makeRoom(fortunes, market.nextPerson[0]);
  const { present, identity, needNow, supportNow, delivered, supportDelivered } = people;
  const { months, needed, met, paid } = fortunes;
  const rows = market.peopleRows[0];
  const payments = new Float64Array(rows);
  paymentsInto(payments, people, rows);
  for (let person = 0; person < rows; person++) {
    if (present[person] === 0) continue;
    const who = identity[person];
    const care = monthlyMinutes(needNow[person]);
    const support = monthlyMinutes(supportNow[person]);
    months[who]++;
    needed[who] += care + support;
    met[who] += metOf(delivered[person], care) + metOf(supportDelivered[person], support);
    paid[who] += payments[person];
  }
}

/** Notes who is there at the end, and what they are. */
export function closeFortunes(fortunes: Fortunes, { people, market }: State): void {
  makeRoom(fortunes, market.nextPerson[0]);
  const first = firstCategories(fortunes.localities);
  const rows = market.peopleRows[0];
  const means = new Uint8Array(rows);
  meansInto(means, people, rows);
  for (let person = 0; person < rows; person++) {
    if (people.present[person] === 0) continue;
    const who = people.identity[person];
    fortunes.present[who] = 1;
    fortunes.categories.set(
      [
        first.everyone,
        first.group + people.group[person],
        first.locality + people.locality[person],
        first.deployment + people.deployment[person],
        first.route + people.route[person],
        first.means + means[person],
      ],
      who * KINDS_OF_EACH,
    );
  }
}

function columnsFor(people: number): Omit<Fortunes, 'localities'> {
  return {
    present: new Uint8Array(people),
    months: new Uint8Array(people),
    needed: new Float64Array(people),
    met: new Float64Array(people),
    paid: new Float64Array(people),
    categories: new Uint8Array(people * KINDS_OF_EACH),
  };
}

/** Room for every identity given out so far, and as many again. */
function makeRoom(fortunes: Fortunes, identities: number): void {
  if (identities <= fortunes.present.length) return;
  const wider = columnsFor(identities * 2);
  wider.present.set(fortunes.present);
  wider.months.set(fortunes.months);
  wider.needed.set(fortunes.needed);
  wider.met.set(fortunes.met);
  wider.paid.set(fortunes.paid);
  wider.categories.set(fortunes.categories);
  Object.assign(fortunes, wider);
}
