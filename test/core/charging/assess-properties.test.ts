import { assert, integer, property } from 'fast-check';
import { expect, test } from 'vitest';

import { assess } from '../../../core/charging/assess.ts';
import type { Assessment } from '../../../core/charging/assess.ts';
import type { AssessedPerson } from '../../../core/charging/person.ts';
import type { ChargingPolicy } from '../../../core/charging/policy.ts';
import { referenceAssessment } from '../../reference/charging/charging.ts';
import { people, policies, RATES, YEAR } from './sample.ts';

const MANY = { numRuns: 2000 };

function assessed(person: AssessedPerson, policy: ChargingPolicy): Assessment {
  return assess(person, policy, YEAR);
}

/** What is paid, with a cost that nobody knows counted as without end. */
function paid({ clientPays }: Assessment): number {
  return clientPays ?? Infinity;
}

test('the engine and the slow reference agree to the penny on every person and policy', () => {
  assert(
    property(people, policies, (person, policy) => {
      const { tariffIncome, assessedContribution, clientPays, councilPays } = assessed(person, policy);
      expect({ tariffIncome, assessedContribution, clientPays, councilPays }).toEqual(
        referenceAssessment(person, policy, RATES),
      );
    }),
    MANY,
  );
});

test('a charge is whole pence, never negative and never above the cost of the care', () => {
  assert(
    property(people, policies, (person, policy) => {
      const { clientPays, costOfCare, councilPays } = assessed(person, policy);
      if (clientPays === null) return;
      expect(Number.isSafeInteger(clientPays)).toBe(true);
      expect(clientPays).toBeGreaterThanOrEqual(0);
      if (costOfCare === null) return;
      expect(clientPays).toBeLessThanOrEqual(costOfCare);
      expect(clientPays + councilPays!).toBe(costOfCare);
    }),
    MANY,
  );
});

test('a charge never reaches into what is protected, except from a person above the upper limit', () => {
  assert(
    property(people, policies, (person, policy) => {
      const { paysFullCost, countedIncome, totalAllowances, clientPays } = assessed(person, policy);
      if (paysFullCost) return;
      const left = countedIncome - clientPays!;
      expect(left).toBeGreaterThanOrEqual(Math.min(countedIncome, totalAllowances));
    }),
    MANY,
  );
});

test('more income of a kind never lowers the charge', () => {
  assert(
    property(people, policies, integer({ min: 1, max: 50_000 }), (person, policy, more) => {
      if (person.incomes.length === 0) return;
      const richer = person.incomes.map((income, i) =>
        i === 0 ? { ...income, amount: income.amount + more } : income,
      );
      expect(paid(assessed({ ...person, incomes: richer }, policy))).toBeGreaterThanOrEqual(
        paid(assessed(person, policy)),
      );
    }),
    MANY,
  );
});

test('more savings never lower the charge', () => {
  assert(
    property(people, policies, integer({ min: 1, max: 3_000_000 }), (person, policy, more) => {
      expect(paid(assessed({ ...person, capital: person.capital + more }, policy))).toBeGreaterThanOrEqual(
        paid(assessed(person, policy)),
      );
    }),
    MANY,
  );
});

test('a policy without the check of couples asks nothing of the partner', () => {
  assert(
    property(people, policies, (person, policy) => {
      const blind = { ...policy, checksCouples: false };
      expect(assessed({ ...person, partner: null }, blind)).toEqual(assessed(person, blind));
    }),
  );
});

test('what the council pays out is the whole cost when it collects, and the rest when it deducts', () => {
  assert(
    property(people, policies, (person, policy) => {
      const { councilOutlay, costOfCare, councilPays } = assessed(person, policy);
      expect(councilOutlay).toBe(policy.collection === 'gross' ? costOfCare : councilPays);
    }),
  );
});
