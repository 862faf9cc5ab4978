/** What a new person has to live on: which income the law protects for them, what they have beyond it, and savings. */
import { roundHalfUp } from '../../money/rounding.ts';
import { logNormalFrom } from '../../random/distributions.ts';
import { STREAMS } from '../../random/stream.ts';
import type { ReadonlyColumn } from '../columns.ts';
import { MEANS_CLASS_PARAMETERS, meansClassOf, protectedIncomeByClass } from '../charging/means-class.ts';
import type { Premium } from '../charging/means-class.ts';
import { drawAbout } from './newcomer-draw.ts';
import type { Newcomer } from './newcomer-draw.ts';
import {
  selfFunderSavings,
  SELF_FUNDER_SAVINGS_PARAMETERS,
  selfFunderSavingsRules,
} from './self-funder-savings.ts';
import type { Tables } from '../tables.ts';
import { BAND_18_TO_64 } from '../vocabulary.ts';

export const MEANS_PARAMETERS = [
  ...MEANS_CLASS_PARAMETERS,
  'charging.dre.default',
  'charging.share.nothing',
  'charging.capital.lower',
  'people.selffunder.income',
  ...SELF_FUNDER_SAVINGS_PARAMETERS,
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
 * @param market how far incomes have been uprated since the first reported month, and what an hour of care costs those who
 * buy their own, in pence.
 */
export function meansRules(
  parameters: Parameters,
  market: { readonly incomeIndex: number; readonly individualPrice: number },
) {
  return {
    incomeIndex: market.incomeIndex,
    protectedIncome: protectedIncomeByClass(parameters),
    allowance: parameters['charging.dre.default'],
    nothingToCharge: parameters['charging.share.nothing'],
    excessMedian: parameters['people.excess.median'],
    excessSigma: parameters['people.excess.sigma'],
    selfFunderExcess: parameters['people.selffunder.income'],
    capitalLower: parameters['charging.capital.lower'],
    capitalUpper: parameters['charging.capital.upper'],
    capitalBetween: parameters['people.capital.between'],
    selfFunderSavings: selfFunderSavingsRules(parameters, market.individualPrice),
    young: parameters['people.young.share'],
    couple18to64: parameters['people.couple.18to64'],
    couple65plus: parameters['people.couple.65plus'],
    disability: parameters['people.premium.disability'],
    enhanced: parameters['people.premium.enhanced'],
  };
}

type MeansColumns = Pick<Tables['people'], 'meansClass' | 'income' | 'capital'> & {
  readonly [C in 'need' | 'supportNeed' | 'doubleHanded']: ReadonlyColumn;
};

/** Which draw of the stream of means decides what; those from 16 on are the savings of self-funders. */
const DRAW = { chargeable: 0, excess: 1, hasSavings: 2, savings: 3, young: 4, couple: 5, premium: 6 };

/** Writes the means of a person whose needs are known. Income is in prices of the first reported month. */
export function giveMeans(people: MeansColumns, newcomer: Newcomer, rules: MeansRules): void {
  const { row, band, selfFunder } = newcomer;
  const couple = band === BAND_18_TO_64 ? rules.couple18to64 : rules.couple65plus;
  people.meansClass[row] = meansClassOf({
    band,
    young: drawAbout(newcomer, STREAMS['person-means'], DRAW.young) < rules.young,
    couple: drawAbout(newcomer, STREAMS['person-means'], DRAW.couple) < couple,
    premium: premiumAt(drawAbout(newcomer, STREAMS['person-means'], DRAW.premium), rules),
  });
  const floor = rules.protectedIncome[people.meansClass[row]];
  if (selfFunder) {
    const excess = logNormalFrom(
      drawAbout(newcomer, STREAMS['person-means'], DRAW.excess),
      rules.selfFunderExcess,
      rules.excessSigma,
    );
    people.income[row] = roundHalfUp((floor + excess) / rules.incomeIndex);
    const care = {
      minutes: people.need[row] * (1 + people.doubleHanded[row]),
      supportMinutes: people.supportNeed[row],
      excess,
    };
    const above = selfFunderSavings(care, newcomer, rules.selfFunderSavings);
    people.capital[row] = rules.capitalUpper + above;
  } else {
    people.income[row] = weeklyIncome(floor, newcomer, rules);
    people.capital[row] = savings(newcomer, rules);
  }
}

function premiumAt(u: number, { disability, enhanced }: MeansRules): Premium {
  if (u >= disability) return 'none';
  return u < disability * enhanced ? 'enhanced' : 'disability';
}

/**
 * Assessable income: the protected minimum for those who will be charged nothing, and an excess over it and the standard
 * disability allowance for the rest.
 */
function weeklyIncome(floor: number, newcomer: Newcomer, rules: MeansRules): number {
  const { incomeIndex } = rules;
  if (drawAbout(newcomer, STREAMS['person-means'], DRAW.chargeable) < rules.nothingToCharge)
    return roundHalfUp(floor / incomeIndex);
  const excess = logNormalFrom(
    drawAbout(newcomer, STREAMS['person-means'], DRAW.excess),
    rules.excessMedian,
    rules.excessSigma,
  );
  return roundHalfUp((floor + rules.allowance + excess) / incomeIndex);
}

/** Savings of a council client: between the limits or below the lower. */
function savings(newcomer: Newcomer, rules: MeansRules): number {
  const { capitalLower: lower, capitalUpper: upper } = rules;
  const position = drawAbout(newcomer, STREAMS['person-means'], DRAW.savings);
  return drawAbout(newcomer, STREAMS['person-means'], DRAW.hasSavings) < rules.capitalBetween
    ? roundHalfUp(lower + position * (upper - lower))
    : roundHalfUp(position * lower);
}
