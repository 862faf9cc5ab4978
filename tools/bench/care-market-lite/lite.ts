/**
 * care-market-lite: a synthetic workload, not a model of any place, that other frameworks have run too. It is written as the model is:
 * columns, whole-table loops, the kernel's own exponential.
 */
import { allocateColumns } from '../../../core/model/columns.ts';
import { exp } from '../../../core/numeric/exp.ts';
import { atLeast, drawsOf, normalAt, PER_NORMAL } from './draws.ts';
import {
  CHOSEN_AMONG,
  endOf,
  findNearest,
  firstOf,
  forgetNearest,
  isLongEnough,
  nearestFor,
  noteOpening,
} from './nearest.ts';
import { PEOPLE, PROVIDERS } from './tables.ts';

export type LiteSize = { readonly people: number; readonly providers: number; readonly months: number };

/** What is summed up over the months, in this order. */
export const LITE_TOTALS = [
  'gross',
  'charges',
  'selfpay',
  'hours',
  'unmet',
  'unplaced',
  'active',
  'meanPrice',
  'meanQuality',
  'exitsCum',
  'entriesCum',
  'HHI',
] as const;

const WEEKS_PER_MONTH = 52 / 12;
const [LOWER, UPPER] = [14_250, 23_250];
/** What is left to a person before they are charged: the minimum income, and disability-related expenses. */
const PROTECTED = 228.7 + 20;
const ARRANGEMENTS = 6;
const [BLOCK, OWN_ASSISTANT] = [0, 3];
const PRICE_FACTORS = [0.94, 1, 1.06, 1, 1, 1.02];
const RATE_FACTORS = [1, 1, 0.97, 0.8, 1, 1];
const NOBODY = -1;
const ASSISTANT = -2;
/** Draws that one person takes in a month at most: the event, a new person, a choice. */
const PER_PERSON = 16;
const PER_NEW_PERSON = 5 + PER_NORMAL;
const PER_NEW_PROVIDER = 8;

