import type { GridAnswer } from '../../core/study/grid.ts';
import type { GridCell } from '../../core/study/grid/answer.ts';
import { toldGrid } from '../../core/study/grid/sentences.ts';
import {
  estimateCells,
  levelWords,
  measureName,
  sizeWords,
  unitOf,
  worldName,
} from '../../core/study/words.ts';
import { asTyped } from './as-typed.ts';
import { limitsTables } from './grid-limits-text.ts';
import { regretText } from './grid-regret-text.ts';
import type { StudyNames } from './study-names.ts';
import { figureTable } from './figure-table.ts';
import { toldText } from './told-text.ts';

/** Every option in every world: figures, limits and regret. */
export function gridText(answer: GridAnswer, names: StudyNames): string {
  return toldText(toldGrid(answer, names), [
    ...figureTables(answer, names),
    ...(answer.regrets.length === 0 ? [] : [STD_ERROR]),
    ...limitsTables(answer, names).map(asTyped),
    ...regretText(answer, names),
  ]);
}

const STD_ERROR = 'Std error is of the difference; where no difference is shown, of the level.';

const COLUMNS = [
  { head: 'World', narrowest: 18 },
  { head: 'Option', narrowest: 22 },
  { head: 'Level', align: 'right' },
  { head: 'Difference', align: 'right' },
  { head: 'Interval', align: 'right' },
  { head: 'Std error', align: 'right' },
] as const;

function figureTables(answer: GridAnswer, names: StudyNames): readonly string[] {
  const measures = answer.regrets.map(({ measure }) => measure);
  return measures.map((measure, at) => {
    const rows = byWorld(answer).map((cell, position, all) => [
      all[position - 1]?.world === cell.world ? '' : worldName(answer.worlds[cell.world]!, names.future),
      names.option(cell.option),
      ...figureCells(cell, at),
    ]);
    return `${measureName(measure)}\n${figureTable(COLUMNS, rows)}`;
  });
}

function figureCells({ indicators }: GridCell, at: number): readonly string[] {
  const told = indicators[at];
  if (told === undefined) return ['n/a', '', '', ''];
  const { measure, level, difference } = told;
  const unit = unitOf(measure);
  if (difference === null)
    return [levelWords(level.mean, unit), '', '', sizeWords(level.standardError, unit)];
  const { mean, interval, standardError } = difference;
  return [
    levelWords(level.mean, unit),
    ...estimateCells({ mean, interval }, unit),
    sizeWords(standardError, unit),
  ];
}

function byWorld({ cells }: GridAnswer): readonly GridCell[] {
  return cells.toSorted((a, b) => a.world - b.world);
}
