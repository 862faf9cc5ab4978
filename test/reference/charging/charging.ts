/**
 * A slow, obvious financial assessment in pounds, with decimal.js throughout, written apart from the engine and
 * sharing nothing with it but the description of a person and a policy. It says what the engine must find.
 */
import { Decimal } from 'decimal.js';

import type { AssessedPerson, Income } from '../../../core/charging/person.ts';
import type { ChargingPolicy } from '../../../core/charging/policy.ts';
import type { StatutoryElement } from '../../../core/charging/statutory.ts';

export type Rates = Readonly<Record<StatutoryElement, string>>;

/** Pence; null for an amount nobody can know. */
export type ReferenceAnswer = {
  readonly tariffIncome: number;
  readonly assessedContribution: number | null;
  readonly clientPays: number | null;
  readonly councilPays: number | null;
};

const pounds = (pence: number) => new Decimal(pence).div(100);
const penny = (amount: Decimal) => amount.toDecimalPlaces(2, Decimal.ROUND_HALF_UP);
const pence = (amount: Decimal) => amount.times(100).toNumber();
const sum = (amounts: readonly Decimal[]) =>
  amounts.reduce((total, each) => total.plus(each), new Decimal(0));
const lines = (all: readonly { readonly amount: number }[]) => sum(all.map(({ amount }) => pounds(amount)));
const CARE = ['attendance-allowance', 'dla-care', 'pip-daily-living'];

/** Assess a person the slow way. */
export function referenceAssessment(
  person: AssessedPerson,
  policy: ChargingPolicy,
  rates: Rates,
): ReferenceAnswer {
  const rate = (element: StatutoryElement) => new Decimal(rates[element]);
  const isCouple = person.household === 'couple';
  const halved = isCouple && policy.halvesJointMoney;
  const capital =
    halved && person.isCapitalJoint ? penny(pounds(person.capital).div(2)) : pounds(person.capital);

  let cost: Decimal | null = person.costOfCare === null ? null : pounds(person.costOfCare);
  let chargeable = cost;
  if (cost === null && person.careLines.length > 0) {
    const each = person.careLines.map((line) => penny(new Decimal(line.units).times(pounds(line.rate))));
    cost = sum(each.map((line, i) => line.times(person.careLines[i]!.carers ?? 1)));
    chargeable = policy.chargesSecondCarer ? cost : sum(each);
  }

  const hasDisabilityBenefit = person.incomes.some(({ kind }) => CARE.includes(kind));
  const isExempt =
    person.exemptCare !== null ||
    (!hasDisabilityBenefit && person.incomes.some(({ kind }) => policy.exemptBenefits.includes(kind)));
  const isRich = capital.gt(pounds(policy.tariff.upperLimit));
  const tariff = isRich ? new Decimal(0) : tariffOn(capital, policy);
  const answer = (contribution: Decimal | null, pays: Decimal | null): ReferenceAnswer => ({
    tariffIncome: pence(tariff),
    assessedContribution: contribution === null ? null : pence(contribution),
    clientPays: pays === null ? null : pence(pays),
    councilPays: cost === null || pays === null ? null : pence(cost.minus(pays)),
  });
  if (isExempt) return answer(new Decimal(0), new Decimal(0));
  if (isRich) return answer(cost, cost);

  // Income.
  let income = new Decimal(0);
  let ignored = lines(person.disregards);
  for (const each of person.incomes) {
    const amount = halved && each.isJoint === true ? penny(pounds(each.amount).div(2)) : pounds(each.amount);
    income = income.plus(amount);
    ignored = ignored.plus(Decimal.min(amount, ignoredOf(each, amount, person, policy, rate)));
  }
  const counted = income.minus(Decimal.min(income, ignored)).plus(tariff);

  // Allowances.
  let kept = lines(person.otherAllowances);
  if (person.setting === 'care-home') {
    const rule = policy.protectedIncome;
    kept = kept.plus(rule.kind === 'given' ? pounds(rule.amount) : rate('personalExpensesAllowance'));
  } else {
    let floor = floorOf(person, policy, rate);
    if (policy.ageProtection !== null && person.age >= policy.ageProtection.fromAge) {
      floor = floor.plus(pounds(policy.ageProtection.amount));
    }
    if (policy.checksCouples && person.partner !== null) {
      const { income: theirs, deductions, coupleAmount } = person.partner;
      const left = floor.plus(pounds(theirs)).minus(pounds(deductions));
      if (left.lt(pounds(coupleAmount))) floor = floor.plus(pounds(coupleAmount).minus(left));
    }
    kept = kept.plus(floor);
    for (const { kind, amount, support } of person.housingCosts) {
      if (!policy.housingCosts.counted.includes(kind)) continue;
      const net = Decimal.max(0, pounds(amount).minus(pounds(support ?? 0)));
      kept = kept.plus(policy.housingCosts.isApportioned ? penny(net.div(person.adultsInHousehold)) : net);
    }
    kept = kept.plus(expenditureOf(person, policy, hasDisabilityBenefit));
  }

  // Charge.
  const disposable = Decimal.max(0, counted.minus(kept));
  let charge = disposable;
  if (person.setting === 'home') {
    charge = penny(shareOf(disposable, policy));
    const least = policy.minimumCharge;
    if (least !== null && charge.gt(0) && charge.lt(pounds(least.amount))) {
      if (least.meaning === 'nothing-below') charge = new Decimal(0);
      else charge = Decimal.max(charge, Decimal.min(pounds(least.amount), disposable));
    }
    if (policy.maximumWeeklyCharge !== null) charge = Decimal.min(charge, pounds(policy.maximumWeeklyCharge));
  }
  return answer(charge, chargeable === null ? charge : Decimal.min(charge, chargeable));
}

