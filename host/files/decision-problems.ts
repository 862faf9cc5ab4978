import type { ParameterRegister } from '../../core/parameters/parameter.ts';
import type { Option } from '../../core/scenario/option.ts';
import type { Problem } from '../../core/scenario/problems.ts';
import { DEFAULT_START, LIMITS } from '../../core/scenario/scenario.ts';
import { contradictions } from '../../core/scenario/sense/contradictions.ts';
import type { Decision } from '../../core/scenario/sense/decided-month.ts';
import { scenarioWarnings } from '../../core/scenario/sense/scenario-warnings.ts';
import { optionProblems } from '../../core/scenario/validate-option.ts';

/** How far ahead doubts about an option by itself are looked for: ten years. */
const MONTHS_OF_DOUBT = 120;

/** What is doubtful in an option by itself, in the central future: a sentence each. */
export function doubtsOf(option: readonly Option[], parameters: ParameterRegister): readonly string[] {
  return scenarioWarnings(decisionOf(option, parameters, MONTHS_OF_DOUBT)).map(({ sentence }) => sentence);
}

function decisionOf(option: readonly Option[], parameters: ParameterRegister, months: number): Decision {
  return { option, future: [], parameters, start: DEFAULT_START, months };
}

/**
 * Everything wrong with an option, first in what it says and then in what it decides.
 * @param chain the option with its ancestors, eldest first; only the last is checked.
 * @param readParameters asked only where something is decided.
 */
export function decisionProblems(
  chain: readonly Option[],
  readParameters: () => ParameterRegister,
): readonly Problem[] {
  const problems = optionProblems(chain);
  if (problems.length > 0 || (chain.at(-1)?.changes.length ?? 0) === 0) return problems;
  return contradictions(decisionOf(chain, readParameters(), LIMITS.months.max));
}
