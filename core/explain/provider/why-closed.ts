/** Why a provider ended, or how it came to where it is: two bridges that add up, and a sentence that says the most of it. */
import { lowerFirst } from '../../scenario/first-letter.ts';
import { writtenInPounds } from '../../money/decimal.ts';
import { INSOLVENT } from '../../model/vocabulary.ts';
import { listed } from '../../scenario/listed.ts';
import { MINUTES_PER_HOUR } from '../../time/weeks.ts';
import { cashBridge } from './cash-bridge.ts';
import type { CashBridgeOver } from './cash-bridge.ts';
import type { ProviderLife, ProviderMonth } from './provider-life.ts';
import { pounds } from './pounds.ts';
import { endingWords } from './tell-ending.ts';
import { surplusBridge } from './surplus-bridge.ts';
import type { BridgeLine, SurplusBridge } from './surplus-bridge.ts';

export type WhyClosed = {
  readonly sentence: string;
  readonly surplus: SurplusBridge;
  readonly cash: CashBridgeOver;
};

/** How far back it looks where nobody says. */
const MONTHS_BACK = 12;
const REASONS_NAMED = 3;
const AGAINST_NAMED = 2;
/** A line that works against a change is named when it is at least this part of the largest that made it. */
const OF_WEIGHT = 0.1;

/**
 * From a base month to the last.
 *
 * @param from the base month, YYYY-MM: else twelve months before the last, or its first if it is younger.
 * @returns null when there are not two months to set against each other.
 */
export function whyClosed(life: ProviderLife, from?: string): WhyClosed | null {
  const { months, ending } = life;
  const last = months.at(-1);
  const base = from === undefined ? baseOf(months) : months.findIndex(({ month }) => month === from);
  const first = months[base];
  if (last === undefined || base < 0 || first === undefined || first === last) return null;
  const surplus = surplusBridge(first, last);
  const cash = cashBridge(months.slice(base));
  const opening = ending === null ? `Trades on in ${last.month}` : endingWords(life.identity, ending);
  return {
    sentence: `${opening}. ${reasons(surplus, cash, ending)}${hourWords(last)}`,
    surplus,
    cash,
  };
}

/** Twelve months back, or the first month after that in which it gave any care, but for the last: that is what it is set against. */
function baseOf(months: readonly ProviderMonth[]): number {
  const back = Math.max(0, months.length - 1 - MONTHS_BACK);
  const working = months.slice(0, -1).findIndex(({ row }, index) => index >= back && row.delivered > 0);
  return working < 0 ? back : working;
}

/** What cash came to where cash is why it ended, and what its work earned: the more telling first. */
function reasons(surplus: SurplusBridge, cash: CashBridgeOver, ending: ProviderLife['ending']): string {
  const end = ending === null ? surplus.to : 'its last month';
  const said = [surplusWords(surplus, end), cashWords(cash)];
  return (ending?.cause === INSOLVENT ? said.toReversed() : said).join(' ');
}

/** @param end the month it goes to, in words. */
function surplusWords({ from, opening, closing, lines }: SurplusBridge, end: string): string {
  const change = closing - opening;
  const why = change === 0 ? '' : `, ${writtenInPounds(Math.abs(change))} ${turn(change, lines)}`;
  return `It ${result(opening)} in ${from} and ${result(closing)} in ${end}${why}.`;
}

function turn(change: number, lines: readonly BridgeLine[]): string {
  return `${change < 0 ? 'worse' : 'better'}: ${forAndAgainst(change, lines)}`;
}

function cashWords({ from, opening, closing, lines }: CashBridgeOver): string {
  const change = closing - opening;
  const way = change < 0 ? 'fell' : 'rose';
  const why = change === 0 ? '' : `: ${forAndAgainst(change, lines)}`;
  return `Since the end of ${from} its cash ${way} from ${writtenInPounds(opening)} to ${writtenInPounds(closing)}${why}.`;
}

/** The lines that made most of a change, and those of weight that worked against it. */
function forAndAgainst(change: number, lines: readonly BridgeLine[]): string {
  const sign = change < 0 ? -1 : 1;
  const ranked = lines.toSorted((a, b) => (b.amount - a.amount) * sign);
  const made = ranked.filter(({ amount }) => amount * sign > 0).slice(0, REASONS_NAMED);
  const least = Math.abs(made[0]?.amount ?? 0) * OF_WEIGHT;
  const against = ranked.filter(({ amount }) => amount * sign < 0 && Math.abs(amount) >= least).toReversed();
  const beside =
    against.length === 0 ? '' : `; against that, ${linesListed(against.slice(0, AGAINST_NAMED))}`;
  return `mostly ${linesListed(made)}${beside}`;
}

function result(amount: number): string {
  return `${amount < 0 ? 'lost' : 'made'} ${writtenInPounds(Math.abs(amount))}`;
}

/** What an hour of care brought in and cost in the last month of one that made a loss. */
function hourWords({ row, account }: ProviderMonth): string {
  if (row.delivered === 0 || account.surplus >= 0) return '';
  const hours = row.delivered / MINUTES_PER_HOUR;
  const [revenue, cost] = [account.revenue / hours, account.cost / hours];
  return ` Its last hours of care each brought in ${pounds(revenue)} and cost ${pounds(cost)}, of which ${pounds(account.costs.branch / hours)} for the branch.`;
}

function linesListed(lines: readonly BridgeLine[]): string {
  const words = lines.map(({ label, amount, why }) => {
    const detail = why === '' ? '' : `, ${why}`;
    return `${lowerFirst(label)} (${signed(amount)}${detail})`;
  });
  return listed(words);
}

/** An amount with its sign: +£10.00. */
function signed(amount: number): string {
  return `${amount > 0 ? '+' : ''}${writtenInPounds(amount)}`;
}
