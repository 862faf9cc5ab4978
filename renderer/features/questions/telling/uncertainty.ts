import { capital } from '../../../../core/scenario/first-letter.ts';
import { changesAlike } from '../../../../core/figures/alike.ts';
import { chanceOf } from '../../../../core/statistics/wilson.ts';
import type { UncertaintyAnswer } from '../../../../core/study/uncertainty.ts';
import type { KindSpread, UncertainFigure } from '../../../../core/study/uncertainty/answer.ts';
import {
  toldUncertainty,
  UNCERTAINTY_LABELS,
  uncertaintySentence,
} from '../../../../core/study/uncertainty/sentences.ts';
import { reachOf } from '../../../../core/study/uncertainty/spreads.ts';
import type { Names } from '../../../../core/study/told.ts';
import type { Part, Telling } from './telling.ts';
import { chanceWords, estimateWords, measureName, ruleWords, unitOf } from '../../../../core/study/words.ts';
import { changeTick } from './ticks.ts';

/** How far each kind of uncertainty moves each difference, kept apart. */
export function tellUncertainty(answer: UncertaintyAnswer, names: Names): Telling {
  const { figures, replicates } = answer;
  return {
    ...toldUncertainty(answer, names),
    parts: figures.map((figure) => partOf(figure, replicates, names)),
  };
}

function partOf(figure: UncertainFigure, replicates: number, names: Names): Part {
  const { measure, central, kinds } = figure;
  const unit = unitOf(measure);
  const cells = ({ cases, lowest, p5, median, p95, highest, sameSign }: KindSpread): readonly string[] => [
    `${cases}`,
    ...changesAlike([lowest, p5, median, p95, highest], unit),
    sameSign === null ? 'none' : chanceWords(chanceOf(Math.round(sameSign * cases), cases)),
  ];
  const named = kinds.flatMap(({ kind, named: all }) =>
    all.map(({ future, structure, difference, beyondLuck }) => ({
      name: kind === 'futures' ? names.future(future) : capital(ruleWords(structure) || 'the usual rules'),
      difference,
      beyondLuck,
    })),
  );
  return {
    id: `uncertainty-${measure}`,
    title: measureName(measure),
    unit,
    meaning: `The difference, ${estimateWords(central, unit)}, and how far each kind of uncertainty moves it by itself.`,
    summary: uncertaintySentence(figure, replicates),
    picture: {
      kind: 'intervals',
      reference: 0,
      rows: [
        ...kinds.map((each) => {
          const { low, high } = reachOf(each);
          return {
            id: each.kind,
            label: UNCERTAINTY_LABELS[each.kind],
            points: [
              {
                role: 'decision' as const,
                name: UNCERTAINTY_LABELS[each.kind],
                mean: each.median,
                low,
                high,
              },
            ],
          };
        }),
        ...named.map(({ name, difference, beyondLuck }, at) => ({
          id: `named-${at}`,
          label: `${name}${beyondLuck ? ' *' : ''}`,
          points: [
            {
              role: 'beside-1' as const,
              name,
              mean: difference.mean,
              low: difference.interval?.low ?? null,
              high: difference.interval?.high ?? null,
            },
          ],
        })),
      ],
    },
    format: (value, step = 0) => changeTick(value, unit, step),
    table: {
      head: [
        'What moves it',
        'Cases',
        'Lowest',
        '5%',
        'Median',
        '95%',
        'Highest',
        'Same sign as the difference',
      ],
      rows: [
        ...kinds.map((each) => [UNCERTAINTY_LABELS[each.kind], ...cells(each)]),
        ...named.map(({ name, difference: { mean, interval, replicates: runs }, beyondLuck }) => {
          const ends = interval ?? { low: mean, high: mean };
          const [middle, low, high] = changesAlike([mean, ends.low, ends.high], unit);
          const isRanged = interval !== null;
          return [
            `${name}${beyondLuck ? ' *' : ''}`,
            `${runs}`,
            isRanged ? low : '',
            '',
            middle,
            '',
            isRanged ? high : '',
            '',
          ];
        }),
      ],
      exact: {
        head: [
          'what moves it',
          'cases',
          'lowest',
          'p5',
          'median',
          'p95',
          'highest',
          'same sign',
          'luck taken out',
        ],
        rows: [
          ...kinds.map((each) => [
            UNCERTAINTY_LABELS[each.kind],
            each.cases,
            each.lowest,
            each.p5,
            each.median,
            each.p95,
            each.highest,
            each.sameSign ?? '',
            each.luckTakenOut ?? '',
          ]),
          ...named.map(({ name, difference: { mean, interval, replicates: number } }) => [
            name,
            number,
            interval?.low ?? '',
            '',
            mean,
            '',
            interval?.high ?? '',
            '',
            '',
          ]),
        ],
      },
    },
  };
}
