/** Calibrates the lines of an hour of home care to what councils’ providers returned in 2022. */
import { HOUR_PARAMETERS } from '../costing/hour-figures.ts';
import type { HourFigure, HourFigures } from '../costing/hour-figures.ts';
import type { Calibration } from './calibration.ts';
import { hourOf, SCORED_LINE_IDS } from './council-hours.ts';
import type { CouncilHour } from './council-hours.ts';
import { halfByOns } from './halves.ts';
import type { Half } from './halves.ts';

/** Figures of the build-up that rest on judgement or on one old source. */
const FITTED = [
  'sick',
  'training',
  'miles',
  'branch',
  'running',
  'surplus',
] as const satisfies readonly HourFigure[];

/** The total is the sum of the other lines and would count them twice. */
const LINES = SCORED_LINE_IDS.filter((line) => line !== 'total');

/** Mean absolute errors of the councils that fit, in pounds an hour, and the figures they come from. */
export type HourErrors = { readonly fit: readonly number[]; readonly figures: HourFigures };

export const HOUR_CALIBRATION_PARAMETERS = FITTED.map((figure) => HOUR_PARAMETERS[figure]);

/** @param figures the build-up as the register has it for the month of the returns. */
export function hourCalibration(
  councils: readonly CouncilHour[],
  figures: HourFigures,
  seed: number,
): Calibration<HourErrors> {
  const half = (wanted: Half) => councils.filter(({ code }) => halfByOns(code) === wanted);
  const [fitting, scoring] = [half('fit'), half('score')];
  return {
    parameters: HOUR_CALIBRATION_PARAMETERS,
    evaluate: (factors) => {
      const changed = { ...figures };
      for (const [at, figure] of FITTED.entries()) changed[figure] = figures[figure] * factors[at];
      return { fit: errorsIn(fitting, changed), figures: changed };
    },
    units: fitting.length,
    loss: ({ fit }, weights) => weightedMean(fit, weights),
    other: (found) => {
      const other = errorsIn(scoring, found.figures);
      return weightedMean(
        other,
        other.map(() => 1),
      );
    },
    gridSteps: 3,
    mostEvaluations: 400,
    refit: true,
    resamples: 40,
    seed,
  };
}

function errorsIn(councils: readonly CouncilHour[], figures: HourFigures): readonly number[] {
  return councils.map((council) => errorIn(council, figures));
}

function errorIn(council: CouncilHour, figures: HourFigures): number {
  const hour = hourOf(council, figures);
  const errors = LINES.flatMap((line) => {
    const median = council.medians.get(line);
    return median === undefined ? [] : [Math.abs(hour[line] - median)];
  });
  return errors.reduce((sum, error) => sum + error, 0) / errors.length;
}

function weightedMean(values: readonly number[], weights: readonly number[]): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return values.reduce((sum, value, at) => sum + value * weights[at], 0) / total;
}
