import type { Unit } from '../../core/parameters/parameter.ts';
import { peopleOf } from '../../core/scenario/group-words.ts';
import { choiceLabel, USUAL } from '../../core/scenario/levers/lever-kind.ts';
import type { LeverChange, LeverRow, ParameterRow, WorldChange } from '../api/types.ts';
import { longMonth } from './month.ts';
import { formatValue } from '../../core/figures/value.ts';

/** One dated change, ready to read. */
export type ChangeLine = { readonly what: string; readonly text: string; readonly note: string | null };

const MOST_IN_A_SENTENCE = 2;

/** The changes of an option, with levers and choices by their labels and groups in words. */
export function optionLines(
  changes: readonly LeverChange[],
  levers: readonly LeverRow[],
): readonly ChangeLine[] {
  return changes.map((change) => {
    const lever = levers.find(({ id }) => id === change.lever);
    const whom = change.groups === undefined ? '' : `, for ${peopleOf(change.groups)}`;
    return {
      what: lever?.label ?? change.lever,
      text: `${leverValue(change, lever)} ${when(change)}${whom}`,
      note: change.note ?? null,
    };
  });
}

/** The changes of a future, with parameters by their labels. */
export function futureLines(
  changes: readonly WorldChange[],
  parameters: readonly ParameterRow[],
): readonly ChangeLine[] {
  return changes.map((change) => {
    const parameter = parameters.find(({ id }) => id === change.parameter);
    return {
      what: parameter?.label ?? change.parameter,
      text: `${parameter === undefined ? change.value : formatValue(change.value, parameter.unit)} ${when(change)}`,
      note: change.note ?? null,
    };
  });
}

/** The first changes in a sentence, and how many more there are. */
export function changeSentence(opening: string, lines: readonly ChangeLine[]): string {
  const told = lines.slice(0, MOST_IN_A_SENTENCE).map(({ what, text }) => `${what} ${text}`);
  const rest = lines.length - told.length;
  if (rest > 0) told.push(rest === 1 ? 'one more change' : `${rest} more changes`);
  const last = told.pop();
  const list = told.length === 0 ? last : `${told.join('; ')}; and ${last}`;
  return `${opening}: ${list}.`;
}

function leverValue({ value }: LeverChange, lever: LeverRow | undefined): string {
  const unit = lever?.unit ?? 'multiplier';
  if (value === USUAL && unit !== 'choice') return `back to ${usualWords(unit, lever)}`;
  if (typeof value === 'string') return `set to “${choiceLabel(lever ?? {}, value) ?? value}”`;
  return unit === 'choice' ? String(value) : formatValue(value, unit);
}

/** With the figure only where it is fixed: elsewhere it turns on the month and the future. */
function usualWords(unit: Unit, lever: LeverRow | undefined): string {
  return typeof lever?.default === 'number' ? `${USUAL} (${formatValue(lever.default, unit)})` : USUAL;
}

function when({ from, until }: LeverChange | WorldChange): string {
  const start = longMonth(from.slice(0, 7));
  if (until === undefined) return `from ${start}`;
  return `by ${longMonth(until.slice(0, 7))}, in even steps from ${start}`;
}
