import type { ColumnPath } from '../../tables.ts';

/** How an indicator is read off the month, in the notation of equation.ts; sums are over what there is at the end of the month. */
export type IndicatorFormula = {
  readonly formula: readonly string[];
  readonly reads: readonly ColumnPath[];
  /** The file that reads it. */
  readonly code: string;
  /** The files that test it. */
  readonly tests: readonly string[];
};

/** Builds the formulas of indicators that one file reads and the same files test. */
export function recordedIn(code: string, tests: readonly string[]) {
  return (reads: readonly ColumnPath[], ...formula: readonly string[]): IndicatorFormula => ({
    formula,
    reads,
    code: `core/model/recording/${code}.ts`,
    tests: tests.map((file) => `test/core/model/${file}.test.ts`),
  });
}
