import { count } from '../../../../core/figures/count.ts';
import { exactPercent } from '../../../../core/statistics/exact-percent.ts';
import type { SolveAnswer } from '../../../../core/study/solve.ts';
import type { SolvePoint, SolveVerdict } from '../../../../core/study/solve/answer.ts';
import { leverValue, SOLVE_VERDICT_WORDS, toldSolve } from '../../../../core/study/solve/sentences.ts';
import type { Names } from '../../../../core/study/told.ts';
import { chanceWords, limitFigure, limitName, percent } from '../../../../core/study/words.ts';
import type { Part, Telling } from './telling.ts';

/** How a search for a value of a lever ended, what it costs, and the values it tried. */
export function tellSolve(answer: SolveAnswer, names: Names): Telling {
  return { ...toldSolve(answer, names), parts: answer.path.length === 0 ? [] : [pathPart(answer)] };
}

function pathPart(answer: SolveAnswer): Part {
  const { path, limits, confidence } = answer;
  const byValue = path.toSorted((a, b) => a.value - b.value);
  const asShown = ({ value, verdict, kept, figures }: SolvePoint): readonly string[] => [
    leverValue(answer, value),
    `${kept.of}`,
    kept.of === 0 ? 'none' : chanceWords(kept),
    SOLVE_VERDICT_WORDS[verdict],
    ...limits.map((limit, at) => limitFigure(limit, figures[at] ?? null)),
  ];
  const means = limits.map((limit, at) => `Mean, limit ${at + 1} (${limitName(limit)})`);
  return {
    id: 'values-tried',
    title: 'Chance of keeping every limit, at each value tried',
    unit: 'share of runs',
    meaning: `In how many runs of a hundred all limits are kept together. The line is the confidence wanted, ${exactPercent(confidence)}.`,
    summary: `${count(path.length, 'value')} tried: ${tally(path)}. The line marks the ${exactPercent(confidence)} wanted.`,
    picture: {
      kind: 'intervals',
      reference: confidence,
      rows: byValue.map(({ value, verdict, kept }) => ({
        id: `${value}`,
        label: `${leverValue(answer, value)}: ${SOLVE_VERDICT_WORDS[verdict]}, ${chanceWords(kept)}`,
        points: [
          {
            role: 'decision',
            name: leverValue(answer, value),
            mean: kept.share,
            low: kept.interval.low,
            high: kept.interval.high,
          },
        ],
      })),
    },
    format: percent,
    table: {
      head: ['Value', 'Runs', 'All kept', 'Verdict', ...means],
      rows: path.map(asShown),
      exact: {
        head: ['value', 'runs', 'kept', 'share', 'low', 'high', 'verdict', ...means],
        rows: path.map(({ value, verdict, kept, figures }) => [
          value,
          kept.of,
          kept.times,
          kept.share,
          kept.interval.low,
          kept.interval.high,
          verdict,
          ...figures.map((figure) => figure ?? ''),
        ]),
      },
    },
  };
}

function tally(path: readonly SolvePoint[]): string {
  const verdicts: readonly SolveVerdict[] = ['keeps', 'breaks', 'cannot-tell', 'refused'];
  const words: { readonly [V in SolveVerdict]: string } = {
    keeps: 'keep the limits',
    breaks: 'break them',
    'cannot-tell': 'cannot be told yet',
    refused: 'are refused by the model',
  };
  return verdicts
    .map((verdict) => ({ verdict, number: path.filter((point) => point.verdict === verdict).length }))
    .filter(({ number }) => number > 0)
    .map(({ verdict, number }) => `${number} ${words[verdict]}`)
    .join(', ');
}
