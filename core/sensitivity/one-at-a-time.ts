/**
 * One at a time: every doubtful parameter at the low and at the high end of its range, all others as they stand. It shows what
 * each would do by itself and nothing of what two would do together.
 */
import type { Parameter } from '../parameters/parameter.ts';
import { ENGINE_VERSION } from '../run/engine-version.ts';
import { quantile } from '../run/quantile.ts';
import { meanOf } from '../run/spread.ts';
import { doubtfulParameters, doubtfulValues, gradeOf, hasRange } from './doubtful.ts';
import { evaluate } from './evaluate.ts';
import type { Outcomes, Pair } from './evaluate.ts';
import { FIGURES } from './figure.ts';
import { atRangeEnd } from './range-end.ts';
import type { End } from './range-end.ts';
import type { BaseFigure, Effect, Sensitivity, Tried } from './sensitivity.ts';
import { basesOf, isKept } from './strength.ts';
import { swingOf } from './swing.ts';

const UPPER_QUARTILE = 0.75;

/** One evaluation to make: a parameter at an end of its range, or everything as it stands. */
export type Trial = { readonly parameter: string; readonly end: End } | null;

/** What a trial gave, or what the model said against it. */
export type Tested = Outcomes | { readonly refused: string };

/** A parameter with both its ends tested. */
export type TestedParameter = { readonly parameter: Parameter; readonly low: Tested; readonly high: Tested };

/** The parameters to try: every doubtful one, or those of them that are named. */
export function parametersToTry(
  [{ parameters, start, months }]: Pair,
  only: readonly string[] = [],
): readonly Parameter[] {
  const all = doubtfulParameters(parameters, { start, months });
  return only.length === 0 ? all : all.filter(({ id }) => only.includes(id));
}

/** The trials to make for some parameters, with what everything stands at first. */
export function trialsOf([{ start, months }]: Pair, parameters: readonly Parameter[]): readonly Trial[] {
  const ends = parameters
    .filter((parameter) => hasRange(parameter, { start, months }))
    .flatMap(({ id }) => [
      { parameter: id, end: 'low' as const },
      { parameter: id, end: 'high' as const },
    ]);
  return [null, ...ends];
}

/** Makes one trial. What the model refuses at the end of a range is told, not thrown; null when stopped. */
export function makeTrial(
  pair: Pair,
  trial: Trial,
  replicates: number,
  shouldStop?: () => boolean,
): Tested | null {
  const [{ parameters, start, months }] = pair;
  if (trial === null) return evaluate(pair, parameters, replicates, shouldStop);
  try {
    const moved = atRangeEnd(parameters, trial.parameter, trial.end, { start, months });
    return evaluate(pair, moved, replicates, shouldStop);
  } catch (error) {
    return { refused: `${trial.end} end: ${error instanceof Error ? error.message : String(error)}` };
  }
}

/** What the trials come to. Parameters without a range, or with an end the model refuses, are listed as such. */
export function summariseTrials(pair: Pair, base: Outcomes, tested: readonly TestedParameter[]): Sensitivity {
  const [against, option] = pair;
  const { start, months, seed } = against;
  const swings = tested.map(({ low, high }) => effectsOf(base, low, high));
  const figures = baseFigures(base, swings);
  const bases = basesOf(figures);
  const parameters = tested.map(({ parameter, low, high }, position): Tried => {
    const values = doubtfulValues(parameter, { start, months });
    const last = values[values.length - 1];
    const untried = reasonOf(parameter, low, high, pair);
    return {
      id: parameter.id,
      grade: gradeOf(parameter, { start, months }),
      low: last.low,
      high: last.high,
      ...(untried === null ? {} : { untried }),
      effects: swings[position].filter((effect) => isKept(effect, bases)),
    };
  });
  return {
    engineVersion: ENGINE_VERSION,
    place: against.place.id,
    against: against.option[against.option.length - 1].id,
    option: option.option[option.option.length - 1].id,
    future: against.future[against.future.length - 1].id,
    start,
    months,
    replicates: base.length,
    seed,
    base: figures,
    parameters,
  };
}

function effectsOf(base: Outcomes, low: Tested, high: Tested): readonly Effect[] {
  if ('refused' in low || 'refused' in high || low.length === 0) return [];
  return FIGURES.map((figure, at) => ({ ...figure, ...swingOf(base, low, high, at) }));
}

function reasonOf(parameter: Parameter, low: Tested, high: Tested, [{ start, months }]: Pair): string | null {
  if (!hasRange(parameter, { start, months })) return 'no range';
  if ('refused' in low) return low.refused;
  return 'refused' in high ? high.refused : null;
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
