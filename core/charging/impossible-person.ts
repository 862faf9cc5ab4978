import type { Problem } from '../scenario/problems.ts';
import type { AssessedPerson, Line } from './person.ts';
import type { ChargingPolicy } from './policy.ts';

const ADULT_AGE = 18;
const OLDEST = 130;

/** What makes a person impossible to assess under a policy, field by field; empty when nothing does. */
export function impossibilities(person: AssessedPerson, policy: ChargingPolicy): readonly Problem[] {
  const problems: Problem[] = [];
  const refuse = (path: string, expected: string, found: string, remedy: string) =>
    problems.push({ path, expected, found, remedy });
  const money = (path: string, amount: number) => {
    if (amount >= 0 && Number.isSafeInteger(amount)) return;
    refuse(path, 'whole pence, zero or more', `${amount} pence`, 'Correct the amount.');
  };
  const lines = (path: string, all: readonly Line[]) =>
    all.forEach(({ amount }, index) => money(`${path}[${index}].amount`, amount));

  if (!(person.age >= ADULT_AGE && person.age <= OLDEST)) {
    const remedy = 'Correct the age; children are charged for under other rules.';
    refuse('age', `an age from ${ADULT_AGE} to ${OLDEST}`, String(person.age), remedy);
  }
  if (!(Number.isInteger(person.children) && person.children >= 0)) {
    refuse('children', 'a whole number, zero or more', String(person.children), 'Correct the number.');
  }
  if (!(Number.isInteger(person.adultsInHousehold) && person.adultsInHousehold >= 1)) {
    const found = String(person.adultsInHousehold);
    refuse('adultsInHousehold', 'a whole number, one or more', found, 'Count the person too.');
  }
  money('capital', person.capital);
  lines('incomes', person.incomes);
  lines('disregards', person.disregards);
  lines('housingCosts', person.housingCosts);
  lines('dre', person.disabilityExpenditure);
  lines('otherAllowances', person.otherAllowances);
  lines('flatRateServices', person.flatRateServices);
  if (person.costOfCare !== null) money('costOfCare', person.costOfCare);
  if (policy.checksCouples && person.household === 'couple' && person.partner === null) {
    const expected = "the partner's income, deductions and the amount the couple needs";
    refuse('partner', expected, 'nothing', 'Add the partner, or use a policy without the check of couples.');
  }
  if (person.partner !== null) {
    money('partner.income', person.partner.income);
    money('partner.deductions', person.partner.deductions);
    money('partner.coupleAmount', person.partner.coupleAmount);
  }
  return problems;
}
