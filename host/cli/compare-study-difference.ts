/** One difference of a comparison that goes on until it is sure, in words. */
import { INDICATORS } from '../../core/model/indicators.ts';
import type { IndicatorId, IndicatorUnit } from '../../core/model/indicators.ts';
import type { CompareAnswer } from '../../core/study/compare.ts';
import type { Saying } from '../../core/study/compare/sentences.ts';
import { chanceWords } from './chance-words.ts';
import { change, changeRange, figure, spread } from './figures.ts';
import { measureWords } from '../../core/experiment/measure-words.ts';
import { manyRuns } from './many-runs.ts';
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

/** How a terminal writes the figures and counts of its sentences. */
export const SAYING: Saying = {
  label: (indicator) => wordsOf(indicator).label,
  change: (indicator, value) => change(wordsOf(indicator).unit, value),
  size: (indicator, value) => spread(wordsOf(indicator).unit, value),
  runs: manyRuns,
  chance: (chance) => `a probability of ${chanceWords(chance)}`,
  allow: (inAll, most) => `which is beyond the most allowed (${most}); --most ${inAll} allows it.`,
};

function wordsOf(indicator: string): { readonly label: string; readonly unit: IndicatorUnit } {
  const words = measureWords(indicator);
  if (words === undefined) return { label: indicator, unit: 'share' };
  return indicator in INDICATORS ? { ...words, label: labelOf(indicator as IndicatorId) } : words;
}
