import type { Bands, Headline, SimulationResult } from '../../core/run/result.ts';

/**
 * The numbers of a result as one block of little-endian float64, so that what is read back is bit for bit what was
 * computed (JSON has no NaN). For each scenario, then for each difference:
 *
 *   mean | standardError | p5 | p25 | p50 | p75 | p95      each indicators x months
 *   then for each headline: mean, standardError, p5, p50, p95
 *
 * The header is the rest of the result; each headline in it keeps its indicator only.
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
const FIGURES = ['mean', 'standardError', 'p5', 'p50', 'p95'] as const satisfies readonly (keyof Headline)[];
const FLOAT64_BYTES = 8;

type Series = { readonly bands: Bands; readonly headlines: readonly Headline[] };

export function splitResult(result: SimulationResult): { header: unknown; numbers: Buffer } {
  const series: readonly Series[] = [...result.scenarios, ...result.differences];
  const length = series.reduce((sum, one) => sum + sizeOf(one), 0);
  const numbers = Buffer.alloc(length * FLOAT64_BYTES);
  let at = 0;
  const put = (value: number): void => {
    at = numbers.writeDoubleLE(value, at);
  };
  for (const one of series) {
    for (const band of BANDS) one.bands[band].forEach(put);
    for (const headline of one.headlines) FIGURES.forEach((figure) => put(headline[figure]));
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

type HeaderSeries = { readonly headlines: readonly Headline['indicator'][] };
type Header = Omit<SimulationResult, 'scenarios' | 'differences'> & {
  readonly scenarios: readonly (HeaderSeries & { readonly option: string })[];
  readonly differences: readonly (HeaderSeries & { readonly option: string; readonly against: string })[];
};

/** @throws RangeError when the block is not as long as the header says. */
export function joinResult(headerText: string, numbers: Buffer): SimulationResult {
  const header = JSON.parse(headerText) as Header;
  const width = header.indicators.length * header.months.length;
  let at = 0;
  const take = (): number => {
    const value = numbers.readDoubleLE(at);
    at += FLOAT64_BYTES;
    return value;
  };
  const seriesOf = (one: HeaderSeries): Series => {
    const bands = Object.fromEntries(BANDS.map((band) => [band, Float64Array.from({ length: width }, take)]));
    const headlines = one.headlines.map((indicator) => {
      const figures = Object.fromEntries(FIGURES.map((figure) => [figure, take()]));
      return { indicator, ...figures } as Headline;
    });
    return { bands: bands as Bands, headlines };
  };
  const scenarios = header.scenarios.map((one) => ({ option: one.option, ...seriesOf(one) }));
  const differences = header.differences.map((one) => ({
    option: one.option,
    against: one.against,
    ...seriesOf(one),
  }));
  if (at !== numbers.length)
    throw new RangeError(`Expected ${at} bytes of numbers, but found ${numbers.length}.`);
  return { ...header, scenarios, differences };
}

function sizeOf({ bands, headlines }: Series): number {
  const inBands = BANDS.reduce((sum, band) => sum + bands[band].length, 0);
  return inBands + headlines.length * FIGURES.length;
}

function nameOf(headline: Headline): Headline['indicator'] {
  return headline.indicator;
}
