import type { IndicatorId } from '../../core/model/indicators.ts';
import type { LeaningRun, SimulationResult } from '../api/types.ts';
import { changesOf, differenceLeaning, leaningOf, sideOf } from '../format/leaning.ts';
import { selectLeanings } from '../store/selectors.ts';
import { useApp } from '../store/use-app.ts';
import { LEANING_MARK } from './leaning-mark.tsx';

/** What is said once where labels of a picture carry the mark. */
export const MARK_NOTE = `${LEANING_MARK} moves by more than 10% over the range of one assumption (grade D) alone.`;

/** The head of the column of a file that carries the mark. */
export const LEANS_HEAD = 'leans on assumptions';

export type Marks = {
  /** After the label of an indicator whose level under some option leans on assumptions; nothing where none does. */
  readonly ofLevel: (indicator: IndicatorId) => string;
  readonly ofDifference: (indicator: IndicatorId) => string;
};

/** The marks of a result as text, for labels of pictures, their tables and files, where nothing can be stopped at. */
export function useMarks(result: SimulationResult): Marks {
  return marksOf(useApp(selectLeanings), result);
}

export function marksOf(
  leanings: LeaningRun | null,
  result: Pick<SimulationResult, 'scenarios' | 'differences'>,
): Marks {
  return {
    ofLevel: (indicator) =>
      result.scenarios.some(({ option }) => leaningOf(leanings, indicator, sideOf(leanings, option)) !== null)
        ? ` ${LEANING_MARK}`
        : '',
    ofDifference: (indicator) =>
      differenceLeaning(leanings, indicator, changesOf(result, indicator)) === null ? '' : ` ${LEANING_MARK}`,
  };
}

/** Which figures of an indicator lean on assumptions, for a file. */
export function leansOn(indicator: IndicatorId, marks: Marks): string {
  const [level, difference] = [marks.ofLevel(indicator) !== '', marks.ofDifference(indicator) !== ''];
  if (level && difference) return 'level and difference';
  if (level) return 'level';
  return difference ? 'difference' : '';
}
