import type { GridAnswer } from '../../core/study/grid.ts';
import type { Regret, RegretRow } from '../../core/study/grid/answer.ts';
import { estimateCells, measureName, sizeWords, unitOf, worldName } from '../../core/study/words.ts';
import type { StudyNames } from './study-names.ts';
import { figureTable } from './figure-table.ts';
import { wrapped } from './wrap.ts';

const COLUMNS = [
  { head: 'Figure', narrowest: 18 },
  { head: 'Option', narrowest: 22 },
  { head: 'Largest regret', align: 'right' },
  { head: 'Interval', align: 'right' },
  { head: 'In', narrowest: 14 },
] as const;

/** The largest regret of each option over all worlds, figure by figure, and how to have that of the others. */
export function regretText(answer: GridAnswer, names: StudyNames): readonly string[] {
  const told = answer.regrets.filter(({ rows }) => rows.length > 0);
  const untold = answer.regrets.filter(({ better }) => better === null);
  const rows = told.flatMap((regret) => rowsOf(regret, answer, names));
  return [
    ...(rows.length === 0 ? [] : [figureTable(COLUMNS, rows)]),
    ...(untold.length === 0
      ? []
      : [
          wrapped(
            `Regret of ${untold.map(({ measure }) => measure).join(', ')} needs --better ID=higher or --better ID=lower.`,
          ),
        ]),
  ];
}

function rowsOf(
  { measure, rows }: Regret,
  { worlds }: GridAnswer,
  names: StudyNames,
): readonly (readonly string[])[] {
  const unit = unitOf(measure);
  const largest = ({ worlds: estimates, largestIn }: RegretRow): readonly string[] => {
    const estimate = largestIn === null ? null : estimates[largestIn]!;
    if (estimate === null) return ['n/a', '', 'not run in every world'];
    const { mean, interval } = estimate;
    if (mean === 0) return ['none', '', ''];
    const [, ends] = estimateCells({ mean, interval }, unit);
    return [sizeWords(mean, unit), ends, worldName(worlds[largestIn!]!, names.future)];
  };
  return rows.map((row, at) => [
    at === 0 ? measureName(measure) : '',
    names.option(row.option),
    ...largest(row),
  ]);
}
