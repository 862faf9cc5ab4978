import { addMonths, formatMonth, parseMonth } from '../../time/month.ts';
import type { Option } from '../option.ts';
import { listedNames } from './listed-names.ts';
import type { Warning } from './warning.ts';

/** The first month that is run, YYYY-MM, and how many. */
export type Horizon = { readonly start: string; readonly months: number };

/**
 * Options that begin after the last month run: no difference there is no finding about them. Those that begin in the same month are told
 * together, in the order they stand.
 * @param chains each option with its ancestors, eldest first
 */
export function tooLate(chains: readonly (readonly Option[])[], horizon: Horizon): readonly Warning[] {
  const last = lastMonth(horizon);
  const late = new Map<string, (readonly Option[])[]>();
  for (const chain of chains) {
    const [from] = chain.flatMap(({ changes }) => changes.map((change) => change.from)).toSorted();
    if (from === undefined || from <= last) continue;
    late.set(from, [...(late.get(from) ?? []), chain]);
  }
  return [...late].map(([from, together]) => ({
    levers: [...new Set(together.flat().flatMap(({ changes }) => changes.map(({ lever }) => lever)))],
    from,
    sentence: lateSentence(together, from, last),
  }));
}

function lateSentence(together: readonly (readonly Option[])[], from: string, last: string): string {
  const isOne = together.length === 1;
  const [change, them, theyDo] = isOne ? ['changes', 'it', 'it does'] : ['change', 'them', 'they do'];
  return `${listedNames(together)} ${change} nothing before ${from}, and the last month run is ${last}: that there is no difference says nothing about ${them}. Run more months to see what ${theyDo}.`;
}

/** The last month run, YYYY-MM. */
export function lastMonth({ start, months }: Horizon): string {
  return formatMonth(addMonths(parseMonth(start), months - 1));
}
