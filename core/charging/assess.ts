import { halfUpRatio } from '../money/rounding.ts';
import { InvalidInput } from '../scenario/problems.ts';
import { allowances } from './allowances.ts';
import { capAtCost, costOfLines, take, withMinimum } from './charge.ts';
import { countableIncome } from './countable-income.ts';
import { impossibilities } from './impossible-person.ts';
import { isCareBenefit } from './person.ts';
import type { AssessedPerson, Line } from './person.ts';
import type { ChargingPolicy } from './policy.ts';
import { pounds } from './pounds.ts';
import { total } from './protected-income.ts';
import { reasonsOf } from './reasons.ts';
import type { Charge, Cost } from './reasons.ts';
import type { StatutoryRates } from './statutory.ts';
import { tariffIncomeOn } from './tariff-income.ts';

/** A financial assessment with its workings. Money is whole pence a week unless a field says otherwise. */
export type Assessment = {
  /** Savings that count, in pence: the person's half where they are joint. */
  readonly capital: number;
  /** Savings are above the upper limit, so that the person pays in full. */
  readonly paysFullCost: boolean;
  readonly tariffIncome: number;
  /** Incomes before anything is ignored, without tariff income. */
  readonly totalIncome: number;
  readonly disregards: readonly Line[];
  readonly totalDisregards: number;
  /** Income that counts: all of it less what is ignored, and tariff income. */
  readonly countedIncome: number;
  readonly allowances: readonly Line[];
  readonly totalAllowances: number;
  /** Counted income above the allowances, never below zero. */
  readonly disposable: number;
  /** The most the person can be asked to pay; null where only the cost of care limits it and that is not known. */
  readonly assessedContribution: number | null;
  /** Cost of the care; null when it is not known. */
  readonly costOfCare: number | null;
  /** What the person pays for the care; null where it is the whole of a cost that is not known. */
  readonly clientPays: number | null;
  /** Cost of the care less what the person pays; null when the cost is not known. */
  readonly councilPays: number | null;
  /** Paid to the provider or the direct-payment account by the council, before it collects anything. */
  readonly councilOutlay: number | null;
  /** Services with a price of their own, on top of what the person pays for care. */
  readonly flatRateCharges: number;
  /** Fee for arranging the care of a person who pays in full. */
  readonly arrangementFee: { readonly once: number; readonly weekly: number };
  /** How the charge came about, in plain words. */
  readonly reasons: readonly string[];
};

/**
 * Assess what a person pays towards their care.
 *
 * Source: Care Act 2014 sections 14 and 17; Care and Support (Charging and Assessment of Resources) Regulations
 * 2014; published council policies for the local rules.
 * @throws InvalidInput when the person is impossible, or a figure of the year is needed that is not held; each
 * problem names its field.
 */
export function assess(
  person: AssessedPerson,
  policy: ChargingPolicy,
  statutory: StatutoryRates,
): Assessment {
  const problems = impossibilities(person, policy);
  if (problems.length > 0) throw new InvalidInput(problems);

  const capital = countedCapital(person, policy);
  const paysFullCost = capital > policy.tariff.upperLimit;
  const tariffIncome = paysFullCost ? 0 : tariffIncomeOn(capital, policy.tariff);
  const { totalIncome, disregards } = countableIncome(person, policy, statutory);
  const totalDisregards = Math.min(totalIncome, total(disregards));
  const countedIncome = totalIncome - totalDisregards + tariffIncome;
  const exemption = exemptionOf(person, policy);
  const isFree = exemption !== null;
  // Nothing that needs a yearly figure is asked for where the answer does not turn on it.
  const kept = paysFullCost || isFree ? [...person.otherAllowances] : allowances(person, policy, statutory);
  const totalAllowances = total(kept);
  const disposable = Math.max(0, countedIncome - totalAllowances);

  const cost = costs(person, policy);
  const charge = chargeFrom(disposable, person, policy);
  const assessedContribution = isFree ? 0 : paysFullCost ? (cost?.cost ?? null) : charge.amount;
  const payable = paysFullCost || cost === null ? assessedContribution : capped(charge, cost, isFree);
  const councilPays = cost === null || payable === null ? null : cost.cost - payable;
  const flatRateCharges = total(person.flatRateServices);
  const isArranged = paysFullCost && !isFree;
  return {
    capital,
    paysFullCost,
    tariffIncome,
    totalIncome,
    disregards,
    totalDisregards,
    countedIncome,
    allowances: kept,
    totalAllowances,
    disposable,
    assessedContribution,
    costOfCare: cost?.cost ?? null,
    clientPays: payable,
    councilPays,
    councilOutlay: policy.collection === 'gross' ? (cost?.cost ?? null) : councilPays,
    flatRateCharges,
    arrangementFee: isArranged ? policy.arrangementFee : { once: 0, weekly: 0 },
    reasons: reasonsOf({
      exemption,
      paysFullCost,
      capital,
      policy,
      tariffIncome,
      countedIncome,
      totalAllowances,
      disposable,
      charge,
      cost,
      flatRateCharges,
    }),
  };
}

function countedCapital(
  { capital, isCapitalJoint, household }: AssessedPerson,
  policy: ChargingPolicy,
): number {
  const isHalved = isCapitalJoint && household === 'couple' && policy.halvesJointMoney;
  return isHalved ? halfUpRatio(capital, 2) : capital;
}

function exemptionOf(person: AssessedPerson, { exemptBenefits }: ChargingPolicy): string | null {
  switch (person.exemptCare) {
    case 'section-117':
      return 'Aftercare under section 117 of the Mental Health Act is free.';
    case 'cjd':
      return 'Care for Creutzfeldt-Jakob disease is free.';
    case 'intermediate-care':
      return 'Intermediate care and reablement are free for up to six weeks.';
    case null:
      break;
  }
  const benefit = person.incomes.find(({ kind }) => exemptBenefits.includes(kind));
  if (benefit === undefined || person.incomes.some(({ kind }) => isCareBenefit(kind))) return null;
  return `The council charges nobody who has ${benefit.name} and no disability benefit.`;
}

function costs({ costOfCare, careLines }: AssessedPerson, policy: ChargingPolicy): Cost | null {
  if (costOfCare !== null) return { cost: costOfCare, chargeable: costOfCare };
  return careLines.length === 0 ? null : costOfLines(careLines, policy.chargesSecondCarer);
}

/** Local rules on the charge are for care at home; a care home takes all that the allowance leaves. */
function chargeFrom(disposable: number, { setting }: AssessedPerson, policy: ChargingPolicy): Charge {
  if (setting === 'care-home') return { amount: disposable, reasons: [] };
  const reasons: string[] = [];
  const taken = take(disposable, policy.percentTaken);
  if (taken !== disposable) reasons.push(`The council takes ${pounds(taken)} of that.`);
  const least = withMinimum(taken, disposable, policy.minimumCharge);
  if (least < taken) reasons.push(`That is under the council's minimum charge, so nothing is charged.`);
  if (least > taken) reasons.push(`It is raised to ${pounds(least)} by the council's minimum charge.`);
  const amount = Math.min(least, policy.maximumWeeklyCharge ?? least);
  if (amount < least) reasons.push(`The council's weekly maximum brings it down to ${pounds(amount)}.`);
  return { amount, reasons };
}

function capped(charge: Charge, cost: Cost, isFree: boolean): number {
  return isFree ? 0 : capAtCost(charge.amount, cost.chargeable).clientPays;
}
