import { boundWords, boxSentence } from '../../core/study/discover/box-sentence.ts';
import {
  boxFigures,
  byChanceWords,
  restsOnWords,
  toldDiscover,
} from '../../core/study/discover/sentences.ts';
import type { DiscoverAnswer } from '../../core/study/discover.ts';
import type { BoxTold } from '../../core/study/discover/tell-box.ts';
import type { Names } from '../../core/study/told.ts';
import { chanceWords, percent } from '../../core/study/words.ts';
import { asTyped } from './as-typed.ts';
import { figureTable } from './figure-table.ts';
import type { Column } from './table.ts';
import { toldText } from './told-text.ts';
import { wrapped } from './wrap.ts';

/** What boxes of worlds there are, with what each rests on and a table of its bounds; or why there are none. */
export function discoverText(answer: DiscoverAnswer, names: Names): string {
  return toldText(
    toldDiscover(answer, names),
    answer.boxes.map((box, at) => boxText(answer, box, at)),
  );
}

const COLUMNS: readonly Column[] = [
  { head: 'Bound', narrowest: 30 },
  { head: 'By chance', align: 'right' },
  { head: 'Again', align: 'right' },
];

function boxText(answer: DiscoverAnswer, box: BoxTold, at: number): string {
  const rows = box.bounds.map(({ bound, quasiP, again }) => [
    boundWords(bound, answer.inputs),
    byChanceWords(quasiP),
    percent(again),
  ]);
  const figures = boxFigures(box).map(({ label, chance }) =>
    wrapped(`${label}: ${chanceWords(chance)}`, '- ', '  '),
  );
  return asTyped(
    [
      wrapped(`${at + 1}. ${boxSentence(answer, at)}`),
      wrapped(restsOnWords(answer, box)),
      ...(figures.length === 0 ? [] : [figures.join('\n')]),
      figureTable(COLUMNS, rows),
    ].join('\n\n'),
  );
}
