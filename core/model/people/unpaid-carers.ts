/**
 * Unpaid carers who stop. Nobody gains a carer while they draw on care, so arrivals have one more often than everyone
 * there: often enough to keep the share level, as far as that can be.
 */
import { keptWith } from '../kept-with.ts';
import { idsByBand, valuesByBand } from './by-band.ts';
import { idsByGroup, valuesByGroup } from './by-group.ts';
import { DEPARTURE_PARAMETERS, departuresByBand } from './departures.ts';
import { bandOf } from '../vocabulary.ts';

/** Rate a year at which carers stop, by age band. */
export const CARER_STOPS_PARAMETERS = idsByBand('carer.stops');
export const UNPAID_CARER_PARAMETERS = [
  ...idsByGroup('people.carer'),
  ...CARER_STOPS_PARAMETERS,
  ...DEPARTURE_PARAMETERS,
] as const;

type Parameters = { readonly [P in (typeof UNPAID_CARER_PARAMETERS)[number]]: number };

export type UnpaidCarers = {
  /** Share with a carer among everyone there, and among those who arrive, indexed by client group. */
  readonly there: readonly number[];
  readonly arriving: readonly number[];
};

/** Who has an unpaid carer: with a share c among all, departures h and carers stopping s a year, c (h + s) / h of arrivals. */
export const unpaidCarers = keptWith((parameters: Parameters): UnpaidCarers => {
  const there = valuesByGroup(parameters, 'people.carer');
  const departures = departuresByBand(parameters);
  const stops = valuesByBand(parameters, 'carer.stops');
  const arriving = there.map((share, group) => {
    const leaving = departures[bandOf(group)];
    if (leaving === 0) return share;
    return Math.min(1, (share * (leaving + stops[bandOf(group)])) / leaving);
  });
  return { there, arriving };
});
