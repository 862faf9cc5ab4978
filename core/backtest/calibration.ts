/** A calibration: named parameters fitted on one half of published figures and scored on the other. */
import type { ParameterRegister } from '../parameters/parameter.ts';
import { requireParameter } from '../parameters/register.ts';
import { fit } from './fit.ts';
import type { FitProblem } from './fit.ts';
import type { Warning } from './identify.ts';
import type { Bound } from './nelder-mead.ts';

/** What is to be calibrated. `F` is what one setting gives, as in a fit. */
export type Calibration<F> = Pick<
  FitProblem<F>,
  'units' | 'loss' | 'gridSteps' | 'mostEvaluations' | 'refit' | 'resamples' | 'seed' | 'progress'
> & {
  /** Parameters fitted, each between the ends of its range in the register. */
  readonly parameters: readonly string[];
  /** Figures when each parameter is multiplied by its factor. */
  readonly evaluate: (factors: readonly number[]) => F;
  /** The error on the half that scores. */
  readonly other: (figures: F) => number;
};

export type FittedParameter = {
  readonly parameter: string;
  readonly unit: string;
  /** The newest value in the register, and its range: the bounds of the fit. */
  readonly stands: number;
  readonly range: Bound;
  readonly fitted: number;
  /** From the 5th to the 95th percentile of the resamples. */
  readonly interval: Bound;
  /** The least error on the half that fits at values over the range, whatever the other parameters are. */
  readonly profile: readonly { readonly value: number; readonly error: number }[];
};

type Errors = { readonly stands: number; readonly fitted: number };

export type Calibrated = {
  readonly parameters: readonly FittedParameter[];
  /** Error on the half fitted to, and on the other. */
  readonly fit: Errors;
  readonly other: Errors;
  readonly warnings: readonly Warning[];
  readonly evaluations: number;
};

/**
 * Fits the parameters of a calibration. The same calibration and seed give the same answer.
 * @throws InvalidInput for a parameter there is not; RangeError for one that stands at nought, which no factor moves.
 */
export function calibrate<F>(register: ParameterRegister, calibration: Calibration<F>): Calibrated {
  const standing = calibration.parameters.map((id) => standingOf(register, id));
  const fitted = fit({
    ...calibration,
    names: calibration.parameters,
    bounds: standing.map(({ factors }) => factors),
    start: standing.map(() => 1),
  });
  const otherOf = (factors: readonly number[]): number => calibration.other(calibration.evaluate(factors));
  return {
    parameters: standing.map(({ parameter, unit, stands, range }, i) => ({
      parameter,
      unit,
      stands,
      range,
      fitted: fitted.at[i] * stands,
      interval: scaled(fitted.intervals[i], stands),
      profile: fitted.profiles[i].map(({ value, loss }) => ({ value: value * stands, error: loss })),
    })),
    fit: { stands: fitted.lossAtStart, fitted: fitted.loss },
    other: { stands: otherOf(standing.map(() => 1)), fitted: otherOf(fitted.at) },
    warnings: fitted.warnings,
    evaluations: fitted.evaluations,
  };
}

/** The register with every value of some parameters multiplied by a factor. */
export function multiplied(
  register: ParameterRegister,
  ids: readonly string[],
  factors: readonly number[],
): ParameterRegister {
  const changed = new Map(register);
  for (const [at, id] of ids.entries()) {
    const parameter = requireParameter(register, id);
    const values = parameter.values.map((dated) => {
      const value = dated.value * factors[at];
      return { ...dated, value, low: Math.min(dated.low, value), high: Math.max(dated.high, value) };
    });
    changed.set(id, { ...parameter, values });
  }
  return changed;
}

function standingOf(register: ParameterRegister, id: string) {
  const { unit, values } = requireParameter(register, id);
  const { value: stands, low, high } = values[values.length - 1];
  if (stands === 0) {
    throw new RangeError(`${id} stands at 0, which no factor moves. Leave it out of the calibration.`);
  }
  const range = { low, high };
  return { parameter: id, unit, stands, range, factors: scaled(range, 1 / stands) };
}

/** Times a number, the lower end still first where the number is below nought. */
function scaled({ low, high }: Bound, by: number): Bound {
  return by < 0 ? { low: high * by, high: low * by } : { low: low * by, high: high * by };
}
