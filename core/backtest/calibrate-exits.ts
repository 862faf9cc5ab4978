/** Calibrates how often providers close, by years since registration, by runs with the same luck throughout. */
import { prepare } from '../run/plan.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { MONTHS_PER_YEAR } from '../time/weeks.ts';
import { multiplied } from './calibration.ts';
import type { Calibration } from './calibration.ts';
import { halfByAge } from './halves.ts';
import type { Half } from './halves.ts';
import { AGE_YEARS, playThrough } from './played-run.ts';

type Count = { readonly left: number; readonly standing: number };
/** Closures and provider-years by replicate and years since registration. */
export type ExitCounts = readonly (readonly Count[])[];

/**
 * How often providers close for no reason of the model’s, how many months of cash a new one begins with, and how much
 * likelier the smallest are to give up.
 */
const EXIT_CALIBRATION_PARAMETERS = [
  'provider.closure.natural',
  'entry.capital',
  'failure.hazard.micro',
] as const;

type Settings = {
  readonly replicates: number;
  readonly seed: number;
  readonly progress: (done: number) => void;
};

/**
 * @param scenario the run of the back-test of exits.
 * @param rates published closures a year by whole years since registration, the last for all older ones.
 */
export function exitCalibration(
  scenario: Scenario,
  rates: readonly number[],
  { replicates, seed, progress }: Settings,
): Calibration<ExitCounts> {
  const error = (counts: ExitCounts, weights: readonly number[], half: Half) =>
    rootMeanSquare(
      rates.flatMap((rate, age) =>
        halfByAge(age) === half ? [pooledRate(counts, weights, age) - rate] : [],
      ),
    );
  const once = Array.from({ length: replicates }, () => 1);
  return {
    parameters: EXIT_CALIBRATION_PARAMETERS,
    evaluate: (factors) => {
      const parameters = multiplied(scenario.parameters, EXIT_CALIBRATION_PARAMETERS, factors);
      return countsOf({ ...scenario, parameters }, replicates);
    },
    units: replicates,
    loss: (counts, weights) => error(counts, weights, 'fit'),
    other: (counts) => error(counts, once, 'score'),
    gridSteps: 3,
    mostEvaluations: 24,
    refit: false,
    resamples: 200,
    seed,
    progress,
  };
}

function countsOf(scenario: Scenario, replicates: number): ExitCounts {
  const plan = prepare(scenario);
  return Array.from({ length: replicates }, (_, replicate) => {
    const { left, atRisk, months } = playThrough(plan, replicate);
    return Array.from({ length: AGE_YEARS }, (_each, age): Count => {
      const count = { left: 0, standing: 0 };
      for (let month = 0; month < months; month++) {
        count.left += left[month * AGE_YEARS + age];
        count.standing += atRisk[month * AGE_YEARS + age] / MONTHS_PER_YEAR;
      }
      return count;
    });
  });
}

function pooledRate(counts: ExitCounts, weights: readonly number[], age: number): number {
  let left = 0;
  let standing = 0;
  for (const [replicate, ages] of counts.entries()) {
    left += ages[age].left * weights[replicate];
    standing += ages[age].standing * weights[replicate];
  }
  return standing === 0 ? 0 : left / standing;
}

function rootMeanSquare(errors: readonly number[]): number {
  return Math.sqrt(errors.reduce((total, error) => total + error * error, 0) / errors.length);
}
