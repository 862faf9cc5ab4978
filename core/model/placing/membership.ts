/** Who is on the council's framework: those who were admitted to it, or whoever meets the quality floor where it accredits. */
import { roundHalfUp } from '../../money/rounding.ts';
import { choice } from '../../scenario/lever-choice.ts';
import type { ReadonlyColumn } from '../columns.ts';
import type { Tables } from '../tables.ts';
import { byRank } from './ranking.ts';

type Table<C extends string> = { readonly [K in C]: ReadonlyColumn };
type Joining = Table<'open' | 'inHouse' | 'joins' | 'barredUntil' | 'rating' | 'identity'> &
  Pick<Tables['providers'], 'listed'>;

export type Admission = {
  /** This month: who is barred may come back when it has come. */
  readonly index: number;
  /** Whether the council accredits, as the lever gives it. */
  readonly accreditation: number;
  /** The lowest rating accepted where it does, beside ratings in whole steps, as the regulator publishes them. */
  readonly floor: number;
  /** Part of those wanting to be on the framework that it admits where it does not. */
  readonly size: number;
};

const ACCREDITS = choice('framework.accreditation', 'yes');

/**
 * Notes who may be called on. A framework admits the best-rated part of those who want to take part, and at least one where
 * there is any; accreditation everyone published at the floor or above. Who handed a contract back stays off until its time is over.
 * @returns whether anyone joined or left.
 */
export function keepFramework(providers: Joining, rows: number, admission: Admission): boolean {
  const { open, inHouse, joins, barredUntil, rating, listed } = providers;
  const { index, accreditation, floor, size } = admission;
  const accredits = accreditation === ACCREDITS;
  const willing = Array.from({ length: rows }, (_, row) => row).filter(mayJoin);
  const places = accredits
    ? willing.length
    : Math.max(Math.min(1, willing.length), roundHalfUp(willing.length * size));
  const admitted = places < willing.length ? byRank(willing, providers).slice(0, places) : willing;

  const is = new Uint8Array(rows);
  for (const row of admitted) is[row] = 1;
  let changed = false;
  for (let row = 0; row < rows; row++) {
    changed ||= listed[row] !== is[row];
    listed[row] = is[row];
  }
  return changed;

  function mayJoin(row: number): boolean {
    if (open[row] === 0 || inHouse[row] === 1 || barredUntil[row] > index) return false;
    // What is published is a whole step, and a council that asks for good takes whoever is published as good.
    return accredits ? roundHalfUp(rating[row]) >= floor : joins[row] === 1;
  }
}
