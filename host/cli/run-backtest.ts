/** Runs one back-test: puts its setting together, forecasts, and scores. */
import { forecastAcross } from '../../core/backtest/across-councils.ts';
import type { Backtest, CouncilsSetting, HourSetting, RunSetting } from '../../core/backtest/backtest.ts';
import type { CarriedBack } from '../../core/backtest/carry-back.ts';
import { figuresIn, forecastHours } from '../../core/backtest/council-hours.ts';
import { forecastByRun } from '../../core/backtest/forecast-run.ts';
import type { Forecasts } from '../../core/backtest/observation.ts';
import { pastParameters, pastScenario } from '../../core/backtest/past-scenario.ts';
import { forecastPublished } from '../../core/backtest/published-hours.ts';
import { scoresOf } from '../../core/backtest/score.ts';
import type { Score } from '../../core/backtest/score.ts';
import { HOUR_PARAMETERS } from '../../core/costing/hour-figures.ts';
import { CENTRAL } from '../../core/scenario/future.ts';
import { BUSINESS_AS_USUAL } from '../../core/scenario/option.ts';
import type { Option } from '../../core/scenario/option.ts';
import { parseMonth } from '../../core/time/month.ts';
import { filledSeries, readPack, readPastOption, readPastPlace } from '../files/backtest-files.ts';
import { readCouncilHours, readCouncils } from '../files/council-tables.ts';
import type { Catalogue } from '../files/scenario-files.ts';
import { explained } from './explained.ts';

export type Scored = {
  readonly backtest: Backtest;
  readonly series: readonly Forecasts[];
  readonly scores: readonly Score[];
  /** What the run was assumed to have had then. */
  readonly carried: readonly CarriedBack[];
};

export type BacktestOrder = {
  readonly replicates: number;
  readonly seed: number;
  readonly progress: (done: number, total: number) => void;
};

type Forecasted = { readonly series: readonly Forecasts[]; readonly carried: readonly CarriedBack[] };

/** @throws UnusableFile when a file or table the back-test names is missing or wrong. */
export function runBacktest(catalogue: Catalogue, backtest: Backtest, order: BacktestOrder): Scored {
  const { series, carried } = explained(() => forecast(catalogue, backtest, order));
  return { backtest, series, carried, scores: series.flatMap(scoresOf) };
}

function forecast(catalogue: Catalogue, { id, setting }: Backtest, order: BacktestOrder): Forecasted {
  switch (setting.kind) {
    case 'run':
      return forecastRun(catalogue, id, setting, order);
    case 'hour':
      return forecastHour(catalogue, setting);
    case 'councils':
      return { series: forecastCouncils(catalogue, setting, order), carried: [] };
  }
}

function forecastRun(
  catalogue: Catalogue,
  id: string,
  setting: RunSetting,
  { replicates, seed, progress }: BacktestOrder,
): Forecasted {
  const series = filledSeries(catalogue.folder, id, setting.series);
  const { scenario, carried } = pastRun(catalogue, setting, seed);
  return { series: forecastByRun(scenario, series, replicates, progress), carried };
}

/** The scenario of a run of the past. */
export function pastRun(catalogue: Catalogue, setting: RunSetting, seed: number) {
  const register = catalogue.readParameters();
  const { place, pack, option, start, months } = setting;
  return pastScenario({
    place: readPastPlace(catalogue.folder, place),
    pack: readPack(catalogue.folder, pack, register),
    option: optionOf(catalogue, option),
    future: catalogue.readFuture(CENTRAL),
    register,
    start,
    months,
    seed,
  });
}

function forecastHour(catalogue: Catalogue, setting: HourSetting): Forecasted {
  const register = catalogue.readParameters();
  const pack = readPack(catalogue.folder, setting.pack, register);
  const ids = ['wage.nlw', ...Object.values(HOUR_PARAMETERS)];
  const months = [setting.returned, setting.buildUp.month, ...setting.prices.map(({ month }) => month)];
  const { parameters, carried } = pastParameters(register, pack, ids, earliestOf(months));
  const councils = readCouncilHours(catalogue.folder);
  return {
    series: [
      ...forecastHours(councils, figuresIn(parameters, parseMonth(setting.returned))),
      ...forecastPublished(setting, parameters, councils),
    ],
    carried,
  };
}

function earliestOf(months: readonly string[]): string {
  return months.reduce((earliest, month) => (month < earliest ? month : earliest));
}

function forecastCouncils(
  catalogue: Catalogue,
  { option, start, months }: CouncilsSetting,
  { seed, progress }: BacktestOrder,
): readonly Forecasts[] {
  const councils = readCouncils(catalogue.folder, catalogue);
  const [first] = councils;
  if (first === undefined) return [];
  const base = {
    place: first.place,
    option: optionOf(catalogue, option),
    future: catalogue.readFuture(CENTRAL),
    parameters: catalogue.readParameters(),
    start,
    months,
    seed,
  };
  return forecastAcross(councils, base, progress);
}

function optionOf(catalogue: Catalogue, option: string | undefined): readonly Option[] {
  const usual = catalogue.readOption(BUSINESS_AS_USUAL);
  if (option === undefined) return usual;
  return readPastOption(catalogue.folder, option, usual, catalogue.readParameters());
}
