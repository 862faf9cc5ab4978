import type { FigureIndices, SobolAnswer } from '../../core/study/sobol.ts';
import {
  indicesWords,
  intervalOfPart,
  partWords,
  toldSobol,
  unsureWords,
} from '../../core/study/sobol/sentences.ts';
import type { Names } from '../../core/study/told.ts';
import { figureHead, moreWords, ROWS_SHOWN } from './influence-words.ts';
import { effectsTables } from './morris-text.ts';
import { figureTable } from './figure-table.ts';
import type { Column } from './table.ts';
import { toldText } from './told-text.ts';
import { wrapped } from './wrap.ts';

const COLUMNS: readonly Column[] = [
  { head: 'Parameter' },
  { head: 'Alone', align: 'right' },
  { head: '95% interval', align: 'right', narrowest: 8 },
  { head: 'In all', align: 'right' },
  { head: '95% interval', align: 'right', narrowest: 8 },
  { head: 'Unsure', narrowest: 6 },
];

/** How much of the variance of which figures each parameter makes, the largest first; then the screening, where there was one. */
export function sobolText(answer: SobolAnswer, names: Names, rows: number = ROWS_SHOWN): string {
  const { figures, screening } = answer;
  return toldText(toldSobol(answer, names), [
    ...figures.map((figure) => indicesText(figure, rows)),
    ...(screening === null || screening.figures.length === 0
      ? []
      : ['The screening', ...effectsTables(screening, names, rows)]),
  ]);
}

function indicesText(figure: FigureIndices, rows: number): string {
  const { indices } = figure;
  const { meaning, summary } = indicesWords(figure);
  const cells = indices
    .slice(0, rows)
    .map(({ parameter, first, total }) => [
      parameter,
      partWords(first.value),
      intervalOfPart(first),
      partWords(total.value),
      intervalOfPart(total),
      unsureWords(first, total),
    ]);
  return [
    figureHead(figure, meaning),
    ...(cells.length === 0 ? [] : [figureTable(COLUMNS, cells)]),
    ...moreWords(indices.length - cells.length),
    wrapped(summary),
  ].join('\n');
}
