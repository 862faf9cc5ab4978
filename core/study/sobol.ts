/**
 * Sobol' indices of a few parameters on the difference between two options: how much of its variance over their ranges each
 * makes by itself, and together with others. Row i is run in replicate i at all its points, in both options.
 */
import { inOrder } from '../experiment/draws.ts';
import type { Ground } from '../experiment/ground.ts';
import type { Played } from '../experiment/run.ts';
import { playedBlocks } from './influence/blocks.ts';
import type { Refusals } from './influence/blocks.ts';
import { figureReader, figuresAsked, pairedRun } from './influence/figures.ts';
import type { InfluencedFigure } from './influence/figures.ts';
import { morrisStudy } from './morris.ts';
import type { MorrisAnswer } from './morris.ts';
import { resamples, sharesOf } from './sobol/indices.ts';
import type { Shares } from './sobol/indices.ts';
import { ROWS } from './sobol/order.ts';
import type { Screening, SobolOrder } from './sobol/order.ts';
import { pointsOfRow, rowPoints } from './sobol/rows.ts';
import type { Round, Study } from './study.ts';

export { sobolProblems } from './sobol/order.ts';
export type { SobolOrder } from './sobol/order.ts';

export type SobolAnswer = {
  readonly option: string;
  readonly against: string;
  readonly future: string;
  /** What the parameters were found by; null where they were named. */
  readonly screening: MorrisAnswer | null;
  /** In alphabetical order; none before a screening is over, or where it finds that none matters. */
  readonly parameters: readonly string[];
  /** Rows the indices are from. */
  readonly rows: number;
  /** Rows left out because the model refused a world on them. */
  readonly refused: Refusals;
  /** Those of the screening included. */
  readonly runs: number;
  /** None of fewer rows than may be asked for, of which intervals would say far too much. */
  readonly figures: readonly FigureIndices[];
};

export type FigureIndices = InfluencedFigure & Shares;

type Part<T> = Generator<Round<SobolAnswer>, T, readonly Played[]>;

const NOTHING_REFUSED: Refusals = { blocks: 0, reasons: [] };

/** @param order without problems: see `sobolProblems` */
export function* sobolStudy(ground: Ground, order: SobolOrder): Study<SobolAnswer> {
  const { option, against, future } = order;
  const pair = { option, against, future };
  const screening = 'first' in order.parameters ? yield* screened(ground, order, order.parameters) : null;
  const parameters = inOrder(
    'first' in order.parameters ? strongest(screening, order.parameters.first) : order.parameters,
  );
  const before = screening?.runs ?? 0;
  const asked = { ...pair, screening, parameters };
  if (parameters.length === 0)
    return { ...asked, rows: 0, refused: NOTHING_REFUSED, runs: before, figures: [] };

  const figures = figuresAsked(order);
  const played: Float64Array[][] = figures.map(() => []);
  const pointAt = rowPoints(order.rows, parameters.length, ground.seed);
  let told: { readonly rows: number; readonly figures: readonly FigureIndices[] } = { rows: 0, figures: [] };

  const ended = yield* playedBlocks<SobolAnswer>({
    count: order.rows,
    points: pointsOfRow(parameters.length),
    runAt: (row, point) => pairedRun(order, parameters, pointAt(row, point), row),
    read: figureReader(ground, order),
    keep(_, points) {
      for (const at of figures.keys()) played[at].push(Float64Array.from(points, (each) => each[at]));
    },
    soFar: (refused, runs) => (played[0].length < ROWS.min ? null : answered(refused, runs, false)),
    besides: before,
  });
  return answered(ended.refusals, ended.runs, true);

  function answered(refused: Refusals, runs: number, isOver: boolean): SobolAnswer {
    const rows = played[0].length;
    // Intervals are worked out anew at every doubling only.
    if (isOver || rows >= 2 * told.rows) told = { rows, figures: rows < ROWS.min ? [] : figuresSoFar() };
    return { ...asked, rows: told.rows, refused, runs: before + runs, figures: told.figures };
  }

  function figuresSoFar(): readonly FigureIndices[] {
    const again = resamples(played[0].length, order.resamples, ground.seed);
    return figures.map((figure, at) => ({ ...figure, ...sharesOf(parameters, played[at], again) }));
  }
}

/** A Morris screening of every parameter with a range, told as the beginning of the answer. */
function* screened(ground: Ground, order: SobolOrder, screening: Screening): Part<MorrisAnswer> {
  const { option, against, future, measures, rows } = order;
  const { first, trajectories, levels } = screening;
  const study = morrisStudy(ground, {
    option,
    against,
    future,
    measures,
    parameters: null,
    trajectories,
    levels,
  });
  const toCome = rows * pointsOfRow(first);
  let step = study.next();
  while (step.done !== true) {
    const { runs, soFar, expected } = step.value;
    const answer = soFar === null ? null : beginning(order, soFar);
    step = study.next(yield { runs, soFar: answer, expected: expected + toCome });
  }
  return step.value;
}

function beginning({ option, against, future }: SobolOrder, screening: MorrisAnswer): SobolAnswer {
  const { runs } = screening;
  const nothingYet = { parameters: [], rows: 0, refused: NOTHING_REFUSED, figures: [] };
  return { option, against, future, screening, runs, ...nothingYet };
}

/** The parameters that rank highest on the difference of any figure, those that move none left out. */
function strongest(screening: MorrisAnswer | null, first: number): readonly string[] {
  const best = new Map<string, number>();
  for (const { side, effects } of screening?.figures ?? []) {
    if (side !== 'difference') continue;
    for (const { parameter, rank, muStar } of effects) {
      if (muStar > 0) best.set(parameter, Math.min(rank, best.get(parameter) ?? rank));
    }
  }
  return [...best]
    .toSorted(([one, rank], [other, otherRank]) => rank - otherRank || (one < other ? -1 : 1))
    .slice(0, first)
    .map(([parameter]) => parameter);
}
