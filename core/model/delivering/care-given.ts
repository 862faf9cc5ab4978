/** What staff allow of the care that is wanted, what it costs, and who earns it. */
import { priceForMinutes, roundDown, roundUp } from '../../money/rounding.ts';
import { lesser, notBelowZero } from '../../numeric/foreseeable.ts';
import { monthlyMinutesWithin } from '../../time/weeks.ts';
import type { ReadonlyColumn } from '../columns.ts';
import { roomForAmounts, roomForRows } from '../rows/rows.ts';
import { paidAboveRate } from '../paying/price-paid.ts';
import type { ContractPrices, Placed } from '../paying/price-paid.ts';
import { addUp } from './sums.ts';
import { takenUp } from './support-taken-up.ts';
import type { Tables } from '../tables.ts';
import type { AssistantTerms } from './care-wanted.ts';
import {
  BLOCK,
  councilBuysCare,
  DEPLOYMENT_COUNT,
  IN_HOUSE,
  ISF,
  NO_PROVIDER,
  ROUTE_COUNT,
  SELF_FUNDER,
} from '../vocabulary.ts';

type StaffedPeople = {
  readonly [
    C in
      | 'present'
      | 'provider'
      | 'wanted'
      | 'delayed'
      | 'doubleHanded'
      | 'sharing'
      | 'carer'
      | 'needNow'
      | 'takes'
  ]: ReadonlyColumn;
} & Pick<Tables['people'], 'delivered' | 'covered'>;

type Staffing = {
  readonly people: StaffedPeople;
  readonly providers: { readonly [C in 'staff' | 'booked']: ReadonlyColumn };
  readonly market: { readonly peopleRows: ReadonlyColumn; readonly providerRows: ReadonlyColumn };
};

const staffedRoom = roomForAmounts();

/**
 * Writes the care delivered: a provider with too few staff gives each client the same part of what they want, and so do assistants.
 * @param fromAssistants part of what people who employ want that assistants can give.
 * @returns minutes of staff each person is charged for, in room that holds them until this is asked again.
 */
export function giveCare({ people, providers, market }: Staffing, fromAssistants: number): Float64Array {
  const rows = market.peopleRows[0];
  const minutes = staffedRoom(rows).subarray(0, rows);
  shareOutStaff(people, partsOf(providers, market.providerRows[0], fromAssistants), minutes, rows);
  const { present, doubleHanded, sharing, delivered } = people;
  for (let person = 0; person < rows; person++) {
    if (present[person] === 0) continue;
    const workers = (1 + doubleHanded[person]) * sharing[person];
    const own = roundDown(minutes[person] / workers);
    delivered[person] = own;
    minutes[person] = lesser(minutes[person], roundUp(own * workers));
  }
  return minutes;
}

/** The part of what is wanted that can be given, as a ratio, by provider row and one: all of it over all but where staff are too few. Assistants come first. */
type Parts = { readonly of: Float64Array; readonly over: Float64Array };

function partsOf({ staff, booked }: Staffing['providers'], providers: number, fromAssistants: number): Parts {
  const of = new Float64Array(providers + 1).fill(1);
  const over = new Float64Array(providers + 1).fill(1);
  of[0] = fromAssistants;
  for (let row = 0; row < providers; row++) {
    if (booked[row] <= staff[row]) continue;
    of[row + 1] = staff[row];
    over[row + 1] = booked[row];
  }
  return { of, over };
}

/** Minutes of staff that there are for each person in the month. */
function shareOutStaff(
  { present, provider, wanted, delayed }: StaffedPeople,
  { of, over }: Parts,
  minutes: Float64Array,
  rows: number,
): void {
  for (let person = 0; person < rows; person++) {
    const at = provider[person] + 1;
    const aWeek = roundDown((present[person] * wanted[person] * of[at]) / over[at]);
    minutes[person] = roundDown(monthlyMinutesWithin(aWeek) * (1 - delayed[person]));
  }
}

/** An unpaid carer gives a part of the care that is wanted and does not come. */
export function coverByCarers({ people, market }: Omit<Staffing, 'providers'>, part: number): void {
  const { present, carer, needNow, takes, delivered, covered } = people;
  const rows = market.peopleRows[0];
  for (let person = 0; person < rows; person++) {
    if (present[person] === 0) continue;
    const wanted = monthlyMinutesWithin(takenUp(needNow[person], takes[person]));
    covered[person] = roundDown(notBelowZero(wanted - delivered[person]) * (carer[person] * part));
  }
}

type Pricing = {
  readonly people: { readonly [C in 'present' | 'provider' | 'delivered']: ReadonlyColumn } & Pick<
    Tables['people'],
    'bought'
  >;
  readonly market: Pick<Tables['market'], 'assistantsDelivered'>;
  /** What an hour from their provider costs each person, in pence. */
  readonly perHour: Float64Array;
  readonly assistant: AssistantTerms;
};

