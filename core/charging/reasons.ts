import type { ChargingPolicy } from './policy.ts';
import { pounds } from './pounds.ts';

/** A charge for care and what the council's own rules did to it. */
export type Charge = { readonly amount: number; readonly reasons: readonly string[] };

/** The weekly cost of care, and the part of it that may be charged for. */
export type Cost = { readonly cost: number; readonly chargeable: number };

type Workings = {
  readonly exemption: string | null;
  readonly paysFullCost: boolean;
  readonly capital: number;
  readonly policy: ChargingPolicy;
  readonly tariffIncome: number;
  readonly countedIncome: number;
  readonly totalAllowances: number;
  readonly disposable: number;
  readonly charge: Charge;
  readonly cost: Cost | null;
  readonly flatRateCharges: number;
};

/** How an assessment came about, in plain words, in the order in which it was worked out. */
export function reasonsOf(workings: Workings): readonly string[] {
  const { flatRateCharges } = workings;
  if (flatRateCharges === 0) return forCare(workings);
  const extra = `Services with a price of their own add ${pounds(flatRateCharges)}, whatever the assessment says.`;
  return [...forCare(workings), extra];
}

function forCare(workings: Workings): readonly string[] {
  const { exemption, paysFullCost, capital, policy } = workings;
  if (exemption !== null) return [exemption];
  if (!paysFullCost) return fromIncome(workings);
  const limit = pounds(policy.tariff.upperLimit);
  return [
    `Savings of ${pounds(capital)} are above the upper limit of ${limit}, so the person pays the full cost.`,
  ];
}

function fromIncome({
  capital,
  tariffIncome,
  countedIncome,
  totalAllowances,
  disposable,
  charge,
  cost,
}: Workings): readonly string[] {
  const reasons: string[] = [];
  if (tariffIncome > 0) {
    reasons.push(`Savings of ${pounds(capital)} count as ${pounds(tariffIncome)} a week of income.`);
  }
  reasons.push(
    `Income that counts is ${pounds(countedIncome)} a week and ${pounds(totalAllowances)} is protected, which leaves ${pounds(disposable)}.`,
    ...charge.reasons,
  );
  if (cost !== null && charge.amount > cost.chargeable) {
    reasons.push(`The charge is held at the cost of the care, ${pounds(cost.chargeable)}.`);
  }
  return reasons;
}
