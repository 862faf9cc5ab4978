import { describe, expect, test } from 'vitest';

import type { Check, Claim } from '../../../core/checks/check.ts';
import type { Finding } from '../../../core/checks/finding.ts';
import { judgeCheck, judgeClaim, pairedInterval } from '../../../core/checks/verdict.ts';

const CLAIM: Claim = {
  the: { measure: 'providers.margin', in: 'cut' },
  is: 'lower',
  than: { in: 'as-usual' },
};
const SURE = 0.95;

/** Replicates with these differences to a second figure of 10. */
function apart(...differences: readonly number[]): Finding[] {
  return differences.map((difference) => ({ pair: { one: 10 + difference, other: 10 } }));
}

function judged(claim: Partial<Claim>, findings: readonly Finding[]) {
  return judgeClaim({ ...CLAIM, ...claim }, findings, SURE).verdict;
}

test('the interval is the mean with Student’s t times its standard error to both sides', () => {
  // Mean 2, standard deviation 1, n 3: 4.303 x 1 / sqrt(3) = 2.484.
  const { mean, low, high } = pairedInterval(Float64Array.of(1, 2, 3), SURE);
  expect(mean).toBe(2);
  expect(low).toBeCloseTo(2 - 2.484, 3);
  expect(high).toBeCloseTo(2 + 2.484, 3);
});

describe('a claim about means', () => {
  test.each([
    ['lower', [-2, -2.1, -1.9], 'holds'],
    ['lower', [2, 2.1, 1.9], 'fails'],
    ['lower', [0, 0, 0], 'fails'],
    ['lower', [-2, 2, -1], 'cannot tell'],
    ['higher', [2, 2.1, 1.9], 'holds'],
    ['higher', [-2, -2.1, -1.9], 'fails'],
    ['higher', [-2, 2, 1], 'cannot tell'],
    ['not lower', [0, 0, 0], 'holds'],
    ['not lower', [-2, -2.1, -1.9], 'fails'],
    ['not higher', [0, 0, 0], 'holds'],
    ['not higher', [2, 2.1, 1.9], 'fails'],
  ] as const)('"%s" with differences %j %s', (is, differences, verdict) => {
    expect(judged({ is }, apart(...differences))).toBe(verdict);
  });

  test.each([
    ['lower', { by: 1 }, 'holds'],
    ['lower', { by: 3 }, 'fails'],
    ['lower', { byPercent: 15 }, 'holds'],
    ['lower', { byPercent: 30 }, 'fails'],
    ['within', { by: 3 }, 'holds'],
    ['within', { byPercent: 5 }, 'fails'],
    ['within', { by: 2 }, 'cannot tell'],
    ['not lower', { by: 3 }, 'holds'],
    ['not lower', { by: 1 }, 'fails'],
  ] as const)('about 2 below 10 "%s" %j %s', (is, margin, verdict) => {
    expect(judged({ is, ...margin }, apart(-2, -2.1, -1.9))).toBe(verdict);
  });

  test('one replicate tells nothing of luck', () => {
    expect(judged({}, apart(-2))).toBe('cannot tell');
  });

  test('replicates in which nobody is of the kind it is about are left out', () => {
    const nobody: Finding = { pair: { one: undefined, other: 10 } };
    const outcome = judgeClaim(CLAIM, [...apart(-2, -2.1, -1.9), nobody], SURE);
    expect(outcome).toMatchObject({ verdict: 'holds', replicates: 3 });
  });
});

const seen = (looked: number, ...broken: string[]): Finding => ({
  count: { seen: looked, broken, pair: null },
});

describe('an exact claim', () => {
  test('fails with a single breach in any replicate, and names it', () => {
    const outcome = judgeClaim(CLAIM, [seen(20), seen(20, 'provider 7')], SURE);
    expect(outcome).toMatchObject({
      verdict: 'fails',
      count: { seen: 40, broken: ['provider 7, replicate 1'] },
    });
  });

  test('cannot be told where fewer were looked at than it asks for', () => {
    expect(judged({ least: 41 }, [seen(20), seen(20)])).toBe('cannot tell');
    expect(judged({ least: 40 }, [seen(20), seen(20)])).toBe('holds');
    expect(judged({}, [seen(0)])).toBe('cannot tell');
  });
});

const check = (parts: Partial<Check>): Check => ({
  id: 'mine',
  name: 'Mine',
  sentence: 'S',
  sources: ['S0'],
  isolates: 'I',
  place: { like: 'merrowshire' },
  anyPlace: true,
  months: 12,
  replicates: 3,
  scenarios: {},
  expect: [CLAIM],
  ...parts,
});

const verdictOf = (parts: Partial<Check>, ...findings: Finding[][]) =>
  judgeCheck(check(parts), findings, 3).verdict;

describe('a check', () => {
  const [holds, fails, untold] = [apart(-2, -2.1, -1.9), apart(2, 2.1, 1.9), apart(-2, 2, 1)];
  test('is as good as the worst of what it expects', () => {
    const three = { expect: [CLAIM, CLAIM, CLAIM] };
    expect(verdictOf(three, holds, holds, holds)).toBe('holds');
    expect(verdictOf(three, holds, untold, holds)).toBe('cannot tell');
    expect(verdictOf(three, holds, untold, fails)).toBe('fails');
  });

  test('needs only one of what it expects any of', () => {
    const any = { expectAny: [CLAIM, CLAIM] };
    expect(verdictOf(any, holds, fails, holds)).toBe('holds');
    expect(verdictOf(any, holds, fails, untold)).toBe('cannot tell');
    expect(verdictOf(any, holds, fails, fails)).toBe('fails');
    expect(verdictOf(any, fails, holds, holds)).toBe('fails');
  });

  test('with a known miss is never counted as failed, nor as holding unless it holds', () => {
    const known = { knownMiss: 'The engine does not do this.' };
    expect(verdictOf(known, fails)).toBe('known miss');
    expect(verdictOf(known, untold)).toBe('known miss');
    expect(verdictOf(known, holds)).toBe('holds');
  });
});
