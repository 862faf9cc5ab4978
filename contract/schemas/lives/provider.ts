/** A provider's life as it crosses the seam: its books of every month, what happened, how it ended. */
import { z } from 'zod';
import { COST_LINE_IDS } from '../../../core/costing/cost-line.ts';
import type {
  LivedProvider,
  LivedProviderMonth,
  LivedProvidersCompared,
} from '../../../core/explain/provider/lived-provider.ts';
import type { CashBook } from '../../../core/explain/provider/cash-book.ts';
import type { HoursByPayer } from '../../../core/explain/provider/hours-by-payer.ts';
import type { ProviderEvent, ProviderEventKind } from '../../../core/explain/provider/provider-event.ts';
import type { CashBridge, Income } from '../../../core/explain/provider/provider-month.ts';
import { PROVIDER_COLUMNS } from '../../../core/explain/provider/provider-row.ts';
import type { ProviderStanding } from '../../../core/explain/provider/standing.ts';
import { PURPOSES } from '../../../core/model/ledger.ts';
import { ENDING_NAMES } from '../../../core/model/vocabulary.ts';
import { count, figure, id, line, month, prose } from '../primitives.ts';
import { bridgeLines, figuresOf, monthsCompared, quantitiesOrMonths } from './told.ts';

const keys = <K extends string>(all: Record<K, true>) => Object.keys(all) as K[];

const hours: z.ZodType<HoursByPayer> = figuresOf(
  keys<keyof HoursByPayer>({
    block: true,
    framework: true,
    fund: true,
    directPayment: true,
    selfFunder: true,
    inHouse: true,
  }),
);

export const standing: z.ZodType<ProviderStanding> = z.strictObject({
  month,
  clients: count,
  delivered: figure,
  hours,
  price: figure,
  rating: figure,
  revenue: figure,
  cost: figure,
  outlook: figure,
  cash: figure,
  runway: figure.nullable(),
});

const income: z.ZodType<Income> = figuresOf(
  keys<keyof Income>({
    block: true,
    blockPaidBack: true,
    framework: true,
    guarantee: true,
    outcome: true,
    fund: true,
    fundFee: true,
    directPayment: true,
    selfFunder: true,
    badDebt: true,
  }),
);

const bridge: z.ZodType<CashBridge> = figuresOf(
  keys<keyof CashBridge>({
    surplus: true,
    grants: true,
    redundancy: true,
    setUp: true,
    councilOwesMore: true,
    individualsOweMore: true,
    ownService: true,
    owners: true,
    drawings: true,
    takeovers: true,
    closing: true,
    other: true,
  }),
);

const cashLines = z.array(z.strictObject({ purpose: z.enum(PURPOSES), amount: figure })).max(100);
const cash: z.ZodType<CashBook> = z.strictObject({
  opening: figure,
  receipts: cashLines,
  payments: cashLines,
  closing: figure,
});

const livedMonth: z.ZodType<LivedProviderMonth> = z.strictObject({
  month,
  hours,
  rates: z.strictObject({ framework: figure, block: figure }),
  income,
  revenue: figure,
  costs: figuresOf(COST_LINE_IDS),
  beyondLines: figure,
  cost: figure,
  surplus: figure,
  margin: figure,
  owedByCouncil: figure,
  owedByIndividuals: figure,
  bridge,
  cash,
  columns: figuresOf(PROVIDER_COLUMNS),
});

const EVENT_KINDS: Record<ProviderEventKind, true> = {
  'trading at the start': true,
  opened: true,
  framework: true,
  'preferred list': true,
  'service funds': true,
  block: true,
  'promised hours': true,
  'clients lost to budgets': true,
  'short of staff': true,
  grant: true,
  training: true,
  redundancy: true,
  price: true,
  'handed back': true,
  'cash below its limit': true,
  'outlook too poor': true,
  'took over': true,
  'taken over': true,
  closed: true,
};

const event: z.ZodType<ProviderEvent> = z.strictObject({
  kind: z.enum(keys(EVENT_KINDS)),
  sentence: prose,
  numbers: quantitiesOrMonths,
  month,
  step: line,
});

const bridgeOver = z.strictObject({
  from: month,
  to: month,
  opening: figure,
  closing: figure,
  lines: bridgeLines,
});

export const livedProvider: z.ZodType<LivedProvider> = z.strictObject({
  option: id,
  ending: z
    .strictObject({
      month,
      cause: z.enum(ENDING_NAMES),
      sentence: prose,
      takenOverBy: count.nullable(),
      clients: count,
      takenOver: count,
      cash: figure,
      limit: figure,
      owed: figure,
      monthsBelow: count,
      monthsPoor: count,
      outlook: figure,
    })
    .nullable(),
  events: z.array(event).max(100_000),
  months: z.array(livedMonth).max(1_000),
  why: z.strictObject({ sentence: prose, surplus: bridgeOver, cash: bridgeOver }).nullable(),
});

export const livedProvidersCompared: z.ZodType<LivedProvidersCompared> = z.strictObject({
  parts: month.nullable(),
  surplus: bridgeOver.nullable(),
  months: monthsCompared(z.boolean()),
});
