/**
 * Whose staff come with a person to whoever takes them on: staff of a closed provider who follow its clients, and staff who
 * transfer with the work when the council, or a broker acting for it, stays the client.
 */
import { roundDown } from '../../money/rounding.ts';
import { staffTransfer } from '../../employment/transfer.ts';
import type { Client } from '../../employment/transfer.ts';
import { choice } from '../../scenario/lever-choice.ts';
import type { ReadonlyColumn } from '../columns.ts';
import { inHouseRow, transferStaff } from '../council/in-house-service.ts';
import { staffTimeBudgeted } from '../delivering/staff-time.ts';
import type { Package } from '../delivering/staff-time.ts';
import type { Tables } from '../tables.ts';
import { councilBuysCare, DIRECT_PAYMENT, FRAMEWORK, NO_PROVIDER } from '../vocabulary.ts';
import { roomAt, unfilled } from './room.ts';
import { careOfWorker } from '../staffing/worker.ts';

export const FOLLOW_PARAMETERS = [
  'staff.follow',
  'staff.headroom',
  'staff.takes-in',
  'workforce.hours.per.worker',
] as const;

type Table<C extends string> = { readonly [K in C]: ReadonlyColumn };
type Market = {
  readonly people: Package & Table<'displaced' | 'transfersFrom'>;
  readonly providers: Table<'open' | 'inHouse' | 'blockShare' | 'guaranteed' | 'booked' | 'bookedBlock'> & {
    readonly staff: Tables['providers']['staff'];
    readonly takenIn: Tables['providers']['takenIn'];
  };
  readonly market: Table<'providerRows'> & { readonly staffReleased: Tables['market']['staffReleased'] };
};
type Parameters = { readonly [P in (typeof FOLLOW_PARAMETERS)[number]]: number };

const FOR_COUNCIL = choice('brokerage.terms', 'council');

/** Who is the client for someone's care: a direct payment that a broker on the council's terms spends under the framework leaves it the council; who spends theirs there alone is the client. */
export function clientOf(
  { deployment, route, brokered }: Table<'deployment' | 'route' | 'brokered'>,
  person: number,
  brokerTerms: number,
): Client {
  if (councilBuysCare(deployment[person])) return 'council';
  const byBroker =
    deployment[person] === DIRECT_PAYMENT && route[person] === FRAMEWORK && brokered[person] === 1;
  return byBroker && brokerTerms === FOR_COUNCIL ? 'broker for the council' : 'person';
}

/** Notes, before a person leaves their provider, that its staff go with the work where they do. */
export function noteTransfer(
  people: { readonly provider: ReadonlyColumn; readonly transfersFrom: Tables['people']['transfersFrom'] },
  person: number,
  before: Client,
  after: Client,
): void {
  const provider = people.provider[person];
  if (provider !== NO_PROVIDER && staffTransfer(before, after)) people.transfersFrom[person] = provider + 1;
}

/** Staff beyond those who are busy and the headroom every provider keeps over them, whole minutes a week. */
export function idleBeyond(staff: number, busy: number, headroom: number): number {
  return Math.max(0, roundDown(staff - busy * (1 + headroom)));
}

export type StaffFollow = {
  /** Minutes a week of staff who would come with a person to a provider, beyond those it has. */
  readonly wouldCome: (row: number, person: number) => number;
  /** Brings them along once the person is booked there. */
  readonly bring: (row: number, person: number) => void;
  /**
   * The most minutes a week of staff a provider could have for anyone whose care is bought by a route, but for those who come
   * on a transfer: it only falls, unless some do come.
   * @param displaced 1 for people whom staff of a closed provider may follow, 0 for all others.
   */
  readonly mostOf: (row: number, displaced: number, route: number) => number;
  /** The least that a provider must have of those for a person. */
  readonly leastFor: (person: number) => number;
};

/**
 * Who follows whom this month.
 * @param held minutes a week, by provider, of those who may yet go on with it: its staff for them go nowhere. Nobody's where it is not given.
 */
export function staffFollow(
  { people, providers, market }: Market,
  parameters: Parameters,
  travelShare: number,
  held?: ReadonlyColumn,
): StaffFollow {
  const { staff, takenIn, booked, open } = providers;
  const rows = market.providerRows[0];
  const inHouse = inHouseRow(providers.inHouse, rows);
  const headroom = parameters['staff.headroom'];
  const withTheWork = parameters['staff.follow'];
  const takesIn = parameters['staff.takes-in'];
  const oneWorker = careOfWorker(travelShare, parameters);
  return { wouldCome, bring, mostOf, leastFor };

  function wouldCome(row: number, person: number): number {
    if (people.displaced[person] === 1) return Math.min(market.staffReleased[0], mayTakeIn(row));
    const from = people.transfersFrom[person] - 1;
    if (from < 0 || from === row || open[from] === 0) return 0;
    // Those of the block who go to the council's own service are found among all its holders.
    if (row === inHouse && providers.blockShare[from] > 0) return 0;
    return Math.min(withWork(staffTimeBudgeted(people, person)), idle(from));
  }

  function mostOf(row: number, displaced: number, route: number): number {
    // A future may have more staff follow the work than it takes: then what a provider could take rises too.
    if (withTheWork > 1) return Infinity;
    const spare = roomAt(providers, row, route);
    return displaced === 1 ? spare + Math.min(market.staffReleased[0], mayTakeIn(row)) : spare;
  }

  function leastFor(person: number): number {
    const minutes = staffTimeBudgeted(people, person);
    return people.transfersFrom[person] === 0 ? minutes : minutes - withWork(minutes);
  }

  /** Staff for so many minutes that go with the work. */
  function withWork(minutes: number): number {
    return roundDown(minutes * withTheWork);
  }

  /** Staff of closed providers it may still take in this month: whoever takes on a crowd at once cannot lead it. */
  function mayTakeIn(row: number): number {
    if (row === inHouse) return Infinity;
    const most = Math.max(oneWorker, (staff[row] - takenIn[row]) * takesIn);
    return roundDown(Math.max(0, most - takenIn[row]));
  }

  /** Staff beyond what clients, those who may yet go on with it, unfilled guarantees and the headroom every provider keeps take. */
  function idle(row: number): number {
    const busy = booked[row] + (held?.[row] ?? 0) + unfilled(providers, row);
    return idleBeyond(staff[row], busy, headroom);
  }

  function bring(row: number, person: number): void {
    const coming = wouldCome(row, person);
    const short = Math.max(0, booked[row] - staff[row]);
    if (people.displaced[person] === 1) {
      const released = Math.min(coming, short);
      staff[row] += released;
      takenIn[row] += released;
      market.staffReleased[0] -= released;
    } else if (coming > 0) {
      staff[people.transfersFrom[person] - 1] -= coming;
      staff[row] += coming;
    }
    const missing = booked[row] - staff[row];
    if (row === inHouse && missing > 0) transferStaff(providers, rows, row, missing, { headroom, held });
  }
}
