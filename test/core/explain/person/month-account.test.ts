import { expect, test } from 'vitest';

import { budgetStatement } from '../../../../core/explain/person/budget-statement.ts';
import { moneyOfMonth } from '../../../../core/explain/person/money-of-month.ts';
import type { MoneyOfMonth } from '../../../../core/explain/person/money-of-month.ts';
import { copyRow } from '../../../../core/explain/person/person-row.ts';
import type { PersonRow } from '../../../../core/explain/person/person-row.ts';
import { streamLabels } from '../../../../core/model/budgeting/named-streams.ts';
import { PURPOSE } from '../../../../core/model/ledger.ts';
import type { Purpose } from '../../../../core/model/ledger.ts';
import {
  councilBuysCare,
  DEPLOYMENT_NAMES,
  DIRECT_PAYMENT,
  holdsAccount,
  ISF,
  MIXED,
  PERSONAL_ASSISTANT,
  POOLED,
  ROUTE_NAMES,
  SELF_FUNDER,
} from '../../../../core/model/vocabulary.ts';
import { followMarket, presentPeople } from '../../model/follow-market.ts';
import { CHANGED, livesOf, STREAMS } from './replayed.ts';

const months = livesOf(
  CHANGED,
  Array.from({ length: 87 }, (_, n) => n * 3),
).flatMap((life) => life.months);

test.each(DEPLOYMENT_NAMES.map((name, deployment) => [name, deployment] as const))(
  'of someone with the deployment %s is what went through their purse and their account, to the penny',
  (_, deployment) => {
    const held = months.filter(({ row }) => row.deployment === deployment);
    for (const { account, movements } of held) {
      const { purse, budgetAccount } = movements;
      expect(purse.out).toBe(account.personPays);
      expect(purse.opening + purse.in - purse.out).toBe(purse.closing);
      expect(budgetAccount.in).toBe(account.paidIn);
      expect(budgetAccount.out).toBe(account.paidOut + account.reclaimed);
      expect(budgetAccount.opening + budgetAccount.in - budgetAccount.out).toBe(budgetAccount.closing);
      expect(account.reclaimed).toBeGreaterThanOrEqual(0);
    }
    expect(held.length).toBeGreaterThan(10);
  },
);

test.each(DEPLOYMENT_NAMES.map((name, deployment) => [name, deployment] as const))(
  'a statement for the deployment %s adds up by part, by payer and by account',
  (_, deployment) => {
    for (const life of months.filter(({ row }) => row.deployment === deployment)) {
      const statement = budgetStatement(life);
      const { parts, total, paidBy, addedToAccount, account, reclaimed, gross, net } = statement;
      const sum = (amounts: typeof parts) => amounts.reduce((all, { amount }) => all + amount, 0);
      expect(sum(parts)).toBe(total);
      expect(sum(paidBy)).toBe(total + addedToAccount);
      expect(parts.every(({ amount }) => amount >= 0)).toBe(true);
      const { opening, closing } = account ?? { opening: 0, closing: 0 };
      expect(opening + addedToAccount - reclaimed).toBe(closing);
      expect(gross === null).toBe(deployment === SELF_FUNDER);
      expect(net).toBe(gross === null ? null : gross - life.row.contribution);
    }
  },
);

test('a statement names the streams of other public money in the budget, and none without any', () => {
  let named = 0;
  const lives = livesOf(
    STREAMS,
    Array.from({ length: 20 }, (_, n) => n * 12),
  );
  for (const life of lives.flatMap(({ months: lived }) => lived)) {
    const { otherStream, streamsHeld } = life.row;
    const parts = budgetStatement(life).paidBy.map(({ part }) => part);
    const labels = streamLabels(streamsHeld).join(', ');
    expect(parts).toContain(otherStream > 0 ? `other public funds: ${labels}` : 'other public funds');
    if (otherStream > 0) named++;
  }
  expect(named).toBeGreaterThan(10);
});

