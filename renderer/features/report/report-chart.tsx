import { INDICATORS } from '../../../core/model/indicators.ts';
import type { IndicatorId } from '../../../core/model/indicators.ts';
import type { SimulationResult } from '../../api/types.ts';
import { axisOf } from '../../charts/axis.ts';
import { BandChart } from '../../charts/band-chart.tsx';
import { countSentence, isCount } from '../../charts/count-sentence.ts';
import { Legend } from '../../charts/legend.tsx';
import { linesOf } from '../../charts/series.ts';
import { summaryOf } from '../../charts/summary.ts';
import styles from './report.module.css';

type ReportChartProps = {
  readonly result: SimulationResult;
  readonly indicator: IndicatorId;
  readonly nameOf: (option: string) => string;
};

/** One indicator by month for every option, as it stands in a report. */
export function ReportChart({ result, indicator, nameOf }: ReportChartProps) {
  const { label, unit } = INDICATORS[indicator];
  const lines = linesOf(result, indicator, 'levels', nameOf);
  const axis = axisOf(lines, unit, 'levels');
  const summary = chartSummary(result, indicator, nameOf);
  return (
    <figure className={styles['figure']} data-chart={indicator}>
      <h3>{label}</h3>
      <BandChart
        label={`${label}. ${summary}`}
        months={result.months}
        lines={lines}
        unit={unit}
        axis={axis}
        showing="levels"
      />
      <Legend lines={lines} axisFrom={null} />
      <figcaption>{summary}</figcaption>
    </figure>
  );
}

/** What the chart shows in one sentence, as on its own card. */
export function chartSummary(
  result: SimulationResult,
  indicator: IndicatorId,
  nameOf: (option: string) => string,
): string {
  if (isCount(indicator)) return countSentence(result, indicator, 'levels', nameOf);
  return summaryOf(indicator, result.months, linesOf(result, indicator, 'levels', nameOf), 'levels');
}
