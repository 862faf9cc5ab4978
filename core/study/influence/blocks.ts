/**
 * Runs of use only together: all points of a trajectory, all columns of a row. One that the model refuses makes the whole block
 * useless: the rest of it is not run, and it is counted with what was said against it.
 */
import type { Outcome } from '../../experiment/outcome.ts';
import type { Played, Run } from '../../experiment/run.ts';
import type { Round } from '../study.ts';

/** The most runs of a round, so that what is known already can be told. */
const MOST_AT_ONCE = 64;
/** Reasons that are told; a model has few, and each of many worlds gives the same. */
const MOST_REASONS = 5;

export type Refusals = {
  /** Blocks left out. */
  readonly blocks: number;
  /** What the model said against them, each once. */
  readonly reasons: readonly string[];
};

export type Blocks<A> = {
  readonly count: number;
  /** Points of each. */
  readonly points: number;
  readonly runAt: (block: number, point: number) => Run;
  readonly read: (outcomes: readonly Outcome[]) => Float64Array;
  /** Takes the figures of a whole block, point by point. */
  readonly keep: (block: number, figures: readonly Float64Array[]) => void;
  readonly soFar: (refusals: Refusals, runs: number) => A | null;
  /** Runs asked for before, and those to come after. */
  readonly besides: number;
};

type Point = { readonly block: number; readonly point: number };
type Open = { readonly figures: Float64Array[]; isRefused: boolean };

/** Runs all blocks and hands over those that are whole. */
export function* playedBlocks<A>(
  blocks: Blocks<A>,
): Generator<Round<A>, { readonly refusals: Refusals; readonly runs: number }, readonly Played[]> {
  const { count, points, runAt, read, keep, soFar, besides } = blocks;
  const reasons = new Set<string>();
  let refused = 0;
  let runs = 0;
  let skipped = 0;
  const open = new Map<number, Open>();
  const ahead = pointsOf(count, points);
  for (;;) {
    const asked = nextPoints();
    const refusals = { blocks: refused, reasons: [...reasons] };
    if (asked.length === 0) return { refusals, runs };
    const played = yield {
      runs: asked.map(({ block, point }) => runAt(block, point)),
      soFar: soFar(refusals, runs),
      expected: besides + count * points - skipped,
    };
    runs += asked.length;
    for (const [at, { block }] of asked.entries()) take(block, played[at]);
  }

  /** Points of blocks that are still of use. */
  function nextPoints(): readonly Point[] {
    const next: Point[] = [];
    while (next.length < MOST_AT_ONCE) {
      const step = ahead.next();
      if (step.done === true) break;
      if (open.get(step.value.block)?.isRefused === true) skipped += 1;
      else next.push(step.value);
    }
    return next;
  }

  function take(block: number, played: Played): void {
    const so = open.get(block) ?? { figures: [], isRefused: false };
    open.set(block, so);
    if ('refused' in played) {
      if (!so.isRefused) refused += 1;
      so.isRefused = true;
      so.figures.length = 0;
      if (reasons.size < MOST_REASONS) reasons.add(played.refused);
      return;
    }
    if (so.isRefused) return;
    so.figures.push(read(played.outcomes));
    if (so.figures.length < points) return;
    keep(block, so.figures);
    open.delete(block);
  }
}

function* pointsOf(count: number, points: number): Generator<Point, undefined> {
  for (let block = 0; block < count; block++) {
    for (let point = 0; point < points; point++) yield { block, point };
  }
}
