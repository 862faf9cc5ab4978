/** Which providers a list shows, and in which order. */
import { ENDING_WORDS } from '../../../core/explain/provider/ending-words.ts';
import { isAtRisk } from '../../../core/explain/provider/standing.ts';
import type { ProviderRow } from '../../api/types.ts';
import { longMonth } from '../../format/month.ts';

export const COLUMNS = [
  'number',
  'size',
  'people',
  'price',
  'margin',
  'cash',
  'runway',
  'quality',
  'end',
] as const;
export type Column = (typeof COLUMNS)[number];

/** Where a column begins: with what one looks for in it. */
export const FIRST_DOWN: ReadonlySet<Column> = new Set(['size', 'people', 'price', 'quality']);

export type Order = { readonly by: Column; readonly isDown: boolean };

const NEVER = '9999-99';

/** By a column; those that have nothing in it last, whichever way. */
export function ranked(all: readonly ProviderRow[], { by, isDown }: Order): readonly ProviderRow[] {
  const sign = isDown ? -1 : 1;
  return all.toSorted((a, b) => {
    const [one, other] = [valueOf(a, by), valueOf(b, by)];
    if (one === other) return a.identity - b.identity;
    if (one === null) return 1;
    if (other === null) return -1;
    return (one < other ? -1 : 1) * sign;
  });
}

function valueOf({ identity, standing, ended }: ProviderRow, by: Column): number | string | null {
  switch (by) {
    case 'number':
      return identity;
    case 'end':
      return ended?.month ?? NEVER;
    case 'size':
      return standing?.delivered ?? null;
    case 'people':
      return standing?.clients ?? null;
    case 'price':
      return standing?.price ?? null;
    case 'margin':
      return standing?.outlook ?? null;
    case 'cash':
      return standing?.cash ?? null;
    case 'runway':
      return standing?.runway ?? null;
    case 'quality':
      return standing?.rating ?? null;
  }
}

/** What became of it, in a few words. */
export function endWords({ ended, handedBack }: Pick<ProviderRow, 'ended' | 'handedBack'>): string {
  const back = handedBack === null ? '' : `; handed a contract back in ${longMonth(handedBack)}`;
  if (ended === null) return `Trades on${back}`;
  const { month, cause, takenOverBy } = ended;
  const how = takenOverBy === null ? 'Closes' : `Is taken over by provider ${takenOverBy}`;
  return `${how} in ${longMonth(month)}: ${ENDING_WORDS[cause]}${back}`;
}

/** Every word that was typed is in what the list says of it. */
export function found(row: ProviderRow, typed: string): boolean {
  const text = `provider ${row.identity} ${row.kind} ${endWords(row)}`.toLowerCase();
  return typed
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** How the market of a month stands: who trades, who has ended and why, and the hours at risk. */
export type Market = {
  readonly trading: number;
  readonly ended: readonly { readonly cause: string; readonly count: number }[];
  readonly atRisk: number;
  /** Minutes of care in the month, of all and of those at risk. */
  readonly minutes: number;
  readonly minutesAtRisk: number;
};

export function marketIn(all: readonly ProviderRow[], month: string): Market {
  const trading = all.filter(
    ({ standing, ended }) => standing?.month === month && (ended === null || ended.month > month),
  );
  const ended = all.filter((row) => row.ended !== null && row.ended.month <= month);
  const causes = new Map<string, number>();
  for (const row of ended) {
    const cause = ENDING_WORDS[row.ended!.cause];
    causes.set(cause, (causes.get(cause) ?? 0) + 1);
  }
  const atRisk = trading.filter(({ kind, standing }) => kind !== 'in-house service' && isAtRisk(standing!));
  return {
    trading: trading.length,
    ended: [...causes].map(([cause, count]) => ({ cause, count })).toSorted((a, b) => b.count - a.count),
    atRisk: atRisk.length,
    minutes: minutesOf(trading),
    minutesAtRisk: minutesOf(atRisk),
  };
}

function minutesOf(rows: readonly ProviderRow[]): number {
  return rows.reduce((sum, { standing }) => sum + (standing?.delivered ?? 0), 0);
}
