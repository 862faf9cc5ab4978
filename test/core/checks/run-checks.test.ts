import { describe, expect, test } from 'vitest';

import type { Claim } from '../../../core/checks/check.ts';
import { checkOf, outcomesOf, ready } from './sample-check.ts';

const AS_USUAL = { 'as-usual': {} };
const CUT = {
  ...AS_USUAL,
  cut: { changes: [{ lever: 'fee.uplift', from: '2027-04', value: -0.1 }] },
} as const;
const LETTERS = {
  ...AS_USUAL,
  letters: { changes: [{ lever: 'letters.share', from: '2027-03', value: 1 }] },
} as const;

function judged(scenarios: Parameters<typeof checkOf>[0], ...expected: readonly Claim[]) {
  return outcomesOf([ready(checkOf(scenarios, expected))])[0]!;
}

const same = (measure: string, ...except: string[]): Claim => ({
  the: { measure, in: 'letters' },
  is: 'the same',
  than: { in: 'as-usual' },
  ...(except.length > 0 && { except }),
});

describe('to the byte', () => {
  test('every column and figure is the same but for those that are named', () => {
    const named = [same('every column', 'people.labelled'), same('every figure', 'choice.labelled')];
    expect(judged(LETTERS, ...named).verdict).toBe('holds');
  });

  test('one column or figure that differs is named', () => {
    const [columns, figures] = judged(LETTERS, same('every column'), same('every figure')).claims;
    expect(columns).toMatchObject({
      verdict: 'fails',
      count: { broken: ['people.labelled, replicate 0', 'people.labelled, replicate 1'] },
    });
    expect(figures!.count!.broken[0]).toBe('choice.labelled, replicate 0');
  });
});

const margin = (is: Claim['is'], every: NonNullable<Claim['every']>, measure: string): Claim => ({
  the: { measure, in: 'cut' },
  is,
  than: { in: 'as-usual' },
  every,
});

/** What lets a fee act on anything but what is paid for an hour: who closes, opens, hands back, and who is served by whom. */
const HOLD = [
  'close-providers',
  'open-providers',
  'hand-back-contracts',
  'place-people',
  'change-provider',
] as const;
const HELD = { 'as-usual': { hold: [...HOLD] }, cut: { ...CUT.cut, hold: [...HOLD] } };

describe('every', () => {
  test('month: counts each month of each replicate, and one against it is enough', () => {
    const [kept, broken] = judged(
      HELD,
      margin('not higher', 'month', 'council.framework'),
      margin('lower', 'month', 'council.framework'),
    ).claims;
    expect(kept).toMatchObject({ verdict: 'holds', count: { seen: 12, broken: [] } });
    expect(broken).toMatchObject({ verdict: 'fails', count: { seen: 12 } });
    expect(broken!.count!.broken).toContain('month 1 of 6, replicate 0');
  });

  test('provider: sets each beside itself, and names those against it', () => {
    const [kept, broken] = judged(
      HELD,
      margin('not higher', 'provider', 'provider.revenue'),
      margin('higher', 'provider', 'provider.revenue'),
    ).claims;
    expect(kept).toMatchObject({ verdict: 'holds', count: { broken: [] } });
    expect(kept!.count!.seen).toBeGreaterThan(4);
    expect(broken!.count!.broken[0]).toMatch(/^provider \d+, replicate 0$/);
  });
});

test('a check alone gives what it gives among others, whatever they share', () => {
  const claim: Claim = {
    the: { measure: 'providers.margin', in: 'cut' },
    is: 'lower',
    than: { in: 'as-usual' },
  };
  const mine = ready(checkOf(CUT, [claim]));
  const held = ready(checkOf(CUT, [claim], { id: 'other', hold: ['set-prices'], months: 4 }));
  const [alone] = outcomesOf([mine]);
  const together = outcomesOf([held, mine]);
  expect(together[1]).toEqual(alone);
  expect(together[0]!.claims[0]!.one).not.toBe(alone!.claims[0]!.one);
});

test('figures of law and price need one replicate, whatever is asked for', () => {
  const vat: Claim = {
    the: { measure: 'rule.vat-gap', in: 'as-usual' },
    is: 'equal',
    than: { value: 16.67 },
  };
  const [outcome] = outcomesOf([ready(checkOf(AS_USUAL, [vat]))], 9);
  expect(outcome).toMatchObject({ verdict: 'holds', replicates: 1, claims: [{ one: 16.67 }] });
});

test('no law is broken in any month', () => {
  const laws = ['law.providers-cash', 'law.council-cash', 'law.people-money', 'law.money', 'law.people'];
  const claims = [...laws, 'law.hours', 'law.charge', 'law.charge-floor'].map((measure): Claim => ({
    the: { measure, in: 'as-usual' },
    is: 'equal',
    than: { value: 0 },
    every: 'month',
  }));
  const { verdict, claims: outcomes } = judged(AS_USUAL, ...claims);
  expect(verdict).toBe('holds');
  expect(outcomes.map(({ count }) => count!.seen)).toEqual(claims.map(() => 12));
});
