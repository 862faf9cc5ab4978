import { expect, test } from 'vitest';

import { overdraftLimit } from '../../../../core/model/ending/overdraft.ts';

const NOTHING_DUE = { dueNext: 0, dueAfter: 0, dueThird: 0, dueFourth: 0 };
const TERMS = { 'provider.overdraft': 0.5, 'provider.invoice-finance': 0.4 };

test('cash may go below zero by so many months of cost', () => {
  expect(overdraftLimit({ cost: 1001, ...NOTHING_DUE }, TERMS)).toBe(500);
});

test.each(['dueNext', 'dueAfter', 'dueThird', 'dueFourth'] as const)(
  'and by a part of what the council owes: %s',
  (due) => {
    expect(overdraftLimit({ cost: 1000, ...NOTHING_DUE, [due]: 2000 }, TERMS)).toBe(1300);
  },
);
