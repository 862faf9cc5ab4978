import { expect, test } from 'vitest';

import { forgonePay } from '../../../../core/model/ending/owner-pay.ts';
import { monthlyMinutes } from '../../../../core/time/weeks.ts';
import { AGENCY, MICRO_PROVIDER, SOCIAL_ENTERPRISE } from '../../../../core/model/vocabulary.ts';

const TERMS = { 'provider.owner.forgoes': 0.5, 'workforce.hours.per.worker': 12 };
const OWNER = { kind: MICRO_PROVIDER, pay: 1000, paid: 1e9 };

test('an owner does without a part of what one worker earns in a month', () => {
  // 12 hours a week are 52 a month.
  expect(forgonePay(OWNER, TERMS)).toBe(26_000);
});

test('and never without more than that part of what was paid at all', () => {
  expect(forgonePay({ ...OWNER, paid: 20_000 }, TERMS)).toBe(10_000);
});

test.each([AGENCY, SOCIAL_ENTERPRISE])('nobody else’s owners do: kind %d', (kind) => {
  expect(forgonePay({ ...OWNER, kind }, TERMS)).toBe(0);
});

test('half a penny of it is a whole one', () => {
  expect(forgonePay({ ...OWNER, paid: 20_001 }, TERMS)).toBe(10_001);
});

test('hours of a worker are taken to the nearest minute', () => {
  // 12.01 hours are 720.6 minutes; at 60 pence an hour a minute is a penny.
  const terms = { 'provider.owner.forgoes': 1, 'workforce.hours.per.worker': 12.01 };
  expect(forgonePay({ ...OWNER, pay: 60 }, terms)).toBe(monthlyMinutes(721));
});
