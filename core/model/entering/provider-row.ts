import type { ReadonlyColumn } from '../columns.ts';
import { OutOfRows } from '../rows/out-of-rows.ts';
import type { ColumnOf, Tables } from '../tables.ts';
import { GOES_ON } from '../vocabulary.ts';

type Fresh = {
  readonly market: Pick<Tables['market'], 'providerRows'>;
  readonly extent: { readonly providers: number };
};

/** What says whether a row still belongs to someone. */
const CLAIM_READS = [
  'providers.open',
  'providers.ended',
  'providers.dueNext',
  'providers.dueAfter',
  'providers.dueThird',
  'providers.dueFourth',
  'providers.dueIndividuals',
] as const;

type Claimed = { readonly [C in ColumnOf<'providers', (typeof CLAIM_READS)[number]>]: ReadonlyColumn };
type Rows = Fresh & { readonly providers: Claimed };

/**
 * The first row of a provider that closed before this month and has been paid all it was owed, or a fresh one.
 * @throws OutOfRows when every row is taken.
 */
export function claimProviderRow({ providers, market, extent }: Rows): number {
  for (let row = 0; row < market.providerRows[0]; row++) {
    if (isFree(providers, row)) return row;
  }
  return freshProviderRow({ market, extent });
}

function isFree(providers: Claimed, row: number): boolean {
  if (providers.open[row] === 1 || providers.ended[row] !== GOES_ON) return false;
  return (
    providers.dueNext[row] === 0 &&
    providers.dueAfter[row] === 0 &&
    providers.dueThird[row] === 0 &&
    providers.dueFourth[row] === 0 &&
    providers.dueIndividuals[row] === 0
  );
}

/**
 * A row nobody has had.
 * @throws OutOfRows when every row is taken.
 */
export function freshProviderRow({ market, extent }: Fresh): number {
  if (market.providerRows[0] === extent.providers) {
    throw new OutOfRows(`All ${extent.providers} rows for providers are taken.`);
  }
  return market.providerRows[0]++;
}
