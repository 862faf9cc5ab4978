/**
 * How many suppliers could really serve a person: trading where they live, within their arrangement and budget, with the
 * staff, and no more of them than people usually come to know.
 */
import { roundHalfUp, roundUp } from '../../money/rounding.ts';
import { MINUTES_PER_HOUR } from '../../time/weeks.ts';
import type { ReadonlyColumn } from '../columns.ts';
import { roomAt } from '../placing/room.ts';
import { bearsVat, BORNE_VAT_LEVERS } from '../budgeting/vat-added.ts';
import { couldServe, spareStaff } from './spare-staff.ts';
import type { SpareStaff } from './spare-staff.ts';
import { staffTimeBudgeted } from '../delivering/staff-time.ts';
import type { MonthOf } from '../step.ts';
import {
  BLOCK,
  councilBuys,
  DIRECT_PAYMENT,
  FRAMEWORK,
  IN_HOUSE,
  ISF_HOLDER,
  NO_PROVIDER,
  POOLED,
  PREFERRED_LIST,
} from '../vocabulary.ts';

export const ALTERNATIVES_PARAMETERS = [
  'choice.known',
  'choice.known.told',
  'choice.known.feedback',
  'choice.affordable',
  'pooled.discount',
  'support.rate',
  'vat.rate',
  'workforce.hours.per.worker',
] as const;

export const ALTERNATIVES_LEVERS = BORNE_VAT_LEVERS;

type ChoosingMonth = Pick<
  MonthOf<(typeof ALTERNATIVES_PARAMETERS)[number], (typeof ALTERNATIVES_LEVERS)[number]>,
  'parameters' | 'levers'
>;

type Table<C extends string> = { readonly [K in C]: ReadonlyColumn };
type Market = {
  readonly people: Table<
    | 'locality'
    | 'knows'
    | 'topsUp'
    | 'doubleHanded'
    | 'sharing'
    | 'takes'
    | 'budgeted'
    | 'supportBudgeted'
    | 'deployment'
    | 'route'
    | 'provider'
    | 'supporter'
  >;
  readonly providers: Table<
    | 'open'
    | 'inHouse'
    | 'coverage'
    | 'listed'
    | 'preferred'
    | 'isfCapable'
    | 'blockShare'
    | 'guaranteed'
    | 'staff'
    | 'booked'
    | 'bookedBlock'
    | 'price'
  >;
  readonly supporters: Table<'coverage' | 'staff' | 'booked' | 'price' | 'taxable'>;
  readonly market: Table<'providerRows' | 'supporterRows' | 'agencyRate' | 'frameworkRate'>;
  readonly extent: { readonly localities: number };
};

/**
 * Goes through this month's spare staff by locality and returns the count for a person. The council pays whatever its own contracts
 * cost, and a service fund what its holder charges; someone with a direct payment can afford a price at which it buys a set part
 * of the time planned, or any if they top up. Nobody but the council's own service takes its place. Whoever serves them from
 * outside their list, having left it or been bought from above the rate, is one more.
 */
