import { halfUpRatio } from '../money/rounding.ts';
import { percentOf } from './percent.ts';
import type { AssessedPerson, Line } from './person.ts';
import type { ChargingPolicy, FlatByAge } from './policy.ts';
import type { StatutoryRates } from './statutory.ts';

const FULL_ADULT_AGE = 25;

/**
 * The income a charge must leave a person at home, line by line, in pence a week.
 *
 * Source: Care and Support (Charging and Assessment of Resources) Regulations 2014, regulation 7; for the years
 * before, the Fairer Charging guidance of 2003.
 * @throws InvalidInput when the year has no figure for an element that is needed, naming both.
 */
export function protectedIncome(
  person: AssessedPerson,
  policy: ChargingPolicy,
  statutory: StatutoryRates,
): readonly Line[] {
  return [...basis(person, policy, statutory), ...ageProtection(person, policy)];
}

/** The statutory minimum income guarantee: the basic amount, premiums and children. */
export function minimumIncomeGuarantee(person: AssessedPerson, statutory: StatutoryRates): readonly Line[] {
  const { age, isPensionAge, household, premiums, children } = person;
  const { amount } = statutory;
  const lines: Line[] = [];
  const add = (name: string, pence: number) => lines.push({ name, amount: pence });
  if (household === 'couple') {
    if (isPensionAge) add('member of a couple of pension age', amount('couplePensionAgeEach'));
    else add('member of a couple of working age', amount('coupleWorkingAgeEach'));
  } else if (isPensionAge) add('single person of pension age', amount('singlePensionAge'));
  else if (household === 'lone-parent') add('lone parent', amount('loneParent'));
  else if (age < FULL_ADULT_AGE) add('single person of 18 to 24', amount('single18to24'));
  else add('single person of 25 or over', amount('single25toPensionAge'));
  // The premiums for disability belong to working age; the pension-age amounts take their place.
  if (!isPensionAge && (premiums.disability || premiums.enhancedDisability)) {
    const isCouple = household === 'couple';
    add('disability premium', amount(isCouple ? 'disabilityPremiumCouple' : 'disabilityPremiumSingle'));
    if (premiums.enhancedDisability) {
      const element = isCouple ? 'enhancedDisabilityPremiumCouple' : 'enhancedDisabilityPremiumSingle';
      add('enhanced disability premium', amount(element));
    }
  }
  if (premiums.carer) add('carer premium', amount('carerPremium'));
  if (children > 0) add('children', amount('childEach') * children);
  return lines;
}

function basis(person: AssessedPerson, policy: ChargingPolicy, statutory: StatutoryRates): readonly Line[] {
  const rule = policy.protectedIncome;
  switch (rule.kind) {
    case 'given':
      return [{ name: 'protected income as given', amount: rule.amount }];
    case 'base-and-buffer': {
      const base =
        rule.base === 'guarantee-credit' ? statutory.amount('fairerChargingBasePensionAge') : rule.base;
      return [
        { name: 'basic benefit level', amount: base },
        { name: `buffer of ${rule.bufferPercent}%`, amount: buffered(base, rule.bufferPercent) - base },
      ];
    }
    case 'guarantee': {
      const lines = minimumIncomeGuarantee(person, statutory);
      const added = percentOf(total(lines), rule.addPercent) + rule.addAmount;
      return added === 0 ? lines : [...lines, { name: "the council's addition", amount: added }];
    }
    case 'flat': {
      const flat = flatAmount(person, rule.byAge);
      const lines = rule.neverBelowGuarantee ? minimumIncomeGuarantee(person, statutory) : [];
      return total(lines) > flat ? lines : [{ name: "the council's own protected income", amount: flat }];
    }
  }
}

/**
 * A basic benefit level with its Fairer Charging buffer. The sum is rounded, half up, not the buffer:
 * 148.35 with 25% is 185.44.
 */
export function buffered(base: number, bufferPercent: number): number {
  return halfUpRatio(base * (100 + bufferPercent), 100);
}

function flatAmount({ age, isPensionAge }: AssessedPerson, byAge: FlatByAge): number {
  if (isPensionAge) return byAge.pensionAge;
  return age < FULL_ADULT_AGE ? byAge.from18To24 : byAge.from25;
}

function ageProtection({ age }: AssessedPerson, { ageProtection: rule }: ChargingPolicy): readonly Line[] {
  if (rule === null || age < rule.fromAge) return [];
  return [{ name: `addition from age ${rule.fromAge}`, amount: rule.amount }];
}

/** The sum of some lines, in pence. */
export function total(lines: readonly Line[]): number {
  return lines.reduce((sum, { amount }) => sum + amount, 0);
}
