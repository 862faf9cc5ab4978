import { addMonths, formatMonth, parseMonth } from '../../time/month.ts';
import type { Option } from '../option.ts';
import type { Warning } from './warning.ts';

/** The first month that is run, YYYY-MM, and how many. */
export type Horizon = { readonly start: string; readonly months: number };

/**
 * An option that begins after the last month run: no difference there is no finding about it. Empty for any other.
 * @param chain the option with its ancestors, eldest first
 */
export function tooLate(chain: readonly Option[], { start, months }: Horizon): readonly Warning[] {
  const name = chain.at(-1)?.name;
  const changes = chain.flatMap((option) => option.changes);
  const [from] = changes.map((change) => change.from).toSorted();
  const last = lastMonth({ start, months });
  if (name === undefined || from === undefined || from <= last) return [];
  const sentence = `“${name}” changes nothing before ${from}, and the last month run is ${last}: that there is no difference says nothing about it. Run more months to see what it does.`;
  return [{ levers: [...new Set(changes.map(({ lever }) => lever))], from, sentence }];
}

/** The last month run, YYYY-MM. */
export function lastMonth({ start, months }: Horizon): string {
  return formatMonth(addMonths(parseMonth(start), months - 1));
}
