import type { GridAnswer } from '../../core/study/grid.ts';
import type { GridCell } from '../../core/study/grid/answer.ts';
import { chanceWords, worldName } from '../../core/study/words.ts';
import { limitWords } from './limit-text.ts';
import type { StudyNames } from './study-names.ts';
import { table } from './table.ts';
import { wrapped } from './wrap.ts';

/** How many limits stand beside each other without making a table too wide. */
const BESIDE = 2;

/** How often each limit is kept, some limits a table, and all of them together in the last. */
export function limitsTables(answer: GridAnswer, names: StudyNames): readonly string[] {
  const { limits, cells } = answer;
  if (limits.length === 0) return [];
  const numbered = limits.map((limit, at) => wrapped(`(${at + 1}) ${limitWords(limit)}`, '', '    '));
  const rows = cells.toSorted((a, b) => a.world - b.world);
  const tables = Array.from({ length: Math.ceil(limits.length / BESIDE) }, (_, at) => {
    const shown = limits.map((__, limit) => limit).slice(at * BESIDE, (at + 1) * BESIDE);
    const isLast = (at + 1) * BESIDE >= limits.length && limits.length > 1;
    return table(
      [
        { head: 'World', narrowest: 18 },
        { head: 'Option', narrowest: 22 },
        ...shown.map((limit) => ({ head: `(${limit + 1})`, align: 'right' as const })),
        ...(isLast ? [{ head: 'All', align: 'right' as const }] : []),
      ],
      rows.map((cell, position) => [
        rows[position - 1]?.world === cell.world ? '' : worldName(answer.worlds[cell.world]!, names.future),
        names.option(cell.option),
        ...shown.map((limit) => keptWords(cell, limit)),
        ...(isLast ? [cell.all === null ? 'n/a' : chanceWords(cell.all)] : []),
      ]),
    );
  });
  const head = 'How likely each limit is kept, with the interval of that chance:';
  return [[head, ...numbered].join('\n'), ...tables];
}

function keptWords({ limits }: GridCell, limit: number): string {
  const told = limits[limit];
  return told === undefined ? 'n/a' : chanceWords(told.kept);
}
