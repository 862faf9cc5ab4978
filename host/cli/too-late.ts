import type { Option } from '../../core/scenario/option.ts';
import { addMonths, formatMonth, parseMonth } from '../../core/time/month.ts';

/**
 * What is said of an option that begins after the last month run: no difference there is no finding about it. Empty for any other.
 * @param chain the option with its ancestors, eldest first
 */
export function tooLateWords(
  chain: readonly Option[],
  { start, months }: { readonly start: string; readonly months: number },
): readonly string[] {
  const name = chain.at(-1)?.name;
  const [first] = chain.flatMap(({ changes }) => changes.map(({ from }) => from)).toSorted();
  const last = formatMonth(addMonths(parseMonth(start), months - 1));
  if (name === undefined || first === undefined || first <= last) return [];
  return [
    `“${name}” changes nothing before ${first}, and the last month run is ${last}: that there is no difference says nothing about it. Give more months with --months.`,
  ];
}
