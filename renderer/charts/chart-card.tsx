import type { ReactNode } from 'react';
import { INDICATORS } from '../../core/model/indicators.ts';
import type { IndicatorId, IndicatorUnit } from '../../core/model/indicators.ts';
import type { SimulationResult } from '../api/types.ts';
import { formatTick } from '../../core/figures/amount.ts';
import { axisOf } from './axis.ts';
import { BandChart } from './band-chart.tsx';
import { Card } from './card.tsx';
import { ChartTable } from './chart-table.tsx';
import { Legend } from './legend.tsx';
import { linesFile } from './lines-file.ts';
import { linesOf } from './series.ts';
import type { Line, Showing } from './series.ts';
import { countSentence, isCount } from './count-sentence.ts';
import { planSentence, summaryOf } from './summary.ts';

const PER: Readonly<Record<IndicatorUnit, string>> = {
  pounds: '£',
  'pounds per hour': '£ an hour',
  hours: 'hours',
  people: 'people',
  providers: 'providers',
  months: 'months',
  share: '%',
  'rating steps': '0 inadequate, 1 requires improvement, 2 good, 3 outstanding',
};
const NO_PLANS: readonly Line[] = [];

type ChartCardProps = {
  readonly result: SimulationResult;
  readonly indicator: IndicatorId;
  readonly showing: Showing;
  /** What was planned for the indicator, drawn beside what came of it. */
  readonly plans?: readonly Line[];
  readonly asTable: boolean;
  readonly onTurn: () => void;
  readonly nameOf: (option: string) => string;
  /** What is to be said of the indicator as a whole. */
  readonly mark?: ReactNode;
};

/** One indicator by month, for every option or as the difference. */
export function ChartCard({
  result,
  indicator,
  showing,
  plans = NO_PLANS,
  asTable,
  onTurn,
  nameOf,
  mark,
}: ChartCardProps) {
  const { label, meaning, unit, aggregation } = INDICATORS[indicator];
  const { months } = result;
  const achieved = linesOf(result, indicator, showing, nameOf);
  const lines = [...achieved, ...plans];
  const sentence = isCount(indicator)
    ? countSentence(result, indicator, showing, nameOf)
    : summaryOf(indicator, months, achieved, showing);
  const summary = sentence + planSentence(plans, unit, showing);
  const axis = axisOf(lines, unit, showing);
  const axisFrom = axis.low > 0 ? formatTick(axis.low, unit, axis.step) : null;
  const per = unit === 'share' && showing === 'difference' ? 'percentage points' : PER[unit];
  return (
    <Card
      result={result}
      label={label}
      unit={aggregation === 'sum' || unit === 'hours' ? `${per} a month` : per}
      meaning={meaning}
      summary={summary}
      asTable={asTable}
      onTurn={onTurn}
      mark={mark}
      name={indicator}
      table={() => linesFile(result, lines, nameOf)}
    >
      {asTable ? (
        <ChartTable label={label} months={months} lines={lines} unit={unit} />
      ) : (
        <>
          <BandChart
            label={`${label}. ${summary}`}
            months={months}
            lines={lines}
            unit={unit}
            axis={axis}
            showing={showing}
            shown={{ result, indicator }}
          />
          <Legend lines={lines} axisFrom={axisFrom} />
        </>
      )}
    </Card>
  );
}