/** Writes what the care delivered costs whoever pays for it, by the minutes charged for. */
export function priceCare({ people, market, assistant, perHour }: Pricing, charged: Float64Array): void {
  const { present, provider, delivered, bought } = people;
  for (let person = 0; person < charged.length; person++) {
    bought[person] = priceForMinutes(perHour[person], charged[person]);
  }
  for (let person = 0; person < charged.length; person++) {
    if (provider[person] !== NO_PROVIDER || present[person] === 0 || delivered[person] === 0) continue;
    const minutes = charged[person];
    bought[person] = priceForMinutes(assistant.perHour, minutes) + assistant.perMonth;
    market.assistantsDelivered[0] += minutes;
  }
}

/** Whose care and income a provider counts it as. */
const CREDITS = {
  inHouse: 0,
  block: 1,
  council: 2,
  fund: 3,
  individual: 4,
  selfFunder: 5,
} as const;
const CREDIT_COUNT = Object.keys(CREDITS).length;

/** By who buys; the council's own service invoices nobody. */
function creditOf(deployment: number, route: number, arranged: boolean): number {
  if (route === BLOCK) return CREDITS.block;
  if (route === IN_HOUSE) return CREDITS.inHouse;
  if (councilBuysCare(deployment) || (deployment === SELF_FUNDER && arranged)) return CREDITS.council;
  if (deployment === ISF) return CREDITS.fund;
  return deployment === SELF_FUNDER ? CREDITS.selfFunder : CREDITS.individual;
}

const KINDS_OF_BUYER = DEPLOYMENT_COUNT * ROUTE_COUNT;

/** {@link creditOf} of everyone there could be: arranged or not x deployment x route. */
const CREDIT = Uint8Array.from({ length: 2 * KINDS_OF_BUYER }, (_, kind) => {
  const buyer = kind % KINDS_OF_BUYER;
  return creditOf(Math.floor(buyer / ROUTE_COUNT), buyer % ROUTE_COUNT, kind >= KINDS_OF_BUYER);
});

type Crediting = {
  readonly people: Placed & { readonly [C in 'provider' | 'bought']: ReadonlyColumn };
  readonly providers: Pick<
    Tables['providers'],
    | 'delivered'
    | 'deliveredBlock'
    | 'deliveredFramework'
    | 'deliveredIndividual'
    | 'frameworkRevenue'
    | 'isfRevenue'
    | 'individualRevenue'
    | 'selfFunderRevenue'
  >;
  readonly market: { readonly providerRows: ReadonlyColumn };
};

/** Writes a provider's care and income by who buys it. */
export function creditCare({ people, providers, market }: Crediting, charged: Float64Array): void {
  const providerRows = market.providerRows[0];
  const width = providerRows + 1;
  const credit = creditsOf(people, width, charged.length);
  const minutes = new Float64Array(CREDIT_COUNT * width);
  const pence = new Float64Array(CREDIT_COUNT * width);
  addUp(charged, credit, minutes);
  addUp(people.bought, credit, pence);
  for (let row = 0; row < providerRows; row++) {
    const time = (kind: number): number => minutes[kind * width + row + 1];
    const income = (kind: number): number => pence[kind * width + row + 1];
    for (let kind = CREDITS.inHouse; kind < CREDIT_COUNT; kind++) providers.delivered[row] += time(kind);
    providers.deliveredBlock[row] = time(CREDITS.block);
    providers.deliveredFramework[row] = time(CREDITS.council);
    providers.deliveredIndividual[row] = time(CREDITS.individual) + time(CREDITS.selfFunder);
    providers.frameworkRevenue[row] = income(CREDITS.council);
    providers.isfRevenue[row] = income(CREDITS.fund);
    providers.individualRevenue[row] = income(CREDITS.individual) + income(CREDITS.selfFunder);
    providers.selfFunderRevenue[row] = income(CREDITS.selfFunder);
  }
}

const creditRoom = roomForRows();

/** Where each person's care is credited: kind of credit x provider row and one. Nobody reads what those without a provider are counted under. */
function creditsOf(people: Crediting['people'], width: number, rows: number): Int32Array {
  const { provider, deployment, route, arranged } = people;
  const credit = creditRoom(rows).subarray(0, rows);
  for (let person = 0; person < rows; person++) {
    const buyer = arranged[person] * KINDS_OF_BUYER + deployment[person] * ROUTE_COUNT + route[person];
    credit[person] = CREDIT[buyer] * width + provider[person] + 1;
  }
  return credit;
}

type PaidAbove = {
  readonly people: Placed & { readonly [C in 'present' | 'provider']: ReadonlyColumn };
  readonly market: Pick<Tables['market'], 'paidAbove'>;
  readonly prices: ContractPrices;
};

/** Adds up what the council paid above its framework’s price for those nobody took at it. */
export function addPaidAbove({ people, market, prices }: PaidAbove, charged: Float64Array): void {
  const { present, provider, bidRatio } = people;
  for (let person = 0; person < charged.length; person++) {
    if (bidRatio[person] <= 1 || present[person] === 0 || provider[person] === NO_PROVIDER) continue;
    market.paidAbove[0] += paidAboveRate(prices, people, person, charged[person]);
  }
}
