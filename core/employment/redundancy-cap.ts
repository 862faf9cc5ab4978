import { engineValue } from '../parameters/engine-value.ts';
import type { ParameterRegister } from '../parameters/parameter.ts';
import { requireParameter } from '../parameters/register.ts';
import { InvalidInput } from '../scenario/problems.ts';
import { parseIsoDate } from '../time/iso-date.ts';
import { monthOf } from '../time/month.ts';

const GREAT_BRITAIN = 'redundancy.cap';
const NORTHERN_IRELAND = 'redundancy.cap.northern-ireland';

export const REDUNDANCY_PARAMETERS = [GREAT_BRITAIN, NORTHERN_IRELAND] as const;

/** No limit has stood as long as this without a new order, so an older figure is not the one in force. */
const LONGEST_IN_FORCE = 16;

/**
 * The limit on a week's pay in force on a day, in pence.
 * @param date YYYY-MM-DD.
 * @throws InvalidInput when no limit is held for the day: before the first, or in a gap between two.
 */
export function redundancyCap(
  register: ParameterRegister,
  date: string,
  nation: 'Great Britain' | 'Northern Ireland' = 'Great Britain',
): number {
  const { year, month } = parseIsoDate(date);
  const parameter = requireParameter(register, nation === 'Great Britain' ? GREAT_BRITAIN : NORTHERN_IRELAND);
  const found = parameter.values.findLast(({ from }) => from <= date);
  const age = found === undefined ? Infinity : monthOf(year, month) - monthStarting(found.from);
  if (found !== undefined && age < LONGEST_IN_FORCE) return engineValue(parameter.unit, found.value);
  throw new InvalidInput([
    {
      path: 'date',
      expected: `a day for which ${parameter.id} is held: ${parameter.values.map(({ from }) => from).join(', ')} and the year after each`,
      found: date,
      remedy: 'Give the weekly cap itself, or choose another date.',
    },
  ]);
}

function monthStarting(date: string): number {
  const { year, month } = parseIsoDate(date);
  return monthOf(year, month);
}
