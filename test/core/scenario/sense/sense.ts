import { BUSINESS_AS_USUAL } from '../../../../core/scenario/option.ts';
import type { LeverChange } from '../../../../core/scenario/option.ts';
import { describeProblem } from '../../../../core/scenario/problems.ts';
import { contradictions } from '../../../../core/scenario/sense/contradictions.ts';
import type { Decision } from '../../../../core/scenario/sense/decided-month.ts';
import { scenarioWarnings } from '../../../../core/scenario/sense/scenario-warnings.ts';
import { optionWith, SHIPPED } from '../../model/sample-market.ts';

/** An option of these changes, over five years from April 2026 in the central future. */
export function deciding(...changes: readonly LeverChange[]): Decision {
  return {
    option: changes.length === 0 ? SHIPPED.readOption(BUSINESS_AS_USUAL) : optionWith(...changes),
    future: [],
    parameters: SHIPPED.readParameters(),
    start: '2026-04',
    months: 60,
  };
}

/** What is wrong with an option of these changes, a line each. */
export function refusals(...changes: readonly LeverChange[]): readonly string[] {
  return contradictions(deciding(...changes)).map(describeProblem);
}

/** What is doubtful in an option of these changes, a sentence each. */
export function doubts(...changes: readonly LeverChange[]): readonly string[] {
  return scenarioWarnings(deciding(...changes)).map(({ sentence }) => sentence);
}
