import { reportedYears } from '../../core/experiment/years.ts';
import { INDICATOR_IDS } from '../../core/model/indicators.ts';
import { categoriesOf } from '../../core/model/recording/category.ts';
import { MEASURE_IDS } from '../../core/model/recording/measures.ts';
import type { SimulationResult } from '../../core/run/result.ts';
import { WINNER_FIGURES } from '../../core/run/winners.ts';
import { addMonths, formatMonth, parseMonth } from '../../core/time/month.ts';
import type { PoolSummary } from '../pool/engine.ts';
import type { AssembledRun } from './assemble.ts';

/**
 * Put the names, hashes and months of a run to its numbers. The engine checks the books after every month and
 * throws when they do not balance, so a run that has numbers has balanced.
 */
export function composeResult(
  engineVersion: string,
  run: AssembledRun,
  summary: PoolSummary,
): SimulationResult {
  const { sources, inputsHash, seed, start, scenarios } = run;
  const first = parseMonth(start);
  const length = scenarios[0]?.months ?? 0;
  return {
    engineVersion,
    seed,
    replicates: summary.replicates,
    start,
    months: Array.from({ length }, (_, month) => formatMonth(addMonths(first, month))),
    years: reportedYears(start, length),
    indicators: INDICATOR_IDS,
    categories: categoriesOf(scenarios[0]?.place.fields.localities.value ?? 0),
    measures: MEASURE_IDS,
    winnerFigures: WINNER_FIGURES,
    ...sources,
    inputsHash,
    scenarios: summary.scenarios,
    differences: summary.differences,
    quantileError: summary.quantileError,
    balance: {
      months: length * summary.replicates * scenarios.length,
      accounts: summary.accounts,
      money: 'balanced',
      hours: 'balanced',
      people: 'balanced',
    },
  };
}
