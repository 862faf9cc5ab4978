/**
 * How many suppliers could really serve a person: trading where they live, within their arrangement and budget, with the
 * staff, and no more of them than people usually come to know.
 */
import { roundHalfUp } from '../money/rounding.ts';
import { MINUTES_PER_HOUR } from '../time/weeks.ts';
import type { ReadonlyColumn } from './columns.ts';
import { couldServe, spareStaff } from './spare-staff.ts';
import type { SpareStaff } from './spare-staff.ts';
import { staffTimeBudgeted } from './staff-time.ts';
import type { MonthOf } from './step.ts';
import { BLOCK, councilBuys, FRAMEWORK } from './vocabulary.ts';

export const ALTERNATIVES_PARAMETERS = [
  'choice.known',
  'choice.affordable',
  'support.rate',
  'vat.rate',
  'workforce.hours.per.worker',
] as const;

type ChoosingMonth = Pick<MonthOf<(typeof ALTERNATIVES_PARAMETERS)[number], never>, 'parameters'>;

type Table<C extends string> = { readonly [K in C]: ReadonlyColumn };
type Market = {
  readonly people: Table<
    | 'locality'
    | 'topsUp'
    | 'doubleHanded'
    | 'budgeted'
    | 'supportBudgeted'
    | 'deployment'
    | 'route'
    | 'provider'
    | 'supporter'
  >;
  readonly providers: Table<
    | 'open'
    | 'coverage'
    | 'listed'
    | 'blockShare'
    | 'guaranteed'
    | 'staff'
    | 'booked'
    | 'bookedBlock'
    | 'price'
  >;
  readonly supporters: Table<'coverage' | 'staff' | 'booked' | 'price' | 'taxable'>;
  readonly market: Table<'providerRows' | 'supporterRows' | 'agencyRate'>;
  readonly extent: { readonly localities: number };
};

/**
 * Goes through this month's spare staff by locality and returns the count for a person. The council pays whatever its own contracts
 * cost; someone with a direct payment can afford a price at which it buys a set part of the time planned, or any if they top up.
 */
export function alternativesTo(state: Market, month: ChoosingMonth): (person: number) => number {
  const { people } = state;
  const care = careStaff(state, month);
  const support = supportStaff(state, month);
  const workerMinutes = roundHalfUp(month.parameters['workforce.hours.per.worker'] * MINUTES_PER_HOUR);
  return (person) => (people.budgeted[person] > 0 ? forCare(person) : forSupport(person));

  function forCare(person: number): number {
    const needed = staffTimeBudgeted(people, person);
    return couldServe(careOpenTo(person), people.locality[person], needed, people.provider[person]);
  }

  function careOpenTo(person: number): SpareStaff {
    if (people.route[person] === BLOCK) return care.block;
    if (people.route[person] === FRAMEWORK) return care.framework;
    return people.topsUp[person] === 1 ? care.anyPrice : care.affordable;
  }

  function forSupport(person: number): number {
    const anyPrice = councilBuys(people.deployment[person]) || people.topsUp[person] === 1;
    const needed = Math.min(people.supportBudgeted[person], workerMinutes);
    const open = anyPrice ? support.anyPrice : support.affordable;
    return couldServe(open, people.locality[person], needed, people.supporter[person]);
  }
}

function careStaff({ providers, market, extent }: Market, { parameters }: ChoosingMonth) {
  const { open, listed, blockShare, guaranteed, staff, booked, bookedBlock, price } = providers;
  const suppliers = { rows: market.providerRows[0], coverage: providers.coverage };
  const dearest = market.agencyRate[0] / parameters['choice.affordable'];
  const reach = { localities: extent.localities, known: Math.ceil(parameters['choice.known']) };
  const all = (row: number) => staff[row] - booked[row];
  // Guaranteed time nobody draws on yet is kept for people in block.
  const outsideBlock = (row: number) => all(row) - Math.max(0, guaranteed[row] - bookedBlock[row]);

  return {
    block: pool((row) => blockShare[row] > 0, all),
    framework: pool((row) => listed[row] === 1, outsideBlock),
    anyPrice: pool(() => true, outsideBlock),
    affordable: pool((row) => price[row] <= dearest, outsideBlock),
  };

  function pool(mayServe: (row: number) => boolean, spare: (row: number) => number): SpareStaff {
    const admits = (row: number) => open[row] === 1 && mayServe(row);
    return spareStaff({ admits, spare }, suppliers, reach);
  }
}

function supportStaff({ supporters, market, extent }: Market, { parameters }: ChoosingMonth) {
  const { staff, booked, price, taxable } = supporters;
  const suppliers = { rows: market.supporterRows[0], coverage: supporters.coverage };
  const dearest = parameters['support.rate'] / parameters['choice.affordable'];
  const reach = { localities: extent.localities, known: Math.ceil(parameters['choice.known']) };
  const spare = (row: number) => staff[row] - booked[row];
  const withVat = (row: number) => price[row] * (1 + taxable[row] * parameters['vat.rate']);

  return {
    anyPrice: spareStaff({ admits: () => true, spare }, suppliers, reach),
    affordable: spareStaff({ admits: (row) => withVat(row) <= dearest, spare }, suppliers, reach),
  };
}
