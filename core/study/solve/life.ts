/** Which runs a search asks for, and what each of them says. */
import { decisionOf } from '../../experiment/decision.ts';
import type { Decision } from '../../experiment/decision.ts';
import { asksForGains, isKept, limitFigure } from '../../experiment/limit.ts';
import { wholeFigure } from '../../experiment/outcome.ts';
import type { Outcome, Shape } from '../../experiment/outcome.ts';
import type { Lived, Run } from '../../experiment/run.ts';
import { asItStands } from '../../experiment/world.ts';
import type { LeverId } from '../../scenario/lever.ts';
import type { SolveOrder } from './order.ts';
import type { LifeTold } from './tally.ts';

export type Lives = {
  /** A run with the lever at a value. */
  readonly at: (value: number, replicate: number) => Run;
  /** A run of the option as it stands. */
  readonly asItStands: (replicate: number) => Run;
  readonly told: (lived: Lived) => LifeTold;
  /** Net spend of a run of the option as it stands; not a number where the model refused it. */
  readonly spendOf: (lived: Lived) => number;
};

/**
 * How a value of the lever is tried in a replicate, and what is read off it.
 * @param from YYYY-MM, the month from which the lever has the value.
 */
export function livesOf(order: SolveOrder, from: string, shape: Shape): Lives {
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
    told(lived) {
      if ('refused' in lived) return lived;
      const [first] = lived.outcomes;
      const own = lived.outcomes[lived.outcomes.length - 1];
      const figures = limits.map((limit) => limitFigure(limit, own, first, shape));
      return { figures, isKept: limits.every((limit, at) => isKept(limit, figures[at])), spend: net(own) };
    },
    spendOf: (lived) => ('refused' in lived ? Number.NaN : net(lived.outcomes[0])),
  };
}
