/** Forecasts of published series by a run of the past. */
import { prepare } from '../run/plan.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { monthsBetween, parseMonth } from '../time/month.ts';
import { playThrough } from './played-run.ts';
import type { PlayedRun } from './played-run.ts';
import { MEASURES } from './measure.ts';
import type { Stretch } from './measure.ts';
import type { Forecast, Forecasts, Observation, Series } from './observation.ts';

/**
 * Runs a scenario and holds it against published series.
 * @param replicates how many are averaged, from the first on.
 * @param progress told after each replicate.
 */
export function forecastByRun(
  scenario: Scenario,
  series: readonly Series[],
  replicates: number,
  progress: (done: number, total: number) => void = () => {},
): readonly Forecasts[] {
  const plan = prepare(scenario);
  const runs = Array.from({ length: replicates }, (_, replicate) => {
    const run = playThrough(plan, replicate);
    progress(replicate + 1, replicates);
    return run;
  });
  return series.map((each) => forecastsOf(each, runs, scenario.start));
}

/** A series beside runs that have been played. */
export function forecastsOf(series: Series, runs: readonly PlayedRun[], start: string): Forecasts {
  const { id, label, unit, tolerance, naive, givenInPart, observations } = series;
  const [first] = observations;
  const value = naive?.value ?? first.value;
  return {
    id,
    label,
    unit,
    ...(tolerance === undefined ? {} : { tolerance }),
    ...(givenInPart === undefined ? {} : { givenInPart }),
    naive: naive?.why ?? `as in ${first.when}`,
    forecasts: observations.map((observation) => ({
      ...forecastOf(series, observation, runs, start),
      naive: value,
      // What the naive forecast starts from would always be right.
      scored: observation.anchor !== true && (naive !== undefined || observation !== first),
    })),
  };
}

function forecastOf(
  { measure, since }: Series,
  observation: Observation,
  runs: readonly PlayedRun[],
  start: string,
): Omit<Forecast, 'naive' | 'scored'> {
  const { when, mark, source, basis, value, from, until, ages } = observation;
  const stretch: Stretch = {
    first: reported(start, from),
    last: reported(start, until),
    ...(ages === undefined ? {} : { ages }),
    ...(since === undefined ? {} : { since: reported(start, since) }),
  };
  const values = runs.map((run) => MEASURES[measure].of(run, stretch));
  const model = values.reduce((sum, each) => sum + each, 0) / values.length;
  const lowest = values.reduce((least, each) => Math.min(least, each), Infinity);
  const highest = values.reduce((most, each) => Math.max(most, each), -Infinity);
  return { when, mark, source, basis, observed: value, model, lowest, highest };
}

function reported(start: string, month: string): number {
  return monthsBetween(parseMonth(start), parseMonth(month));
}
