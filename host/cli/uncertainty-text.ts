import { chanceOf } from '../../core/statistics/wilson.ts';
import type { UncertaintyAnswer } from '../../core/study/uncertainty.ts';
import type { UncertainFigure } from '../../core/study/uncertainty/answer.ts';
import {
  toldUncertainty,
  UNCERTAINTY_LABELS,
  uncertaintySentence,
} from '../../core/study/uncertainty/sentences.ts';
import { changesAlike } from '../../core/figures/alike.ts';
import { chanceWords, estimateWords, measureName, ruleWords, unitOf } from '../../core/study/words.ts';
import { asTyped } from './as-typed.ts';
import type { StudyNames } from './study-names.ts';
import { figureTable } from './figure-table.ts';
import { toldText } from './told-text.ts';
import { wrapped } from './wrap.ts';

/** How far each kind of uncertainty moves each difference. */
export function uncertaintyText(answer: UncertaintyAnswer, names: StudyNames): string {
  return toldText(
    toldUncertainty(answer, names),
    answer.figures.map((each) => asTyped(figureText(each, answer.replicates, names))),
  );
}

const COLUMNS = [
  { head: 'What moves', narrowest: 14 },
  ...['Cases', 'Lowest', '5%', 'Median', '95%', 'Highest', 'Same sign'].map((head) => ({
    head,
    align: 'right' as const,
  })),
];

function figureText(told: UncertainFigure, replicates: number, names: StudyNames): string {
  const { measure, central, kinds } = told;
  const unit = unitOf(measure);
  const rows = kinds.map(({ kind, cases, lowest, p5, median, p95, highest, sameSign }) => [
    UNCERTAINTY_LABELS[kind],
    `${cases}`,
    ...changesAlike([lowest, p5, median, p95, highest], unit),
    sameSign === null ? 'none' : chanceWords(chanceOf(Math.round(sameSign * cases), cases)),
  ]);
  return [
    `${measureName(measure)}: ${estimateWords(central, unit)}`,
    figureTable(COLUMNS, rows),
    ...namedText(told, names),
    wrapped(uncertaintySentence(told, replicates)),
  ].join('\n');
}

/** Futures and rules are few and have names, so that each is told. */
function namedText({ measure, kinds }: UncertainFigure, names: StudyNames): readonly string[] {
  const unit = unitOf(measure);
  return kinds
    .filter(({ named }) => named.length > 0)
    .map(({ kind, named }) => {
      const said = named.map(({ future, structure, difference: { mean, interval }, beyondLuck }) => {
        const what = kind === 'futures' ? names.future(future) : ruleWords(structure) || 'the usual rules';
        const [middle, low, high] = changesAlike([mean, interval?.low ?? mean, interval?.high ?? mean], unit);
        return `${what} ${middle}${interval === null ? '' : ` (${low} to ${high})`}${beyondLuck ? '*' : ''}`;
      });
      return wrapped(`${UNCERTAINTY_LABELS[kind]}: ${said.join('; ')}.`, '', '  ');
    });
}
