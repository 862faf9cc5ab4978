/** Runs the market in many worlds, and says for each how far it is of interest. */
import { decisionOf } from '../../experiment/decision.ts';
import { asksForGains, isKept, limitFigure } from '../../experiment/limit.ts';
import type { Outcome, Shape } from '../../experiment/outcome.ts';
import type { Played, Run } from '../../experiment/run.ts';
import type { World } from '../../experiment/world.ts';
import type { Round } from '../study.ts';
import type { DiscoverOrder } from './order.ts';

/** Small enough for partial answers to stream. */
const RUNS_IN_A_ROUND = 64;
/** More reasons than the model has for one experiment, most likely. */
const MOST_REASONS = 20;

/** Worlds that could not be run, and why. */
export type Refused = { readonly worlds: number; readonly reasons: readonly string[] };

export type PlayedWorlds = {
  /** For each world, the share of its runs of interest; not a number where none could be run. */
  readonly interest: Float64Array;
  readonly refused: Refused;
};

type Asked = {
  readonly order: DiscoverOrder;
  readonly shape: Shape;
  /** The number of the first run of the first world: runs of all worlds have luck of their own. */
  readonly first: number;
};

/** Asks for rounds of runs; `tell` turns what is run into what is streamed. */
export function* playedWorlds<A>(
  worlds: readonly World[],
  { order, shape, first }: Asked,
  tell: (done: PlayedWorlds, left: number) => Omit<Round<A>, 'runs'>,
): Generator<Round<A>, PlayedWorlds, readonly Played[]> {
  const { replicates } = order;
  const perRound = Math.max(1, Math.floor(RUNS_IN_A_ROUND / replicates));
  const interest: number[] = [];
  const reasons = new Set<string>();
  const done = (): PlayedWorlds => ({
    interest: Float64Array.from(interest),
    refused: {
      worlds: interest.filter((each) => Number.isNaN(each)).length,
      reasons: [...reasons].slice(0, MOST_REASONS),
    },
  });
  while (interest.length < worlds.length) {
    const some = worlds.slice(interest.length, interest.length + perRound);
    const runs = some.flatMap((world, at) =>
      runsOf(world, order, first + (interest.length + at) * replicates),
    );
    const played = yield { ...tell(done(), worlds.length - interest.length), runs };
    for (let at = 0; at < some.length; at++) {
      const own = played.slice(at * replicates, (at + 1) * replicates);
      for (const each of own) if ('refused' in each && reasons.size < MOST_REASONS) reasons.add(each.refused);
      interest.push(shareOfInterest(own, order, shape));
    }
  }
  return done();
}

function runsOf(
  world: World,
  { option, against, limits, replicates }: DiscoverOrder,
  first: number,
): readonly Run[] {
  const decisions = (against === null ? [option] : [against, option]).map(decisionOf);
  const gains = against !== null && asksForGains(limits);
  return Array.from({ length: replicates }, (_, at) => ({ world, decisions, replicate: first + at, gains }));
}

function shareOfInterest(played: readonly Played[], { limits, find }: DiscoverOrder, shape: Shape): number {
  const outcomes = played.flatMap((each) => ('refused' in each ? [] : [each.outcomes]));
  const isMet = ([first, second = first]: readonly Outcome[]): boolean =>
    limits.every((limit) => isKept(limit, limitFigure(limit, second, first, shape)));
  return outcomes.filter((each) => isMet(each) === (find === 'meets')).length / outcomes.length;
}
