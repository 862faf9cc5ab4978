/**
 * The design of Saltelli et al., "Variance based sensitivity analysis of model output. Design and estimator for the total
 * sensitivity index" (Computer Physics Communications 181, 2010). A base row has two independent points, A and B; beside them,
 * for each parameter, A with that one coordinate of B; and the point where everything stands as the register has it.
 */
import { scrambledSobol } from '../../sampling/sobol.ts';

/** What each place of a row is; the points of the parameters follow, in their order. */
export const AS_IT_STANDS = 0;
export const A = 1;
export const B = 2;
const BESIDES = 3;

/** How many points a row has. */
export function pointsOfRow(parameters: number): number {
  return parameters + BESIDES;
}

export type RowPoints = (row: number, point: number) => Float64Array;

/** The coordinates of any point of any row. A and B are the two halves of scrambled Sobol' points of twice as many dimensions. */
export function rowPoints(rows: number, parameters: number, seed: number): RowPoints {
  const base = scrambledSobol(rows, 2 * parameters, seed);
  return (row, point) => {
    if (point === AS_IT_STANDS) return new Float64Array(parameters).fill(0.5);
    const a = base[row].subarray(0, parameters);
    const b = base[row].subarray(parameters);
    if (point === B) return Float64Array.from(b);
    const coordinates = Float64Array.from(a);
    if (point !== A) coordinates[point - BESIDES] = b[point - BESIDES];
    return coordinates;
  };
}

/** The point of a row in which one parameter alone is taken from B. */
export function pointOfParameter(parameter: number): number {
  return parameter + BESIDES;
}
