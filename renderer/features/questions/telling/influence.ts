import { INDICATORS } from '../../../../core/model/indicators.ts';
import { HEADLINES } from '../../../../core/sensitivity/assumption-log.ts';
import { tornado } from '../../../../core/sensitivity/tornado.ts';
import type { Bar } from '../../../../core/sensitivity/tornado.ts';
import { swingWords } from '../../../../core/figures/swing.ts';
import { figureTitle } from '../../../../core/study/influence/sentences.ts';
import { effectsWords, toldMorris } from '../../../../core/study/morris/sentences.ts';
import type { FigureEffects, MorrisAnswer } from '../../../../core/study/morris.ts';
import type { OneAtATimeAnswer } from '../../../../core/study/one-at-a-time.ts';
import { toldOneAtATime, tornadoSentence } from '../../../../core/study/one-at-a-time/sentences.ts';
import { LEANING_MARK } from '../../../leanings/leaning-mark.tsx';
import { MOST_DRAWN } from './telling.ts';
import type { Names } from '../../../../core/study/told.ts';
import type { Part, Telling } from './telling.ts';
import { changeWords, measureName, sizeWords, unitOf } from '../../../../core/study/words.ts';
import { changeTick, sizeTick } from './ticks.ts';

/** Two standard errors either way hold the mean in some 95 of 100 cases. */
const ERRORS = 2;

/** Every doubtful assumption at both ends of its range, one at a time. */
export function tellOneAtATime(answer: OneAtATimeAnswer, names: Names): Telling {
  const told = toldOneAtATime(answer, names);
  return {
    ...told,
    parts: HEADLINES.flatMap((indicator) => tornadoPart(answer.run, indicator, names)),
    notes: [...told.notes, `With ${LEANING_MARK} it is an assumption of grade D: nobody has measured it.`],
  };
}

function tornadoPart(
  run: OneAtATimeAnswer['run'],
  indicator: (typeof HEADLINES)[number],
  names: Names,
): readonly Part[] {
  const { unit } = INDICATORS[indicator];
  const base = run.base.find((each) => each.indicator === indicator && each.side === 'difference');
  if (base === undefined) return [];
  const bars = tornado(run, indicator, 'difference');
  const rangeOf = (id: string): string => {
    const found = run.parameters.find((each) => each.id === id);
    const valueOf = (value: number): string => names.parameterValue?.(id, value) ?? `${value}`;
    return found === undefined ? '' : `${valueOf(found.low)} to ${valueOf(found.high)}`;
  };
  const standing = `${changeWords(base.mean, unit)}, standard error ${sizeWords(base.error, unit)}`;
  return [
    {
      id: `tornado-${indicator}`,
      title: measureName(indicator),
      unit,
      meaning: `The difference as everything stands is ${standing}; the bars are what is added to it.`,
      summary: tornadoSentence(indicator, bars, names),
      picture:
        bars.length === 0
          ? null
          : {
              kind: 'bars',
              base: 0,
              rows: bars.slice(0, MOST_DRAWN).map((bar) => ({
                id: bar.parameter,
                label: names.parameter(bar.parameter),
                low: bar.low,
                high: bar.high,
                lowLabel: 'low',
                highLabel: 'high',
                mark: `${bar.beyondLuck ? '' : ' (could be luck)'}${mark(bar)}`,
              })),
            },
      format: (value, step = 0) => changeTick(value, unit, step),
      table: {
        head: ['Assumption', 'Grade', 'Range', 'At low', 'At high', 'Swing', 'Share', 'Error', 'Beyond luck'],
        rows: bars.map((bar) => [
          `${names.parameter(bar.parameter)}${mark(bar)}`,
          bar.grade,
          rangeOf(bar.parameter),
          changeWords(bar.low, unit),
          changeWords(bar.high, unit),
          sizeWords(bar.size, unit),
          swingWords(bar.share),
          sizeWords(bar.error, unit),
          bar.beyondLuck ? 'yes' : 'could be luck',
        ]),
        exact: {
          head: ['parameter', 'grade', 'low', 'high', 'swing', 'share', 'error', 'beyond luck'],
          rows: bars.map((bar) => [
            bar.parameter,
            bar.grade,
            bar.low,
            bar.high,
            bar.size,
            bar.share ?? '',
            bar.error,
            bar.beyondLuck ? 'yes' : 'no',
          ]),
        },
      },
    },
  ];
}

function mark({ grade }: Bar): string {
  return grade === 'D' ? ` ${LEANING_MARK}` : '';
}

/** Which of all assumptions move which figures, wherever the others stand. */
export function tellMorris(answer: MorrisAnswer, names: Names): Telling {
  return {
    ...toldMorris(answer, names),
    parts: answer.figures.map((figure) => effectsPart(figure, names)),
  };
}

function effectsPart(figure: FigureEffects, names: Names): Part {
  const { measure, side, effects } = figure;
  const unit = unitOf(measure);
  const moving = effects.filter(({ muStar }) => muStar > 0);
  const { meaning, summary } = effectsWords(figure, names);
  return {
    id: `morris-${measure}-${side}`,
    title: figureTitle(figure),
    unit,
    meaning: `${meaning} The points are how far each assumption moves it.`,
    summary,
    picture:
      moving.length === 0
        ? null
        : {
            kind: 'intervals',
            reference: 0,
            rows: moving.slice(0, MOST_DRAWN).map(({ parameter, muStar, standardError, beyondLuck }) => ({
              id: parameter,
              label: names.parameter(parameter),
              mark: beyondLuck ? '' : ' (could be luck)',
              points: [
                {
                  role: 'decision',
                  name: names.parameter(parameter),
                  mean: muStar,
                  low: Math.max(0, muStar - ERRORS * standardError),
                  high: muStar + ERRORS * standardError,
                },
              ],
            })),
          },
    format: (value, step = 0) => sizeTick(value, unit, step),
    table: {
      head: ['Assumption', 'Rank', 'Mean effect', 'Mean size', 'Standard error', 'Spread', 'Beyond luck'],
      rows: moving.map(({ parameter, rank, mu, muStar, standardError, sigma, beyondLuck }) => [
        names.parameter(parameter),
        rank,
        changeWords(mu, unit),
        sizeWords(muStar, unit),
        sizeWords(standardError, unit),
        sizeWords(sigma, unit),
        beyondLuck ? 'yes' : 'could be luck',
      ]),
      exact: {
        head: ['parameter', 'rank', 'mu', 'mu star', 'standard error', 'sigma', 'beyond luck'],
        rows: effects.map(({ parameter, rank, mu, muStar, standardError, sigma, beyondLuck }) => [
          parameter,
          rank,
          mu,
          muStar,
          standardError,
          sigma,
          beyondLuck ? 'yes' : 'no',
        ]),
      },
    },
  };
}
