/** Cash and surplus of a provider's life as lines by month, and in one sentence each. */
import type { ProviderAnswer } from '../../api/types.ts';
import { count, longMonth } from '../../format/month.ts';
import { money } from '../../lives/amounts.ts';
import type { LifeLine } from '../../lives/life-chart.tsx';
import { roleOf } from '../../lives/world.ts';

type Life = ProviderAnswer['life'];
type Under = { readonly option: string };
type NameOf = (option: string) => string;

export function cashLine({ months }: Life, { option }: Under, nameOf: NameOf): LifeLine {
  const values = new Map(
    months.map(({ month, cash, bridge }) => [month, (cash.closing - bridge.closing) / 100]),
  );
  return { role: roleOf(option), name: nameOf(option), values };
}

export function surplusLine({ months }: Life, { option }: Under, nameOf: NameOf): LifeLine {
  return {
    role: roleOf(option),
    name: nameOf(option),
    values: new Map(months.map(({ month, surplus }) => [month, surplus / 100])),
  };
}

export function cashSentence({ months, ending }: Life): string {
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return '';
  const lowest = months.reduce((least, each) => (held(each) < held(least) ? each : least), first);
  const limit =
    ending === null || ending.limit >= 0 ? '' : ` Its overdraft limit was ${money(ending.limit)}.`;
  return `From ${money(held(first))} in ${longMonth(first.month)} to ${money(held(last))} in ${longMonth(last.month)}; lowest ${money(held(lowest))}, in ${longMonth(lowest.month)}.${limit}`;
}

export function surplusSentence({ months }: Life): string {
  const losses = months.filter(({ surplus }) => surplus < 0).length;
  const all = months.reduce((sum, { surplus }) => sum + surplus, 0);
  return `${losses === 0 ? 'No month' : count(losses, 'month')} of ${months.length} at a loss; ${money(all)} over all of them.`;
}

function held({ cash, bridge }: Life['months'][number]): number {
  return cash.closing - bridge.closing;
}
