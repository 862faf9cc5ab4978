/** The calibrations there are, and how each is put together from the files. */
import { exitCalibration } from '../../core/backtest/calibrate-exits.ts';
import { hourCalibration } from '../../core/backtest/calibrate-hours.ts';
import { calibrate } from '../../core/backtest/calibration.ts';
import type { Calibrated } from '../../core/backtest/calibration.ts';
import { figuresIn } from '../../core/backtest/council-hours.ts';
import { AGE_RULE, ONS_RULE } from '../../core/backtest/halves.ts';
import { pastParameters } from '../../core/backtest/past-scenario.ts';
import { HOUR_PARAMETERS } from '../../core/costing/hour-figures.ts';
import { parseMonth } from '../../core/time/month.ts';
import { readBacktest, readPack } from '../files/backtest-files.ts';
import { numberIn, rowsOf } from '../files/backtest-tables.ts';
import { readCouncilHours } from '../files/council-tables.ts';
import type { Catalogue } from '../files/scenario-files.ts';
import { usage } from './failure.ts';
import { pastRun } from './run-backtest.ts';

export type CalibrationOrder = {
  readonly replicates: number;
  readonly seed: number;
  readonly progress: (done: number) => void;
};

type Named = {
  readonly name: string;
  readonly about: string;
  /** How the figures are divided. */
  readonly rule: string;
  /** What its error is, with its unit. */
  readonly error: string;
  /** The back-test whose figures it uses. */
  readonly backtest: string;
  /** Whether luck plays a part, so that replicates count. */
  readonly isDrawn: boolean;
  readonly run: (catalogue: Catalogue, order: CalibrationOrder) => Calibrated;
};

export const CALIBRATIONS: Readonly<Record<string, Named>> = {
  'cost-per-hour': {
    name: 'Lines of an hour of home care',
    about:
      'Fits sick pay, training, miles, the cost of a branch, running costs and surplus to the middle of what providers returned to councils in April 2022.',
    rule: ONS_RULE,
    error: 'mean absolute error of a line, pounds an hour',
    backtest: 'cost-per-hour',
    isDrawn: false,
    run: calibrateHours,
  },
  'provider-exit': {
    name: 'Providers leaving the register',
    about:
      'Fits natural closure, the cash a new provider begins with and the hazard of the smallest to de-registrations by years since registration, by runs from April 2014 to 2023 with the same luck throughout.',
    rule: AGE_RULE,
    error: 'root of the mean squared error of a rate a year, as a fraction',
    backtest: 'provider-exit',
    isDrawn: true,
    run: calibrateExits,
  },
};

/** The table that exits are calibrated to. */
const BY_AGE = 'cqc_community_care_exit_by_age.csv';

function calibrateHours(catalogue: Catalogue, { seed }: CalibrationOrder): Calibrated {
  const { setting } = readBacktest(catalogue.folder, 'cost-per-hour');
  if (setting.kind !== 'hour') throw wrongKind('cost-per-hour', 'hour');
  const register = catalogue.readParameters();
  const pack = readPack(catalogue.folder, setting.pack, register);
  const { parameters } = pastParameters(register, pack, Object.values(HOUR_PARAMETERS), setting.returned);
  const councils = readCouncilHours(catalogue.folder);
  return calibrate(
    register,
    hourCalibration(councils, figuresIn(parameters, parseMonth(setting.returned)), seed),
  );
}

function calibrateExits(catalogue: Catalogue, order: CalibrationOrder): Calibrated {
  const { setting } = readBacktest(catalogue.folder, 'provider-exit');
  if (setting.kind !== 'run') throw wrongKind('provider-exit', 'run');
  const columns = ['years_since_registration', 'deregistered', 'location_years_at_risk'];
  const rates = rowsOf(catalogue.folder, BY_AGE, columns).map((row) => {
    const counted = (column: string): number =>
      numberIn(row, column, BY_AGE, `years_since_registration ${row['years_since_registration']}`);
    return counted('deregistered') / counted('location_years_at_risk');
  });
  const { scenario } = pastRun(catalogue, setting, order.seed);
  return calibrate(scenario.parameters, exitCalibration(scenario, rates, order));
}

function wrongKind(id: string, kind: string): Error {
  return usage(
    `The back-test ${id} is not of kind "${kind}", which this calibration needs. Put back its file.`,
  );
}
