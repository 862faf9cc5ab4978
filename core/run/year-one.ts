/** The first reported year against what is published: whether the market the model starts from is one that exists. */
import { recordProviders } from '../model/recording/record-providers.ts';
import { revenueOf } from '../model/books/provider-revenue.ts';
import type { State } from '../model/state.ts';
import { councilBuysCare, IN_HOUSE, NO_PROVIDER } from '../model/vocabulary.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { MINUTES_PER_HOUR, MONTHS_PER_YEAR } from '../time/weeks.ts';
import { prepare } from './plan.ts';
import type { Plan } from './plan.ts';
import { replay, runUntil } from './replay.ts';
import { runMonth } from './run-month.ts';
import { BENCHMARK_PRICE, marksOf, YEAR_ONE_FIGURES } from './year-one-marks.ts';
import type { Mark, YearOneFigure } from './year-one-marks.ts';

export type Verdict = 'inside' | 'below' | 'above';

/** A mark with what the model makes of it. */
export type MarkMet = Mark & {
  /** Mean of the replicates. */
  readonly model: number;
  readonly lowest: number;
  readonly highest: number;
  /** Model less published. */
  readonly difference: number;
  /** Where the model’s mean lies against the published band. */
  readonly verdict: Verdict;
};

type Figures = { readonly [F in YearOneFigure]: number };

/**
 * Runs the first twelve reported months of a scenario and holds them against what is published.
 * @param replicates how many are averaged, from the first on.
 */
export function yearOne(scenario: Scenario, replicates: number): readonly MarkMet[] {
  const plan = prepare({ ...scenario, months: MONTHS_PER_YEAR });
  const runs = Array.from({ length: replicates }, (_, replicate) =>
    replay(plan, (allocate) => figuresOf(allocate(), plan, replicate)),
  );
  return marksOf(scenario.place).map((mark) => met(mark, runs));
}

function met(mark: Mark, runs: readonly Figures[]): MarkMet {
  const values = runs.map((figures) => figures[mark.figure]);
  const model = values.reduce((sum, value) => sum + value, 0) / values.length;
  const lowest = values.reduce((least, value) => (value < least ? value : least));
  const highest = values.reduce((most, value) => (value > most ? value : most));
  const verdict = model < mark.low ? 'below' : model > mark.high ? 'above' : 'inside';
  return { ...mark, model, lowest, highest, difference: model - mark.published, verdict };
}

function figuresOf(state: State, plan: Plan, replicate: number): Figures {
  runUntil(state, plan, replicate, plan.spinUp);
  const months: Figures[] = [];
  const year = { closed: 0, standing: 0, revenue: 0, cost: 0, lost: 0, served: 0 };
  for (let index = plan.spinUp; index < plan.spinUp + MONTHS_PER_YEAR; index++) {
    runMonth(state, plan, { index, replicate }, { check: true });
    const seen = recordProviders(state);
    addYear(year, state, seen);
    months.push({
      exits: 0,
      vacancy: seen['providers.vacancy'],
      turnover: seen['providers.turnover'],
      fee: state.market.frameworkRate[0] / BENCHMARK_PRICE,
      premium: seen['providers.price.premium'],
      margin: 0,
      package: packageOf(state),
      disrupted: 0,
    });
  }
  const means = Object.fromEntries(
    YEAR_ONE_FIGURES.map((figure) => [
      figure,
      months.reduce((sum, month) => sum + month[figure], 0) / MONTHS_PER_YEAR,
    ]),
  ) as Figures;
  return {
    ...means,
    exits: over(year.closed, year.standing / MONTHS_PER_YEAR),
    margin: over(year.revenue - year.cost, year.revenue),
    disrupted: over(year.lost, year.served / MONTHS_PER_YEAR) / 2,
  };
}

type Year = { closed: number; standing: number; revenue: number; cost: number; lost: number; served: number };

function addYear(
  year: Year,
  { providers, market, people }: State,
  seen: ReturnType<typeof recordProviders>,
): void {
  // The register counts a change of owner as one that left and one that came.
  year.closed +=
    seen['providers.closed.insolvent'] +
    seen['providers.closed.voluntary'] +
    seen['providers.closed.other'] +
    seen['providers.merged'];
  year.standing += seen['providers.standing'];
  year.lost += seen['providers.people-lost'];
  for (let row = 0; row < market.providerRows[0]; row++) {
    if (providers.inHouse[row] === 1) continue;
    year.revenue += revenueOf(providers, row);
    year.cost += providers.cost[row];
  }
  for (let person = 0; person < market.peopleRows[0]; person++) {
    if (people.present[person] === 1 && people.provider[person] !== NO_PROVIDER) year.served++;
  }
}

/** Mean hours a week in the plans of people whose personal care the council buys from a provider. */
function packageOf({ people, market }: State): number {
  const { present, deployment, route, budgeted } = people;
  let minutes = 0;
  let clients = 0;
  for (let person = 0; person < market.peopleRows[0]; person++) {
    if (present[person] === 0 || budgeted[person] === 0) continue;
    if (!councilBuysCare(deployment[person]) || route[person] === IN_HOUSE) continue;
    minutes += budgeted[person];
    clients++;
  }
  return over(minutes, clients) / MINUTES_PER_HOUR;
}

function over(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
