/** One difference of a comparison that goes on until it is sure, in words. */
import { INDICATORS } from '../../core/model/indicators.ts';
import type { IndicatorId, IndicatorUnit } from '../../core/model/indicators.ts';
import type { DifferenceVerdict } from '../../core/statistics/sequential/judge-difference.ts';
import type { CompareAnswer } from '../../core/study/compare.ts';
import { change, changeRange, figure, spread } from './figures.ts';
import { measureWords } from '../../core/experiment/measure-words.ts';
import { manyRuns } from './many-runs.ts';
import { moreRuns } from './more-runs.ts';
import { shareWords } from './share-flag.ts';
import { labelOf } from './shown-indicators.ts';

type DifferenceAnswer = CompareAnswer['differences'][number];

export function differenceRow({
  indicator,
  level,
  difference,
  verdict,
}: DifferenceAnswer): readonly string[] {
  const { label, unit } = wordsOf(indicator);
  if (level === null || difference === null) return [label, '', '', '', '', '0', verdict];
  const { mean, interval, standardError, replicates } = difference;
  return [
    label,
    figure(unit, level),
    change(unit, mean),
    interval === null ? 'n/a' : changeRange(unit, interval.low, interval.high),
    spread(unit, standardError),
    replicates.toLocaleString('en-GB'),
    verdict,
  ];
}

/** The verdict in a plain sentence. */
export function differenceSentence(each: DifferenceAnswer, answer: CompareAnswer): string {
  const { difference, verdict } = each;
  const { label } = wordsOf(each.indicator);
  if (difference === null) return `${label}: ${verdict}; no run came to its end.`;
  return `${label}: ${verdict} after ${manyRuns(difference.replicates)}. ${SENTENCES[verdict](each, answer)}`;
}

const SENTENCES: {
  readonly [V in DifferenceVerdict]: (each: DifferenceAnswer, answer: CompareAnswer) => string;
} = {
  shown: ({ indicator, difference }) =>
    `It is ${sideOf(difference!.mean)} under the option, by about ${spread(wordsOf(indicator).unit, difference!.mean)}.`,
  'not shown': (each, answer) => {
    const { mean, standardError, interval } = each.difference!;
    if (mean === 0 && standardError === 0) return 'It is the same in every run.';
    const small = `by less than ${worthWords(each, answer)}, which is not worth telling`;
    const isOneSided = interval !== null && (interval.low > 0 || interval.high < 0);
    return isOneSided
      ? `It is ${sideOf(mean)} under the option, but ${small}.`
      : `If it differs at all, it is ${small}.`;
  },
  'cannot tell yet': ({ indicator, difference, more }, { most, plans }) => {
    const { mean, replicates } = difference!;
    const few = replicates < (plans.differences.looks[0] ?? 0);
    const why = few ? 'of runs too few to judge by' : 'which may be luck';
    return `So far ${change(wordsOf(indicator).unit, mean)}, ${why}. ${moreRuns(more, replicates, most)}`;
  },
};

function sideOf(mean: number): string {
  return mean > 0 ? 'higher' : 'lower';
}

function worthWords({ indicator, level, worth }: DifferenceAnswer, answer: CompareAnswer): string {
  const { unit } = wordsOf(indicator);
  const amount = spread(unit, worth ?? 0);
  const isPart = level !== null && worth !== null && worth === Math.abs(answer.worth * level);
  return isPart && level !== 0 ? `${amount} (${shareWords(answer.worth)} of the level)` : amount;
}

function wordsOf(indicator: string): { readonly label: string; readonly unit: IndicatorUnit } {
  const words = measureWords(indicator);
  if (words === undefined) return { label: indicator, unit: 'share' };
  return indicator in INDICATORS ? { ...words, label: labelOf(indicator as IndicatorId) } : words;
}
