import type { SolveAnswer } from '../../core/study/solve.ts';
import { leverValue, SOLVE_VERDICT_WORDS, toldSolve } from '../../core/study/solve/sentences.ts';
import type { Names } from '../../core/study/told.ts';
import { chanceWords, limitFigure } from '../../core/study/words.ts';
import { limitWords } from './limit-text.ts';
import { figureTable } from './figure-table.ts';
import type { Column } from './table.ts';
import { toldText } from './told-text.ts';
import { wrapped } from './wrap.ts';

/** Limits whose figures have a column in a terminal; a table has them all. */
const SHOWN = 3;

/** How a search for a value of a lever ended, and the path it took. */
export function solveText(answer: SolveAnswer, names: Names): string {
  return toldText(toldSolve(answer, names), [
    ...flagHint(answer),
    ['Limits, as they are asked for', ...answer.limits.map(limitLine)].join('\n'),
    ['Values in the order they were tried', pathTable(answer)].join('\n'),
    ...(answer.limits.length > SHOWN
      ? [`The means of limits after the ${SHOWN}rd are in --csv and --json.`]
      : []),
  ]);
}

function limitLine(limit: SolveAnswer['limits'][number], at: number): string {
  return wrapped(limitWords(limit), `  ${at + 1}. `, '     ');
}

/** What to add to the command to have what the sentences advise. */
function flagHint({ end, replicatesNeeded, keeps, wanted }: SolveAnswer): readonly string[] {
  if (end === 'too-noisy' && replicatesNeeded !== null)
    return [`The flag for that many: --most ${replicatesNeeded}.`];
  if (end !== 'not-one-directional' || keeps !== null) return [];
  return [
    wanted === 'smallest'
      ? 'The flag for the highest: --largest.'
      : 'For the lowest leave out the flag --largest.',
  ];
}

function pathTable(answer: SolveAnswer): string {
  const right = 'right' as const;
  const limits = answer.limits.slice(0, SHOWN);
  const columns: readonly Column[] = [
    { head: 'Value', align: right },
    { head: 'Runs', align: right },
    { head: 'All kept', align: right },
    { head: 'Verdict' },
    ...limits.map((_, at) => ({ head: `Mean, limit ${at + 1}`, align: right })),
  ];
  const rows = answer.path.map(({ value, verdict, kept, figures }) => [
    leverValue(answer, value),
    `${kept.of}`,
    kept.of === 0 ? 'none' : chanceWords(kept),
    SOLVE_VERDICT_WORDS[verdict],
    ...limits.map((limit, at) => limitFigure(limit, figures[at] ?? null)),
  ]);
  return figureTable(columns, rows);
}
