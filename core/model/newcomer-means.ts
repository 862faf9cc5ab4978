/** What a new person has to live on: which income the law protects for them, what they have beyond it, and savings. */
import { roundHalfUp } from '../money/rounding.ts';
import { logNormalFrom } from '../random/distributions.ts';
import { MEANS_CLASS_PARAMETERS, meansClassOf, protectedIncomeByClass } from './means-class.ts';
import type { Premium } from './means-class.ts';
import type { NewcomerDraw } from './newcomer-draw.ts';
import type { Tables } from './tables.ts';
import { BAND_18_TO_64 } from './vocabulary.ts';

export const MEANS_PARAMETERS = [
  ...MEANS_CLASS_PARAMETERS,
  'charging.dre.default',
  'charging.share.nothing',
  'charging.capital.lower',
  'charging.capital.upper',
  'charging.tariff.step',
  'people.excess.median',
  'people.excess.sigma',
  'people.capital.between',
  'people.young.share',
  'people.couple.18to64',
  'people.couple.65plus',
  'people.premium.disability',
  'people.premium.enhanced',
] as const;

type Parameters = { readonly [P in (typeof MEANS_PARAMETERS)[number]]: number };

/** The parameters of means as `giveMeans` takes them. Money in pence. */
export type MeansRules = ReturnType<typeof meansRules>;

/**
 * The rules of means in force in a month.
 * @param incomeIndex how far incomes have been uprated since the first reported month.
 */
export function meansRules(parameters: Parameters, incomeIndex: number) {
  return {
    incomeIndex,
    protectedIncome: protectedIncomeByClass(parameters),
    allowance: parameters['charging.dre.default'],
    nothingToCharge: parameters['charging.share.nothing'],
    excessMedian: parameters['people.excess.median'],
    excessSigma: parameters['people.excess.sigma'],
    capitalLower: parameters['charging.capital.lower'],
    capitalUpper: parameters['charging.capital.upper'],
    capitalStep: parameters['charging.tariff.step'],
    capitalBetween: parameters['people.capital.between'],
    young: parameters['people.young.share'],
    couple18to64: parameters['people.couple.18to64'],
    couple65plus: parameters['people.couple.65plus'],
    disability: parameters['people.premium.disability'],
    enhanced: parameters['people.premium.enhanced'],
  };
}

type MeansColumns = Pick<Tables['people'], 'meansClass' | 'income' | 'capital'>;

/** Which draw of the stream of means decides what. */
const DRAW = { chargeable: 0, excess: 1, hasSavings: 2, savings: 3, young: 4, couple: 5, premium: 6 };

/** Writes a person's means. Income is in prices of the first reported month. */
export function giveMeans(
  people: MeansColumns,
  row: number,
  { band, selfFunder }: { readonly band: number; readonly selfFunder: boolean },
  draw: NewcomerDraw,
  rules: MeansRules,
): void {
  const couple = band === BAND_18_TO_64 ? rules.couple18to64 : rules.couple65plus;
  people.meansClass[row] = meansClassOf({
    band,
    young: draw('person-means', DRAW.young) < rules.young,
    couple: draw('person-means', DRAW.couple) < couple,
    premium: premiumAt(draw('person-means', DRAW.premium), rules),
  });
  people.income[row] = weeklyIncome(rules.protectedIncome[people.meansClass[row]], draw, rules);
  people.capital[row] = savings(selfFunder, draw, rules);
}

function premiumAt(u: number, { disability, enhanced }: MeansRules): Premium {
  if (u >= disability) return 'none';
  return u < disability * enhanced ? 'enhanced' : 'disability';
}

/**
 * Assessable income: the protected minimum for those who will be charged nothing, and an excess over it and the standard
 * disability allowance for the rest.
 */
function weeklyIncome(floor: number, draw: NewcomerDraw, rules: MeansRules): number {
  const { incomeIndex } = rules;
  const floorAtStart = floor / incomeIndex;
  if (draw('person-means', DRAW.chargeable) < rules.nothingToCharge) return roundHalfUp(floorAtStart);
  const excess = logNormalFrom(draw('person-means', DRAW.excess), rules.excessMedian, rules.excessSigma);
  return roundHalfUp(floorAtStart + rules.allowance / incomeIndex + excess);
}

/** Savings: just over the upper limit for a self-funder; for a council client between the limits or below the lower. */
function savings(selfFunder: boolean, draw: NewcomerDraw, rules: MeansRules): number {
  const { capitalLower: lower, capitalUpper: upper } = rules;
  if (selfFunder) return upper + rules.capitalStep;
  const position = draw('person-means', DRAW.savings);
  return draw('person-means', DRAW.hasSavings) < rules.capitalBetween
    ? roundHalfUp(lower + position * (upper - lower))
    : roundHalfUp(position * lower);
}
