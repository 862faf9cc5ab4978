import { ENDING_WORDS } from '../../core/explain/provider/ending-words.ts';
import type { ProviderEvent } from '../../core/explain/provider/provider-event.ts';
import type { ProviderLife, ProviderMonth } from '../../core/explain/provider/provider-life.ts';
import { worthFollowingFirst } from '../../core/explain/provider/providers-to-follow.ts';
import type {
  ProviderToFollow,
  WorthFollowingFirst,
} from '../../core/explain/provider/providers-to-follow.ts';
import { roundsMinutes } from '../../core/explain/provider/surplus-bridge.ts';
import { percent } from '../../core/explain/words.ts';
import type { WhyClosed } from '../../core/explain/provider/why-closed.ts';
import type { LifeHead } from './life-json.ts';
import { bridgeText } from './provider-bridge-text.ts';
import { accountText } from './provider-account-text.ts';
import { hours, pence, wholePounds } from './provider-words.ts';
import { count } from '../../core/figures/count.ts';
import { table } from './table.ts';
import type { Column } from './table.ts';
import { PROGRAM } from './verb.ts';
import { wrapped } from './wrap.ts';

/** A life with what is to be shown of it. */
export type ToldProvider = {
  readonly life: ProviderLife;
  readonly statement: ProviderMonth | null;
  readonly why: WhyClosed | null;
};

/** Which providers there are and whom to look at first. */
export function providersText(head: LifeHead, all: readonly ProviderToFollow[]): string {
  const atTheStart = all.filter(({ opened }) => opened === null).length;
  const ended = all.filter((each) => each.ended !== null).length;
  const heads = ['Id', 'Care', 'People', 'Block'];
  return [
    wrapped(
      `${where(head)}: ${count(atTheStart, 'provider')} when the months begin, ${all.length - atTheStart} more that open later, ${ended} of all that end.`,
    ),
    table(
      [...heads.map(right), { head: 'Opened' }, { head: 'Ended' }, { head: 'Worth following: it' }],
      worthFollowingFirst(all).map(providerRow),
    ),
    'Care and block hours guaranteed in hours a week, and people, at their most.',
    `Follow one: ${PROGRAM} provider --place ${head.place} --option ID --id N`,
  ].join('\n\n');
}

function providerRow({ provider, why }: WorthFollowingFirst): readonly string[] {
  const { identity, care, clients, guaranteed, opened, ended, handedBack } = provider;
  const also = why.startsWith('handed') || handedBack === null ? '' : `; handed back ${handedBack}`;
  return [
    String(identity),
    hours(care),
    String(clients),
    guaranteed === 0 ? '' : hours(guaranteed),
    opened ?? '',
    ended === null ? '' : ended.month,
    `${ended === null ? whyWords(why) : endedWords(ended)}${also}`,
  ];
}

function whyWords(why: string): string {
  return why === 'the largest' ? 'is among the largest' : why;
}

function endedWords({ cause, takenOverBy }: NonNullable<ProviderToFollow['ended']>): string {
  return `${takenOverBy === null ? 'closed' : `taken over by ${takenOverBy}`}: ${ENDING_WORDS[cause]}`;
}

/** A life: what happened and why, its months, the account of one of them, and why it ended. */
export function providerText(head: LifeHead, { life, statement, why }: ToldProvider): string {
  const { identity, option, events, months } = life;
  return [
    `Provider ${identity}, ${where(head)}\nUnder ${option}`,
    byMonth(events),
    ...(months.length === 0 ? [] : [moneyTable(months), workTable(months)]),
    ...(statement === null ? [] : [accountText(statement)]),
    ...(why === null ? [] : [bridgeText(why)]),
  ].join('\n\n');
}

/** Where and under what the life was lived. */
export function where({ place, future, start, months, seed, replicate }: LifeHead): string {
  return `${place}, future ${future}, ${count(months, 'month')} from ${start}, seed ${seed}, replicate ${replicate}`;
}

function byMonth(events: readonly ProviderEvent[]): string {
  const months = [...new Set(events.map(({ month }) => month))];
  const text = (month: string): string => {
    const lines = events
      .filter((event) => event.month === month)
      .map(({ sentence }) => wrapped(sentence, '  ', '    '));
    return [month, ...lines].join('\n');
  };
  return months.map(text).join('\n\n');
}

function moneyTable(months: readonly ProviderMonth[]): string {
  const heads = ['Care h', 'People', 'Revenue', 'Cost', 'Surplus', 'Margin', 'Grants', 'Owed', 'Cash'];
  const rows = months.map(({ month, row, account, cash }) => [
    month,
    hours(row.delivered),
    String(row.clients),
    wholePounds(account.revenue),
    wholePounds(account.cost),
    wholePounds(account.surplus),
    percent(account.margin),
    wholePounds(row.grantRevenue),
    wholePounds(account.owedByCouncil + account.owedByIndividuals),
    wholePounds(cash.closing),
  ]);
  return table([{ head: 'Month' }, ...heads.map(right)], rows);
}

function workTable(months: readonly ProviderMonth[]): string {
  const heads = [
    'Staff',
    'Left',
    'Hired',
    'Short',
    'Pay',
    'Rounds',
    'Trained',
    'Price',
    'Rating',
    'Secure',
    'Outlook',
  ];
  const rows = months.map(({ month, row }) => [
    month,
    hours(row.staff),
    hours(row.leavers),
    hours(row.hired),
    hours(row.vacancies),
    pence(row.pay),
    roundsMinutes({ row }).toFixed(1),
    percent(row.training),
    pence(row.price),
    row.rating.toFixed(2),
    row.security.toFixed(1),
    percent(row.outlook),
  ]);
  const legend =
    'Staff, leavers, those hired and vacancies in hours a week; rounds: minutes of paid travel and waiting for each hour of care; trained: part of the training its staff should have; secure: months of revenue it can count on; outlook: its margin over about a year.';
  return `${table([{ head: 'Month' }, ...heads.map(right)], rows)}\n${wrapped(legend)}`;
}

function right(head: string): Column {
  return { head, align: 'right' };
}
