import { formatMonth } from '../../time/month.ts';
import type { LeverId } from '../lever.ts';
import { listed } from '../listed.ts';
import { inWords } from './lever-words.ts';
import type { DecidedMonth } from './decided-month.ts';

/** Something that may be decided and probably should not be: lawful, run as it stands, and said aloud. */
export type Warning = {
  /** The levers it is about; none where it is about the run as a whole. */
  readonly levers: readonly LeverId[];
  /** The first month it is so, YYYY-MM. */
  readonly from: string;
  /** The levers, the month and why it is doubtful. */
  readonly sentence: string;
};

/**
 * @param why worded to follow a colon
 * @param last the last month, for moves that have only begun: a ramp is known by where it ends
 */
export function warn(
  levers: readonly LeverId[],
  at: DecidedMonth,
  why: string,
  last: DecidedMonth = at,
): Warning {
  const from = formatMonth(at.month);
  const sides = levers.map((id) => inWords(id, at, last));
  const told = sides.length === 2 ? sides.join(' while ') : listed(sides);
  return { levers, from, sentence: `From ${from} on, ${told}: ${why}` };
}
