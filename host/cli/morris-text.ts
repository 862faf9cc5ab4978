import type { FigureEffects, MorrisAnswer } from '../../core/study/morris.ts';
import { effectsWords, toldMorris } from '../../core/study/morris/sentences.ts';
import type { Names } from '../../core/study/told.ts';
import { changeWords, sizeWords, unitOf } from '../../core/study/words.ts';
import { asTyped } from './as-typed.ts';
import { figureHead, moreWords, ROWS_SHOWN } from './influence-words.ts';
import { figureTable } from './figure-table.ts';
import type { Column } from './table.ts';
import { toldText } from './told-text.ts';
import { wrapped } from './wrap.ts';

const COLUMNS: readonly Column[] = [
  { head: '', align: 'right' },
  { head: 'Parameter' },
  { head: 'Mean effect', align: 'right' },
  { head: 'Mean size', align: 'right' },
  { head: 'Std error', align: 'right' },
  { head: 'Spread', align: 'right' },
  { head: 'Beyond luck', narrowest: 8 },
];

/** Which parameters move which figures, the strongest first. */
export function morrisText(answer: MorrisAnswer, names: Names, rows: number = ROWS_SHOWN): string {
  return toldText(toldMorris(answer, names), effectsTables(answer, names, rows));
}

/** A table for each figure of a screening; parameters stand in it by the ids that other commands take. */
export function effectsTables({ figures }: MorrisAnswer, names: Names, rows: number): readonly string[] {
  return figures.map((figure) => effectsText(figure, names, rows));
}

function effectsText(figure: FigureEffects, names: Names, rows: number): string {
  const unit = unitOf(figure.measure);
  const { meaning, summary } = effectsWords(figure, names);
  const moving = figure.effects.filter(({ muStar }) => muStar > 0);
  const cells = moving
    .slice(0, rows)
    .map(({ rank, parameter, mu, muStar, standardError, sigma, beyondLuck }) => [
      `${rank}`,
      parameter,
      changeWords(mu, unit),
      sizeWords(muStar, unit),
      sizeWords(standardError, unit),
      sizeWords(sigma, unit),
      beyondLuck ? 'yes' : 'could be luck',
    ]);
  return [
    figureHead(figure, meaning),
    ...(cells.length === 0 ? [] : [figureTable(COLUMNS, cells)]),
    ...moreWords(moving.length - cells.length),
    wrapped(asTyped(summary)),
  ].join('\n');
}
