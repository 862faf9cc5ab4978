import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ALLOWED, DEPLOYMENTS } from '../../../core/ladder/arrangements.ts';
import { ladders } from '../../../core/ladder/ladder.ts';
import type { Ladder, LadderTerms } from '../../../core/ladder/ladder.ts';

const AT_20 = { rate: 0.2, threshold: 9_000_000, deMinimis: 750_000, deMinimisShare: 0.5 };

const TERMS: LadderTerms = {
  gross: 10_000,
  contribution: 0,
  vat: AT_20,
  isfRecipient: 'person',
  isfFee: 0.08,
  employerPerWeek: 894,
  minimumMinutes: 30,
  price: () => null,
};

function find(terms: LadderTerms, deployment: string, route: string, supplier?: string): Ladder {
  const found = ladders(terms).filter(
    (each) =>
      each.deployment === deployment &&
      each.route === route &&
      (supplier === undefined || each.supplier === supplier),
  );
  expect(found).toHaveLength(1);
  return found[0]!;
}

describe('what £100 buys', () => {
  test.each([
    ['direct-payment', 0.2, 8_333],
    ['self-funder', 0.2, 8_333],
    ['direct-payment', 0.175, 8_511],
    ['direct-payment', 0.15, 8_696],
    ['council-managed', 0.2, 10_000],
    ['none', 0.2, 10_000],
  ])('%s at VAT of %f from a business that charges it: %i pence', (deployment, rate, forCare) => {
    const terms = { ...TERMS, vat: { ...AT_20, rate } };
    expect(find(terms, deployment, 'community-support', 'other').forCare).toBe(forCare);
  });

  test('a charity charges no VAT, whoever buys', () => {
    for (const deployment of ['none', 'council-managed', 'direct-payment', 'self-funder']) {
      expect(find(TERMS, deployment, 'community-support', 'charity').forCare).toBe(10_000);
    }
  });

  test('regulated care is exempt for everyone', () => {
    expect(find(TERMS, 'direct-payment', 'open-market').forCare).toBe(10_000);
    expect(find(TERMS, 'council-managed', 'block').forCare).toBe(10_000);
  });

  test('an individual service fund pays its fee first and VAT on what is left unless the council receives the supply', () => {
    const asPerson = find(TERMS, 'isf', 'community-support', 'other');
    expect(asPerson.rungs.map(({ id, takes, left }) => [id, takes, left])).toEqual([
      ['gross', 0, 10_000],
      ['fee', 800, 9_200],
      ['vat', 1_533, 7_667],
    ]);
    const asCouncil = find({ ...TERMS, isfRecipient: 'council' }, 'isf', 'community-support', 'other');
    expect(asCouncil.forCare).toBe(9_200);
    expect(find({ ...TERMS, isfFee: 0 }, 'isf', 'isf-holder').forCare).toBe(10_000);
  });

  test('payroll and insurance take no more than there is', () => {
    expect(find(TERMS, 'direct-payment', 'personal-assistant').forCare).toBe(9_106);
    expect(find({ ...TERMS, gross: 500 }, 'direct-payment', 'personal-assistant').forCare).toBe(0);
  });

  test('the contribution changes who pays and not what is bought', () => {
    const charged = { ...TERMS, contribution: 4_150 };
    expect(ladders(charged).map(({ forCare }) => forCare)).toEqual(
      ladders(TERMS).map(({ forCare }) => forCare),
    );
    expect(find(charged, 'council-managed', 'block').rungs[1]!.note).toContain('£41.50');
    expect(find(charged, 'self-funder', 'open-market').rungs.map(({ id }) => id)).toEqual(['gross', 'vat']);
  });
});

describe('time bought', () => {
  const priced = { ...TERMS, price: (route: string) => (route === 'block' ? 2_385 : null) };

  test('whole minutes at the price of an hour, and none where no price is known', () => {
    // £100 at £23.85 an hour is 251.57 minutes.
    expect(find(priced, 'none', 'block').minutes).toBe(251);
    expect(find(priced, 'none', 'framework').minutes).toBeNull();
  });

  test('less than the shortest visit buys nothing, and says so', () => {
    const little = find({ ...priced, gross: 1_192 }, 'none', 'block');
    expect(little.minutes).toBe(0);
    expect(little.rungs.at(-1)!.id).toBe('minimum');
    expect(find({ ...priced, gross: 1_193 }, 'none', 'block').minutes).toBe(30);
  });
});

test('there is a ladder for every allowed pair, community support from two kinds of supplier', () => {
  const pairs = DEPLOYMENTS.flatMap((deployment) =>
    Object.keys(ALLOWED[deployment]).map((route) => `${deployment} ${route}`),
  );
  expect(new Set(ladders(TERMS).map(({ deployment, route }) => `${deployment} ${route}`))).toEqual(
    new Set(pairs),
  );
  expect(ladders(TERMS)).toHaveLength(pairs.length + DEPLOYMENTS.length);
  expect(pairs).not.toContain('direct-payment block');
  expect(pairs).not.toContain('isf personal-assistant');
});

test('the rungs of a ladder add up to the penny: gross less what each takes is what is left for care', () => {
  const amount = fc.integer({ min: 1, max: 1_000_000 });
  fc.assert(
    fc.property(
      amount,
      fc.constantFrom(0, 0.15, 0.175, 0.2),
      fc.integer({ min: 0, max: 15 }),
      (gross, rate, fee) => {
        for (const each of ladders({ ...TERMS, gross, vat: { ...AT_20, rate }, isfFee: fee / 100 })) {
          let left = gross;
          for (const rung of each.rungs) {
            left -= rung.takes;
            expect(rung.left).toBe(left);
            expect(rung.takes).toBeGreaterThanOrEqual(0);
          }
          expect(each.forCare).toBe(left);
          expect(left).toBeGreaterThanOrEqual(0);
        }
      },
    ),
  );
});
