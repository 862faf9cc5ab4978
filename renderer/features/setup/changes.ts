import type { Unit } from '../../../core/parameters/parameter.ts';
import type { LeverChange, LeverRow, ParameterRow, WorldChange } from '../../api/types.ts';
import { longMonth } from '../../format/month.ts';
import { formatValue } from '../../format/value.ts';

/** One dated change, ready to read. */
export type ChangeLine = { readonly what: string; readonly text: string; readonly note: string | null };

const MOST_IN_A_SENTENCE = 2;

export function optionLines(
  changes: readonly LeverChange[],
  levers: readonly LeverRow[],
): readonly ChangeLine[] {
  return changes.map((change) => {
    const lever = levers.find(({ id }) => id === change.lever);
    return lineOf(change, lever?.label ?? change.lever, lever?.unit ?? 'multiplier');
  });
}

export function futureLines(
  changes: readonly WorldChange[],
  parameters: readonly ParameterRow[],
): readonly ChangeLine[] {
  return changes.map((change) => {
    const parameter = parameters.find(({ id }) => id === change.parameter);
    return lineOf(change, parameter?.label ?? change.parameter, parameter?.unit ?? 'multiplier');
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

function lineOf(change: LeverChange | WorldChange, what: string, unit: Unit): ChangeLine {
  const value = formatValue(change.value, unit);
  const from = longMonth(change.from.slice(0, 7));
  const text =
    change.until === undefined
      ? `${value} from ${from}`
      : `${value} by ${longMonth(change.until.slice(0, 7))}, in even steps from ${from}`;
  return { what, text, note: change.note ?? null };
}
