import { choice } from '../../scenario/lever-choice.ts';
import type { ReadonlyColumn } from '../columns.ts';
import type { Tables } from '../tables.ts';

type Table<C extends string> = { readonly [K in C]: ReadonlyColumn };
type Holders = Table<'open' | 'listed' | 'inHouse' | 'fundReady'> & Pick<Tables['providers'], 'isfCapable'>;

const ALLOWED = choice('isf.contracts', 'allowed');

/**
 * Notes which providers hold individual service funds: those able to, where the council's contracts let them.
 * @param contracts the lever that says whether framework providers may, as its place in the list of choices.
 */
export function keepFundHolders(providers: Holders, rows: number, contracts: number): void {
  const { open, listed, inHouse, fundReady, isfCapable } = providers;
  const allowed = contracts === ALLOWED;
  for (let row = 0; row < rows; row++) {
    const may = open[row] === 1 && inHouse[row] === 0 && (allowed || listed[row] === 0);
    isfCapable[row] = may && fundReady[row] === 1 ? 1 : 0;
  }
}
