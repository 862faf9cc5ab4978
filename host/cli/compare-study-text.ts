import { grouped } from '../../core/numeric/grouped.ts';
import { exactPercent } from '../../core/statistics/exact-percent.ts';
import type { CompareAnswer } from '../../core/study/compare.ts';
import { comparisonNotes, differenceSentence, limitSentence } from '../../core/study/compare/sentences.ts';
import {
  estimateCells,
  levelWords,
  manyRuns,
  measureName,
  refusalWords,
  sizeWords,
  unitOf,
} from '../../core/study/words.ts';
import { asTyped } from './as-typed.ts';
import type { StudyNames } from './study-names.ts';
import { figureTable } from './figure-table.ts';
import { wrapped } from './wrap.ts';

/** What can be said for sure of a difference and of limits: each verdict in a sentence, and what stands behind them. */
export function compareStudyText(answer: CompareAnswer, names: StudyNames): string {
  const { option, against, future, runs } = answer;
  const head = `"${names.option(option)}" against "${names.option(against)}", future "${names.future(future)}": ${manyRuns(runs)}, each under both.`;
  return asTyped(
    [
      wrapped(head),
      ...differencesText(answer),
      ...limitsText(answer),
      notes(answer)
        .map((note) => wrapped(note))
        .join('\n'),
    ].join('\n\n'),
  );
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
    `The option less what it is compared with\n${figureTable(columns, differences.map(differenceRow))}`,
    differences.map((each) => wrapped(differenceSentence(each, answer), '- ', '  ')).join('\n'),
  ];
}

function differenceRow({
  indicator,
  level,
  difference,
  verdict,
}: CompareAnswer['differences'][number]): readonly string[] {
  const [label, unit] = [measureName(indicator), unitOf(indicator)];
  if (level === null || difference === null) return [label, '', '', '', '', '0', verdict];
  const { mean, interval, standardError, replicates } = difference;
  return [
    label,
    levelWords(level, unit),
    ...estimateCells({ mean, interval }, unit),
    sizeWords(standardError, unit),
    grouped(replicates),
    verdict,
  ];
}

function limitsText(answer: CompareAnswer): readonly string[] {
  const { limits, probability } = answer;
  if (limits.length === 0) return [];
  const head = `Limits, each to be kept with a chance of ${exactPercent(probability)}:`;
  return [[head, ...limits.map((each) => wrapped(limitSentence(each, answer.most), '- ', '  '))].join('\n')];
}

function notes(answer: CompareAnswer): readonly string[] {
  const { runs, reasons } = answer.refused;
  return [...refusalWords(runs, 'run', reasons), ...comparisonNotes(answer)];
}
