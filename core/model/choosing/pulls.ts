/**
 * The pulls of arrangements, kept in the table of constants: as the plan last needed them, and as they were when the run
 * began, which is what holds in take-up.
 */
import { exp } from '../../numeric/exp.ts';
import {
  CELL_DIRECT_PAYMENT,
  CELL_FRAMEWORK,
  CELL_IN_HOUSE,
  CELL_ISF,
  CELL_MIXED,
  CELL_POOLED,
  CELL_PREFERRED_LIST,
} from '../../scenario/arrangement.ts';
import { choice } from '../../scenario/lever-choice.ts';
import type { ReadonlyColumn } from '../columns.ts';
import type { FitSettings } from './fit-pulls.ts';
import { CELL_COUNT } from './nested-logit.ts';

/** The setting of the lever choice.mode in which only the other levers move people. */
export const TAKE_UP = choice('choice.mode', 'take-up');

/** Two kinds of decision: that of someone who arrives, and that of someone reviewed. */
export const ARRIVING = 0;
export const REVIEWED = 1;
const KINDS = 2;

export const FIT_PARAMETERS = ['choice.nest', 'choice.steering.most'] as const;

/** A tenth of a percentage point. */
const TOLERANCE = 0.001;

/** How pulls are fitted under the month's parameters. */
export function fitSettings(
  parameters: { readonly [P in (typeof FIT_PARAMETERS)[number]]: number },
  mostRounds: number,
  partOfAPerson: number,
): FitSettings {
  const dissimilarity = parameters['choice.nest'];
  return {
    dissimilarity,
    most: exp(parameters['choice.steering.most'] / dissimilarity),
    tolerance: TOLERANCE,
    partOfAPerson,
    mostRounds,
  };
}

/** A copy of the pulls of a client group and kind of decision; 1 where nothing has been kept yet. */
export function keptPulls(column: ReadonlyColumn, group: number, kind: number): Float64Array {
  const first = firstOf(group, kind);
  const pulls = new Float64Array(CELL_COUNT);
  for (let cell = 0; cell < CELL_COUNT; cell++) pulls[cell] = column[first + cell] || 1;
  return pulls;
}

/** Keeps the pulls of a client group and kind of decision. */
export function keepPulls(column: Float64Array, group: number, kind: number, pulls: Float64Array): void {
  column.set(pulls, firstOf(group, kind));
}

/** Where the rows of a client group and kind of decision begin in the table of constants. */
export function firstOf(group: number, kind: number): number {
  return (group * KINDS + kind) * CELL_COUNT;
}

/** The arrangement people know that is nearest to one nobody had. */
const NEAREST: readonly (readonly [cell: number, nearest: number])[] = [
  [CELL_PREFERRED_LIST, CELL_FRAMEWORK],
  [CELL_IN_HOUSE, CELL_FRAMEWORK],
  [CELL_ISF, CELL_DIRECT_PAYMENT],
  [CELL_MIXED, CELL_DIRECT_PAYMENT],
  [CELL_POOLED, CELL_DIRECT_PAYMENT],
];

/** Gives arrangements that nobody had the pull of the nearest known one, less the reserve towards something new. */
export function pullNewcomers(
  pulls: Float64Array,
  had: Float64Array,
  novelty: number,
  dissimilarity: number,
): void {
  const reserve = exp(novelty / dissimilarity);
  for (const [cell, nearest] of NEAREST) if (had[cell] === 0) pulls[cell] = pulls[nearest] * reserve;
}
