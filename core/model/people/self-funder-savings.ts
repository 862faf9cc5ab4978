/**
 * Savings of people who pay for their own care, above the upper limit. Those who arrive have all they will ever have;
 * those a place starts with have been paying for some time, and only those whose savings have lasted are still among them.
 */
import { priceForMinutes, roundHalfUp } from '../../money/rounding.ts';
import { exponentialFrom, logNormalFrom } from '../../random/distributions.ts';
import { STREAMS } from '../../random/stream.ts';
import { WEEKS_PER_YEAR } from '../../time/weeks.ts';
import { DEPARTURE_PARAMETERS, departuresByBand } from './departures.ts';
import { drawAbout } from './newcomer-draw.ts';
import type { Newcomer } from './newcomer-draw.ts';
import { BAND_65_PLUS } from '../vocabulary.ts';

export const SELF_FUNDER_SAVINGS_PARAMETERS = [
  'charging.capital.upper',
  'people.selffunder.capital.median',
  'people.selffunder.capital.sigma',
  'support.rate',
  ...DEPARTURE_PARAMETERS,
] as const;

type Parameters = { readonly [P in (typeof SELF_FUNDER_SAVINGS_PARAMETERS)[number]]: number };

/** The rules of these savings in a month; money in pence. */
export type SelfFunderSavingsRules = ReturnType<typeof selfFunderSavingsRules>;

/** @param individualPrice what an hour of care costs those who buy their own, in pence. */
export function selfFunderSavingsRules(parameters: Parameters, individualPrice: number) {
  return {
    median: parameters['people.selffunder.capital.median'],
    sigma: parameters['people.selffunder.capital.sigma'],
    // Self-funders are taken to be 65 and over.
    departures: departuresByBand(parameters)[BAND_65_PLUS],
    price: roundHalfUp(individualPrice),
    supportPrice: roundHalfUp(parameters['support.rate']),
  };
}

/** What a person's care takes: staff time and support in minutes a week, and the income there is for it in pence a week. */
type Care = { readonly minutes: number; readonly supportMinutes: number; readonly excess: number };

/** The first draw of the stream of means about these savings: each attempt takes one of the amount and one of the time. */
const FIRST_DRAW = 16;
/** Attempts to find savings that have lasted; after the last the person is taken to have just begun. */
const ATTEMPTS = 24;

/**
 * Savings above the upper limit, in whole pence and at least one.
 *
 * Time in care so far is exponential, as departures leave it. Savings and time are drawn together until the savings have
 * lasted the time: that is how they lie among all those who pay at a moment, were the market always as it is.
 */
export function selfFunderSavings(care: Care, newcomer: Newcomer, rules: SelfFunderSavingsRules): number {
  const aYear = newcomer.arriving ? 0 : takenInYear(care, rules);
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const sub = FIRST_DRAW + 2 * attempt;
    const atFirst = logNormalFrom(
      drawAbout(newcomer, STREAMS['person-means'], sub),
      rules.median,
      rules.sigma,
    );
    if (aYear === 0) return atLeastOne(atFirst);
    const years = exponentialFrom(drawAbout(newcomer, STREAMS['person-means'], sub + 1)) / rules.departures;
    const left = atFirst - aYear * years;
    if (left > 0) return atLeastOne(left);
  }
  return atLeastOne(
    logNormalFrom(drawAbout(newcomer, STREAMS['person-means'], FIRST_DRAW), rules.median, rules.sigma),
  );
}

/** What care takes from savings in a year: its cost beyond the income there is for it. */
function takenInYear({ minutes, supportMinutes, excess }: Care, rules: SelfFunderSavingsRules): number {
  const cost = priceForMinutes(rules.price, minutes) + priceForMinutes(rules.supportPrice, supportMinutes);
  return Math.max(0, cost - excess) * WEEKS_PER_YEAR;
}

function atLeastOne(pence: number): number {
  return Math.max(1, roundHalfUp(pence));
}
