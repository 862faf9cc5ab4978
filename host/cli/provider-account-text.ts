import { COST_LINE_IDS, COST_LINES } from '../../core/costing/cost-line.ts';
import type { CashLine } from '../../core/explain/provider/cash-book.ts';
import type { HoursByPayer } from '../../core/explain/provider/hours-by-payer.ts';
import type { CashBridge, Income } from '../../core/explain/provider/provider-month.ts';
import type { ProviderMonth } from '../../core/explain/provider-life.ts';
import type { Purpose } from '../../core/model/ledger.ts';
import { capital, percent } from '../../core/explain/words.ts';
import { hours, pence, withSign } from './provider-words.ts';
import { table } from './table.ts';

/** What each kind of income is called, and whose hours earn it. */
const INCOME_WORDS: { readonly [I in keyof Income]: readonly [string, keyof HoursByPayer | null] } = {
  block: ['Block hours', 'block'],
  blockPaidBack: ['Paid back for block hours nobody used', null],
  framework: ['Framework and preferred list', 'framework'],
  guarantee: ['Promised hours nobody used', null],
  outcome: ['Paid on outcomes', null],
  fund: ['Individual service funds', 'fund'],
  fundFee: ['Fees for holding service funds', null],
  directPayment: ['Direct payments', 'directPayment'],
  selfFunder: ['People who pay for themselves', 'selfFunder'],
  badDebt: ['Never to be paid', null],
};

/** What each line between surplus and cash is called when it takes cash, and when it brings some, where that differs. */
const BRIDGE_WORDS: { readonly [L in keyof CashBridge]: readonly [takes: string, brings?: string] } = {
  surplus: ['Loss of the month', 'Surplus of the month'],
  grants: ['Grants and indemnities from the council'],
  redundancy: ['Redundancy pay'],
  setUp: ['Building what service funds need'],
  councilOwesMore: ['More owed to it by the council', 'Less owed to it by the council'],
  individualsOweMore: ['More owed to it by individuals', 'Less owed to it by individuals'],
  ownService: ['Paid by the council for its own service'],
  owners: ['Put in by owners'],
  drawings: ['Taken out by owners', 'Own pay its owners did without'],
  takeovers: ['Others taken over'],
  closing: ['Left as it ends, paid out', 'Debts as it ends, borne by owners and lenders'],
  other: ['What no line above tells'],
};

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

function bridgeWords(line: keyof CashBridge, amount: number): string {
  const [takes, brings = takes] = BRIDGE_WORDS[line];
  return amount < 0 ? takes : brings;
}

/** Purposes whose name in the ledger says too little in a provider's own book: when paid out, and when received. */
const CASH_WORDS: { readonly [P in Purpose]?: readonly [out: string, into: string] } = {
  'payment on its way': ['Payments by individuals', 'Payments by individuals'],
  'framework care': ['Invoices to the council', 'Invoices to the council'],
  drawings: ['Taken out by owners', 'Own pay its owners did without'],
  'closing balance': ['Left as it ends', 'Debts as it ends, borne by owners and lenders'],
};

function cashRow({ purpose, amount }: CashLine, sign: 1 | -1): readonly string[] {
  const [out, into] = CASH_WORDS[purpose] ?? [capital(purpose), capital(purpose)];
  return [sign > 0 ? `In: ${into}` : `Out: ${out}`, withSign(sign * amount)];
}

function anHour(amount: number, minutes: number): string {
  return minutes > 0 ? pence((amount * 60) / minutes) : '';
}

function right(head: string) {
  return { head, align: 'right' } as const;
}
