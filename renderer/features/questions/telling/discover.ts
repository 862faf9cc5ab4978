import { capital } from '../../../../core/scenario/first-letter.ts';
import type { Chance } from '../../../../core/statistics/wilson.ts';
import { boundsWords, boundWords } from '../../../../core/study/discover/box-sentence.ts';
import {
  boxFigures,
  byChanceWords,
  restsOnWords,
  toldDiscover,
} from '../../../../core/study/discover/sentences.ts';
import type { BoxTold } from '../../../../core/study/discover/tell-box.ts';
import type { DiscoverAnswer } from '../../../../core/study/discover.ts';
import type { Names } from '../../../../core/study/told.ts';
import { chanceWords, percent } from '../../../../core/study/words.ts';
import type { Part, Telling } from './telling.ts';

/** What the worlds have in common in which an option breaks a limit, or why nothing can be said of them. */
export function tellDiscover(answer: DiscoverAnswer, names: Names): Telling {
  return {
    ...toldDiscover(answer, names),
    parts: answer.boxes.map((box, at) => boxPart(answer, box, at)),
  };
}

function boxPart(answer: DiscoverAnswer, box: BoxTold, at: number): Part {
  const figures = boxFigures(box);
  const shareOf = (id: string): number | '' => figures.find((each) => each.id === id)?.chance.share ?? '';
  return {
    id: `box-${at + 1}`,
    title: `${at + 1}. ${capital(boundsWords(box, answer.inputs))}`,
    unit: 'share of worlds',
    meaning: 'How much of the worlds in question the description covers, and how often it holds.',
    summary: restsOnWords(answer, box),
    picture: {
      kind: 'intervals',
      reference: null,
      rows: figures.map(({ id, label, chance }) => ({
        id,
        label,
        figure: chanceWords(chance),
        points: [pointOf(id, label, chance)],
      })),
    },
    format: percent,
    table: {
      head: ['Bound', 'By chance', 'Again'],
      rows: box.bounds.map(({ bound, quasiP, again }) => [
        boundWords(bound, answer.inputs),
        byChanceWords(quasiP),
        percent(again),
      ]),
      exact: {
        head: ['bound', 'quasi-p', 'again', 'coverage', 'density', 'worlds', 'searched', 'by chance'],
        rows: box.bounds.map(({ bound, quasiP, again }) => [
          boundWords(bound, answer.inputs),
          quasiP,
          again,
          shareOf('coverage'),
          shareOf('density'),
          box.worlds,
          box.searched,
          box.byChance,
        ]),
      },
    },
  };
}

function pointOf(id: string, name: string, { share, interval }: Chance) {
  const role = id === 'base' ? ('baseline' as const) : ('decision' as const);
  return { role, name, mean: share, low: interval.low, high: interval.high };
}
