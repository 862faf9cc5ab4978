/** One replicate of a run with what published figures are about: the indicators, what the council paid, and who closed at what age. */
import { createRecorder, openRecorder, record } from '../model/recording/record.ts';
import { allocateState } from '../model/state.ts';
import type { Extent, State } from '../model/state.ts';
import { councilBuysCare, IN_HOUSE, NO_PROVIDER } from '../model/vocabulary.ts';
import { emptyPath, seriesOf } from '../run/path.ts';
import type { Plan } from '../run/plan.ts';
import { runUntil } from '../run/replay.ts';
import { runMonth, twice, withRoom } from '../run/run-month.ts';
import { MINUTES_PER_HOUR, MONTHS_PER_YEAR } from '../time/weeks.ts';

/** Years since registration, whole; the last is for all older ones. */
export const AGE_YEARS = 11;

export type PlayedRun = {
  readonly months: number;
  /** Laid out indicator x month. */
  readonly series: Float64Array;
  /** What the council paid for an hour from providers, in pence, by month. */
  readonly pricePaid: Float64Array;
  /** Providers that stood at the beginning of the month, and of those the ones that had gone at its end: month x age. */
  readonly atRisk: Float64Array;
  readonly left: Float64Array;
};

/** Runs one replicate of a plan, every month checked. */
export function playThrough(plan: Plan, replicate: number): PlayedRun {
  let { extent } = plan;
  return withRoom(
    () => played(plan, replicate, extent),
    () => {
      extent = twice(extent);
    },
  );
}

function played(plan: Plan, replicate: number, extent: Extent): PlayedRun {
  const state = allocateState(extent);
  const recorder = createRecorder(extent);
  const { months } = plan;
  const run = {
    months,
    series: seriesOf(emptyPath(months, extent.localities), months),
    pricePaid: new Float64Array(months),
    atRisk: new Float64Array(months * AGE_YEARS),
    left: new Float64Array(months * AGE_YEARS),
  };
  runUntil(state, plan, replicate, plan.spinUp);
  openRecorder(recorder, state);
  for (let reported = 0; reported < months; reported++) {
    const index = plan.spinUp + reported;
    const standing = standingAt(state, index);
    const month = runMonth(state, plan, { index, replicate }, { check: true });
    record(state, month, recorder, run.series, months);
    run.pricePaid[reported] = pricePaid(state);
    for (const { row, identity, age } of standing) {
      const cell = reported * AGE_YEARS + age;
      run.atRisk[cell]++;
      if (state.providers.open[row] === 0 || state.providers.identity[row] !== identity) run.left[cell]++;
    }
  }
  return run;
}

type Standing = { readonly row: number; readonly identity: number; readonly age: number };

function standingAt({ providers, market }: State, index: number): readonly Standing[] {
  const standing: Standing[] = [];
  for (let row = 0; row < market.providerRows[0]; row++) {
    if (providers.open[row] === 0 || providers.inHouse[row] === 1) continue;
    const years = Math.floor((index - providers.founded[row]) / MONTHS_PER_YEAR);
    standing.push({
      row,
      identity: providers.identity[row],
      age: Math.min(Math.max(years, 0), AGE_YEARS - 1),
    });
  }
  return standing;
}

function pricePaid({ people, market }: State): number {
  const { present, deployment, route, provider, bought, delivered } = people;
  let paid = 0;
  let minutes = 0;
  for (let person = 0; person < market.peopleRows[0]; person++) {
    if (present[person] === 0 || provider[person] === NO_PROVIDER || route[person] === IN_HOUSE) continue;
    if (!councilBuysCare(deployment[person])) continue;
    paid += bought[person];
    minutes += delivered[person];
  }
  return minutes === 0 ? 0 : (paid / minutes) * MINUTES_PER_HOUR;
}
