import { INDICATORS } from '../../../core/model/indicators.ts';
import type { Indicator, IndicatorId } from '../../../core/model/indicators.ts';
import type { Headline, SimulationResult } from '../../api/types.ts';
import { financialYears, yearFigure } from '../../charts/financial-years.ts';
import type { YearColumn } from '../../charts/financial-years.ts';
import { linesOf } from '../../charts/series.ts';

const GROUPS: Readonly<Record<Indicator['group'], string>> = {
  council: 'Council money',
  people: 'People',
  choice: 'Choice',
  care: 'Care',
  providers: 'Providers',
};

/** The heading an indicator stands under. */
export function sectionOf(indicator: IndicatorId): string {
  return indicator.startsWith('mix.') ? 'Mix' : GROUPS[INDICATORS[indicator].group];
}

export const HOW: Readonly<Record<Indicator['aggregation'], string>> = {
  sum: 'total',
  last: 'at the end',
  mean: 'average',
};

export type PeriodRow = {
  readonly indicator: IndicatorId;
  readonly baseline: Headline;
  readonly option: Headline | null;
  readonly difference: Headline | null;
};

/** One row an indicator over the whole period, in the order they were recorded. */
export function periodRows(result: SimulationResult): readonly PeriodRow[] {
  return result.indicators.flatMap((indicator) => {
    const of = (list: readonly Headline[] | undefined): Headline | null =>
      list?.find((headline) => headline.indicator === indicator) ?? null;
    const baseline = of(result.scenarios[0]?.headlines);
    if (baseline === null) return [];
    const option = of(result.scenarios[1]?.headlines);
    return [{ indicator, baseline, option, difference: of(result.differences[0]?.headlines) }];
  });
}

export const MEASURES = ['difference', 'option', 'baseline'] as const;
export type Measure = (typeof MEASURES)[number];

export type YearRow = { readonly indicator: IndicatorId; readonly figures: readonly number[] };
export type YearTable = { readonly years: readonly YearColumn[]; readonly rows: readonly YearRow[] };

/** Averages over the replicates by financial year. Ranges do not add up over months, so none are shown. */
export function yearTable(result: SimulationResult, measure: Measure): YearTable {
  const years = financialYears(result.months);
  const rows = result.indicators.flatMap((indicator) => {
    const lines = linesOf(result, indicator, measure === 'difference' ? 'difference' : 'levels', (id) => id);
    const line = measure === 'option' ? lines[1] : lines[0];
    if (line === undefined) return [];
    const { aggregation } = INDICATORS[indicator];
    return [{ indicator, figures: years.map((year) => yearFigure(line.band.mean, year, aggregation)) }];
  });
  return { years, rows };
}
