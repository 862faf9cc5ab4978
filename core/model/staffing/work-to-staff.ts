/** How much work a provider staffs for. */
import { weeklyMinutesWithin } from '../../time/weeks.ts';
import type { ReadonlyColumn } from '../columns.ts';
import { unfilled } from '../placing/room.ts';

type Booked = {
  readonly [
    C in 'booked' | 'bookedBlock' | 'guaranteed' | 'guaranteedSpot' | 'deliveredFramework'
  ]: ReadonlyColumn;
};

/** Minutes a week of care drawn on, and of care the council has promised to pay for and may call on any day. */
export function workToStaff(providers: Booked, row: number): number {
  const calledOff = weeklyMinutesWithin(providers.deliveredFramework[row]);
  const promised = Math.max(0, providers.guaranteedSpot[row] - calledOff);
  return providers.booked[row] + unfilled(providers, row) + promised;
}
