import { INDICATORS } from '../../../core/model/indicators.ts';
import type { Headline, SimulationResult } from '../../api/types.ts';
import { formatAmount } from '../../format/amount.ts';
import { monthSpan } from '../../format/month.ts';
import { Glossed } from '../../ui/glossary.tsx';
import { Hint } from '../../ui/hint.tsx';
import {
  differenceSentence,
  errorSentence,
  LEADING,
  levelSentence,
  rangeSentence,
  verdictOf,
} from './sentence.ts';
import type { Verdict } from './sentence.ts';
import styles from './headlines.module.css';

const WHY: Readonly<Record<Verdict, string>> = {
  'beyond luck':
    'At least nine in ten paired runs, same people and same luck with and without the option, agree on the direction.',
  'could be luck': 'The range of nine runs in ten includes no difference: this could come out either way.',
  'too few replicates to tell':
    'With fewer than ten replicates the range says little. Run more of them to judge.',
  'same in every run': 'Every replicate gives exactly the same figure with the option as without it.',
};

const LOOKS: Readonly<Record<Verdict, string>> = {
  'beyond luck': 'firm',
  'could be luck': 'unsure',
  'too few replicates to tell': 'unsure',
  'same in every run': 'unsure',
};

type HeadlinesProps = { readonly result: SimulationResult; readonly nameOf: (option: string) => string };

/** What it comes to, in sentences: the differences first, each with its range and whether it could be luck. */
export function Headlines({ result, nameOf }: HeadlinesProps) {
  const [difference] = result.differences;
  const span = monthSpan(result.months.length);
  const title =
    difference === undefined
      ? `${nameOf(result.scenarios[0]?.option ?? '')} in ${result.place.name}`
      : `${nameOf(difference.option)} in ${result.place.name}, against ${nameOf(difference.against).toLowerCase()}`;
  return (
    <section className={styles['headlines']} aria-label="Headlines">
      <h2>{title}</h2>
      <ul className={styles['list']}>
        {LEADING.map((indicator) => {
          const level = find(result.scenarios[0]?.headlines, indicator);
          if (level === undefined) return null;
          const change = find(difference?.headlines, indicator);
          const { unit } = INDICATORS[indicator];
          if (change === undefined) {
            return (
              <li key={indicator} className={styles['item']}>
                <p className={styles['sentence']}>
                  <Glossed>{`${levelSentence(indicator, level, span)}.`}</Glossed>
                </p>
                <p className={styles['detail']}>
                  Nine runs in ten: {formatAmount(level.p5, unit)} to {formatAmount(level.p95, unit)}.
                </p>
              </li>
            );
          }
          const verdict = verdictOf(change, result.replicates);
          return (
            <li key={indicator} className={styles['item']}>
              <p className={styles['sentence']}>
                <Glossed>{`${differenceSentence(indicator, change, span)}.`}</Glossed>
              </p>
              <p className={styles['detail']}>
                {verdict === 'same in every run'
                  ? 'Every run gives the same figure'
                  : `${rangeSentence(indicator, change)}; ${errorSentence(indicator, change)}`}
                . Business as usual: {formatAmount(level.mean, unit)}.
              </p>
              <p className={`${styles['verdict']} ${styles[LOOKS[verdict]]}`}>
                <Hint text={WHY[verdict]}>{verdict.charAt(0).toUpperCase() + verdict.slice(1)}</Hint>
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function find(headlines: readonly Headline[] | undefined, indicator: string): Headline | undefined {
  return headlines?.find((headline) => headline.indicator === indicator);
}
