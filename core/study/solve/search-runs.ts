/** Which runs a search asks for, and what each of them says. */
import { decisionOf } from '../../experiment/decision.ts';
import type { Decision } from '../../experiment/decision.ts';
import { asksForGains, isKept, limitFigure } from '../../experiment/limit.ts';
import { wholeFigure } from '../../experiment/outcome.ts';
import type { Outcome, Shape } from '../../experiment/outcome.ts';
import type { Played, Run } from '../../experiment/run.ts';
import { asItStands } from '../../experiment/world.ts';
import type { LeverId } from '../../scenario/lever.ts';
import type { SolveOrder } from './order.ts';
import type { RunTold } from './tally.ts';

export type SearchRuns = {
  /** A run with the lever at a value. */
  readonly at: (value: number, replicate: number) => Run;
  /** A run of the option as it stands. */
  readonly asItStands: (replicate: number) => Run;
  readonly told: (played: Played) => RunTold;
  /** Net spend of a run of the option as it stands; not a number where the model refused it. */
  readonly spendOf: (played: Played) => number;
};

/**
 * How a value of the lever is tried in a replicate, and what is read off it.
 * @param from YYYY-MM, the month from which the lever has the value.
 */
export function searchRuns(order: SolveOrder, from: string, shape: Shape): SearchRuns {
  const { option, against = option, limits } = order;
  const world = asItStands(order.future);
  const gains = asksForGains(limits);
  // A limit on the level needs the one decision alone; the other is left out, for it costs as much again.
  const isPaired = gains || limits.some(({ of }) => of !== 'level');
  const net = (outcome: Outcome): number => wholeFigure(outcome, 'council.spend.net', shape);

  return {
    at(value, replicate) {
      const tried: Decision = { option, changes: [{ lever: order.lever as LeverId, from, value }] };
      const decisions = isPaired ? [decisionOf(against), tried] : [tried];
      return { world, decisions, replicate, gains };
    },
    asItStands: (replicate) => ({ world, decisions: [decisionOf(option)], replicate, gains: false }),
    told(played) {
      if ('refused' in played) return played;
      const [first] = played.outcomes;
      const own = played.outcomes[played.outcomes.length - 1];
      const figures = limits.map((limit) => limitFigure(limit, own, first, shape));
      return { figures, isKept: limits.every((limit, at) => isKept(limit, figures[at])), spend: net(own) };
    },
    spendOf: (played) => ('refused' in played ? Number.NaN : net(played.outcomes[0])),
  };
}
