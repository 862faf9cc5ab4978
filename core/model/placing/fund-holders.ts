import { STREAMS, uniform } from '../../random/stream.ts';
import type { Luck } from '../../random/stream.ts';
import { LEVERS } from '../../scenario/lever.ts';
import type { ReadonlyColumn } from '../columns.ts';
import { MAKING_DRAW, makingLuck } from '../new-provider.ts';
import type { Tables } from '../tables.ts';

type Table<C extends string> = { readonly [K in C]: ReadonlyColumn };
type Holders = Table<'identity' | 'open' | 'listed' | 'inHouse'> & Pick<Tables['providers'], 'isfCapable'>;

type Terms = {
  /** Share of providers with the systems to hold a fund. */
  readonly readiness: number;
  /** The lever that says whether the council's contracts allow it, as its place in the list of choices. */
  readonly contracts: number;
  readonly luck: Luck;
  /** How many providers the place starts with. */
  readonly atStart: number;
};

/** Notes which providers are able, and allowed, to hold individual service funds. Whoever is able at one readiness is able at any higher one. */
export function keepFundHolders(providers: Holders, rows: number, terms: Terms): void {
  const { identity, open, listed, inHouse, isfCapable } = providers;
  const allowed = LEVERS['isf.contracts'].choices[terms.contracts].id === 'allowed';
  for (let row = 0; row < rows; row++) {
    const may = open[row] === 1 && inHouse[row] === 0 && (allowed || listed[row] === 0);
    isfCapable[row] = may && isReady(row) ? 1 : 0;
  }

  function isReady(row: number): boolean {
    const luck = makingLuck(terms.luck, identity[row], terms.atStart);
    return uniform(luck, STREAMS['provider-make'], identity[row], MAKING_DRAW.isf) < terms.readiness;
  }
}
