/** Conditions that build up over months in a provider's books, dated from when they began. */
import type { Plan } from '../../run/plan.ts';
import { MINUTES_PER_HOUR } from '../../time/weeks.ts';
import type { ProviderMonth } from '../provider/provider-life.ts';
import { pounds } from '../provider/pounds.ts';
import { many } from '../words.ts';
import type { ConditionFound } from './inquiry.ts';
import { movesInForce } from './setting.ts';

/** A part of its care that counts as lost or gained. */
const OF_NOTE = 0.1;

/**
 * @param months of its life up to the event, the first of them in reported month `first`.
 */
export function providerConditions(
  months: readonly ProviderMonth[],
  first: number,
  plan: Plan,
): readonly ConditionFound[] {
  const last = months.at(-1);
  if (last === undefined) return [];
  return [
    ...rateBehind(months, first),
    ...losses(months, first),
    ...careLost(months, first, plan),
    ...careGained(months, first),
  ];
}

/** Since when the framework rate has stood below what one more hour costs, without a break. */
function rateBehind(months: readonly ProviderMonth[], first: number): readonly ConditionFound[] {
  const from = runTo(months, ({ rates, row }) => row.delivered > 0 && rates.framework < row.marginalCost);
  if (from === null) return [];
  const [then, now] = [months[from], months.at(-1)!];
  const began = from === 0 ? 'From its first month on the' : 'The';
  const stands = now === then ? '' : `; in ${now.month} it is ${gap(now)}`;
  return [
    {
      at: first + from,
      step: 'set-rates',
      sentence: `${began} council’s framework rate stands below what one more plain hour costs it: ${gap(then)}${stands}.`,
      setBy: ['fee.uplift', 'wage.nlw', 'nic.employer.rate'],
    },
  ];
}

function gap({ rates, row }: ProviderMonth): string {
  return `${pounds(rates.framework)} against ${pounds(row.marginalCost)}`;
}

/** Since when it has lost money every month. */
function losses(months: readonly ProviderMonth[], first: number): readonly ConditionFound[] {
  const from = runTo(months, ({ account }) => account.surplus < 0);
  if (from === null) return [];
  const run = months.slice(from);
  const lost = run.reduce((sum, { account }) => sum - account.surplus, 0);
  return [
    {
      at: first + from,
      step: 'run-providers',
      sentence: `Loses money in this month and every one to ${months.at(-1)!.month}, ${many(run.length, 'month')}: ${pounds(lost)} in all, ${hourWords(run)}.`,
      setBy: ['wage.nlw', 'fee.uplift'],
    },
  ];
}

/** What an hour of care brought in and cost over some months. */
function hourWords(run: readonly ProviderMonth[]): string {
  const hours = run.reduce((sum, { row }) => sum + row.delivered, 0) / MINUTES_PER_HOUR;
  if (hours === 0) return 'with no care given';
  const sum = (of: 'revenue' | 'cost') => run.reduce((total, { account }) => total + account[of], 0) / hours;
  return `as an hour brought in ${pounds(sum('revenue'))} and cost ${pounds(sum('cost'))}`;
}

/** From the month it gave most care: what is gone by the event. */
function careLost(months: readonly ProviderMonth[], first: number, plan: Plan): readonly ConditionFound[] {
  const at = months.reduce(
    (best, { row }, index) => (row.delivered > months[best].row.delivered ? index : best),
    0,
  );
  const [most, now] = [months[at].row, months.at(-1)!.row];
  if (now.delivered > most.delivered * (1 - OF_NOTE)) return [];
  return [
    {
      at: first + at,
      step: 'place-people',
      sentence: `Gives the most care it ever gives, ${careWords(most)}; by ${months.at(-1)!.month} it is ${careWords(now)}.`,
      setBy: movesInForce(plan, plan.spinUp + first + at),
    },
  ];
}

/** Growth is paid for before the council pays for it. */
function careGained(months: readonly ProviderMonth[], first: number): readonly ConditionFound[] {
  const [then, now] = [months[0], months.at(-1)!];
  if (then.row.delivered === 0 || now.row.delivered < then.row.delivered * (1 + OF_NOTE)) return [];
  const more =
    now.account.owedByCouncil +
    now.account.owedByIndividuals -
    then.account.owedByCouncil -
    then.account.owedByIndividuals;
  return [
    {
      at: first,
      step: 'place-people',
      sentence: `Gives ${careWords(then.row)}; by ${now.month} it is ${careWords(now.row)}, and it is owed ${pounds(Math.abs(more))} ${more < 0 ? 'less' : 'more'} for care whose staff it has paid.`,
      setBy: ['payment.days', 'provider.debtor.individuals'],
    },
  ];
}

function careWords({ delivered, clients }: ProviderMonth['row']): string {
  return `${Math.floor(delivered / MINUTES_PER_HOUR)} hours in the month to ${many(clients, 'person')}`;
}

/** Where the unbroken run that reaches the last month begins; null when the last is not in one. */
function runTo(months: readonly ProviderMonth[], holds: (month: ProviderMonth) => boolean): number | null {
  const lastOut = months.findLastIndex((month) => !holds(month));
  return lastOut === months.length - 1 ? null : lastOut + 1;
}
