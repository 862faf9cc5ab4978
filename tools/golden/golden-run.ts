import { MONTHS_PER_YEAR } from '../../core/time/weeks.ts';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { INDICATOR_IDS } from '../../core/model/indicators.ts';
import type { IndicatorId } from '../../core/model/indicators.ts';
import { hashOfNumbers } from '../../core/numeric/bytes.ts';
import { ENGINE_VERSION } from '../../core/run/engine-version.ts';
import { monthsOf } from '../../core/run/path.ts';
import { createSimulator } from '../../core/run/simulate.ts';
import { overMonths } from '../../core/model/indicators/over-months.ts';
import { openCatalogue } from '../../host/files/scenario-files.ts';

/** A run whose figures are kept, and why it is kept. */
export type GoldenCase = {
  readonly why: string;
  readonly place: string;
  readonly option: string;
  readonly future: string;
  /** YYYY-MM. */
  readonly start: string;
  readonly months: number;
  readonly replicates: number;
  readonly seed: number;
};

/** What a case gave when its figures were last accepted. */
export type Golden = {
  readonly engineVersion: string;
  /** Of every number of every replicate: each month of each indicator, and the breakdown by who people are. */
  readonly hash: string;
  /** Each indicator by year of the run, its flows summed, its stock at the end, its shares averaged, its ratios over the year; mean of the replicates. */
  readonly years: Readonly<Record<IndicatorId, readonly number[]>>;
};

const ROOT = join(import.meta.dirname, '..', '..');
const GOLDEN_FOLDER = join(ROOT, 'test', 'golden');

/** The names of the cases kept: the folders of test/golden. */
export function goldenCases(): readonly string[] {
  return readdirSync(GOLDEN_FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort((a, b) => (a < b ? -1 : 1));
}

export function readCase(name: string): GoldenCase {
  return JSON.parse(readFileSync(join(GOLDEN_FOLDER, name, 'case.json'), 'utf8')) as GoldenCase;
}

export function expectedPath(name: string): string {
  return join(GOLDEN_FOLDER, name, 'expected.json');
}

/** The accepted figures of a case, or null when it has none yet. */
export function readExpected(name: string): Golden | null {
  const path = expectedPath(name);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Golden) : null;
}

/** Runs a case on the shipped documents. */
export function runGolden(golden: GoldenCase): Golden {
  const { place, option, future, start, months, replicates, seed } = golden;
  const catalogue = openCatalogue(join(ROOT, 'scenarios'));
  const simulator = createSimulator([
    {
      place: catalogue.readPlace(place),
      option: catalogue.readOption(option),
      future: catalogue.readFuture(future),
      parameters: catalogue.readParameters(),
      start,
      months,
      seed,
    },
  ]);
  const series = Array.from({ length: replicates }, (_, replicate) => {
    const [values] = simulator.run(replicate) ?? [];
    if (values === undefined) throw new Error('A golden run is never stopped.');
    return values;
  });
  return {
    engineVersion: ENGINE_VERSION,
    hash: hashOfNumbers(series.flatMap((values) => [...values])),
    years: Object.fromEntries(
      INDICATOR_IDS.map((id) => [id, yearsOf(series, id, months)]),
    ) as Golden['years'],
  };
}

function yearsOf(series: readonly Float64Array[], id: IndicatorId, months: number): readonly number[] {
  const years = Math.ceil(months / MONTHS_PER_YEAR);
  return Array.from({ length: years }, (_, year) => {
    const span = { from: year * MONTHS_PER_YEAR, until: Math.min(months, (year + 1) * MONTHS_PER_YEAR) };
    const values = series.map((path) =>
      overMonths(id, (indicator) => monthsOf(path, indicator, months, span)),
    );
    return values.reduce((sum, value) => sum + value, 0) / values.length;
  });
}