function tariffOn(capital: Decimal, { tariff }: ChargingPolicy): Decimal {
  const above = capital.minus(pounds(tariff.lowerLimit));
  if (above.lte(0)) return new Decimal(0);
  const steps = above.div(pounds(tariff.step));
  return tariff.rounding === 'up' ? steps.ceil() : steps.floor();
}

function ignoredOf(
  { kind, isHigherRate }: Income,
  amount: Decimal,
  person: AssessedPerson,
  policy: ChargingPolicy,
  rate: (element: StatutoryElement) => Decimal,
): Decimal {
  if (kind === 'earnings') return penny(amount.times(policy.earningsDisregardPercent).div(100));
  if (kind === 'dla-mobility' || kind === 'pip-mobility')
    return policy.disregardsMobility ? amount : new Decimal(0);
  if (kind === 'carers-allowance') return policy.countsCarersAllowance ? new Decimal(0) : amount;
  if (kind === 'housing-benefit' || kind === 'council-tax-support') return amount;
  if (kind === 'savings-credit') {
    if (policy.savingsCredit === 'count') return new Decimal(0);
    if (policy.savingsCredit === 'disregard') return amount;
    return rate(
      person.household === 'couple' ? 'savingsCreditDisregardCouple' : 'savingsCreditDisregardSingle',
    );
  }
  if (!CARE.includes(kind)) return new Decimal(0);
  let night = new Decimal(0);
  if (
    isHigherRate === true &&
    !person.hasNightCare &&
    (policy.nightCareDisregard as readonly string[]).includes(kind)
  ) {
    night = Decimal.min(amount, rate('disabilityBenefitHigher').minus(rate('disabilityBenefitLower')));
  }
  return night.plus(penny(amount.minus(night).times(policy.careBenefitDisregardPercent).div(100)));
}

function guaranteeOf(person: AssessedPerson, rate: (element: StatutoryElement) => Decimal): Decimal {
  const { household, isPensionAge, age, premiums, children } = person;
  let amount: Decimal;
  if (household === 'couple') amount = rate(isPensionAge ? 'couplePensionAgeEach' : 'coupleWorkingAgeEach');
  else if (isPensionAge) amount = rate('singlePensionAge');
  else if (household === 'lone-parent') amount = rate('loneParent');
  else amount = rate(age < 25 ? 'single18to24' : 'single25toPensionAge');
  const forCouple = household === 'couple';
  if (!isPensionAge && (premiums.disability || premiums.enhancedDisability)) {
    amount = amount.plus(rate(forCouple ? 'disabilityPremiumCouple' : 'disabilityPremiumSingle'));
  }
  if (!isPensionAge && premiums.enhancedDisability) {
    amount = amount.plus(
      rate(forCouple ? 'enhancedDisabilityPremiumCouple' : 'enhancedDisabilityPremiumSingle'),
    );
  }
  if (premiums.carer) amount = amount.plus(rate('carerPremium'));
  return amount.plus(rate('childEach').times(children));
}

function floorOf(
  person: AssessedPerson,
  { protectedIncome: rule }: ChargingPolicy,
  rate: (element: StatutoryElement) => Decimal,
): Decimal {
  if (rule.kind === 'given') return pounds(rule.amount);
  if (rule.kind === 'base-and-buffer') {
    const base = rule.base === 'guarantee-credit' ? rate('fairerChargingBasePensionAge') : pounds(rule.base);
    return penny(base.times(100 + rule.bufferPercent).div(100));
  }
  const guarantee = guaranteeOf(person, rate);
  if (rule.kind === 'guarantee') {
    return guarantee.plus(penny(guarantee.times(rule.addPercent).div(100))).plus(pounds(rule.addAmount));
  }
  const { pensionAge, from18To24, from25 } = rule.byAge;
  const local = person.isPensionAge ? pensionAge : person.age < 25 ? from18To24 : from25;
  return rule.neverBelowGuarantee ? Decimal.max(guarantee, pounds(local)) : pounds(local);
}

function expenditureOf(person: AssessedPerson, policy: ChargingPolicy, hasBenefit: boolean): Decimal {
  const rule = policy.disabilityExpenditure;
  const proven = lines(person.disabilityExpenditure);
  if (rule.kind === 'itemised') return proven;
  const isHigher = person.incomes.some(
    ({ kind, isHigherRate }) => CARE.includes(kind) && isHigherRate === true,
  );
  const standard = pounds(rule.kind === 'standard' ? rule.amount : isHigher ? rule.higher : rule.lower);
  const mayBeMore = rule.kind === 'by-benefit-rate' || rule.orMore;
  if (mayBeMore && proven.gt(standard)) return proven;
  return hasBenefit ? standard : new Decimal(0);
}

function shareOf(disposable: Decimal, { percentTaken: rule }: ChargingPolicy): Decimal {
  if (rule.kind === 'flat') return disposable.times(rule.percent).div(100);
  let bottom = new Decimal(0);
  let taken = new Decimal(0);
  for (const { upTo, percent } of rule.bands) {
    const top = upTo === null ? disposable : Decimal.min(disposable, pounds(upTo));
    if (top.gt(bottom)) {
      taken = taken.plus(top.minus(bottom).times(percent).div(100));
      bottom = top;
    }
  }
  return taken;
}
