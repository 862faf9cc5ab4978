/** Fifteen years of business as usual: the first year beside the last, as docs/fifteen-years.md has it. */
import { formatAmount } from '../../core/figures/amount.ts';
import { isSmall } from '../../core/model/entering/provider-size.ts';
import { INDICATOR_IDS } from '../../core/model/indicators.ts';
import type { IndicatorId, IndicatorUnit } from '../../core/model/indicators.ts';
import { createRecorder, openRecorder, record } from '../../core/model/recording/record.ts';
import type { State } from '../../core/model/state.ts';
import { emptyPath, seriesOf } from '../../core/run/path.ts';
import { monthOfPlan, prepare } from '../../core/run/plan.ts';
import type { Plan } from '../../core/run/plan.ts';
import { replay, runUntil } from '../../core/run/replay.ts';
import { runMonth } from '../../core/run/run-month.ts';
import type { Scenario } from '../../core/scenario/scenario.ts';
import { MINUTES_PER_HOUR, MONTHS_PER_YEAR } from '../../core/time/weeks.ts';
import { numbersTable } from './numbers-table.ts';

/** What a year is told by, in the order of the table. Opened and left are shares of those standing at its end. */
const FIGURES = {
  standing: { label: 'Providers standing', unit: 'providers' },
  opened: { label: 'Opened in the year, of those standing', unit: 'share' },
  left: { label: 'Closed or taken over in the year', unit: 'share' },
  micro: { label: 'Providers of four people or fewer', unit: 'share' },
  small: { label: 'Providers of 5 to 29 people', unit: 'share' },
  hours: { label: 'Hours a provider gives in a month', unit: 'hours' },
  people: { label: 'People with care at home', unit: 'people' },
  selfFunders: { label: 'Of them, paying for all of it', unit: 'share' },
  need: { label: 'Hours a person needs in a week', unit: 'hours' },
  vacancy: { label: 'Vacancies', unit: 'share' },
  met: { label: 'Need met', unit: 'share' },
  waiting: { label: 'People waiting for a provider', unit: 'share' },
  rate: { label: 'Council’s rate of an hour', unit: 'pounds per hour' },
  cost: { label: 'Cost of an hour', unit: 'pounds per hour' },
  margin: { label: 'Margin of all providers', unit: 'share' },
} as const satisfies Record<string, { readonly label: string; readonly unit: IndicatorUnit }>;
type Figure = keyof typeof FIGURES;
const FIGURE_IDS = Object.keys(FIGURES) as readonly Figure[];

export type Year = { readonly [F in Figure]: number };
export type LongRun = { readonly name: string; readonly first: Year; readonly last: Year };

/** The first and the last year of a scenario, each figure the mean of the replicates. */
export function longRun(name: string, scenario: Scenario, replicates: number): LongRun {
  const plan = prepare(scenario);
  const runs = Array.from({ length: replicates }, (_, replicate) =>
    replay(plan, (allocate) => firstAndLast(allocate(), plan, replicate)),
  );
  return { name, first: meanOf(runs.map(({ first }) => first)), last: meanOf(runs.map(({ last }) => last)) };
}

function firstAndLast(state: State, plan: Plan, replicate: number): Pick<LongRun, 'first' | 'last'> {
  const { months, spinUp } = plan;
  const recorder = createRecorder(state.extent);
  const path = emptyPath(months, state.extent.localities);
  runUntil(state, plan, replicate, spinUp);
  openRecorder(recorder, state);
  const years: Year[] = [];
  for (let reported = 0; reported < months; reported++) {
    const month = runMonth(state, plan, { index: spinUp + reported, replicate }, { check: true });
    record(state, month, recorder, path, months);
    const passed = reported + 1;
    if (passed === MONTHS_PER_YEAR || passed === months) {
      years.push(yearOf(state, plan, seriesOf(path, months), reported));
    }
  }
  return { first: years[0]!, last: years.at(-1)! };
}

