/** Figures in hand-written pages that take a run to know: where they stand, and how each is made. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseCalibrationFile } from '../../contract/files/calibration-file.ts';
import { ENGINE_VERSION } from '../../core/run/engine-version.ts';
import { yearOne } from '../../core/run/year-one.ts';
import { CENTRAL } from '../../core/scenario/future.ts';
import type { WorldChange } from '../../core/scenario/future.ts';
import { BUSINESS_AS_USUAL } from '../../core/scenario/option.ts';
import { DEFAULT_START } from '../../core/scenario/scenario.ts';
import type { Scenario } from '../../core/scenario/scenario.ts';
import { MONTHS_PER_YEAR } from '../../core/time/weeks.ts';
import { runBacktest } from '../../host/cli/run-backtest.ts';
import { scenarioOf } from '../../host/cli/scenario-of.ts';
import { backtestIds, readBacktest } from '../../host/files/backtest-files.ts';
import { openCatalogue } from '../../host/files/scenario-files.ts';
import { backtestTable } from './backtest-table.ts';
import { calibrationText } from './calibration-text.ts';
import { fifteenYearsTable, longRun, whatMovesItTable } from './fifteen-years.ts';
import { firstYearTable } from './first-year.ts';

const REPLICATES = 10;
const SEED = 1;
const FIRST_YEAR_PLACES = ['leeds', 'camden', 'kent', 'hartlepool', 'merrowshire'];

const LONG_YEARS = 15;
/** A run of fifteen years takes as long as fifteen first years, and its ends differ by far more than luck. */
const LONG_REPLICATES = 4;
const LONG_PLACES = ['hartlepool', 'newham', 'bracknell-forest', 'herefordshire', 'leeds'];
/** Of these places: what comes of them if one figure were another, from the start. */
const MOVED_PLACES = ['newham', 'bracknell-forest'];
const MOVED: readonly (readonly [name: string, parameter: string, value: number])[] = [
  ['Working age grows like those of 65 and over', 'demog.18to64', 0.018],
  ['Those of 65 and over grow like working age', 'demog.65plus', 0.004],
  ['Half as many open', 'provider.entry.default', 0.04],
  ['Pay answers to vacancies as far as its ranges go', 'pay.scarcity', 0.8],
];
/** What goes with a change that one figure alone would not let act. */
const BESIDE: Readonly<Record<string, readonly [parameter: string, value: number]>> = {
  'pay.scarcity': ['pay.scarcity.most', 0.2],
};

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const CATALOGUE = openCatalogue(join(ROOT, 'scenarios'));

export const BACKTESTS_PAGE = join(ROOT, 'docs', 'backtests.md');
const ABOUT_PAGE = join(ROOT, 'docs', 'model', 'about.md');
const LONG_PAGE = join(ROOT, 'docs', 'fifteen-years.md');

/** What was run: the engine, how often and with which luck. */
const SETTING = `Engine ${ENGINE_VERSION}, ${REPLICATES} replicates, seed ${SEED}.`;

/** A part of a page, and what it says when the runs behind it are made. */
export type Part = { readonly name: string; readonly write: () => string };

/** The parts of each page, by its path. */
export const MEASURED: ReadonlyMap<string, readonly Part[]> = new Map([
  [
    BACKTESTS_PAGE,
    [
      { name: 'setting', write: () => SETTING },
      ...backtestIds(CATALOGUE.folder).map(backtestPart),
      ...calibrationParts(),
    ],
  ],
  [
    ABOUT_PAGE,
    [
      { name: 'setting', write: () => SETTING },
      { name: 'first year', write: firstYear },
    ],
  ],
  [
    LONG_PAGE,
    [
      {
        name: 'setting',
        write: () => `Engine ${ENGINE_VERSION}, ${LONG_REPLICATES} replicates, seed ${SEED}.`,
      },
      { name: 'fifteen years', write: fifteenYears },
      ...MOVED_PLACES.map((id) => ({ name: `what moves ${id}`, write: () => whatMoves(id) })),
    ],
  ],
]);

function backtestPart(id: string): Part {
  const order = { replicates: REPLICATES, seed: SEED, progress: () => {} };
  return {
    name: `back-test ${id}`,
    write: () => backtestTable(runBacktest(CATALOGUE, readBacktest(CATALOGUE.folder, id), order)),
  };
}

/** Calibrations are not made here: they are kept, and told as they are kept. */
function calibrationParts(): readonly Part[] {
  const folder = join(CATALOGUE.folder, 'calibration');
  return readdirSync(folder).map((file) => ({
    name: `calibration ${file.replace(/\.json$/, '')}`,
    write: () => {
      const read = parseCalibrationFile(readFileSync(join(folder, file), 'utf8'), file);
      if (!read.ok) throw new Error(`${file} is no calibration: care-market validate says why.`);
      return calibrationText(read.value);
    },
  }));
}

/** Business as usual in a place that ships, in the future taken as central. */
function asUsual(place: string, years: number): Scenario {
  return scenarioOf(CATALOGUE, {
    place,
    option: BUSINESS_AS_USUAL,
    future: CENTRAL,
    start: DEFAULT_START,
    months: years * MONTHS_PER_YEAR,
    seed: SEED,
  });
}

function firstYear(): string {
  return firstYearTable(
    FIRST_YEAR_PLACES.map((id) => {
      const scenario = asUsual(id, 1);
      return { place: scenario.place.name, marks: yearOne(scenario, REPLICATES) };
    }),
  );
}

function fifteenYears(): string {
  const runs = LONG_PLACES.map((id) => {
    const scenario = asUsual(id, LONG_YEARS);
    return longRun(scenario.place.name, scenario, LONG_REPLICATES);
  });
  return fifteenYearsTable(runs, LONG_YEARS);
}

function whatMoves(place: string): string {
  const usual = asUsual(place, LONG_YEARS);
  const moved = MOVED.map(([name, parameter, value]) => {
    const beside = BESIDE[parameter];
    const changes = [[parameter, value] as const, ...(beside === undefined ? [] : [beside])];
    return longRun(name, inWorld(usual, changes), LONG_REPLICATES);
  });
  return whatMovesItTable([longRun('As usual', usual, LONG_REPLICATES), ...moved]);
}

/** The same in a world in which figures have other values from the first reported month on. */
function inWorld(scenario: Scenario, values: readonly (readonly [string, number])[]): Scenario {
  const changes = values.map(([parameter, value]): WorldChange => ({
    parameter,
    from: scenario.start,
    value,
  }));
  const world = { ...scenario.future.at(-1)!, id: 'moved', changes };
  return { ...scenario, future: [...scenario.future, world] };
}
