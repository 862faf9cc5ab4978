import { grouped } from '../numeric/grouped.ts';

/** A number with its noun, in the plural unless it is one: 1 run, 1,200 runs. */
export function count(number: number, noun: string): string {
  return `${grouped(number)} ${noun}${number === 1 ? '' : 's'}`;
}
