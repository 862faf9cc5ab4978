import type { CompareAnswer } from '../../core/study/compare.ts';
import { comparisonNotes, differenceSentence, limitSentence } from '../../core/study/compare/sentences.ts';
import { differenceRow, SAYING } from './compare-study-difference.ts';
import { limitWords } from './limit-text.ts';
import type { StudyNames } from './study-names.ts';
import { manyRuns } from './many-runs.ts';
import { exactPercent } from '../../core/statistics/exact-percent.ts';
import { table } from './table.ts';
import { wrapped } from './wrap.ts';

/** What can be said for sure of a difference and of limits: each verdict in a sentence, and what stands behind them. */
export function compareStudyText(answer: CompareAnswer, names: StudyNames): string {
  const { option, against, future, runs } = answer;
  const head = `"${names.option(option)}" against "${names.option(against)}", future "${names.future(future)}": ${manyRuns(runs)}, each under both.`;
  return [
    wrapped(head),
    ...differencesText(answer),
    ...limitsText(answer),
    notes(answer)
      .map((note) => wrapped(note))
      .join('\n'),
  ].join('\n\n');
}

const HEADS = ['Level', 'Difference', 'Interval', 'Std error', 'Runs'];

function differencesText(answer: CompareAnswer): readonly string[] {
  const { differences } = answer;
  if (differences.length === 0) return [];
  const columns = [
    { head: '', narrowest: 18 },
    ...HEADS.map((head) => ({ head, align: 'right' as const })),
    { head: 'Verdict', narrowest: 11 },
  ];
  return [
    `The option less what it is compared with\n${table(columns, differences.map(differenceRow))}`,
    differences.map((each) => wrapped(differenceSentence(each, answer, SAYING), '- ', '  ')).join('\n'),
  ];
}

function limitsText(answer: CompareAnswer): readonly string[] {
  const { limits, probability } = answer;
  if (limits.length === 0) return [];
  const head = `Limits, each to be kept with a probability of ${exactPercent(probability)}:`;
  return [
    [
      head,
      ...limits.map((each) =>
        wrapped(limitSentence(limitWords(each.limit), each, answer.most, SAYING), '- ', '  '),
      ),
    ].join('\n'),
  ];
}

function notes(answer: CompareAnswer): readonly string[] {
  return [...refusedNotes(answer.refused), ...comparisonNotes(answer)];
}

function refusedNotes({ runs, reasons }: CompareAnswer['refused']): readonly string[] {
  if (runs === 0) return [];
  return [
    `The model refused ${manyRuns(runs)}, which ${runs === 1 ? 'is' : 'are'} left out: ${reasons.join(' ')}`,
  ];
}
