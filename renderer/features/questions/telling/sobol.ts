import { figureTitle } from '../../../../core/study/influence/sentences.ts';
import type { FigureIndices, SobolAnswer } from '../../../../core/study/sobol.ts';
import {
  indicesWords,
  intervalOfPart,
  partWords,
  toldSobol,
  unsureWords,
} from '../../../../core/study/sobol/sentences.ts';
import type { Names } from '../../../../core/study/told.ts';
import { tellMorris } from './influence.ts';
import { MOST_DRAWN } from './telling.ts';
import type { Part, Telling } from './telling.ts';

/** How much of the variance of which figures each assumption makes; after it the screening, where there was one. */
export function tellSobol(answer: SobolAnswer, names: Names): Telling {
  const { figures, screening } = answer;
  return {
    ...toldSobol(answer, names),
    parts: [
      ...figures.map((figure) => partOf(figure, names)),
      ...(screening === null ? [] : tellMorris(screening, names).parts),
    ],
  };
}

function partOf(figure: FigureIndices, names: Names): Part {
  const { measure, side, indices } = figure;
  const { meaning, summary } = indicesWords(figure);
  return {
    id: `sobol-${measure}-${side}`,
    title: figureTitle(figure),
    unit: 'share of the variance',
    meaning,
    summary,
    picture:
      indices.length === 0
        ? null
        : {
            kind: 'intervals',
            reference: 0,
            rows: indices.slice(0, MOST_DRAWN).map(({ parameter, first, total }) => ({
              id: parameter,
              label: names.parameter(parameter),
              figure: `alone ${partWords(first.value)}, in all ${partWords(total.value)}`,
              points: [
                { role: 'beside-1', name: 'Alone', mean: first.value, ...first.interval },
                { role: 'decision', name: 'In all', mean: total.value, ...total.interval },
              ],
            })),
          },
    format: partWords,
    table: {
      head: ['Assumption', 'Alone', 'Its 95% interval', 'In all', '95% interval', 'Unsure'],
      rows: indices.map(({ parameter, first, total }) => [
        names.parameter(parameter),
        partWords(first.value),
        intervalOfPart(first),
        partWords(total.value),
        intervalOfPart(total),
        unsureWords(first, total),
      ]),
      exact: {
        head: ['parameter', 'first', 'first low', 'first high', 'total', 'total low', 'total high'],
        rows: indices.map(({ parameter, first, total }) => [
          parameter,
          first.value,
          first.interval.low,
          first.interval.high,
          total.value,
          total.interval.low,
          total.interval.high,
        ]),
      },
    },
  };
}
