/** A limit is a line a user draws: what an option must keep to for them to call it acceptable. */
import { INDICATOR_IDS } from '../model/indicators.ts';
import { MEASURE_IDS, runsBehind } from '../model/recording/measures.ts';
import { WINNER_FIGURES } from '../run/winners.ts';
import { quoted } from '../scenario/problems.ts';
import type { Problem } from '../scenario/problems.ts';
import { isGain, isMarketMeasure, isPeopleMeasure, positionOf } from './outcome.ts';
import type { Outcome, Shape } from './outcome.ts';
import { RATE_IDS } from './rates.ts';

export const LIMIT_SIDES = ['at most', 'at least'] as const;

/** Of the option itself; of its difference from what it is compared with; or of that difference as a part of the level it starts from. */
export const LIMIT_OF = ['level', 'change', 'part'] as const;

export type Limit = {
  /** An indicator, a rate, a measure of people or a figure of who gains and loses. */
  readonly measure: string;
  /** The kind of people, for a measure of people or of gains; everyone when left out. */
  readonly for?: string;
  readonly of: (typeof LIMIT_OF)[number];
  readonly is: (typeof LIMIT_SIDES)[number];
  /** In the units of the measure; a part where `of` is "part". */
  readonly value: number;
  /** Kept in every whole financial year, and not only over the horizon; for a measure of the whole market. */
  readonly everyYear?: boolean;
};

/** Whether any limit asks who gains and loses, so that runs have to be compared person by person. */
export function asksForGains(limits: readonly Limit[]): boolean {
  return limits.some(({ measure }) => isGain(measure));
}

/**
 * The figure a limit is about, in one run: that of the option, and of what it is compared with in the same run. Over every
 * year it is that of the year nearest to or furthest beyond the limit. In a run that has nobody a share or mean could be of
 * it is the limit itself: what is about nobody breaks no limit.
 */
export function limitFigure(limit: Limit, own: Outcome, against: Outcome, shape: Shape): number {
  const about = limit.of === 'level' ? [own] : [own, against];
  if (about.some((outcome) => isOfNobody(limit, outcome, shape))) return limit.value;
  const figures = positionsOf(limit, shape).map((at) =>
    movedFrom(limit, figureAt(own, at, limit), figureAt(against, at, limit)),
  );
  return limit.is === 'at most' ? Math.max(...figures) : Math.min(...figures);
}

/** Whether a limit is kept at a figure. The limit itself is kept. */
export function isKept({ is, value }: Pick<Limit, 'is' | 'value'>, figure: number): boolean {
  return is === 'at most' ? figure <= value : figure >= value;
}

function positionsOf(
  { measure, for: whom = 'everyone', everyYear = false }: Limit,
  shape: Shape,
): readonly number[] {
  if (isMarketMeasure(measure)) {
    const whole = [...shape.years.keys()].filter((year) => shape.years[year].isWhole);
    const years = everyYear ? whole : [null];
    return years.map((year) => positionOf({ kind: 'market', measure, year }, shape));
  }
  if (isPeopleMeasure(measure)) return [positionOf({ kind: 'people', measure, for: whom }, shape)];
  if (isGain(measure)) return [positionOf({ kind: 'gains', measure, for: whom }, shape)];
  throw new RangeError(`There is no measure "${measure}".`);
}

/** Whether a run has nobody a share or mean could be of, which is then nothing. */
function isOfNobody({ measure, for: whom = 'everyone' }: Limit, outcome: Outcome, shape: Shape): boolean {
  if (isMarketMeasure(measure)) return false;
  if (isPeopleMeasure(measure)) {
    const behind = runsBehind(measure);
    return (
      behind !== null && outcome[positionOf({ kind: 'people', measure: behind, for: whom }, shape)] === 0
    );
  }
  return (
    measure !== 'people' && outcome[positionOf({ kind: 'gains', measure: 'people', for: whom }, shape)] === 0
  );
}

