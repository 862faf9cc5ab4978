import { useId } from 'react';
import { INDICATORS } from '../../core/model/indicators.ts';
import type { IndicatorId, IndicatorUnit } from '../../core/model/indicators.ts';
import type { SimulationResult } from '../api/types.ts';
import { formatTick } from '../format/amount.ts';
import { Button } from '../ui/button.tsx';
import { Hint } from '../ui/hint.tsx';
import { axisOf } from './axis.ts';
import { BandChart } from './band-chart.tsx';
import { ChartTable } from './chart-table.tsx';
import { Legend } from './legend.tsx';
import { Provenance } from './provenance.tsx';
import { linesOf } from './series.ts';
import type { Showing } from './series.ts';
import { summaryOf } from './summary.ts';
import styles from './charts.module.css';

const PER: Readonly<Record<IndicatorUnit, string>> = {
  pounds: '£ a month',
  'pounds per hour': '£ an hour',
  hours: 'hours a month',
  people: 'people',
  providers: 'providers',
  months: 'months',
  share: '%',
};

type ChartCardProps = {
  readonly result: SimulationResult;
  readonly indicator: IndicatorId;
  readonly showing: Showing;
  readonly asTable: boolean;
  readonly onTurn: () => void;
  readonly nameOf: (option: string) => string;
};

/** One indicator: title, one sentence, picture or table, and where the figures come from. */
export function ChartCard({ result, indicator, showing, asTable, onTurn, nameOf }: ChartCardProps) {
  const title = useId();
  const { label, meaning, unit, aggregation } = INDICATORS[indicator];
  const lines = linesOf(result, indicator, showing, nameOf);
  const summary = summaryOf(indicator, result.months, lines, showing);
  const axis = axisOf(lines, unit, showing);
  const axisFrom = axis.low > 0 ? formatTick(axis.low, unit, axis.step) : null;
  const per = unit === 'share' && showing === 'difference' ? 'percentage points' : PER[unit];
  const perMonth = unit === 'providers' && aggregation === 'sum' ? 'providers a month' : per;
  return (
    <figure
      className={`${styles['card']} ${result.place.invented ? styles['invented'] : ''}`}
      aria-labelledby={title}
    >
      <div className={styles['head']}>
        <h3 id={title}>
          {label} <span className={styles['unit']}>{perMonth}</span>
        </h3>
        <Hint look="mark" text={meaning} label={`What is "${label}"?`}>
          ?
        </Hint>
        <span className={styles['turn']}>
          <Button
            look="quiet"
            onPress={onTurn}
            label={asTable ? `Show ${label} as a chart` : `Show ${label} as a table`}
          >
            {asTable ? 'Chart' : 'Table'}
          </Button>
        </span>
      </div>
      <figcaption className={styles['summary']}>{summary}</figcaption>
      {asTable ? (
        <ChartTable label={label} months={result.months} lines={lines} unit={unit} />
      ) : (
        <>
          <BandChart
            label={`${label}. ${summary}`}
            months={result.months}
            lines={lines}
            unit={unit}
            axis={axis}
            showing={showing}
          />
          <Legend lines={lines} axisFrom={axisFrom} />
        </>
      )}
      <Provenance result={result} />
    </figure>
  );
}
