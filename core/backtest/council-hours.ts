/** What an hour of home care costs in councils, line by line: the model’s build-up against what providers returned in 2022. */
import { hourOfHomeCare, HOUR_PARAMETERS } from '../costing/hour-figures.ts';
import type { HourFigure, HourFigures } from '../costing/hour-figures.ts';
import { RETURNED_ITEMS } from '../costing/returned-items.ts';
import type { ItemOfReturn } from '../costing/returned-items.ts';
import { PENCE_PER_POUND } from '../money/pence.ts';
import type { ParameterRegister } from '../parameters/parameter.ts';
import { resolveMonthly } from '../parameters/resolve.ts';
import { quantile } from '../statistics/quantile.ts';
import type { Month } from '../time/month.ts';
import { halfByOns } from './halves.ts';
import { middleOf } from './middle.ts';
import type { Forecast, Forecasts } from './observation.ts';

/** What a council’s providers returned: medians in pounds an hour, by line. */
export type CouncilHour = {
  readonly code: string;
  readonly council: string;
  /** Basic pay, in pounds; a council without it cannot be built up. */
  readonly pay: number;
  /** Hours travelled and waited for an hour of care, where published. */
  readonly travelShare?: number;
  /** In pounds a mile, where published. */
  readonly mileageRate?: number;
  readonly medians: ReadonlyMap<string, number>;
};

/** The items scored and what they are called; the pay of the hour itself is given and is not. */
export const SCORED_LINES = {
  travel_time: 'Travel and waiting',
  mileage: 'Mileage',
  training_staff_time: 'Training',
  holiday: 'Holiday',
  sickness_maternity: 'Sick pay',
  employer_ni: 'Employer National Insurance',
  pension: 'Pension',
  total_business: 'Running the business',
  return_on_operations: 'Surplus',
  total: 'Price of an hour',
} as const satisfies Partial<Readonly<Record<ItemOfReturn, string>>>;
export type ScoredLine = keyof typeof SCORED_LINES;
export const SCORED_LINE_IDS = Object.keys(SCORED_LINES) as ScoredLine[];

const FIGURES = Object.keys(HOUR_PARAMETERS) as HourFigure[];

/** Every figure of the build-up as the register has it in a month; money in pence. */
export function figuresIn(register: ParameterRegister, month: Month): HourFigures {
  const ids = FIGURES.map((figure) => HOUR_PARAMETERS[figure]);
  const paths = resolveMonthly(register, ids, [month], []);
  return Object.fromEntries(
    FIGURES.map((figure) => [figure, paths.get(HOUR_PARAMETERS[figure])![0]]),
  ) as HourFigures;
}

/** A council’s hour at its own pay, travel and mileage rate; pounds by line. */
export function hourOf(council: CouncilHour, figures: HourFigures): { readonly [L in ScoredLine]: number } {
  const { pay, travelShare, mileageRate } = council;
  const cost = hourOfHomeCare(
    {
      ...figures,
      ...(travelShare === undefined ? {} : { travelShare }),
      ...(mileageRate === undefined ? {} : { mileageRate: mileageRate * PENCE_PER_POUND }),
    },
    { wage: pay * PENCE_PER_POUND, individualShare: 0, pensionOn: 'all', workers: 0 },
  );
  return Object.fromEntries(
    SCORED_LINE_IDS.map((line) => [line, RETURNED_ITEMS[line](cost) / PENCE_PER_POUND]),
  ) as { readonly [L in ScoredLine]: number };
}

/** Each line in the councils that score, against the middle of the councils that fit. */
export function forecastHours(councils: readonly CouncilHour[], figures: HourFigures): readonly Forecasts[] {
  const scored = councils.filter(({ code }) => halfByOns(code) === 'score');
  const fitted = councils.filter(({ code }) => halfByOns(code) === 'fit');
  const hours = scored.map((council) => hourOf(council, figures));
  const byLine = SCORED_LINE_IDS.map((line): Forecasts => {
    const middle = middleOf(fitted.flatMap(({ medians }) => medians.get(line) ?? []));
    return {
      id: line,
      label: SCORED_LINES[line],
      unit: 'pounds per hour',
      naive: 'the middle of the councils that fit',
      forecasts: scored.flatMap(({ council, medians }, at) => {
        const observed = medians.get(line);
        if (observed === undefined) return [];
        return [point(council, { observed, model: hours[at][line], naive: middle })];
      }),
    };
  });
  return [...byLine, spreads(byLine)];
}

/** How far the middle half of the councils that score lies apart. */
function spreads(byLine: readonly Forecasts[]): Forecasts {
  return {
    id: 'spread',
    label: 'Spread among councils, quarter to quarter',
    unit: 'pounds per hour',
    naive: 'none: every council alike',
    forecasts: byLine.map(({ label, forecasts }) =>
      point(label, {
        observed: quarterToQuarter(forecasts.map(({ observed }) => observed)),
        model: quarterToQuarter(forecasts.map(({ model }) => model)),
        naive: 0,
      }),
    ),
  };
}

function quarterToQuarter(values: readonly number[]): number {
  const sorted = Float64Array.from(values).sort();
  return quantile(sorted, 0.75) - quantile(sorted, 0.25);
}

function point(when: string, figures: Pick<Forecast, 'observed' | 'model' | 'naive'>): Forecast {
  const { model } = figures;
  return {
    when,
    mark: 'seen',
    source: 'Council cost of care returns, April 2022, as tabulated by the Health Foundation',
    basis: 'April 2022',
    ...figures,
    lowest: model,
    highest: model,
    scored: true,
  };
}
