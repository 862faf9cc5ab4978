/** Sets up the suppliers of community support as they stand before the first month. */
import { roundHalfUp } from '../../money/rounding.ts';
import type { Luck } from '../../random/stream.ts';
import { MINUTES_PER_HOUR } from '../../time/weeks.ts';
import { MOST_SUPPORTERS } from '../state.ts';
import type { State } from '../state.ts';
import type { MonthOf } from '../step.ts';
import { makeSupporter, SUPPORTER_PARAMETERS } from './supporter.ts';

export const SUPPORT_MARKET_PARAMETERS = [
  ...SUPPORTER_PARAMETERS,
  'support.clients',
  'staff.headroom',
  'workforce.hours.per.worker',
] as const;

type SettlingMonth = Pick<MonthOf<(typeof SUPPORT_MARKET_PARAMETERS)[number], never>, 'parameters' | 'place'>;

/**
 * As many suppliers as the people with a budget for community support call for, with staff for what is budgeted.
 * The people must stand already. There is always at least one, and none of the localities is without.
 */
export function settleSupportMarket(state: State, luck: Luck, month: SettlingMonth): void {
  const { supporters, market } = state;
  const { parameters, place } = month;
  const { clients, minutes } = supportBudgeted(state);
  const wanted = Math.max(1, roundHalfUp(clients / parameters['support.clients']));
  const count = Math.min(MOST_SUPPORTERS, wanted);
  market.supporterRows[0] = count;

  const sizes = Array.from({ length: count }, (_, row) => makeSupporter(supporters, row, luck, month));
  const size = sizes.reduce((sum, one) => sum + one, 0);
  const oneWorker = roundHalfUp(parameters['workforce.hours.per.worker'] * MINUTES_PER_HOUR);
  for (const [row, one] of sizes.entries()) {
    const share = (minutes * one) / size;
    supporters.booked[row] = roundHalfUp(share);
    supporters.staff[row] = roundHalfUp(Math.max(oneWorker, share * (1 + parameters['staff.headroom'])));
  }
  serveEveryLocality(supporters.coverage, sizes, place.localities);
}

function supportBudgeted({ people, market }: State): { clients: number; minutes: number } {
  let clients = 0;
  let minutes = 0;
  for (let person = 0; person < market.peopleRows[0]; person++) {
    if (people.supportBudgeted[person] > 0) clients++;
    minutes += people.supportBudgeted[person];
  }
  return { clients, minutes };
}

/** The largest supplier also goes where no other does. */
function serveEveryLocality(coverage: Int32Array, sizes: readonly number[], localities: number): void {
  const served = coverage.subarray(0, sizes.length).reduce((all, bits) => all | bits, 0);
  coverage[sizes.indexOf(Math.max(...sizes))] |= (2 ** localities - 1) & ~served;
}
