import type { Cells } from '../../core/spreadsheet/csv-text.ts';
import type { SimulationResult } from '../api/types.ts';

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
  ];
}

/** What a file is named after. */
export type Named = {
  /** Left out for what needs no market. */
  readonly place?: { readonly id: string };
  /** Left out for what is worked out on the spot. */
  readonly inputsHash?: string;
  /** What was compared, business as usual first. */
  readonly options?: readonly { readonly id: string }[];
};

/** What a file of this result is called, without its ending: the place, the option, what is in it, the inputs and the day. */
export function fileStem({ place, inputsHash, options = [] }: Named, what: string, day: string): string {
  const option = options.at(-1)?.id;
  const named = what.replaceAll(/[^A-Za-z0-9]+/g, '-');
  const parts = ['care-market', place?.id, option, named, day, inputsHash?.slice(0, 8)];
  return parts.filter((part) => part !== undefined).join('-');
}

/** The day by the clock of this machine, YYYY-MM-DD. */
export function today(now: Date = new Date()): string {
  return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
}

function twoDigits(part: number): string {
  return String(part).padStart(2, '0');
}
