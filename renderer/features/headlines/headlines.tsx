import { use } from 'react';
import { INDICATORS } from '../../../core/model/indicators.ts';
import { CARE_UNDONE, careUndone } from '../../../core/study/care-undone.ts';
import { sameThroughout } from '../../../core/study/same-throughout.ts';
import type { Headline, PairedHeadline, SimulationResult } from '../../api/types.ts';
import { PathNoteContext } from '../../charts/path-note.ts';
import { amountsAlike } from '../../../core/figures/alike.ts';
import { formatAmount } from '../../../core/figures/amount.ts';
import { rangeHead } from '../../../core/figures/range-words.ts';
import { differenceLeaning, leaningOf, leaningSource, sideOf } from '../../format/leaning.ts';
import { monthSpan } from '../../format/month.ts';
import { withinSentence } from '../../format/option-name.ts';
import { intervalOf, NO_SPREAD, verdictOf } from '../../format/verdict.ts';
import { selectCatalogues, selectLeanings } from '../../store/selectors.ts';
import { useApp } from '../../store/use-app.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Glossed } from '../../ui/glossary.tsx';
import { LEANING_MARK, LeaningMark, LeaningSign } from '../../leanings/leaning-mark.tsx';
import { VerdictNote } from '../../ui/verdict-note.tsx';
import { WhyButton } from '../../why/why-button.tsx';
import { leadingOf } from '../../telling/leading.ts';
import type { Leading } from '../../telling/leading.ts';
import {
  chanceSentence,
  differenceSentence,
  intervalSentence,
  levelSentence,
  rangeSentence,
  shortChance,
  shortInterval,
} from '../../telling/headline.ts';
import styles from './headlines.module.css';

type HeadlinesProps = { readonly result: SimulationResult; readonly nameOf: (option: string) => string };

/** What it comes to, in sentences: the differences first, each with its range and whether it could be luck. */
export function Headlines({ result, nameOf }: HeadlinesProps) {
  const [difference] = result.differences;
  const leanings = useApp(selectLeanings);
  const pathNote = use(PathNoteContext);
  const baseline = result.scenarios[0]?.option ?? '';
  const span = monthSpan(result.months.length);
  const same = sameThroughout(result);
  const most = useApp(selectCatalogues)?.parameters.find(({ id }) => id === CARE_UNDONE)?.value;
  const undone = careUndone(result, most);
  const title =
    difference === undefined
      ? `${nameOf(result.scenarios[0]?.option ?? '')} in ${result.place.name}`
      : `${nameOf(difference.option)} in ${result.place.name}, against ${withinSentence(difference.against, nameOf)}`;
  return (
    <section className={styles['headlines']} aria-label="Headlines">
      <h2>{title}</h2>
      {same !== null && <p>{same}</p>}
      {undone.length > 0 && (
        <div className={styles['undone']} role="note" aria-label="Care left undone">
          <b>More care is left undone than any council could lawfully leave.</b>
          {undone.map((warning) => (
            <p key={warning}>{warning}</p>
          ))}
        </div>
      )}
      <ul className={styles['list']}>
        {leadingOf(difference).map((indicator) => {
          const level = find(result.scenarios[0]?.headlines, indicator);
          if (level === undefined) return null;
          const change = find(difference?.headlines, indicator);
          const { unit, label } = INDICATORS[indicator];
          const mark =
            change === undefined
              ? leaningOf(leanings, indicator, sideOf(leanings, baseline))
              : differenceLeaning(leanings, indicator, [change]);
          if (change === undefined) {
            return (
              <li key={indicator} className={styles['item']}>
                <p className={styles['sentence']}>
                  <Glossed>{`${levelSentence(indicator, level, span)}.`}</Glossed>{' '}
                  <LeaningMark leaning={mark} about={label} /> <WhyButton indicator={indicator} />
                </p>
                <p className={styles['detail']}>
                  {levelCertainty(indicator, level, result.replicates, pathNote)}.
                </p>
              </li>
            );
          }
          const verdict = verdictOf(change, result.replicates);
          return (
            <li key={indicator} className={styles['item']}>
              <p className={styles['sentence']}>
                <Glossed>{`${differenceSentence(indicator, change, span, result.replicates)}.`}</Glossed>{' '}
                <LeaningMark leaning={mark} about={`${label}, difference`} />{' '}
                <WhyButton indicator={indicator} />
              </p>
              <p className={styles['detail']}>
                {intervalLine(indicator, change, result.replicates, pathNote)}
              </p>
              <div className={styles['foot']}>
                <VerdictNote verdict={verdict} />
                <p className={styles['level']}>
                  {nameOf(baseline)}: {formatAmount(level.mean, unit)}
                  <LeaningSign leaning={leaningOf(leanings, indicator, sideOf(leanings, baseline))} />
                </p>
              </div>
              {result.replicates > 1 && verdict !== 'same in every run' && (
                <Disclosure
                  level={3}
                  title={
                    <>
                      How sure <span className="visually-hidden">of {label}</span>
                    </>
                  }
                >
                  <p className={styles['detail']}>{certainty(indicator, change, result.replicates)}.</p>
                </Disclosure>
              )}
            </li>
          );
        })}
      </ul>
      {leanings !== null && leanings.figures.length > 0 && (
        <p className={styles['leanings']}>
          {LEANING_MARK} {leaningSource(leanings)}
        </p>
      )}
    </section>
  );
}

/** The one line under a sentence: where the average lies and how likely its direction is. */
function intervalLine(
  indicator: Leading,
  change: PairedHeadline,
  replicates: number,
  pathNote: string | null,
): string {
  const interval = shortInterval(indicator, change, replicates);
  if (interval === null) return `${pathNote ?? NO_SPREAD}.`;
  if (verdictOf(change, replicates) === 'same in every run') return 'Every run gives the same figure.';
  const chance = shortChance(indicator, change, replicates);
  return chance === null ? `${interval}.` : `${interval}. ${chance}.`;
}

/** The rest, for those who ask: how far luck moves single runs, and what the chance rests on. */
function certainty(indicator: Leading, change: PairedHeadline, replicates: number): string {
  const chance = chanceSentence(indicator, change, replicates);
  return [
    intervalSentence(indicator, change, replicates) ?? NO_SPREAD,
    rangeSentence(indicator, change, replicates),
    ...(chance === null ? [] : [chance]),
  ].join('. ');
}

function levelCertainty(
  indicator: Leading,
  level: Headline,
  replicates: number,
  pathNote: string | null,
): string {
  const { unit } = INDICATORS[indicator];
  const interval = intervalOf(level, replicates);
  if (interval === null) return pathNote ?? NO_SPREAD;
  const range = (...ends: [number, number]): string => amountsAlike(ends, unit).join(' to ');
  // Of people, providers and shares there are never fewer than none, whatever the interval of an average says.
  const low = unit === 'pounds' ? interval.low : Math.max(0, interval.low);
  const high = unit === 'share' ? Math.min(1, interval.high) : interval.high;
  return `95% interval of the average: ${range(low, high)}. ${rangeHead(replicates)}: ${range(level.p5, level.p95)}`;
}

function find<H extends Headline>(headlines: readonly H[] | undefined, indicator: string): H | undefined {
  return headlines?.find((headline) => headline.indicator === indicator);
}