test('everyone’s statements together are what the ledger turned over, purpose by purpose', () => {
  const met = new Set<Purpose>();
  let pooled = 0;
  followMarket(CHANGED, {}, (state, { reported }) => {
    if (reported < 0) return;
    const all = presentPeople(state).map((row) => copyRow(state.people, row));
    pooled += all.filter(({ route }) => route === POOLED).length;
    const turnedOver = (purpose: Purpose): number => {
      const moved = state.ledger.turnover[PURPOSE[purpose]]!;
      if (moved > 0) met.add(purpose);
      return moved;
    };
    const total = (amount: (money: MoneyOfMonth, is: PersonRow) => number): number =>
      all.reduce((sum, is) => sum + amount(moneyOfMonth(is), is), 0);

    expect(turnedOver('other public money')).toBe(total(({ otherFunds }) => otherFunds));
    expect(turnedOver('contribution')).toBe(total(({ collected }) => collected));
    expect(turnedOver('top-up')).toBe(total(({ topUp }) => topUp));
    expect(turnedOver('arrangement fee')).toBe(total(({ arrangementFee }) => arrangementFee));
    expect(turnedOver('individual service fund')).toBe(
      total(({ budget }, is) => (inFund(is) ? budget - is.fundInvoiced : 0)),
    );
    expect(turnedOver('service fund fee')).toBe(
      total(({ holdingFee, holdingFeeOnTop }, is) =>
        inFund(is) ? Math.max(0, holdingFee - is.fundInvoiced) + holdingFeeOnTop : 0,
      ),
    );
    expect(turnedOver('account fee')).toBe(total(({ holdingFee }, is) => (inFund(is) ? 0 : holdingFee)));
    expect(turnedOver('VAT recovered')).toBe(total(({ vatRecovered }) => vatRecovered));
    expect(turnedOver('VAT on community support')).toBe(total(({ vat, vatRecovered }) => vat + vatRecovered));
    expect(turnedOver('community support')).toBe(
      total(({ supportCost, vat, vatRecovered }) => supportCost + vat + vatRecovered),
    );
    expect(turnedOver('personal assistant')).toBe(
      total(({ careCost }, is) => (is.route === PERSONAL_ASSISTANT && buysAlone(is) ? careCost : 0)),
    );
    expect(turnedOver('care bought by individuals')).toBe(
      total(({ careCost }, is) =>
        is.arranged === 1 || (is.route !== PERSONAL_ASSISTANT && buysAlone(is))
          ? careCost - is.unpaid - Math.max(0, is.fundInvoiced - is.fee)
          : 0,
      ),
    );
    const directPayments = total(({ budget }, is) =>
      is.deployment === DIRECT_PAYMENT || is.deployment === MIXED ? budget : 0,
    );
    const kept = total(({ contribution, budget, collected }, is) =>
      is.deployment === DIRECT_PAYMENT || is.deployment === MIXED
        ? Math.min(contribution, budget, collected)
        : 0,
    );
    expect(turnedOver('direct payment')).toBeLessThanOrEqual(directPayments);
    expect(turnedOver('direct payment')).toBeGreaterThanOrEqual(directPayments - kept);
  });
  expect([...met]).toEqual(
    expect.arrayContaining<Purpose>([
      'individual service fund',
      'service fund fee',
      'account fee',
      'arrangement fee',
      'other public money',
      'VAT recovered',
    ]),
  );
  expect(pooled).toBeGreaterThan(10);
});

test('says why, wherever less was delivered than needed, and only there', () => {
  const given = new Set<string>();
  for (const { account } of months) {
    for (const line of [account.care, account.support]) {
      expect(line.reason).not.toBe('');
      expect(['in full', 'none needed'].includes(line.reason)).toBe(line.delivered >= line.needed);
      for (const reason of line.reason.split(', ')) given.add(reason);
    }
  }
  expect([...given]).toEqual(expect.arrayContaining(['the money', 'the budget', 'staff']));
});

test('money in an account is the reason only for those who have one', () => {
  for (const deployment of deploymentsOf('support', 'the money')) expect(holdsAccount(deployment)).toBe(true);
  for (const deployment of deploymentsOf('care', 'the budget'))
    expect(councilBuysCare(deployment)).toBe(true);
  expect(deploymentsOf('care', 'the money')).not.toContain(MIXED);
});

test('the other arrangements are all but their own, and none for someone who pays in full', () => {
  for (const { row, otherArrangements } of months) {
    expect(otherArrangements.length).toBe(row.deployment === SELF_FUNDER ? 0 : 7);
    const open = otherArrangements.filter(({ possible }) => possible).map(({ what }) => what);
    expect(row.able === 0 && open.includes('a direct payment')).toBe(false);
  }
  expect(months.some(({ row }) => ROUTE_NAMES[row.route] === 'pooled')).toBe(true);
});

function inFund({ deployment }: PersonRow): boolean {
  return deployment === ISF;
}

function buysAlone({ deployment, arranged }: PersonRow): boolean {
  return !councilBuysCare(deployment) && arranged === 0;
}

function deploymentsOf(line: 'care' | 'support', reason: string): readonly number[] {
  return months
    .filter(({ account }) => account[line].reason.includes(reason))
    .map(({ row }) => row.deployment);
}
