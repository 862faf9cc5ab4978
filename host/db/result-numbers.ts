import type { Bands, Headline, PairedHeadline, SimulationResult, Spread } from '../../core/run/result.ts';

/**
 * The numbers of a result as one block of little-endian float64, so that what is read back is bit for bit what was
 * computed (JSON has no NaN). For each scenario, then for each difference:
 *
 *   mean | standardError | p5 | p25 | p50 | p75 | p95      each indicators x months
 *   then for each headline: mean, standardError, p5, p50, p95; and for a difference, above and below
 *   then mean | standardError | p5 | p25 | p50 | p75 | p95 each indicators x years
 *   then mean | standardError | p5 | p50 | p95             each categories x measures
 *   and for a difference the same again                    each categories x winner figures
 *
 * The header is the rest of the result; each headline in it keeps its indicator only. Results from before there were
 * categories name none in their header and are read back with empty breakdowns; those from before there were years name none,
 * and have neither them nor the signs of their differences.
 */
const BANDS = [
  'mean',
  'standardError',
  'p5',
  'p25',
  'p50',
  'p75',
  'p95',
] as const satisfies readonly (keyof Bands)[];
const FIGURES = ['mean', 'standardError', 'p5', 'p50', 'p95'] as const satisfies readonly (keyof Headline &
  keyof Spread)[];
const FLOAT64_BYTES = 8;

type Series = {
  readonly bands: Bands;
  readonly headlines: readonly (Headline & Partial<PairedHeadline>)[];
  readonly years: Bands;
  readonly breakdown: Spread;
  readonly winners?: Spread;
};

export function splitResult(result: SimulationResult): { header: unknown; numbers: Buffer } {
  const series: readonly Series[] = [...result.scenarios, ...result.differences];
  const length = series.reduce((sum, one) => sum + sizeOf(one), 0);
  const numbers = Buffer.alloc(length * FLOAT64_BYTES);
  let at = 0;
  const put = (value: number): void => {
    at = numbers.writeDoubleLE(value, at);
  };
  for (const { bands, headlines, years, breakdown, winners } of series) {
    for (const band of BANDS) bands[band].forEach(put);
    for (const headline of headlines) numbersOf(headline).forEach(put);
    for (const band of BANDS) years[band].forEach(put);
    for (const figure of FIGURES) breakdown[figure].forEach(put);
    if (winners !== undefined) for (const figure of FIGURES) winners[figure].forEach(put);
  }
  const header = {
    ...result,
    scenarios: result.scenarios.map(({ option, headlines }) => ({
      option,
      headlines: headlines.map(nameOf),
    })),
    differences: result.differences.map(({ option, against, headlines }) => ({
      option,
      against,
      headlines: headlines.map(nameOf),
    })),
  };
  return { header, numbers };
}

type Listed = Pick<SimulationResult, 'categories' | 'measures' | 'winnerFigures' | 'years' | 'quantileError'>;
type HeaderSeries = { readonly headlines: readonly Headline['indicator'][] };
type Header = Omit<SimulationResult, 'scenarios' | 'differences' | keyof Listed> &
  Partial<Listed> & {
    readonly scenarios: readonly (HeaderSeries & { readonly option: string })[];
    readonly differences: readonly (HeaderSeries & { readonly option: string; readonly against: string })[];
  };

/** @throws RangeError when the block is not as long as the header says. */
export function joinResult(headerText: string, numbers: Buffer): SimulationResult {
  const header = JSON.parse(headerText) as Header;
  const { categories = [], measures = [], winnerFigures = [], years = [], quantileError = null } = header;
  const hasYears = header.years !== undefined;
  const width = header.indicators.length * header.months.length;
  let at = 0;
  const take = (): number => {
    const value = numbers.readDoubleLE(at);
    at += FLOAT64_BYTES;
    return value;
  };
  const arrays = (names: readonly string[], length: number): Readonly<Record<string, Float64Array>> =>
    Object.fromEntries(names.map((name) => [name, Float64Array.from({ length }, take)]));
  const spread = (figures: number): Spread => arrays(FIGURES, categories.length * figures) as Spread;
  const headlineOf = (indicator: Headline['indicator']): Headline => {
    const figures = Object.fromEntries(FIGURES.map((figure) => [figure, take()]));
    return { indicator, ...figures } as Headline;
  };
  const pairedHeadlineOf = (indicator: Headline['indicator']): PairedHeadline => ({
    ...headlineOf(indicator),
    signs: hasYears ? { above: take(), below: take() } : null,
  });
  const seriesOf = <H>(one: HeaderSeries, headline: (indicator: Headline['indicator']) => H) => ({
    bands: arrays(BANDS, width) as Bands,
    headlines: one.headlines.map(headline),
    years: arrays(BANDS, header.indicators.length * years.length) as Bands,
    breakdown: spread(measures.length),
  });
  const scenarios = header.scenarios.map((one) => ({ option: one.option, ...seriesOf(one, headlineOf) }));
  const differences = header.differences.map((one) => ({
    option: one.option,
    against: one.against,
    ...seriesOf(one, pairedHeadlineOf),
    winners: spread(winnerFigures.length),
  }));
  if (at !== numbers.length)
    throw new RangeError(`Expected ${at} bytes of numbers, but found ${numbers.length}.`);
  return { ...header, categories, measures, winnerFigures, years, quantileError, scenarios, differences };
}

/** The numbers of a headline, those of a difference with its signs. */
function numbersOf({ signs, ...headline }: Series['headlines'][number]): readonly number[] {
  return [...FIGURES.map((figure) => headline[figure]), ...(signs ? [signs.above, signs.below] : [])];
}

function sizeOf({ bands, headlines, years, breakdown, winners }: Series): number {
  const inBands = BANDS.reduce((sum, band) => sum + bands[band].length + years[band].length, 0);
  const inSpreads = FIGURES.reduce(
    (sum, figure) => sum + breakdown[figure].length + (winners?.[figure].length ?? 0),
    0,
  );
  return inBands + inSpreads + headlines.flatMap(numbersOf).length;
}

function nameOf(headline: Headline): Headline['indicator'] {
  return headline.indicator;
}
