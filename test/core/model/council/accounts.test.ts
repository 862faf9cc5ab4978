import { describe, expect, test } from 'vitest';

import {
  ACCOUNT_LINE_IDS,
  ACCOUNT_LINES,
  GROSS_LINE_IDS,
} from '../../../../core/model/council/account-lines.ts';
import { ACCOUNTS, openMonth } from '../../../../core/model/ledger.ts';
import { PIPELINE } from '../../../../core/model/pipeline.ts';
import { settleMarket } from '../../../../core/model/settle-market.ts';
import { allocateState } from '../../../../core/model/state.ts';
import type { State } from '../../../../core/model/state.ts';
import { monthOfPlan, prepare } from '../../../../core/run/plan.ts';
import { prepareTakeUp, twice } from '../../../../core/run/run-month.ts';
import type { LeverChange } from '../../../../core/scenario/option.ts';
import { EVERY_LEVER, optionWith, scenarioWith } from '../sample-market.ts';

type Reconciled = {
  /** Net spend less what was not paid in the month, less what the council really paid. */
  readonly gap: number;
  readonly council: Readonly<Record<string, number>>;
};

/** Every month of a market, the spin-up but for its first month included. */
function reconciled(changes: readonly LeverChange[], months = 24): readonly Reconciled[] {
  const plan = prepare(scenarioWith({ option: optionWith(...changes), months }));
  const state = allocateState(twice(plan.extent));
  settleMarket(state, monthOfPlan(plan, 0, 0));
  const found: Reconciled[] = [];
  for (let index = 0; index < plan.spinUp + plan.months; index++) {
    const month = monthOfPlan(plan, index, 0);
    const before = standing(state);
    prepareTakeUp(state, plan, { index, replicate: 0 });
    openMonth(state.ledger);
    for (const step of PIPELINE) step.apply(state, month);
    const after = standing(state);
    const { council, ledger } = state;
    const paid = ledger.outflow[ACCOUNTS.council]! - ledger.inflow[ACCOUNTS.council]!;
    const notYetPaid = after.invoices - before.invoices + (after.inHouse - before.inHouse);
    const notYetCollected = after.arrears - before.arrears;
    if (index > 0) {
      found.push({
        gap: council.net[0]! - notYetPaid + notYetCollected - paid,
        council: Object.fromEntries(Object.entries(council).map(([name, [pence]]) => [name, pence!])),
      });
    }
  }
  return found;
}

function standing({ council }: State) {
  return {
    invoices: council.invoicesUnpaid[0]!,
    inHouse: council.inHouseUnpaid[0]!,
    arrears: council.arrears[0]!,
  };
}

function total(months: readonly Reconciled[], name: string): number {
  return months.reduce((sum, { council }) => sum + council[name]!, 0);
}

const PULLED = reconciled(EVERY_LEVER, 60);

describe('net spend is what the council paid, to the penny in every month, once invoices not yet paid and charges not yet collected are counted', () => {
  test('in business as usual', () => {
    const gaps = reconciled([]).filter(({ gap }) => gap !== 0);
    expect(gaps).toEqual([]);
  });

  test('with every lever pulled, and there every line has something in it', () => {
    expect(PULLED.filter(({ gap }) => gap !== 0)).toEqual([]);
    const empty = ACCOUNT_LINE_IDS.filter((line) => PULLED.every(({ council }) => council[line] === 0));
    expect(empty).toEqual([]);
  });
});

test('gross is every line but income, net is every line, and what lowers the cost stands below zero', () => {
  for (const { council } of PULLED) {
    const sum = (lines: readonly string[]) => lines.reduce((all, line) => all + council[line]!, 0);
    expect(council['gross']).toBe(sum(GROSS_LINE_IDS));
    expect(council['net']).toBe(sum(ACCOUNT_LINE_IDS));
  }
  const lowering = [
    'blockPaidBack',
    'vatRecovered',
    'contributions',
    'reclaimed',
    'arrangementFees',
    'otherFunds',
  ];
  const below = ACCOUNT_LINE_IDS.filter((line) => total(PULLED, line) < 0);
  expect(below).toEqual(ACCOUNT_LINE_IDS.filter((line) => lowering.includes(line)));
});

test('every line says what it is in words of its own', () => {
  const lines = Object.values(ACCOUNT_LINES);
  expect(new Set(lines.map(({ label }) => label)).size).toBe(lines.length);
  for (const { meaning } of lines) expect(meaning).toMatch(/^[A-Z].*\.$/);
});
