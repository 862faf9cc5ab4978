import { INDICATORS } from '../../../core/model/indicators.ts';
import type { IndicatorId, IndicatorUnit } from '../../../core/model/indicators.ts';
import type { Headline, SimulationResult } from '../../api/types.ts';
import { amountsAlike, changesAlike } from '../../../core/figures/alike.ts';
import { intervalOf, NO_SPREAD, verdictOf } from '../../format/verdict.ts';
import { IndicatorMark } from '../../leanings/indicator-mark.tsx';
import { ALWAYS } from '../../telling/leading.ts';
import styles from './start.module.css';
import { saysSomething } from '../../../core/figures/amount.ts';

type FiguresProps = { readonly result: SimulationResult; readonly option: string };

/** A few figures of a result: each difference with its interval and whether it could be luck, or the level where nothing is compared. */
export function Figures({ result, option }: FiguresProps) {
  const difference = result.differences.find((each) => each.option === option) ?? result.differences[0];
  const isDifference = difference !== undefined;
  const levels = result.scenarios[0]?.headlines;
  return (
    <dl className={styles['figures']}>
      {ALWAYS.map((indicator) => {
        const figure = find(difference?.headlines ?? levels, indicator);
        if (figure === undefined) return null;
        return (
          <div key={indicator} className={styles['figure']}>
            <dt>
              {INDICATORS[indicator].label}{' '}
              <IndicatorMark indicator={indicator} result={result} isDifference={isDifference} />
            </dt>
            <dd>
              <Figure
                unit={INDICATORS[indicator].unit}
                figure={figure}
                isDifference={isDifference}
                replicates={result.replicates}
              />
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

type FigureProps = {
  readonly unit: IndicatorUnit;
  readonly figure: Headline;
  readonly isDifference: boolean;
  readonly replicates: number;
};

/** "−£1.8m, 95% interval −£2.7m to −£0.9m; beyond luck". */
function Figure({ unit, figure, isDifference, replicates }: FigureProps) {
  const { mean } = figure;
  const interval = intervalOf(figure, replicates);
  const ends = interval ?? { low: mean, high: mean };
  const alike = isDifference ? changesAlike : amountsAlike;
  const [middle, low, high] = alike([mean, ends.low, ends.high], unit);
  const range =
    interval === null ? NO_SPREAD : `95% interval ${end(ends.low, low)} to ${end(ends.high, high)}`;
  return (
    <>
      <b>{middle}</b>
      <span className={styles['soft']}>
        {isDifference && interval !== null ? `${range}; ${verdictOf(figure, replicates)}` : range}
      </span>
    </>
  );
}

function find(headlines: readonly Headline[] | undefined, indicator: IndicatorId): Headline | undefined {
  return headlines?.find((headline) => headline.indicator === indicator);
}

/** An end that rounds to nothing would seem to take in what the verdict leaves out. */
function end(value: number, text: string): string {
  if (value === 0 || saysSomething(text)) return text;
  return value < 0 ? 'just below 0' : 'just above 0';
}
