import type { ParameterRegister } from '../../core/parameters/parameter.ts';
import type { Fields } from './fields.ts';

/** What the program works out for a case: money in pounds, other figures in their own units. */
export type Answer = Readonly<Record<string, number | boolean | null>>;

/** A case as the rules of its kind see it. */
export type CaseToSolve = {
  readonly inputs: Fields;
  /** The rest of the row: council, nation, year and setting. */
  readonly row: Readonly<Record<string, unknown>>;
  /** Names of the figures the row wants. */
  readonly wanted: readonly string[];
  readonly register: ParameterRegister;
};

export type Solver = (task: CaseToSolve) => Answer;

/** Whole pence as pounds; null and what is not known stay as they are. */
export function inPounds(pence: number): number;
export function inPounds(pence: number | null): number | null;
export function inPounds(pence: number | null): number | null {
  return pence === null ? null : pence / 100;
}

/** An entry of a row that should be words; nothing where it is anything else. */
export function wordsOf(row: CaseToSolve['row'], name: string): string {
  const value = row[name];
  return typeof value === 'string' ? value : '';
}