/** The year that ends with a reported month, whose end the state stands at. */
function yearOf(state: State, plan: Plan, series: Float64Array, reported: number): Year {
  const { parameters } = monthOfPlan(plan, plan.spinUp + reported, 0);
  const sizes = { 'provider.clients.small.most': parameters['provider.clients.small.most']! };
  const mostOfMicro = parameters['provider.clients.micro.most']!;
  const { open, inHouse, clients, cost, delivered } = state.providers;
  const count = { all: 0, micro: 0, small: 0, minutes: 0, pence: 0 };
  for (let row = 0; row < state.market.providerRows[0]!; row++) {
    if (open[row] === 0 || inHouse[row] === 1) continue;
    const isMicro = clients[row]! <= mostOfMicro;
    count.all++;
    count.micro += isMicro ? 1 : 0;
    count.small += !isMicro && isSmall(clients[row]!, sizes) ? 1 : 0;
    count.minutes += delivered[row]!;
    count.pence += cost[row]!;
  }
  const hours = count.minutes / MINUTES_PER_HOUR;
  const supported = last('people.supported');
  const paying = last('people.self-funding');
  const people = supported + paying;
  const stopped = sum('providers.closed.insolvent') + sum('providers.closed.voluntary');
  return {
    standing: count.all,
    opened: sum('providers.entered') / count.all,
    left: (stopped + sum('providers.closed.other') + sum('providers.merged')) / count.all,
    micro: count.micro / count.all,
    small: count.small / count.all,
    hours: hours / count.all,
    people,
    selfFunders: paying / people,
    need: needed(state) / MINUTES_PER_HOUR,
    vacancy: mean('providers.vacancy'),
    met: mean('care.need.met'),
    waiting: mean('care.waiting') / people,
    rate: state.market.frameworkRate[0]! / 100,
    cost: count.pence / 100 / hours,
    margin: mean('providers.margin'),
  };

  function ofYear(id: IndicatorId): Float64Array {
    const end = INDICATOR_IDS.indexOf(id) * plan.months + reported + 1;
    return series.subarray(end - MONTHS_PER_YEAR, end);
  }
  function sum(id: IndicatorId): number {
    return ofYear(id).reduce((all, each) => all + each, 0);
  }
  function mean(id: IndicatorId): number {
    return sum(id) / MONTHS_PER_YEAR;
  }
  function last(id: IndicatorId): number {
    return ofYear(id).at(-1)!;
  }
}

/** Minutes a week of care that someone needs on average. */
function needed({ people, market }: State): number {
  let minutes = 0;
  let present = 0;
  for (let person = 0; person < market.peopleRows[0]!; person++) {
    if (people.present[person] === 0) continue;
    present++;
    minutes += people.need[person]!;
  }
  return minutes / present;
}

function meanOf(years: readonly Year[]): Year {
  const entries = FIGURE_IDS.map((id) => [id, years.reduce((sum, year) => sum + year[id], 0) / years.length]);
  return Object.fromEntries(entries) as Year;
}

/** How fast something grew a year between the first year and the last of so many. */
export function yearlyGrowth(first: number, last: number, years: number): number {
  return (last / first) ** (1 / (years - 1)) - 1;
}

/** One row a figure and one column a run, the first year and the last in each cell; growth of providers stands below their number. */
export function fifteenYearsTable(runs: readonly LongRun[], years: number): string {
  const rows = FIGURE_IDS.map((id) => {
    const { label, unit } = FIGURES[id];
    const cells = runs.map(
      ({ first, last }) => `${formatAmount(first[id], unit)} to ${formatAmount(last[id], unit)}`,
    );
    return [label, ...cells];
  });
  const growth = runs.map(({ first, last }) =>
    formatAmount(yearlyGrowth(first.standing, last.standing, years), 'share'),
  );
  return numbersTable(
    ['', ...runs.map(({ name }) => name)],
    rows.toSpliced(1, 0, ['Their growth in a year', ...growth]),
    (column) => column > 0,
  );
}

/** The last year of runs of one place that differ in one figure: one row a run. */
export function whatMovesItTable(runs: readonly LongRun[]): string {
  const told: readonly Figure[] = ['standing', 'micro', 'hours', 'vacancy', 'met', 'waiting', 'margin'];
  return numbersTable(
    ['', ...told.map((id) => FIGURES[id].label)],
    runs.map(({ name, last }) => [name, ...told.map((id) => formatAmount(last[id], FIGURES[id].unit))]),
    (column) => column > 0,
  );
}
