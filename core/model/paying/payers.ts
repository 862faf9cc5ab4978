/** Who pays for whose care and support, as lists of rows: what is done for some people alone is done in a loop of its own. */
import type { ReadonlyColumn } from '../columns.ts';
import { roomForRows } from '../rows/rows.ts';
import type { Rows } from '../rows/rows.ts';
import { councilBuys, DEPLOYMENT_NAMES, SELF_FUNDER } from '../vocabulary.ts';

export type Payers = {
  /** The council buys care and support for them: a managed budget or none. */
  readonly managed: Rows;
  /** A direct payment, a service fund or a mixed package: money goes into an account of theirs. */
  readonly holders: Rows;
  readonly selfFunders: Rows;
};

const BUYS = Uint8Array.from(DEPLOYMENT_NAMES, (_, deployment) => Number(councilBuys(deployment)));

const managedRoom = roomForRows();
const holdersRoom = roomForRows();
const selfFundersRoom = roomForRows();

/** Everyone present, each in one list. The lists hold until this is asked again. */
export function payersOf(
  { present, deployment }: { readonly present: ReadonlyColumn; readonly deployment: ReadonlyColumn },
  rows: number,
): Payers {
  const managed = managedRoom(rows);
  const holders = holdersRoom(rows);
  const selfFunders = selfFundersRoom(rows);
  let managing = 0;
  let holding = 0;
  let selfFunding = 0;
  for (let person = 0; person < rows; person++) {
    const held = deployment[person];
    const isHere = present[person];
    const paysInFull = isHere & Number(held === SELF_FUNDER);
    const isManaged = isHere & BUYS[held];
    managed[managing] = person;
    managing += isManaged;
    holders[holding] = person;
    holding += isHere - paysInFull - isManaged;
    selfFunders[selfFunding] = person;
    selfFunding += paysInFull;
  }
  return {
    managed: { row: managed, count: managing },
    holders: { row: holders, count: holding },
    selfFunders: { row: selfFunders, count: selfFunding },
  };
}
