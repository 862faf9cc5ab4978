import { INDICATORS } from '../../../core/model/indicators.ts';
import type { IndicatorId } from '../../../core/model/indicators.ts';
import type { Headline, SimulationResult } from '../../api/types.ts';
import { formatAmount, formatChange } from '../../format/amount.ts';
import { intervalOf, NO_SPREAD, verdictOf } from '../../format/verdict.ts';
import { IndicatorMark } from '../../leanings/indicator-mark.tsx';
import styles from './start.module.css';

/** Who pays, who stands, who gets care. */
const FIRST: readonly IndicatorId[] = [
  'council.spend.net',
  'people.payments',
  'providers.standing',
  'care.need.met',
  'care.waiting',
];

type FiguresProps = { readonly result: SimulationResult; readonly option: string };

/** A few figures of a result: each difference with its interval and whether it could be luck, or the level where nothing is compared. */
export function Figures({ result, option }: FiguresProps) {
  const difference = result.differences.find((each) => each.option === option) ?? result.differences[0];
  const isDifference = difference !== undefined;
  const levels = result.scenarios[0]?.headlines;
  return (
    <dl className={styles['figures']}>
      {FIRST.map((indicator) => {
        const figure = find(difference?.headlines ?? levels, indicator);
        if (figure === undefined) return null;
        return (
          <div key={indicator} className={styles['figure']}>
            <dt>
              {INDICATORS[indicator].label}{' '}
              <IndicatorMark indicator={indicator} result={result} isDifference={isDifference} />
            </dt>
            <dd>
              <b>{shown(indicator, figure.mean, isDifference)}</b>
              <span className={styles['soft']}>
                {certainty(indicator, figure, isDifference, result.replicates)}
              </span>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

function shown(indicator: IndicatorId, value: number, isDifference: boolean): string {
  const { unit } = INDICATORS[indicator];
  return isDifference ? formatChange(value, unit) : formatAmount(value, unit);
}

/** "−£2.7m to −£0.9m, beyond luck". */
function certainty(
  indicator: IndicatorId,
  figure: Headline,
  isDifference: boolean,
  replicates: number,
): string {
  const interval = intervalOf(figure, replicates);
  if (interval === null) return NO_SPREAD;
  const end = (value: number): string => {
    const text = shown(indicator, value, isDifference);
    // An end that rounds to nothing would seem to take in what the verdict leaves out.
    if (value === 0 || /[1-9]/.test(text)) return text;
    return value < 0 ? 'just below 0' : 'just above 0';
  };
  const range = `95% interval ${end(interval.low)} to ${end(interval.high)}`;
  return isDifference ? `${range}; ${verdictOf(figure, replicates)}` : range;
}

function find(headlines: readonly Headline[] | undefined, indicator: IndicatorId): Headline | undefined {
  return headlines?.find((headline) => headline.indicator === indicator);
}
