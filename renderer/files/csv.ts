import type { SimulationResult } from '../api/types.ts';

export type Cells = readonly (string | number)[];

/** Rows as comma-separated text. Text that a spreadsheet would run as a formula is made plain with an apostrophe. */
export function csv(rows: readonly Cells[]): string {
  return rows.map((cells) => cells.map(cell).join(',')).join('\r\n') + '\r\n';
}

/** What it takes to get the figures of a file again. */
export function originRows(result: SimulationResult, nameOf: (option: string) => string): readonly Cells[] {
  const [first, ...others] = result.scenarios;
  const compared = others.map(({ option }): Cells => ['option', nameOf(option)]);
  return [
    ['place', result.place.name, result.place.invented ? 'invented market' : ''],
    ['baseline', nameOf(first?.option ?? '')],
    ...(compared.length === 0 ? [['option', '']] : compared),
    ['future', result.future.name],
    ['engine', result.engineVersion],
    ['seed', result.seed],
    ['replicates', result.replicates],
    ['inputs', result.inputsHash],
    [],
  ];
}

/** What a file of this result is called: the place, what is in it and which inputs it came from. */
export function fileName({ place, inputsHash }: SimulationResult, what: string): string {
  return `care-market-${place.id}-${what.replaceAll('.', '-')}-${inputsHash.slice(0, 8)}.csv`;
}

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const plain = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
