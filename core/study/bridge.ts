/**
 * Lever or world: the change between an option in one future and another option in another future, split into what the option
 * does by itself, what the future does by itself, and what they do only together. All four corners have the same people and
 * the same luck, and the split is made run by run.
 */
import { decisionOf } from '../experiment/decision.ts';
import type { Ground } from '../experiment/ground.ts';
import { shapeOf, wholeFigure } from '../experiment/outcome.ts';
import type { MarketMeasure } from '../experiment/outcome.ts';
import type { Played, Run } from '../experiment/run.ts';
import { asItStands } from '../experiment/world.ts';
import type { Problem } from '../scenario/problems.ts';
import { LIMITS } from '../scenario/scenario.ts';
import { estimateOf, meanInterval } from '../statistics/interval.ts';
import type { Estimate } from '../statistics/interval.ts';
import { addable } from './dyadic.ts';
import { measuresProblems, wholeProblems } from './order-problems.ts';
import type { Study } from './study.ts';
import { unknownName } from './unknown-name.ts';

/** An option in a future. */
export type Corner = { readonly option: string; readonly future: string };

export type BridgeOrder = {
  readonly from: Corner;
  readonly to: Corner;
  readonly replicates: number;
  readonly indicators: readonly MarketMeasure[];
};

/** The parts of a change. As numbers, change = option + future + interaction exactly. */
export type BridgeSplit = {
  readonly measure: MarketMeasure;
  readonly from: Estimate;
  readonly to: Estimate;
  readonly change: Estimate;
  /** The option changes, in the future it started from. */
  readonly option: Estimate;
  /** The future changes, under the option it started with. */
  readonly future: Estimate;
  /** What is left: how much more one does where the other has changed already. */
  readonly interaction: Estimate;
  /** The option changes in the new future: option + interaction exactly. */
  readonly optionLast: Estimate;
  /** The future changes under the new option: future + interaction exactly. */
  readonly futureLast: Estimate;
};

export type BridgeAnswer = {
  readonly from: Corner;
  readonly to: Corner;
  /** Runs in which all corners came to their end. */
  readonly lives: number;
  readonly splits: readonly BridgeSplit[];
  readonly refused: { readonly lives: number; readonly reason: string } | null;
};

const REPLICATES_OF_A_ROUND = 16;

/** Asks for every replicate in both futures under both options, and splits the change from one corner to the other. */
export function* bridgeStudy(ground: Ground, order: BridgeOrder): Study<BridgeAnswer> {
  const { from, to, replicates } = order;
  const worlds = [from.future, to.future].map(asItStands);
  const decisions = [from.option, to.option].map(decisionOf);
  const tally = { corners: [] as (readonly Corners[])[], refused: null as BridgeAnswer['refused'] };
  for (let done = 0; done < replicates; done += REPLICATES_OF_A_ROUND) {
    const inRound = Array.from(
      { length: Math.min(REPLICATES_OF_A_ROUND, replicates - done) },
      (_, at) => done + at,
    );
    const runs = worlds.flatMap((world) =>
      inRound.map((replicate): Run => ({ world, decisions, replicate, gains: false })),
    );
    const played = yield {
      runs,
      soFar: tally.corners.length === 0 ? null : tell(order, tally),
      expected: 2 * replicates,
    };
    for (const at of inRound.keys()) {
      const corners = cornersOf(ground, order, played[at], played[inRound.length + at]);
      if ('refused' in corners)
        tally.refused = { reason: corners.refused, ...tally.refused, lives: (tally.refused?.lives ?? 0) + 1 };
      else tally.corners.push(corners.figures);
    }
  }
  return tell(order, tally);
}

/** A figure in one run: each option in the first future, then in the second. */
type Corners = { readonly af: number; readonly bf: number; readonly ag: number; readonly bg: number };

function cornersOf(
  { start, months, place }: Ground,
  { indicators }: BridgeOrder,
  first: Played,
  second: Played,
): { readonly figures: readonly Corners[] } | { readonly refused: string } {
  if ('refused' in first) return first;
  if ('refused' in second) return second;
  const shape = shapeOf(start, months, place.fields.localities.value);
  const [af, bf, ag, bg] = [...first.outcomes, ...second.outcomes].map((outcome) =>
    indicators.map((measure) => wholeFigure(outcome, measure, shape)),
  );
  return { figures: indicators.map((_, at) => ({ af: af[at], bf: bf[at], ag: ag[at], bg: bg[at] })) };
}

function tell(
  { from, to, indicators }: BridgeOrder,
  {
    corners,
    refused,
  }: { readonly corners: readonly (readonly Corners[])[]; readonly refused: BridgeAnswer['refused'] },
): BridgeAnswer {
  const splits =
    corners.length === 0
      ? []
      : indicators.map((measure, at) =>
          splitOf(
            measure,
            corners.map((run) => run[at]),
          ),
        );
  return { from, to, lives: corners.length, splits, refused };
}

function splitOf(measure: MarketMeasure, runs: readonly Corners[]): BridgeSplit {
  const over = (figure: (corners: Corners) => number): Estimate =>
    estimateOf(Float64Array.from(runs, figure));
  const [from, to] = [over(({ af }) => af), over(({ bg }) => bg)];
  const [option, future] = [over(({ bf, af }) => bf - af), over(({ ag, af }) => ag - af)];
  const interaction = over(({ af, bf, ag, bg }) => bg - ag - (bf - af));
  const [start, byOption, byFuture, together] = addable(
    [from, option, future, interaction].map(({ mean }) => mean),
  );
  return {
    measure,
    from: about(from, start),
    to: about(to, start + byOption + byFuture + together),
    change: about(
      over(({ af, bg }) => bg - af),
      byOption + byFuture + together,
    ),
    option: about(option, byOption),
    future: about(future, byFuture),
    interaction: about(interaction, together),
    optionLast: about(
      over(({ ag, bg }) => bg - ag),
      byOption + together,
    ),
    futureLast: about(
      over(({ bf, bg }) => bg - bf),
      byFuture + together,
    ),
  };
}

/** The same estimate about a mean that adds up with others; it lies within a part in some hundred million million of its own. */
function about({ standardError, replicates }: Estimate, mean: number): Estimate {
  return { mean, standardError, interval: meanInterval({ mean, standardError }, replicates), replicates };
}

/** Everything wrong with an order. */
export function bridgeProblems(ground: Ground, order: BridgeOrder): readonly Problem[] {
  const options = [...ground.options.keys()];
  const futures = [...ground.futures.keys()];
  const { from, to } = order;
  const isSame = from.option === to.option && from.future === to.future;
  return [
    ...(['from', 'to'] as const).flatMap((side) => [
      ...unknownName(`${side}.option`, order[side].option, 'option', options),
      ...unknownName(`${side}.future`, order[side].future, 'future', futures),
    ]),
    ...(isSame
      ? [
          {
            path: 'to',
            expected: 'another option or another future',
            found: `"${to.option}" in "${to.future}" again`,
            remedy: 'A scenario does not differ from itself; change either.',
          },
        ]
      : []),
    ...measuresProblems('indicators', order.indicators),
    ...wholeProblems('replicates', order.replicates, LIMITS.replicates),
  ];
}