export function alternativesTo(state: Market, month: ChoosingMonth): (person: number) => number {
  const { people, market } = state;
  const care = careStaff(state, month);
  const support = supportStaff(state, month);
  const workerMinutes = roundHalfUp(month.parameters['workforce.hours.per.worker'] * MINUTES_PER_HOUR);
  // What the preferred list asks is no more than this.
  const frameworkWithin = market.frameworkRate[0] <= dearestCare(state, month);
  return (person) => (people.budgeted[person] > 0 ? forCare(person) : forSupport(person));

  function forCare(person: number): number {
    const open = careOpenTo(person);
    if (open === undefined) return 0;
    const needed = staffTimeBudgeted(people, person);
    const present = people.provider[person];
    const knows = people.knows[person];
    const count = couldServe(open, people.locality[person], needed, present, knows);
    const offList = present !== NO_PROVIDER && hasList(people.route[person]) && !open.admits(present);
    return offList ? Math.min(count + 1, knows) : count;
  }

  function careOpenTo(person: number): SpareStaff | undefined {
    const anyPrice = people.deployment[person] !== DIRECT_PAYMENT || people.topsUp[person] === 1;
    switch (people.route[person]) {
      case BLOCK:
        return care.block;
      case FRAMEWORK:
        return anyPrice || frameworkWithin ? care.framework : undefined;
      case PREFERRED_LIST:
        return anyPrice || frameworkWithin ? care.preferred : undefined;
      case ISF_HOLDER:
        return care.fundHolders;
      case IN_HOUSE:
        return undefined;
      case POOLED:
        return anyPrice ? care.anyPrice : care.affordableToPools;
      default:
        return anyPrice ? care.anyPrice : care.affordable;
    }
  }

  function forSupport(person: number): number {
    const anyPrice = councilBuys(people.deployment[person]) || people.topsUp[person] === 1;
    const needed = Math.min(people.supportBudgeted[person], workerMinutes);
    const bears = bearsVat(people.deployment[person], month.levers);
    const open = anyPrice ? support.anyPrice : bears ? support.affordable : support.affordableFreeOfVat;
    return couldServe(open, people.locality[person], needed, people.supporter[person], people.knows[person]);
  }
}

/** Whether providers come under a route from a list, on which the one a person has need not be. */
function hasList(route: number): boolean {
  return route === BLOCK || route === FRAMEWORK || route === PREFERRED_LIST || route === ISF_HOLDER;
}

/** The highest price of an hour within reach of a direct payment. */
function dearestCare({ market }: Market, { parameters }: ChoosingMonth): number {
  return market.agencyRate[0] / parameters['choice.affordable'];
}

/** The most suppliers anyone comes to know. */
function mostKnown(parameters: ChoosingMonth['parameters']): number {
  const told = Math.max(parameters['choice.known'], parameters['choice.known.told']);
  return roundUp(told + parameters['choice.known.feedback']);
}

function careStaff(state: Market, month: ChoosingMonth) {
  const { providers, market, extent } = state;
  const { parameters } = month;
  const { open, inHouse, listed, preferred, isfCapable, blockShare, price } = providers;
  const suppliers = { rows: market.providerRows[0], coverage: providers.coverage };
  const dearest = dearestCare(state, month);
  const toPools = dearest / (1 - parameters['pooled.discount']);
  const reach = { localities: extent.localities, known: mostKnown(parameters) };
  const outsideBlock = (row: number) => roomAt(providers, row, FRAMEWORK);

  return {
    block: pool(
      (row) => blockShare[row] > 0,
      (row) => roomAt(providers, row, BLOCK),
    ),
    framework: pool((row) => listed[row] === 1, outsideBlock),
    preferred: pool((row) => preferred[row] === 1, outsideBlock),
    fundHolders: pool((row) => isfCapable[row] === 1, outsideBlock),
    anyPrice: pool(() => true, outsideBlock),
    affordable: pool((row) => price[row] <= dearest, outsideBlock),
    affordableToPools: pool((row) => price[row] <= toPools, outsideBlock),
  };

  function pool(mayServe: (row: number) => boolean, spare: (row: number) => number): SpareStaff {
    const admits = (row: number) => open[row] === 1 && inHouse[row] === 0 && mayServe(row);
    return spareStaff({ admits, spare }, suppliers, reach);
  }
}

function supportStaff({ supporters, market, extent }: Market, { parameters }: ChoosingMonth) {
  const { staff, booked, price, taxable } = supporters;
  const suppliers = { rows: market.supporterRows[0], coverage: supporters.coverage };
  const dearest = parameters['support.rate'] / parameters['choice.affordable'];
  const reach = { localities: extent.localities, known: mostKnown(parameters) };
  const spare = (row: number) => staff[row] - booked[row];
  const withVat = (row: number) => price[row] * (1 + taxable[row] * parameters['vat.rate']);

  return {
    anyPrice: spareStaff({ admits: () => true, spare }, suppliers, reach),
    affordable: spareStaff({ admits: (row) => withVat(row) <= dearest, spare }, suppliers, reach),
    affordableFreeOfVat: spareStaff({ admits: (row) => price[row] <= dearest, spare }, suppliers, reach),
  };
}
