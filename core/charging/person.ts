/** A person as a financial assessment sees them. Money is whole pence a week unless a field says otherwise. */

export const INCOME_KINDS = [
  'state-pension',
  'private-pension',
  'earnings',
  'attendance-allowance',
  'dla-care',
  'pip-daily-living',
  'dla-mobility',
  'pip-mobility',
  'income-support',
  'guarantee-credit',
  'savings-credit',
  'universal-credit',
  'employment-support-allowance',
  'carers-allowance',
  'housing-benefit',
  'council-tax-support',
  'other',
] as const;
export type IncomeKind = (typeof INCOME_KINDS)[number];

/** The benefits paid for care needs, whose night part a council may ignore. */
export const CARE_BENEFITS = ['attendance-allowance', 'dla-care', 'pip-daily-living'] as const;
export type CareBenefit = (typeof CARE_BENEFITS)[number];

/** Whether a kind of income is a benefit paid towards care. */
export function isCareBenefit(kind: IncomeKind): kind is CareBenefit {
  return (CARE_BENEFITS as readonly IncomeKind[]).includes(kind);
}

/** A named weekly amount. */
export type Line = { readonly name: string; readonly amount: number };

export type Income = Line & {
  readonly kind: IncomeKind;
  /** A care benefit at its higher, highest or enhanced rate, which pays for nights too. */
  readonly isHigherRate?: boolean;
  /** Paid to both members of a couple together. */
  readonly isJoint?: boolean;
};

export const HOUSING_COST_KINDS = [
  'rent',
  'mortgage',
  'council-tax',
  'service-charge',
  'buildings-insurance',
  'contents-insurance',
  'water',
  'other',
] as const;
export type HousingCostKind = (typeof HOUSING_COST_KINDS)[number];

export type HousingCost = Line & {
  readonly kind: HousingCostKind;
  /** Housing Benefit or council tax support towards it. */
  readonly support?: number;
};

/** Care charged by the unit, such as an hour or a visit. */
export type CareLine = {
  readonly name: string;
  readonly units: number;
  /** Pence a unit for one carer. */
  readonly rate: number;
  readonly carers?: 1 | 2;
};

/** A service with a price of its own, such as a meal or transport, charged whatever the assessment says. */
export type FlatRateService = Line;

/** What the affordability check of a couple needs to know of the other member. */
export type Partner = {
  readonly income: number;
  /** What is taken off the partner's income before it counts. */
  readonly deductions: number;
  /** Amount the Department for Work and Pensions says the couple together needs. */
  readonly coupleAmount: number;
};

/** Care that nobody may be charged for. */
export const EXEMPT_CARE = ['section-117', 'cjd', 'intermediate-care'] as const;
export type ExemptCare = (typeof EXEMPT_CARE)[number];

export type AssessedPerson = {
  readonly setting: 'home' | 'care-home';
  readonly age: number;
  readonly isPensionAge: boolean;
  readonly household: 'single' | 'couple' | 'lone-parent';
  /** Dependent children. */
  readonly children: number;
  readonly premiums: {
    readonly disability: boolean;
    readonly enhancedDisability: boolean;
    readonly carer: boolean;
  };
  readonly incomes: readonly Income[];
  /** Income ignored for reasons of its own, on top of what the policy ignores. */
  readonly disregards: readonly Line[];
  /** Savings in pence. */
  readonly capital: number;
  /** The savings belong to both members of a couple. */
  readonly isCapitalJoint: boolean;
  readonly housingCosts: readonly HousingCost[];
  /** Adults who share the housing costs. */
  readonly adultsInHousehold: number;
  /** Disability-related expenditure with evidence. */
  readonly disabilityExpenditure: readonly Line[];
  readonly otherAllowances: readonly Line[];
  readonly partner: Partner | null;
  /** The care plan has care at night. */
  readonly hasNightCare: boolean;
  /** Weekly cost of care at one carer's or the agreed price; null when it is not known. */
  readonly costOfCare: number | null;
  /** The care by line; used for the cost when {@link AssessedPerson.costOfCare} is null and there are any. */
  readonly careLines: readonly CareLine[];
  readonly flatRateServices: readonly FlatRateService[];
  readonly exemptCare: ExemptCare | null;
};
