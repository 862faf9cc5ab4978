/** Staff time a provider has for one more person. Guaranteed time nobody draws on yet is kept for people in block. */
import type { ReadonlyColumn } from '../columns.ts';
import { BLOCK } from '../vocabulary.ts';

type Staffed = {
  readonly [C in 'guaranteed' | 'staff' | 'booked' | 'bookedBlock']: ReadonlyColumn;
};

/** Guaranteed minutes a week nobody draws on yet. */
export function unfilled(
  { guaranteed, bookedBlock }: Pick<Staffed, 'guaranteed' | 'bookedBlock'>,
  row: number,
): number {
  return Math.max(0, guaranteed[row] - bookedBlock[row]);
}

/** Minutes a week a provider has to spare for someone whose care is bought by a route; below zero when it has promised more than it has. */
export function roomAt(providers: Staffed, row: number, route: number): number {
  const kept = route === BLOCK ? 0 : unfilled(providers, row);
  return providers.staff[row] - providers.booked[row] - kept;
}