/** What is compared with itself has no gains: nobody's lot changes. */
function figureAt(outcome: Outcome, at: number, { measure }: Limit): number {
  if (at < outcome.length) return outcome[at];
  return measure.endsWith('.unchanged') ? 1 : 0;
}

function movedFrom({ of }: Limit, own: number, against: number): number {
  if (of === 'level') return own;
  const change = own - against;
  return of === 'change' || change === 0 ? change : change / Math.abs(against);
}

/** What is wrong with limits, each by itself and all together. */
export function problemsOfLimits(limits: readonly Limit[], shape: Shape): readonly Problem[] {
  return [
    ...limits.flatMap((limit, at) => limitProblems(limit, shape, `limits[${at}]`)),
    ...limits.flatMap((limit, at) => {
      const other = limits.slice(0, at).find((before) => cannotBoth(before, limit));
      if (other === undefined) return [];
      return [
        {
          path: `limits[${at}].value`,
          expected: `a limit that can be kept together with ${other.is} ${other.value}`,
          found: `${limit.is} ${limit.value}`,
          remedy: `No figure of ${limit.measure} does both; leave one of them out, or move it.`,
        },
      ];
    }),
  ];
}

/** Whether no figure can keep two limits on the same. */
function cannotBoth(one: Limit, other: Limit): boolean {
  const isSame =
    one.measure === other.measure &&
    (one.for ?? 'everyone') === (other.for ?? 'everyone') &&
    one.of === other.of &&
    (one.everyYear ?? false) === (other.everyYear ?? false);
  const [low, high] = one.is === 'at least' ? [one, other] : [other, one];
  return isSame && one.is !== other.is && low.value > high.value;
}

/** What is wrong with a limit, for runs of a shape; `path` is where the limit stands. */
export function limitProblems(limit: Limit, shape: Shape, path: string): readonly Problem[] {
  const { measure, for: whom, of, value, everyYear = false } = limit;
  const isOfPeople = isPeopleMeasure(measure) && !isMarketMeasure(measure);
  if (!isMarketMeasure(measure) && !isOfPeople && !isGain(measure)) return [unknownMeasure(measure, path)];
  const problems: Problem[] = [];
  const wrong = (at: string, expected: string, found: string, remedy: string): void =>
    void problems.push({ path: `${path}.${at}`, expected, found, remedy });
  if (!Number.isFinite(value)) wrong('value', 'a number', `${value}`, 'Write it as a plain number.');
  if (whom !== undefined && isMarketMeasure(measure))
    wrong(
      'for',
      'no kind of people for a measure of the whole market',
      quoted(whom),
      `Leave it out, or choose one of ${[...MEASURE_IDS, ...WINNER_FIGURES].join(', ')}.`,
    );
  else if (whom !== undefined && !shape.categories.includes(whom))
    problems.push({
      path: `${path}.for`,
      expected: 'a kind of people',
      found: quoted(whom),
      remedy: `The kinds are ${shape.categories.join(', ')}.`,
      unknown: { name: whom, candidates: shape.categories },
    });
  if (everyYear && !isMarketMeasure(measure))
    wrong(
      'everyYear',
      'a measure of the whole market',
      quoted(measure),
      'People are counted over the horizon only; leave "in every year" out.',
    );
  if (everyYear && !shape.years.some(({ isWhole }) => isWhole))
    wrong(
      'everyYear',
      'a run with a whole financial year in it',
      'none',
      'Run for longer, or leave "in every year" out.',
    );
  if (of !== 'level' && isGain(measure))
    wrong(
      'of',
      'the figure itself',
      quoted(of),
      'Who gains and loses is a comparison already; leave "change" out.',
    );
  return problems;
}

function unknownMeasure(measure: string, path: string): Problem {
  const candidates = [...INDICATOR_IDS, ...RATE_IDS, ...MEASURE_IDS, ...WINNER_FIGURES];
  return {
    path: `${path}.measure`,
    expected: 'an indicator, a rate, a measure of people or a figure of who gains and loses',
    found: quoted(measure),
    remedy: 'The page on comparing under uncertainty lists them.',
    unknown: { name: measure, candidates },
  };
}
