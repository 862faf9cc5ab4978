import type { Band } from './age-band.ts';
import type { Luck } from '../luck.ts';
import type { Month } from '../month.ts';
import type { Decimal } from '../number.ts';

/** Who is about to be made, and when. */
export type Newcomer = {
  readonly month: Month;
  /** Says what they are like; what becomes of them is up to the luck of the month. */
  readonly luck: Luck;
  readonly band: Band;
  /** Comes now, and does not belong to those a place starts with. */
  readonly arrives: boolean;
  readonly isSelfFunder: boolean;
  /** Pence for an hour of care they buy themselves. */
  readonly expectedPrice: Decimal;
};
