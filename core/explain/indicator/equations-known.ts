/** Every equation of the model with the step that applies it. */
import type { Equation } from '../../model/equation.ts';
import { arrivalsEquations } from '../../model/equations/arrivals.ts';
import { settleMarketEquations } from '../../model/equations/settle-market.ts';
import { PIPELINE } from '../../model/pipeline.ts';
import type { Step } from '../../model/step.ts';
import type { ColumnPath } from '../../model/tables.ts';

export type EquationOfStep = {
  readonly equation: Equation;
  /** Null for what is worked out once, before the first month. */
  readonly step: Step | null;
};

const OF_MONTHS = PIPELINE.flatMap((step) =>
  step.equations.map((equation): EquationOfStep => ({ equation, step })),
);
const OF_THE_START = [...settleMarketEquations, ...arrivalsEquations].map((equation): EquationOfStep => ({
  equation,
  step: null,
}));

/** By id: those of a month in the order of its steps, then those of the start. */
export const EQUATIONS: ReadonlyMap<string, EquationOfStep> = new Map(
  [...OF_MONTHS, ...OF_THE_START].map((each) => [each.equation.id, each]),
);

/** The equations of a month that fill any of some columns, in the order of its steps. */
export function equationsFilling(columns: readonly ColumnPath[]): readonly EquationOfStep[] {
  return OF_MONTHS.filter(({ equation }) => equation.fills.some((path) => columns.includes(path)));
}
