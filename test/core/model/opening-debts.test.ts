import { expect, test } from 'vitest';

import { payCouncilInvoices } from '../../../core/model/council/pay-invoices.ts';
import { createLedger } from '../../../core/model/ledger.ts';
import { settleMarket } from '../../../core/model/settle-market.ts';
import { allocateState } from '../../../core/model/state.ts';
import type { State } from '../../../core/model/state.ts';
import { monthOfPlan, prepare } from '../../../core/run/plan.ts';
import { parametersWith, scenarioWith } from './sample-market.ts';

const DUES = ['dueNext', 'dueAfter', 'dueThird', 'dueFourth'] as const;

function opened(days: number): State {
  const parameters = parametersWith({ 'provider.debtor.council': days });
  const plan = prepare(scenarioWith({ parameters }));
  const state = allocateState(plan.extent);
  settleMarket(state, monthOfPlan(plan, 0, 0));
  return state;
}

const owed = ({ providers }: State, row: number): number[] => DUES.map((due) => providers[due][row]!);

test.each([0, 20, 45, 75, 100, 120])(
  'a market whose council pays after %s days opens with what providers would be owed if they had always billed as much',
  (days) => {
    const state = opened(days);
    const sum = owed(state, 0).reduce((all, due) => all + due, 0);
    // What one invoice leaves unpaid, month after month, comes to the invoice times the months it takes.
    const invoice = days === 0 ? 0 : Math.round((sum * 365) / 12 / days);
    const before = owed(state, 0);
    payCouncilInvoices(createLedger(1, state.extent.providers), state.providers, 0, invoice, days);
    for (const [n, due] of owed(state, 0).entries())
      expect(Math.abs(due - before[n]!)).toBeLessThanOrEqual(2);
  },
);
