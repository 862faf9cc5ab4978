import { COST_LINE_IDS, COST_LINES } from '../../core/costing/cost-line.ts';
import {
  BRIDGE_WORDS,
  bridgeWords,
  cashWords,
  INCOME_WORDS,
} from '../../core/explain/provider/account-words.ts';
import type { CashLine } from '../../core/explain/provider/cash-book.ts';
import type { CashBridge, Income } from '../../core/explain/provider/provider-month.ts';
import type { ProviderMonth } from '../../core/explain/provider/provider-life.ts';
import { percent } from '../../core/explain/words.ts';
import { hours, pence, withSign } from './provider-words.ts';
import { table } from './table.ts';

/** The account of a month: income and cost line by line, and the cash book. */
export function accountText(of: ProviderMonth): string {
  const { month, row, account, cash } = of;
  return [
    `Account of ${month}, per hour of the ${hours(row.delivered)} h of care delivered`,
    table(
      [{ head: 'In the month' }, right('Hours'), right('Amount'), right('An hour')],
      [
        ...incomeRows(of),
        ['Revenue', hours(row.delivered), pence(account.revenue), anHour(account.revenue, row.delivered)],
        ...costRows(of),
        ['Cost', '', pence(account.cost), anHour(account.cost, row.delivered)],
        ['Surplus before grants', '', pence(account.surplus), anHour(account.surplus, row.delivered)],
      ],
    ),
    `Margin ${percent(account.margin)}; owed by the council ${pence(account.owedByCouncil)} and by individuals ${pence(account.owedByIndividuals)}.`,
    '',
    table(
      [{ head: 'From surplus to cash' }, right('Amount')],
      [
        ...(Object.keys(BRIDGE_WORDS) as (keyof CashBridge)[])
          .filter((line) => account.bridge[line] !== 0 || line === 'surplus')
          .map((line) => [bridgeWords(line, account.bridge[line]), withSign(account.bridge[line])]),
        ['Change in cash', withSign(cash.closing - cash.opening)],
      ],
    ),
    '',
    table(
      [{ head: 'Cash book' }, right('Amount')],
      [
        ['Opening', pence(cash.opening)],
        ...cash.receipts.map((line) => cashRow(line, 1)),
        ...cash.payments.map((line) => cashRow(line, -1)),
        ['Closing', pence(cash.closing)],
      ],
    ),
  ].join('\n');
}

function incomeRows({ row, hours: worked, account }: ProviderMonth): readonly (readonly string[])[] {
  return (Object.keys(INCOME_WORDS) as (keyof Income)[]).flatMap((id) => {
    const [label, payer] = INCOME_WORDS[id];
    const amount = account.income[id];
    const minutes = payer === null ? 0 : worked[payer];
    if (amount === 0 && minutes === 0) return [];
    const time = payer === null ? '' : hours(minutes);
    return [[label, time, pence(amount), anHour(amount, payer === null ? row.delivered : minutes)]];
  });
}

function costRows({ row, account }: ProviderMonth): readonly (readonly string[])[] {
  const lines = COST_LINE_IDS.map((id) => [COST_LINES[id].label, account.costs[id]] as const);
  return [...lines, ['Terms of the council’s own service', account.beyondLines] as const]
    .filter(([, amount]) => amount !== 0)
    .map(([label, amount]) => [label, '', pence(0 - amount), anHour(0 - amount, row.delivered)]);
}

function cashRow({ purpose, amount }: CashLine, sign: 1 | -1): readonly string[] {
  const words = cashWords(purpose, sign > 0);
  return [sign > 0 ? `In: ${words}` : `Out: ${words}`, withSign(sign * amount)];
}

function anHour(amount: number, minutes: number): string {
  return minutes > 0 ? pence((amount * 60) / minutes) : '';
}

function right(head: string) {
  return { head, align: 'right' } as const;
}
