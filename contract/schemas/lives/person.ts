/** A person's life as it crosses the seam: the account of every month, what happened and why, and budget statements. */
import { z } from 'zod';
import type { BudgetStatement } from '../../../core/explain/person/budget-statement.ts';
import type { EventKind, LifeEvent } from '../../../core/explain/person/event.ts';
import type { LivedPeopleCompared, LivedPersonMonth } from '../../../core/explain/person/lived-person.ts';
import type { LineTime } from '../../../core/explain/person/month-account.ts';
import { PERSON_COLUMNS } from '../../../core/explain/person/person-row.ts';
import type { PersonColumn } from '../../../core/explain/person/person-row.ts';
import { DEPLOYMENT_NAMES, ROUTE_NAMES } from '../../../core/model/vocabulary.ts';
import { count, figure, id, line, month, prose } from '../primitives.ts';
import { alternatives, monthsCompared, quantities } from './told.ts';

const lineTime: z.ZodType<LineTime> = z.strictObject({
  needed: figure,
  budgeted: figure,
  delivered: figure,
  covered: figure,
  reason: prose,
});

const movement = z.strictObject({ opening: figure, in: figure, out: figure, closing: figure });

const account: z.ZodType<LivedPersonMonth> = z.strictObject({
  month,
  deployment: z.enum(DEPLOYMENT_NAMES),
  route: z.enum(ROUTE_NAMES),
  provider: count.nullable(),
  supporter: count.nullable(),
  indicative: figure,
  final: figure,
  movements: z.strictObject({ purse: movement, budgetAccount: movement }),
  care: lineTime,
  support: lineTime,
  reclaimed: figure,
  total: figure,
  careCost: figure,
  supportCost: figure,
  vat: figure,
  vatRecovered: figure,
  holdingFee: figure,
  holdingFeeOnTop: figure,
  arrangementFee: figure,
  budget: figure,
  otherFunds: figure,
  otherFundsCharged: figure,
  contribution: figure,
  topUp: figure,
  collected: figure,
  owes: figure,
  ownBills: figure,
  councilPays: figure,
  personPays: figure,
  paidIn: figure,
  paidOut: figure,
});

const EVENT_KINDS: Record<EventKind, true> = {
  'present at the start': true,
  arrived: true,
  'need changed': true,
  'unpaid carer stopped': true,
  'became a client': true,
  'budget set': true,
  'care taken up': true,
  'arrangement chosen': true,
  barrier: true,
  'choice judged': true,
  label: true,
  pool: true,
  'looked round': true,
  'notice given': true,
  'provider left': true,
  'provider found': true,
  'provider kept': true,
  'waiting for a provider': true,
  'support found': true,
  'waiting for support': true,
  'care delivered': true,
  'price of care': true,
  'support delivered': true,
  'contribution worked out': true,
  'charge collected': true,
  fee: true,
  'other public money': true,
  VAT: true,
  'top-up': true,
  reclaimed: true,
  savings: true,
  'provider closed': true,
  'provider taken over': true,
  'contract handed back': true,
  left: true,
};

const event: z.ZodType<LifeEvent> = z.strictObject({
  kind: z.enum(Object.keys(EVENT_KINDS) as [EventKind, ...EventKind[]]),
  sentence: prose,
  numbers: quantities,
  alternatives: alternatives.exactOptional(),
  month,
  step: line,
});

export const livedPerson = z.strictObject({
  option: id,
  events: z.array(event).max(100_000),
  accounts: z.array(account).max(1_000),
});

const parts = z.array(z.strictObject({ part: line, amount: figure })).max(100);

export const statement: z.ZodType<BudgetStatement> = z.strictObject({
  month,
  arrangement: prose,
  indicativeAWeek: figure.nullable(),
  finalAWeek: figure.nullable(),
  gross: figure.nullable(),
  net: figure.nullable(),
  parts,
  total: figure,
  paidBy: parts,
  addedToAccount: figure,
  account: z.strictObject({ opening: figure, closing: figure }).nullable(),
  reclaimed: figure,
  vatBorne: figure,
  vatRecovered: figure,
  chargesPaid: figure,
  chargesOwed: figure,
  savings: figure,
  care: lineTime,
  support: lineTime,
  otherArrangements: alternatives,
  choice: z
    .strictObject({
      labelled: z.boolean(),
      genuine: z.boolean(),
      alternatives: count,
      control: figure,
      tests: z.array(z.strictObject({ test: line, met: z.boolean() })).max(20),
    })
    .nullable(),
});

const columns = z.array(z.enum(PERSON_COLUMNS as [PersonColumn, ...PersonColumn[]])).max(1_000);

export const livedPeopleCompared: z.ZodType<LivedPeopleCompared> = z.strictObject({
  parts: z.strictObject({ month, differs: columns }).nullable(),
  months: monthsCompared(columns),
});
