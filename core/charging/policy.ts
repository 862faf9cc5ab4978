import type { PercentBand } from './percent.ts';
import type { CareBenefit, HousingCostKind, IncomeKind } from './person.ts';
import type { TariffRule } from './tariff-income.ts';

/** What share of disposable income a council takes. */
export type PercentTaken =
  | { readonly kind: 'flat'; readonly percent: number }
  /** Steps, such as 30% of the first £20 a week, 50% of the next £20 and 70% of the rest. */
  | { readonly kind: 'bands'; readonly bands: readonly PercentBand[] };

/** What happens to a small charge. */
export type MinimumCharge = {
  /** Pence a week. */
  readonly amount: number;
  /**
   * `nothing-below`: a charge under it is not worth collecting and is waived.
   * `least-charge`: whoever can pay anything pays at least this, as far as protected income allows.
   */
  readonly meaning: 'nothing-below' | 'least-charge';
};

/** How disability-related expenditure is allowed for. */
export type DisabilityExpenditureRule =
  /** What has evidence, and no more. */
  | { readonly kind: 'itemised' }
  /** One amount for everyone with a disability benefit, or the evidence where it comes to more. */
  | { readonly kind: 'standard'; readonly amount: number; readonly orMore: boolean }
  /** A guideline by the rate of the disability benefit, or the evidence where it comes to more. */
  | { readonly kind: 'by-benefit-rate'; readonly higher: number; readonly lower: number };

/** The income a charge must leave. */
export type ProtectedIncomeRule =
  /** The statutory minimum income guarantee with its premiums, and a local addition in pence and per cent. */
  | { readonly kind: 'guarantee'; readonly addAmount: number; readonly addPercent: number }
  /** Local figures that never fall below the guarantee. */
  | { readonly kind: 'flat'; readonly byAge: FlatByAge; readonly neverBelowGuarantee: boolean }
  /**
   * Before April 2015: a basic benefit level and a buffer on top (25% in England, 35% in Wales). The level is
   * in pence, or the guarantee credit of the year.
   */
  | {
      readonly kind: 'base-and-buffer';
      readonly base: number | 'guarantee-credit';
      readonly bufferPercent: number;
    }
  /** A figure found by someone else, such as one printed on an assessment. */
  | { readonly kind: 'given'; readonly amount: number };

export type FlatByAge = {
  readonly from18To24: number;
  readonly from25: number;
  readonly pensionAge: number;
};

/** What of savings credit counts. */
export type SavingsCreditRule = 'count' | 'disregard' | 'disregard-up-to-yearly-figure';

/** Over what time the charge is held against the cost of care. */
export type ChargePeriod =
  /** Each week by itself. */
  | 'weekly'
  /** Four weeks' charges against four weeks' actual cost. */
  | 'four-weekly-pooled'
  /** Each part of a month is the weekly amount / 7 x days. */
  | 'monthly-by-days';

/** What a short stay in place of care at home costs the person. */
export type RespiteRule =
  | { readonly kind: 'as-assessed' }
  | { readonly kind: 'weekly'; readonly belowPensionAge: number; readonly pensionAge: number }
  | { readonly kind: 'daily'; readonly amount: number }
  /** Named bands of income, each with its weekly amount. */
  | { readonly kind: 'bands'; readonly weekly: Readonly<Record<string, number>> };

/** A council's charging rules as data: every rule family of the published policies. Money in whole pence. */
export type ChargingPolicy = {
  readonly percentTaken: PercentTaken;
  readonly minimumCharge: MinimumCharge | null;
  /** The most charged a week; null for no maximum. */
  readonly maximumWeeklyCharge: number | null;
  /** Benefits whose night part is ignored for a person without care at night. */
  readonly nightCareDisregard: readonly CareBenefit[];
  readonly disabilityExpenditure: DisabilityExpenditureRule;
  readonly protectedIncome: ProtectedIncomeRule;
  readonly tariff: TariffRule;
  /** Members of a couple count half of what is joint; otherwise joint money counts whole. */
  readonly halvesJointMoney: boolean;
  /** Raise the protected income when a couple would be left with less than it needs. */
  readonly checksCouples: boolean;
  readonly savingsCredit: SavingsCreditRule;
  readonly countsCarersAllowance: boolean;
  readonly housingCosts: {
    readonly counted: readonly HousingCostKind[];
    /** Shared equally by the adults of the household. */
    readonly isApportioned: boolean;
  };
  /** Share of earnings ignored, 0 to 100; the law ignores all. */
  readonly earningsDisregardPercent: number;
  /** The law ignores the mobility part of disability benefits. */
  readonly disregardsMobility: boolean;
  /** Share of care benefits ignored, 0 to 100; some councils ignored 25 or 35 before 2015. */
  readonly careBenefitDisregardPercent: number;
  /** Extra protected income from an age; null for none. */
  readonly ageProtection: { readonly fromAge: number; readonly amount: number } | null;
  /** Whoever has one of these and no disability benefit pays nothing. */
  readonly exemptBenefits: readonly IncomeKind[];
  readonly chargePeriod: ChargePeriod;
  readonly chargesSecondCarer: boolean;
  readonly respite: RespiteRule;
  /** For a person above the upper limit whose care the council arranges. */
  readonly arrangementFee: { readonly once: number; readonly weekly: number };
  /** `gross`: the council pays for the care and collects the charge. `net`: the direct payment is less by it. */
  readonly collection: 'gross' | 'net';
};

/** The limits of England since April 2010, in pence. */
export const ENGLISH_TARIFF: TariffRule = {
  lowerLimit: 1_425_000,
  upperLimit: 2_325_000,
  step: 25_000,
  rounding: 'up',
};

/**
 * The Care Act rules with no local choice: all of disposable income, itemised disability-related expenditure,
 * the statutory guarantee, the English limits. A council's policy is this with some fields replaced.
 */
export const CARE_ACT_POLICY: ChargingPolicy = {
  percentTaken: { kind: 'flat', percent: 100 },
  minimumCharge: null,
  maximumWeeklyCharge: null,
  nightCareDisregard: [],
  disabilityExpenditure: { kind: 'itemised' },
  protectedIncome: { kind: 'guarantee', addAmount: 0, addPercent: 0 },
  tariff: ENGLISH_TARIFF,
  halvesJointMoney: true,
  checksCouples: false,
  savingsCredit: 'disregard',
  countsCarersAllowance: true,
  housingCosts: {
    counted: ['rent', 'mortgage', 'council-tax', 'service-charge', 'other'],
    isApportioned: false,
  },
  earningsDisregardPercent: 100,
  disregardsMobility: true,
  careBenefitDisregardPercent: 0,
  ageProtection: null,
  exemptBenefits: [],
  chargePeriod: 'weekly',
  chargesSecondCarer: true,
  respite: { kind: 'as-assessed' },
  arrangementFee: { once: 0, weekly: 0 },
  collection: 'gross',
};
