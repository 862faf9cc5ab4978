import { halfUpRatio } from '../money/rounding.ts';
import { percentOf } from './percent.ts';
import { isCareBenefit } from './person.ts';
import type { AssessedPerson, Income, Line } from './person.ts';
import type { ChargingPolicy } from './policy.ts';
import { total } from './protected-income.ts';
import type { StatutoryRates } from './statutory.ts';

/** Income before anything is ignored, and what is ignored of it, in pence a week. */
export type CountableIncome = {
  /** The person's incomes, a joint one at the part that is theirs. */
  readonly totalIncome: number;
  readonly disregards: readonly Line[];
};

/**
 * What counts as income and what does not.
 *
 * Source: Care and Support (Charging and Assessment of Resources) Regulations 2014, regulations 14 to 16 and
 * schedule 1.
 * @throws InvalidInput when a disregard needs a yearly figure that is not held.
 */
export function countableIncome(
  person: AssessedPerson,
  policy: ChargingPolicy,
  statutory: StatutoryRates,
): CountableIncome {
  const own = person.incomes.map((income) => ({ ...income, amount: ownShare(income, person, policy) }));
  const ignored = own.flatMap((income) => {
    const amount = Math.min(income.amount, disregarded(income, person, policy, statutory));
    return amount > 0 ? [{ name: `${income.name}: ${reason(income, person)}`, amount }] : [];
  });
  return { totalIncome: total(own), disregards: [...ignored, ...person.disregards] };
}

function ownShare(
  { amount, isJoint }: Income,
  { household }: AssessedPerson,
  policy: ChargingPolicy,
): number {
  const isHalved = isJoint === true && household === 'couple' && policy.halvesJointMoney;
  return isHalved ? halfUpRatio(amount, 2) : amount;
}

/** The part of one income that the policy ignores. */
function disregarded(
  income: Income,
  person: AssessedPerson,
  policy: ChargingPolicy,
  statutory: StatutoryRates,
): number {
  const { kind, amount } = income;
  if (kind === 'earnings') return percentOf(amount, policy.earningsDisregardPercent);
  if (kind === 'dla-mobility' || kind === 'pip-mobility') return policy.disregardsMobility ? amount : 0;
  if (kind === 'carers-allowance') return policy.countsCarersAllowance ? 0 : amount;
  // These pay for housing, and the costs are allowed net of them.
  if (kind === 'housing-benefit' || kind === 'council-tax-support') return amount;
  if (kind === 'savings-credit') return savingsCreditIgnored(amount, person, policy, statutory);
  if (!isCareBenefit(kind)) return 0;
  const forNights =
    income.isHigherRate === true && !person.hasNightCare && policy.nightCareDisregard.includes(kind)
      ? statutory.amount('disabilityBenefitHigher') - statutory.amount('disabilityBenefitLower')
      : 0;
  const night = Math.min(amount, forNights);
  return night + percentOf(amount - night, policy.careBenefitDisregardPercent);
}

function savingsCreditIgnored(
  amount: number,
  { household }: AssessedPerson,
  { savingsCredit }: ChargingPolicy,
  statutory: StatutoryRates,
): number {
  if (savingsCredit === 'count') return 0;
  if (savingsCredit === 'disregard') return amount;
  const element = household === 'couple' ? 'savingsCreditDisregardCouple' : 'savingsCreditDisregardSingle';
  return statutory.amount(element);
}

function reason({ kind }: Income, { hasNightCare }: AssessedPerson): string {
  if (isCareBenefit(kind)) return hasNightCare ? 'part ignored' : 'the part for nights, or a share, ignored';
  if (kind === 'earnings') return 'earnings ignored';
  return 'ignored';
}
