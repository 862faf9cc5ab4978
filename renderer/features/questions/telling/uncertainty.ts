import { capital } from '../../../../core/scenario/first-letter.ts';
import { exactPercent } from '../../../../core/statistics/exact-percent.ts';
import { USUAL_CONFIDENCE } from '../../../../core/statistics/interval.ts';
import { changesAlike } from '../../../../core/figures/alike.ts';
import { chanceOf } from '../../../../core/statistics/wilson.ts';
import type { UncertaintyAnswer } from '../../../../core/study/uncertainty.ts';
import type {
  KindSpread,
  UncertainFigure,
  UncertaintyKind,
} from '../../../../core/study/uncertainty/answer.ts';
import { luckNote, reachWords } from '../../../../core/study/uncertainty/reach-words.ts';
import { reachOf } from '../../../../core/study/uncertainty/spreads.ts';
import type { Names } from '../../../../core/study/told.ts';
import type { Part, Telling } from './telling.ts';
import {
  chanceWords,
  estimateWords,
  manyRuns,
  measureName,
  rangeWords,
  refusalWords,
  ruleWords,
  unitOf,
} from '../../../../core/study/words.ts';
import { changeTick } from './ticks.ts';

const KINDS: { readonly [K in UncertaintyKind]: string } = {
  luck: 'Luck',
  parameters: 'Assumptions',
  futures: 'The future',
  structure: 'How the market works',
};

/** How far each kind of uncertainty moves each difference, kept apart. */
export function tellUncertainty(answer: UncertaintyAnswer, names: Names): Telling {
  const { option, against, future, figures, refused, replicates } = answer;
  const [first] = figures;
  return {
    headline:
      first === undefined ? 'No run could be made so far, so nothing can be said.' : headlineOf(first),
    sentences: [
      `“${names.option(option)}” less “${names.option(against)}”, seen from “${names.future(future)}”, over ${manyRuns(answer.lives)} with everything as it stands.`,
      ...refused.flatMap(({ kind, what, runs, reason }) =>
        refusalWords(runs, 'run', [reason]).map((said) => `${KINDS[kind]}, ${what}: ${said}`),
      ),
    ],
    parts: figures.map((figure) => partOf(figure, replicates, names)),
    notes: notesOf(answer),
  };
}

function headlineOf({ measure, central, widest }: UncertainFigure): string {
  const head = `${measureName(measure)}: ${estimateWords(central, unitOf(measure))}`;
  if (widest === null) return `${head}. No kind of uncertainty is shown to move it more than the others.`;
  return `${head}. ${KINDS[widest]} ${widest === 'parameters' ? 'move' : 'moves'} it most.`;
}

function partOf(
  { measure, central, kinds, widest }: UncertainFigure,
  replicates: number,
  names: Names,
): Part {
  const unit = unitOf(measure);
  const said = kinds
    .map((each) => `${KINDS[each.kind]}: ${reachWords(each, replicates, (reach) => rangeWords(reach, unit))}`)
    .join('. ');
  const most = widest === null ? '' : ` Widest: ${KINDS[widest].toLowerCase()}.`;
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
    summary: `${said}.${most}`,
    picture: {
      kind: 'intervals',
      reference: 0,
      rows: [
        ...kinds.map((each) => {
          const { low, high } = reachOf(each);
          return {
            id: each.kind,
            label: KINDS[each.kind],
            points: [{ role: 'decision' as const, name: KINDS[each.kind], mean: each.median, low, high }],
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
        ...kinds.map((each) => [KINDS[each.kind], ...cells(each)]),
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
            KINDS[each.kind],
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

function notesOf(answer: UncertaintyAnswer): readonly string[] {
  const { replicates } = answer;
  const ofLuck = luckNote(answer);
  return [
    `Each kind is moved alone, all else as it stands: luck is one run after another; a draw of the assumptions, a future and a rule of the market are each the mean of the same ${manyRuns(replicates)}. What kinds do together is not in it.`,
    `A line is the middle nine tenths of runs and of draws, and lowest to highest of futures and rules; of a future or rule by itself it is the interval of its mean, of ${exactPercent(USUAL_CONFIDENCE)}. With a star it differs from the case as it stands by more than luck explains.`,
    'Same sign: in what share of the cases the difference goes the same way, with the interval of that share. Draws are spread evenly over what is plausible, so these are shares of what is plausible and not of what is likely.',
    ...(ofLuck === null ? [] : [ofLuck]),
  ];
}
