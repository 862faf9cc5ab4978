import { INDICATORS } from '../../../../core/model/indicators.ts';
import { HEADLINES } from '../../../../core/sensitivity/assumption-log.ts';
import { leanings, tornado } from '../../../../core/sensitivity/tornado.ts';
import type { Bar } from '../../../../core/sensitivity/tornado.ts';
import { STRONG, WORTH_KEEPING } from '../../../../core/sensitivity/strength.ts';
import { figureTitle } from '../../../../core/study/influence/sentences.ts';
import { effectsWords, toldMorris } from '../../../../core/study/morris/sentences.ts';
import type { FigureEffects, MorrisAnswer } from '../../../../core/study/morris.ts';
import type { OneAtATimeAnswer } from '../../../../core/study/one-at-a-time.ts';
import { LEANING_MARK } from '../../../leanings/leaning-mark.tsx';
import { count } from '../../../format/month.ts';
import { MOST_DRAWN } from './telling.ts';
import type { Names } from '../../../../core/study/told.ts';
import type { Part, Telling } from './telling.ts';
import { changeWords, measureName, percent, sizeWords, unitOf } from '../../../../core/study/words.ts';
import { changeTick, sizeTick } from './ticks.ts';

/** Two standard errors either way hold the mean in some 95 of 100 cases. */
const ERRORS = 2;

/** Every doubtful assumption at both ends of its range, one at a time. */
export function tellOneAtATime({ run, wanted }: OneAtATimeAnswer, names: Names): Telling {
  const { parameters, base, option, against } = run;
  const tried = parameters.filter(({ untried }) => untried === undefined);
  const idle = tried.filter(({ effects }) => effects.length === 0).length;
  const untried = parameters.filter((each) => each.untried !== undefined);
  const leaning = leanings(run);
  const parts = HEADLINES.flatMap((indicator) => tornadoPart(run, indicator, names));
  return {
    headline: headlineOf(parts.length === 0, tornado(run, HEADLINES[0]!, 'difference')[0], names),
    sentences: [
      `“${names.option(option)}” less “${names.option(against)}” in “${names.future(run.future)}”: ${count(parameters.length, 'assumption')} of ${wanted} looked at, ${tried.length} tried at both ends of the range, of which ${idle} move no figure by enough to be kept.`,
      ...(untried.length === 0
        ? []
        : [
            `Not tried: ${untried
              .slice(0, MOST_NAMED)
              .map(({ id }) => `“${names.parameter(id)}”`)
              .join(', ')}${untried.length > MOST_NAMED ? ` and ${untried.length - MOST_NAMED} more` : ''}.`,
          ]),
      ...(base.length === 0
        ? []
        : [
            `${leaning.length} of ${base.length} figures are moved by more than ${STRONG * 100}% by the range of some assumption of grade D, beyond luck.`,
          ]),
    ],
    parts,
    notes: [
      `Each bar moves one assumption to the low and to the high end of its range, all others as they stand. With ${LEANING_MARK} it is an assumption of grade D: nobody has measured it.`,
      `Beyond luck: at least four standard errors wide. Swings under ${WORTH_KEEPING * 100}% or two errors are left out. What two assumptions do together, one at a time cannot show.`,
    ],
  };
}

const MOST_NAMED = 8;

function headlineOf(isEmpty: boolean, bar: Bar | undefined, names: Names): string {
  if (isEmpty) return 'Nothing can be said yet.';
  const label = measureName(HEADLINES[0]!);
  if (bar === undefined) return `${label}: no assumption moves the difference by enough to be kept.`;
  const luck = bar.beyondLuck ? '' : ', though that could be luck';
  return `${label}: “${names.parameter(bar.parameter)}” moves the difference most, by ${sizeWords(bar.size, unitOf(HEADLINES[0]!))} over its range${luck}.`;
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
    return found === undefined ? '' : `${found.low} to ${found.high}`;
  };
  const standing = `${changeWords(base.mean, unit)}, standard error ${sizeWords(base.error, unit)}`;
  return [
    {
      id: `tornado-${indicator}`,
      title: measureName(indicator),
      unit,
      meaning: `The difference as everything stands is ${standing}; the bars are what is added to it.`,
      summary:
        bars[0] === undefined
          ? `${measureName(indicator)}: no assumption moves the difference by enough to be kept.`
          : `${count(bars.length, 'assumption')} move the difference; “${names.parameter(bars[0].parameter)}” most, from ${changeWords(bars[0].low, unit)} to ${changeWords(bars[0].high, unit)}.`,
      picture:
        bars.length === 0
          ? null
          : {
              kind: 'bars',
              base: 0,
              rows: bars.slice(0, MOST_DRAWN).map((bar) => ({
                id: bar.parameter,
                label: `${names.parameter(bar.parameter)}${bar.beyondLuck ? '' : ' (could be luck)'}`,
                low: bar.low,
                high: bar.high,
                lowLabel: 'low',
                highLabel: 'high',
                mark: mark(bar),
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
          bar.share === null ? 'of nothing' : percent(bar.share),
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
              label: `${names.parameter(parameter)}${beyondLuck ? '' : ' (could be luck)'}`,
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
