import { capital } from '../../core/scenario/first-letter.ts';
import { INDICATORS } from '../../core/model/indicators.ts';
import { chanceOf } from '../../core/statistics/wilson.ts';
import type { Headline, PairedHeadline } from '../api/types.ts';
import { sizesAlike } from '../../core/figures/alike.ts';
import { formatAmount, formatSize, saysSomething } from '../../core/figures/amount.ts';
import { formatChance } from '../../core/figures/chance.ts';
import { rangeHead } from '../../core/figures/range-words.ts';
import { intervalOf } from '../format/verdict.ts';
import type { Interval } from '../../core/statistics/interval.ts';
import type { Leading } from './leading.ts';

type Wording = {
  readonly less: string;
  readonly more: string;
  readonly tell: (size: string, way: string, span: string) => string;
  readonly level: (amount: string, span: string) => string;
};

/** How the share of people in an arrangement at the end is told. */
function share(whose: string, who: string): Wording {
  return {
    less: 'lower',
    more: 'higher',
    tell: (size, way) => `${whose} ends ${size} ${way}`,
    level: (amount) => `${amount} ${who} at the end`,
  };
}

const WORDINGS: Readonly<Record<Leading, Wording>> = {
  'council.spend.net': {
    less: 'less',
    more: 'more',
    tell: (size, way, span) => `The council spends ${size} ${way}, net, over ${span}`,
    level: (amount, span) => `The council spends ${amount}, net, over ${span}`,
  },
  'council.not-given': {
    less: 'less',
    more: 'more',
    tell: (size, way, span) => `Planned care worth ${size} ${way} does not come over ${span}`,
    level: (amount, span) => `Planned care worth ${amount} does not come over ${span}`,
  },
  'people.payments': {
    less: 'less',
    more: 'more',
    tell: (size, way, span) => `People pay ${size} ${way} over ${span}`,
    level: (amount, span) => `People pay ${amount} over ${span}`,
  },
  'providers.standing': {
    less: 'fewer',
    more: 'more',
    tell: (size, way) => `${number(size)} ${way} providers stand at the end`,
    level: (amount) => `${amount} providers stand at the end`,
  },
  'care.need.met': {
    less: 'lower',
    more: 'higher',
    tell: (size, way, span) => `Need met is ${size} ${way} over ${span}`,
    level: (amount, span) => `Need met is ${amount} over ${span}`,
  },
  'care.waiting': {
    less: 'fewer',
    more: 'more',
    tell: (size, way) => `${number(size)} ${way} people wait for a provider at the end`,
    level: (amount) => `${amount} people wait for a provider at the end`,
  },
  'mix.any-direct-payment': share(
    'The share with any direct payment',
    'of council-supported people hold a direct payment',
  ),
  'mix.isf': share(
    'The share with an individual service fund',
    'of council-supported people have an individual service fund',
  ),
  'mix.pooled': share(
    'The share in pooled commissioning',
    'of council-supported people buy together with neighbours',
  ),
  'mix.preferred-list': share(
    'The share in the preferred list',
    'of council-supported people are served from the preferred list',
  ),
  'mix.in-house': share(
    'The share in the in-house service',
    'of council-supported people are served by the council’s own service',
  ),
};

/** What a count is of, where the sentence says that elsewhere. */
const COUNTED = / (people|providers)$/;

/** "The council spends £1.24m less, net, over 5 years", to the place its interval is told to. */
export function differenceSentence(
  indicator: Leading,
  headline: Headline,
  span: string,
  replicates: number,
): string {
  const { unit } = INDICATORS[indicator];
  const { mean } = headline;
  const { less, more, tell } = WORDINGS[indicator];
  const { low, high } = intervalOf(headline, replicates) ?? { low: mean, high: mean };
  const [size] = sizesAlike([mean, low, high], unit);
  if (!saysSomething(size)) return `${INDICATORS[indicator].label}: no difference to speak of`;
  return tell(size, mean < 0 ? less : more, span);
}

/** The level where nothing is compared: "The council spends £39.2m, net, over 5 years". */
export function levelSentence(indicator: Leading, { mean }: Headline, span: string): string {
  return WORDINGS[indicator].level(formatAmount(mean, INDICATORS[indicator].unit), span);
}

/** "95% interval of the average: £0.8m to £1.6m less, Monte Carlo error £0.2m"; null for one run. */
export function intervalSentence(indicator: Leading, headline: Headline, replicates: number): string | null {
  const interval = intervalOf(headline, replicates);
  if (interval === null) return null;
  const error = formatSize(headline.standardError, INDICATORS[indicator].unit);
  return `95% interval of the average: ${between(indicator, interval, headline.mean)}, Monte Carlo error ${error}`;
}

/** "95% interval £0.8m to £1.6m less"; null for one run. */
export function shortInterval(indicator: Leading, headline: Headline, replicates: number): string | null {
  const interval = intervalOf(headline, replicates);
  return interval === null ? null : `95% interval ${between(indicator, interval, headline.mean)}`;
}

/** "Less in 19 of 20 runs"; null where runs were not counted. */
export function shortChance(indicator: Leading, headline: PairedHeadline, replicates: number): string | null {
  return chanceSentence(indicator, headline, replicates)?.split(':')[0] ?? null;
}

/** "Nine runs in ten: £0.8m to £1.6m less", or "£0.2m more to £1.1m less". */
export function rangeSentence(indicator: Leading, { p5, p95 }: Headline, replicates: number): string {
  return `${rangeHead(replicates)}: ${between(indicator, { low: p5, high: p95 })}`;
}

/** "Less in 19 of 20 runs: 76% to 99% likely", by Wilson’s 95% interval; null where runs were not counted. */
export function chanceSentence(
  indicator: Leading,
  { mean, signs }: PairedHeadline,
  replicates: number,
): string | null {
  if (signs === null) return null;
  const { less, more } = WORDINGS[indicator];
  const { times, interval } = chanceOf(mean < 0 ? signs.below : signs.above, replicates);
  const way = mean < 0 ? less : more;
  const [low, high] = [formatChance(interval.low), formatChance(interval.high)];
  const likely = low === high ? low : `${low} to ${high}`;
  return `${capital(way)} in ${times} of ${replicates} runs: ${likely} likely`;
}

/**
 * From one end to the other, the nearer to nothing first; one direction is named once, and so are ends that read alike.
 * @param mean what stands before it and is rounded alike
 */
function between(indicator: Leading, { low, high }: Interval, mean = low): string {
  const { unit } = INDICATORS[indicator];
  const [near, far] = Math.abs(low) <= Math.abs(high) ? [low, high] : [high, low];
  const sizes = sizesAlike([near, far, mean], unit).map((size) => size.replace(COUNTED, ''));
  const [from, to] = [side(indicator, near, sizes[0] ?? ''), side(indicator, far, sizes[1] ?? '')];
  if (from === to) return from;
  const short = near * far > 0 ? from.replace(/ (percentage points )?\S+$/, '') : from;
  return `${/[0-9]/.test(from) ? short : from} to ${to}`;
}

function side(indicator: Leading, value: number, size: string): string {
  if (!saysSomething(size)) return 'no difference';
  const { less, more } = WORDINGS[indicator];
  return `${size} ${value < 0 ? less : more}`;
}

/** "4.0 providers" without its noun, for sentences that place the noun elsewhere. */
function number(size: string): string {
  const figure = size.replace(COUNTED, '');
  // An average that comes to one takes a plural, and reads as an average, with its decimal.
  return figure === '1' ? '1.0' : figure;
}