/** A simulation with room for one size, used again for every seed. The answer of a run is the totals over all its months. */
export function createLite({
  people: count,
  providers: slots,
  months,
}: LiteSize): (seed: number) => Float64Array {
  const people = allocateColumns(PEOPLE, count);
  // One slot more stands for assistants of people's own, so that nobody's money needs a case of its own.
  const providers = allocateColumns(PROVIDERS, slots + 1);
  const nearest = nearestFor(count);
  const scale = (count / 5_000) * (60 / slots);
  const mostCash = 150_000 * scale;
  /** By provider and arrangement: price, price with VAT, the part of an hour that the council's rate buys, and what is fixed of a choice. */
  const prices = new Float64Array((slots + 1) * ARRANGEMENTS);
  const withVat = new Float64Array((slots + 1) * ARRANGEMENTS);
  const partBought = new Float64Array((slots + 1) * ARRANGEMENTS);
  const worth = new Float64Array((slots + 1) * ARRANGEMENTS);
  /** Of those a person chooses among: what they are worth, and where they stand on the list. */
  const weights = new Float64Array(CHOSEN_AMONG);
  const places = new Int32Array(CHOSEN_AMONG);
  let known = 0;
  const totals = new Float64Array(LITE_TOTALS.length);
  let draws = drawsOf(0);
  let wage = 0;
  let rate = 0;
  let exits = 0;
  let entries = 0;
  /** Of the providers that traded in the month. */
  let meanMargin = 0;

  function run(seed: number): Float64Array {
    draws = drawsOf(seed);
    totals.fill(0);
    [wage, rate, exits, entries] = [12.6, 24.5, 0, 0];
    settle();
    for (let month = 0; month < months; month++) {
      setTables();
      live();
      pay();
      trade();
      open();
      wage *= 1.0028;
      rate *= 1.0025;
    }
    return totals.slice();
  }

  function settle(): void {
    const trading = Math.floor(0.9 * slots);
    providers.active.fill(0);
    for (let slot = 0; slot < trading; slot++) newProvider(slot, 24.5);
    for (let person = 0; person < count; person++) {
      draws.at = atLeast(draws, draws.at, PER_PERSON);
      newPerson(person, draws.at);
      draws.at += PER_NEW_PERSON;
    }
  }

  function newProvider(slot: number, base: number): void {
    const at = atLeast(draws, draws.at, PER_NEW_PROVIDER);
    const { values } = draws;
    draws.at = at + PER_NEW_PROVIDER;
    providers.x[slot] = 20 * values[at]!;
    providers.y[slot] = 20 * values[at + 1]!;
    providers.price[slot] = base * (0.92 + 0.2 * values[at + 2]!);
    providers.quality[slot] = 0.4 + 0.4 * values[at + 3]!;
    providers.vat[slot] = values[at + 4]! < 0.12 ? 0.2 : 0;
    providers.block[slot] = values[at + 5]! < 0.35 ? 1 : 0;
    providers.fixed[slot] = (8_000 + 10_000 * values[at + 6]!) * scale;
    providers.cash[slot] = (20_000 + 40_000 * values[at + 7]!) * scale;
    providers.staff[slot] = 30 * scale;
    providers.capacity[slot] = providers.staff[slot] * 30 * 1.15 + 20 * scale;
    providers.booked[slot] = 0;
    providers.monthsShort[slot] = 0;
    providers.active[slot] = 1;
    for (const flow of [providers.hours, providers.revenue, providers.travel]) flow[slot] = 0;
  }

  function newPerson(person: number, at: number): void {
    const { values } = draws;
    people.x[person] = 20 * values[at]!;
    people.y[person] = 20 * values[at + 1]!;
    people.hours[person] = clamp(exp(2.3 + 0.6 * normalAt(values, at + 2)), 2, 70);
    const means = values[at + 4]!;
    people.income[person] = 190 + 160 * means * means;
    const saved = values[at + 5]!;
    people.capital[person] = 60_000 * saved * saved * saved;
    people.arrangement[person] = arrangementFrom(values[at + 6]!);
    people.provider[person] = NOBODY;
    people.distance[person] = 0;
    forgetNearest(nearest, person);
  }

  /** Prices and what a choice is worth, once a month for every provider and arrangement. */
  function setTables(): void {
    const { active, price, quality, vat, block } = providers;
    price[slots] = 1.22 * wage;
    for (let slot = 0; slot <= slots; slot++) {
      if (active[slot] === 0 && slot < slots) continue;
      for (let arrangement = 0; arrangement < ARRANGEMENTS; arrangement++) {
        const at = slot * ARRANGEMENTS + arrangement;
        const net = price[slot]! * PRICE_FACTORS[arrangement]!;
        const gross = net * (1 + vat[slot]!);
        prices[at] = net;
        withVat[at] = gross;
        partBought[at] = Math.min(1, (rate * RATE_FACTORS[arrangement]!) / gross);
        worth[at] =
          -0.12 * gross + 2.5 * quality[slot]! + (arrangement === BLOCK && block[slot] === 1 ? 1.5 : 0);
      }
    }
  }

  /** What happens to people: some go and others come, needs change, some look for another provider. */
  function live(): void {
    const { hours, arrangement, provider } = people;
    const { booked } = providers;
    let { at } = draws;
    for (let person = 0; person < count; person++) {
      at = atLeast(draws, at, PER_PERSON);
      const { values } = draws;
      const u = values[at++]!;
      if (u < 0.132) {
        const slot = provider[person]!;
        const needs = hours[person]!;
        if (u < 0.012) {
          if (slot >= 0) booked[slot]! -= needs;
          newPerson(person, at);
          at += PER_NEW_PERSON;
        } else if (u < 0.052) {
          const changed = clamp(needs * exp(0.25 * normalAt(values, at)), 2, 70);
          at += PER_NORMAL;
          if (slot >= 0) booked[slot]! += changed - needs;
          hours[person] = changed;
        } else {
          if (slot >= 0) booked[slot]! -= needs;
          provider[person] = NOBODY;
          if (values[at++]! < 0.15) arrangement[person] = arrangementFrom(values[at++]!);
        }
      }
      if (provider[person] === NOBODY) at += choose(person, at);
    }
    draws.at = at;
  }

  /** Finds a provider for a person; the answer is how many draws it took. */
  function choose(person: number, at: number): number {
    const arrangement = people.arrangement[person]!;
    if (arrangement === OWN_ASSISTANT) {
      people.provider[person] = ASSISTANT;
      people.distance[person] = 0;
      return 0;
    }
    let sum = weigh(person, arrangement);
    if (!isLongEnough(nearest, person, known)) {
      findNearest(nearest, people, providers, person);
      sum = weigh(person, arrangement);
    }
    if (sum === 0) return 0;
    let left = draws.values[at]! * sum;
    let taken = 0;
    for (let n = 0; n < known; n++) {
      if (weights[n] === 0) continue;
      taken = places[n]!;
      left -= weights[n]!;
      if (left < 0) break;
    }
    const slot = nearest.slots[taken]!;
    people.provider[person] = slot;
    people.distance[person] = nearest.distances[taken]!;
    providers.booked[slot]! += people.hours[person]!;
    return 1;
  }

  /** What each of the nearest that trade is worth to a person, nothing where it is full; the answer is their sum. */
  function weigh(person: number, arrangement: number): number {
    const { active, capacity, booked } = providers;
    const { slots: near, distances } = nearest;
    const needs = people.hours[person]!;
    const end = endOf(nearest, person);
    let sum = 0;
    known = 0;
    for (let at = firstOf(person); at < end && known < CHOSEN_AMONG; at++) {
      const slot = near[at]!;
      if (active[slot] === 0) continue;
      const free = capacity[slot]! - booked[slot]!;
      let weight = 0;
      if (free >= needs) {
        const room = 0.3 * Math.min(1, free / (10 * needs));
        weight = exp(worth[slot * ARRANGEMENTS + arrangement]! - 0.1 * distances[at]! + room);
      }
      places[known] = at;
      weights[known++] = weight;
      sum += weight;
    }
    return sum;
  }

  /** Care of the month: what is delivered, who pays for it. */
  function pay(): void {
    const { hours, income, capital, arrangement, provider, distance } = people;
    let gross = 0;
    let charges = 0;
    let selfpay = 0;
    let delivered = 0;
    let unmet = 0;
    let unplaced = 0;
    for (let person = 0; person < count; person++) {
      const of = provider[person]!;
      const needs = hours[person]!;
      if (of === NOBODY) {
        unplaced++;
        unmet += needs;
        continue;
      }
      const slot = of === ASSISTANT ? slots : of;
      const at = slot * ARRANGEMENTS + arrangement[person]!;
      const price = withVat[at]!;
      const savings = capital[person]!;
      let got = needs;
      if (savings > UPPER) {
        const full = needs * price;
        selfpay += full * WEEKS_PER_MONTH;
        capital[person] = Math.max(0, savings - Math.max(0, full - 0.5 * income[person]!) * WEEKS_PER_MONTH);
      } else {
        got = needs * partBought[at]!;
        const cost = got * price;
        const tariff = savings > LOWER ? Math.ceil((savings - LOWER) / 250) : 0;
        const charge = Math.min(cost, Math.max(0, income[person]! + tariff - PROTECTED));
        gross += cost * WEEKS_PER_MONTH;
        charges += charge * WEEKS_PER_MONTH;
      }
      delivered += got;
      unmet += needs - got;
      providers.hours[slot]! += got;
      providers.revenue[slot]! += got * prices[at]!;
      providers.travel[slot]! += distance[person]! * 7;
    }
    for (const [line, amount] of [gross, charges, selfpay, delivered, unmet, unplaced].entries())
      totals[line]! += amount;
  }

  /** Providers' month: staff, cash, price, quality, and whether they go on. */
  function trade(): void {
    const { active, staff, cash, price, quality, capacity, booked, monthsShort } = providers;
    const { hours, revenue, travel, fixed } = providers;
    let trading = 0;
    let margins = 0;
    let allPrices = 0;
    let allQuality = 0;
    let allHours = 0;
    let squares = 0;
    for (let slot = 0; slot < slots; slot++) {
      if (active[slot] === 0) continue;
      const given = hours[slot]!;
      const income = revenue[slot]! * WEEKS_PER_MONTH;
      const target = given / 30;
      const before = staff[slot]!;
      staff[slot] = Math.max(1, before + (target > before ? 0.35 : 0.2) * (target - before));
      const wages = (0.5 * given + 0.5 * staff[slot]! * 30) * wage * 1.15 * WEEKS_PER_MONTH;
      const profit = income - wages - travel[slot]! * 0.3 * WEEKS_PER_MONTH - (fixed[slot]! + 0.1 * income);
      cash[slot] = Math.min(mostCash, cash[slot]! + profit);
      const margin = income > 0 ? clamp(profit / income, -0.5, 0.5) : -0.5;
      const fuller = 0.01 * (booked[slot]! / capacity[slot]! - 0.85);
      const adjusted = clamp(0.2 * (0.06 - margin), -0.015, 0.015) + 0.002 + fuller;
      price[slot] = clamp(price[slot]! * (1 + adjusted), 15, 60);
      const at = atLeast(draws, draws.at, PER_NORMAL);
      draws.at = at + PER_NORMAL;
      const luck = 0.015 * normalAt(draws.values, at);
      quality[slot] = clamp(quality[slot]! + 0.04 * (0.55 + margin - quality[slot]!) + luck, 0, 1);
      capacity[slot] = staff[slot]! * 30 * 1.15 + 20 * scale;
      trading++;
      margins += margin;
      allPrices += price[slot]!;
      allQuality += quality[slot]!;
      allHours += given;
      squares += given * given;
      monthsShort[slot] = cash[slot]! < 0 ? monthsShort[slot]! + 1 : 0;
      if (monthsShort[slot]! >= 3) close(slot);
    }
    meanMargin = trading > 0 ? margins / trading : 0;
    const means = trading > 0 ? [allPrices / trading, allQuality / trading] : [0, 0];
    const concentration = allHours > 0 ? squares / (allHours * allHours) : 0;
    // Entries of the month are counted when they have opened.
    for (const [line, amount] of [trading, ...means, exits].entries()) totals[6 + line]! += amount;
    totals[11]! += concentration;
    for (const flow of [hours, revenue, travel]) flow.fill(0);
  }

  function close(slot: number): void {
    providers.active[slot] = 0;
    providers.booked[slot] = 0;
    exits++;
    for (let person = 0; person < count; person++)
      if (people.provider[person] === slot) people.provider[person] = NOBODY;
  }

  /** The more providers earn, the likelier another opens, where there is a slot for it. */
  function open(): void {
    const at = atLeast(draws, draws.at, 1);
    draws.at = at + 1;
    if (draws.values[at]! < clamp(0.05 + 1.5 * meanMargin, 0, 0.6)) {
      const slot = providers.active.subarray(0, slots).indexOf(0);
      if (slot >= 0) {
        newProvider(slot, rate);
        noteOpening(nearest, people, providers, slot);
        entries++;
      }
    }
    totals[10]! += entries;
  }

  return run;
}

function arrangementFrom(u: number): number {
  if (u < 0.55) return u < 0.25 ? 0 : 1;
  if (u < 0.8) return u < 0.67 ? 2 : 3;
  return u < 0.95 ? 4 : 5;
}

function clamp(value: number, low: number, high: number): number {
  return value < low ? low : value > high ? high : value;
}
