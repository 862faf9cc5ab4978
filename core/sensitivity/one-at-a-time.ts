/**
 * One at a time: every doubtful parameter at the low and at the high end of its range, all others as they stand. It shows what
 * each would do by itself and nothing of what two would do together.
 */
import type { Span } from '../experiment/parameters-of-the-market.ts';
import type { Parameter, ParameterRegister } from '../parameters/parameter.ts';
import { ENGINE_VERSION } from '../run/engine-version.ts';
import { meanOf } from '../statistics/interval.ts';
import { quantile } from '../statistics/quantile.ts';
import { doubtfulParameters, doubtfulValues, gradeOf } from './doubtful.ts';
import { FIGURES } from './figure.ts';
import type { BaseFigure, Effect, Sensitivity, Tried } from './sensitivity.ts';
import { basesOf, isKept } from './strength.ts';
import { swingOf } from './swing.ts';
import type { Outcomes } from './swing.ts';

/** Why an assumption is not tried, where nothing was run for it. */
export const NO_RANGE = 'no range';

const UPPER_QUARTILE = 0.75;

export type End = 'low' | 'high';

/** What a trial gave, or what the model said against it. */
export type Tested = Outcomes | { readonly refused: string };

/** What became of a parameter: the effects of its range, or why it was not tried. */
export type TestedParameter = {
  readonly parameter: Parameter;
  readonly untried: string | null;
  /** Every effect in the order of the figures; none where it was not tried. */
  readonly effects: readonly Effect[];
};

/** The parameters to try: every doubtful one, or those of them that are named. */
export function parametersToTry(
  register: ParameterRegister,
  span: Span,
  only: readonly string[] = [],
): readonly Parameter[] {
  const all = doubtfulParameters(register, span);
  return only.length === 0 ? all : all.filter(({ id }) => only.includes(id));
}

/** A parameter whose evidence leaves no range to try. */
export function withoutRange(parameter: Parameter): TestedParameter {
  return { parameter, untried: NO_RANGE, effects: [] };
}

/** What both ends of a parameter come to against everything as it stands. */
export function testedParameter(
  parameter: Parameter,
  base: Outcomes,
  ends: Readonly<Record<End, Tested>>,
): TestedParameter {
  const { low, high } = ends;
  if ('refused' in low) return { parameter, untried: `low end: ${low.refused}`, effects: [] };
  if ('refused' in high) return { parameter, untried: `high end: ${high.refused}`, effects: [] };
  return {
    parameter,
    untried: null,
    effects: FIGURES.map((figure, at) => ({ ...figure, ...swingOf(base, low, high, at) })),
  };
}

/** What a run was of. */
export type SensitivitySetting = Pick<
  Sensitivity,
  'place' | 'against' | 'option' | 'future' | 'start' | 'months' | 'seed'
>;

/** What the trials come to, with the effects worth keeping. */
export function summariseTrials(
  setting: SensitivitySetting,
  base: Outcomes,
  tested: readonly TestedParameter[],
): Sensitivity {
  const figures = baseFigures(
    base,
    tested.map(({ effects }) => effects),
  );
  const bases = basesOf(figures);
  const parameters = tested.map(({ parameter, untried, effects }): Tried => {
    const values = doubtfulValues(parameter, setting);
    const last = values[values.length - 1];
    return {
      id: parameter.id,
      grade: gradeOf(parameter, setting),
      low: last.low,
      high: last.high,
      ...(untried === null ? {} : { untried }),
      effects: effects.filter((effect) => isKept(effect, bases)),
    };
  });
  return { engineVersion: ENGINE_VERSION, ...setting, replicates: base.length, base: figures, parameters };
}

function baseFigures(base: Outcomes, swings: readonly (readonly Effect[])[]): readonly BaseFigure[] {
  return FIGURES.map((figure, at) => {
    const { mean, standardError } = meanOf(Float64Array.from(base, (figures) => figures[at]));
    const errors = swings.flatMap((effects) =>
      effects.length > 0 && effects[at].error > 0 ? [effects[at].error] : [],
    );
    return { ...figure, mean, error: standardError, usualError: upperQuartile(errors) };
  });
}

/** With few replicates half of all errors come out well below the truth; three quarters of them do not. */
function upperQuartile(errors: readonly number[]): number {
  return errors.length === 0 ? 0 : quantile(Float64Array.from(errors).sort(), UPPER_QUARTILE);
}
