/** Parameters and levers by name, as they stood in a month. */
import type { Plan } from '../../run/plan.ts';
import { reportedMonth } from '../../run/replay.ts';
import { requireParameter } from '../../parameters/register.ts';
import { isMoney } from '../../parameters/parameter.ts';
import type { ParameterRegister, Unit } from '../../parameters/parameter.ts';
import { LEVERS } from '../../scenario/lever.ts';
import type { Lever, LeverId } from '../../scenario/lever.ts';
import { choiceLabel } from '../../scenario/levers/lever-kind.ts';
import { formatValue } from '../../figures/value.ts';
import type { Setting } from './event.ts';

/**
 * What levers and parameters were worth in a month of a plan. One that differs between client groups is worth what it is for
 * the group it moves most.
 * @param index of the month, the spin-up counted.
 */
export function settingsOf(
  plan: Plan,
  register: ParameterRegister,
  ids: readonly string[],
  index: number,
): readonly Setting[] {
  return ids.map((id) => (Object.hasOwn(LEVERS, id) ? leverSetting(id as LeverId) : parameterSetting(id)));

  function leverSetting(id: LeverId): Setting {
    const lever: Lever = LEVERS[id];
    const path = plan.levers[id];
    const value = path instanceof Float64Array ? path[index] : most(path, index);
    const shown = lever.unit === 'choice' ? chosen(lever, value) : inWords(lever.unit, value);
    return { kind: 'lever', id, label: lever.label, unit: lever.unit, value, shown, grade: null };
  }

  function parameterSetting(id: string): Setting {
    const { label, unit, values } = requireParameter(register, id);
    const month = reportedMonth(plan, index - plan.spinUp);
    const { grade } = values.findLast(({ from }) => from.slice(0, month.length) <= month) ?? values[0];
    const value = plan.parameters.get(id)![index];
    return { kind: 'parameter', id, label, unit, value, shown: inWords(unit, value), grade };
  }
}

/** The council's moves that are under way in a month. */
export function movesInForce({ levers }: Plan, index: number): readonly LeverId[] {
  const ids = Object.keys(LEVERS) as LeverId[];
  return ids.filter((id) => id.startsWith('move.') && most(levers[id] as readonly Float64Array[], index) > 0);
}

function most(paths: readonly Float64Array[], index: number): number {
  return Math.max(...paths.map((path) => path[index]));
}

function chosen(lever: Lever, value: number): string {
  return choiceLabel(lever, lever.choices?.[value]?.id ?? value) ?? String(value);
}

/** As every other value is written; the engine has money in pence. */
function inWords(unit: Unit, value: number): string {
  return formatValue(isMoney(unit) ? Math.floor(value + 0.5) / 100 : value, unit);
}
