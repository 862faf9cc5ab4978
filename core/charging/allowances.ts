import { halfUpRatio } from '../money/rounding.ts';
import { coupleCheck } from './couple-check.ts';
import { isCareBenefit } from './person.ts';
import type { AssessedPerson, HousingCost, Line } from './person.ts';
import type { ChargingPolicy } from './policy.ts';
import { protectedIncome, total } from './protected-income.ts';
import type { StatutoryRates } from './statutory.ts';

/**
 * Everything a person keeps before anything can be charged, line by line, in pence a week: at home the protected
 * income, housing costs and disability-related expenditure; in a care home the personal expenses allowance.
 * @throws InvalidInput when the year has no figure for something that is needed.
 */
export function allowances(
  person: AssessedPerson,
  policy: ChargingPolicy,
  statutory: StatutoryRates,
): readonly Line[] {
  const own = person.setting === 'home' ? atHome(person, policy, statutory) : inCareHome(policy, statutory);
  return [...own, ...person.otherAllowances];
}

function inCareHome({ protectedIncome: rule }: ChargingPolicy, statutory: StatutoryRates): readonly Line[] {
  const amount = rule.kind === 'given' ? rule.amount : statutory.amount('personalExpensesAllowance');
  return [{ name: 'personal expenses allowance', amount }];
}

function atHome(person: AssessedPerson, policy: ChargingPolicy, statutory: StatutoryRates): readonly Line[] {
  const kept = protectedIncome(person, policy, statutory);
  return [
    ...kept,
    ...coupleIncrease(person, policy, total(kept)),
    ...housing(person, policy),
    ...disabilityExpenditure(person, policy),
  ];
}

function coupleIncrease(
  { partner }: AssessedPerson,
  { checksCouples }: ChargingPolicy,
  kept: number,
): readonly Line[] {
  if (!checksCouples || partner === null) return [];
  const { increase } = coupleCheck(kept, partner);
  return increase === 0 ? [] : [{ name: 'increase so that the couple has what it needs', amount: increase }];
}

function housing(
  { housingCosts, adultsInHousehold }: AssessedPerson,
  { housingCosts: { counted, isApportioned } }: ChargingPolicy,
): readonly Line[] {
  const share = (cost: HousingCost): number => {
    const net = Math.max(0, cost.amount - (cost.support ?? 0));
    return isApportioned ? halfUpRatio(net, adultsInHousehold) : net;
  };
  return housingCosts
    .filter(({ kind }) => counted.includes(kind))
    .map((cost) => ({ name: cost.name, amount: share(cost) }));
}

function disabilityExpenditure(
  { disabilityExpenditure: evidence, incomes }: AssessedPerson,
  { disabilityExpenditure: rule }: ChargingPolicy,
): readonly Line[] {
  if (rule.kind === 'itemised') return evidence;
  const benefits = incomes.filter(({ kind }) => isCareBenefit(kind));
  const proven = total(evidence);
  const standard = (amount: number, orMore: boolean): readonly Line[] =>
    orMore && proven > amount
      ? evidence
      : [{ name: 'standard disability-related expenditure', amount: benefits.length === 0 ? 0 : amount }];
  if (rule.kind === 'standard') return standard(rule.amount, rule.orMore);
  return standard(
    benefits.some(({ isHigherRate }) => isHigherRate === true) ? rule.higher : rule.lower,
    true,
  );
}
