import { MEASURES } from '../../core/model/recording/measures.ts';
import type { MeasureId } from '../../core/model/recording/measures.ts';
import { selectLeanings } from '../store/selectors.ts';
import { useApp } from '../store/use-app.ts';
import { LeaningMark, LeaningSign } from './leaning-mark.tsx';
import { measureLeaning, TRIED_FOR_EVERYONE } from './of-everyone.ts';

type MeasureMarkProps = {
  readonly measure: MeasureId;
  /** Whose level is shown; null for the difference. */
  readonly option: string | null;
};

/** Marks a measure of kinds of people that leans on assumptions for everyone together. */
export function MeasureMark({ measure, option }: MeasureMarkProps) {
  const leaning = measureLeaning(useApp(selectLeanings), measure, option);
  const about = option === null ? `${MEASURES[measure].label}, difference` : MEASURES[measure].label;
  return <LeaningMark leaning={leaning} about={about} tried={TRIED_FOR_EVERYONE} />;
}

/** The same in a table, where a mark to stop at in every row would be too many. */
export function MeasureSign({ measure, option }: MeasureMarkProps) {
  return <LeaningSign leaning={measureLeaning(useApp(selectLeanings), measure, option)} />;
}
