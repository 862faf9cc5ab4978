import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

export type Row = Readonly<Record<string, string>>;

/** The tables behind the places, read whole. */
export type Tables = {
  readonly councils: readonly Row[];
  readonly directPayments2021: readonly Row[];
  readonly servicesByRegion: ReadonlyMap<string, Row>;
  /** The latest published turnover by council code, with its year. */
  readonly olderTurnover: ReadonlyMap<string, { readonly year: string; readonly rate: number }>;
  /** What providers returned for a contact hour in 2022, by council and line of cost. */
  readonly costOfCare2022: readonly Row[];
  /** Mid-2020 population by council code. */
  readonly population2020: ReadonlyMap<string, Row>;
};

export function readTables(folder: string): Tables {
  const read = (name: string): Row[] =>
    parse(readFileSync(join(folder, `${name}.csv`), 'utf8'), { columns: true, bom: true });
  const turnover = read('workforce_turnover_2016_17_to_2022_23').filter((row) => row['turnover_rate'] !== '');
  turnover.sort((a, b) => (text(a, 'year') < text(b, 'year') ? -1 : 1));
  return {
    councils: read('councils'),
    directPayments2021: read('ascof_direct_payments_2020_21_by_age'),
    costOfCare2022: read('fcoc_homecare_costs_2022'),
    servicesByRegion: new Map(
      read('cqc_services_by_region_2024_10_02').map((row) => [text(row, 'region'), row]),
    ),
    olderTurnover: new Map(
      turnover.map((row) => [
        text(row, 'code'),
        { year: text(row, 'year'), rate: Number(row['turnover_rate']) },
      ]),
    ),
    population2020: new Map(
      read('ons_population_by_age_2015_2020')
        .filter((row) => row['year'] === '2020')
        .map((row) => [text(row, 'code'), row]),
    ),
  };
}

/** A cell's text. A column that is not there is a mistake in the program or the table, so it stops the build. */
export function text(row: Row, column: string): string {
  const cell = row[column];
  if (cell === undefined) throw new Error(`There is no column "${column}" in this table.`);
  return cell;
}

/** A cell's number, or undefined when it is blank. */
export function figure(row: Row, column: string): number | undefined {
  const cell = text(row, column);
  if (cell === '') return undefined;
  const value = Number(cell);
  if (!Number.isFinite(value)) throw new Error(`Column "${column}" holds "${cell}", which is not a number.`);
  return value;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

export function round(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  return Math.round(value * scale) / scale;
}

/** A share as a percentage for a note: 0.317 is "31.7%". */
export function percent(share: number): string {
  return `${round(share * 100, 1)}%`;
}

/** A count with commas between thousands. */
export function counted(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
