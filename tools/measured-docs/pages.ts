/** Figures in hand-written pages that take a run to know: where they stand, and how each is made. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseCalibrationFile } from '../../contract/files/calibration-file.ts';
import { ENGINE_VERSION } from '../../core/run/engine-version.ts';
import { yearOne } from '../../core/run/year-one.ts';
import { CENTRAL } from '../../core/scenario/future.ts';
import { BUSINESS_AS_USUAL } from '../../core/scenario/option.ts';
import { DEFAULT_START } from '../../core/scenario/scenario.ts';
import { MONTHS_PER_YEAR } from '../../core/time/weeks.ts';
import { runBacktest } from '../../host/cli/run-backtest.ts';
import { scenarioOf } from '../../host/cli/scenario-of.ts';
import { backtestIds, readBacktest } from '../../host/files/backtest-files.ts';
import { openCatalogue } from '../../host/files/scenario-files.ts';
import { backtestTable } from './backtest-table.ts';
import { calibrationText } from './calibration-text.ts';
import { firstYearTable } from './first-year.ts';

const REPLICATES = 10;
const SEED = 1;
const FIRST_YEAR_PLACES = ['leeds', 'camden', 'kent', 'hartlepool', 'merrowshire'];

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const CATALOGUE = openCatalogue(join(ROOT, 'scenarios'));

export const BACKTESTS_PAGE = join(ROOT, 'docs', 'backtests.md');
const ABOUT_PAGE = join(ROOT, 'docs', 'model', 'about.md');

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

function firstYear(): string {
  return firstYearTable(
    FIRST_YEAR_PLACES.map((id) => {
      const scenario = scenarioOf(CATALOGUE, {
        place: id,
        option: BUSINESS_AS_USUAL,
        future: CENTRAL,
        start: DEFAULT_START,
        months: MONTHS_PER_YEAR,
        seed: SEED,
      });
      return { place: scenario.place.name, marks: yearOne(scenario, REPLICATES) };
    }),
  );
}
