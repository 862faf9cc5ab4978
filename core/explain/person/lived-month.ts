/** A month as it is looked back on, with what the steps that place and price people used in it. */
import type { ACQUAINTANCE_PARAMETERS } from '../../model/placing/acquaintance.ts';
import type { CALL_OFF_PARAMETERS } from '../../model/placing/call-off.ts';
import type { FOLLOW_PARAMETERS } from '../../model/placing/staff-follow.ts';
import type { SPOT_PARAMETERS } from '../../model/placing/spot.ts';
import type { WILLINGNESS_PARAMETERS } from '../../model/placing/willingness.ts';
import type { MonthOf } from '../../model/step.ts';
import type { PlannedMonth } from '../../run/plan.ts';

/** The parameters looked back on beyond those a planned month is known to have. */
type Looked =
  | (typeof ACQUAINTANCE_PARAMETERS)[number]
  | (typeof CALL_OFF_PARAMETERS)[number]
  | (typeof WILLINGNESS_PARAMETERS)[number]
  | (typeof SPOT_PARAMETERS)[number]
  | (typeof FOLLOW_PARAMETERS)[number];

export type LivedMonth = PlannedMonth & MonthOf<Looked, never>;

/** A plan has every parameter that any step of the pipeline uses, so these too. */
export function lived(month: PlannedMonth): LivedMonth {
  return month as LivedMonth;
}
