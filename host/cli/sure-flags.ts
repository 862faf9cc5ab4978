import { CONFIDENCE_RANGE, USUAL } from '../../core/study/compare/usual.ts';
import type { Arguments, Flags } from './arguments.ts';
import { usage } from './failure.ts';
import { exactPercent } from '../../core/statistics/exact-percent.ts';

const MOST_NAMED = 20;

/** Flags that have a use only where a comparison goes on until it is sure. */
export const SURE_FLAGS: Flags = {
  indicator: {
    value: 'ID',
    help: 'With --until-sure: a figure to be sure of, more than once if need be (else the six that lead a result).',
    most: MOST_NAMED,
  },
  limit: {
    value: 'TEXT',
    help: 'With --until-sure: a limit to keep to, such as "providers.exit-rate at most 5%"; without --indicator limits alone are asked.',
    most: MOST_NAMED,
  },
  probability: {
    value: 'P',
    help: `With --until-sure: how likely each limit has to be kept (else ${exactPercent(USUAL.probability)}).`,
  },
  worth: {
    value: 'WORTH',
    help: `With --until-sure: the smallest difference worth telling, as a part of the level (else ${exactPercent(USUAL.part)}), or of one figure as an amount, such as council.over-spend=50k.`,
    most: MOST_NAMED,
  },
  confidence: {
    value: 'P',
    help: `With --until-sure: how sure each answer has to be, ${exactPercent(CONFIDENCE_RANGE.min)} to ${exactPercent(CONFIDENCE_RANGE.max)} (else ${exactPercent(USUAL.confidence)}).`,
  },
  most: {
    value: 'N',
    help: `With --until-sure: stop after so many runs, sure or not (else ${USUAL.most}).`,
  },
};

/** Flags of a plain comparison that mean nothing where the comparison chooses how many replicates it needs. */
const PLAIN_ONLY = ['replicates', 'by', 'open'];

/** @throws CommandFailure for flags that do not go with the way of comparing asked for. */
export function checkWayOfComparing(args: Arguments): void {
  const isSure = args.has('until-sure');
  const wrong = (isSure ? PLAIN_ONLY : Object.keys(SURE_FLAGS)).find((flag) => args.has(flag));
  if (wrong === undefined) return;
  const why =
    wrong === 'replicates'
      ? 'with --until-sure as many runs are made as it takes; --most N says when to stop at the latest'
      : isSure
        ? `it has no use with --until-sure`
        : `it has no use without --until-sure`;
  throw usage(`Leave out --${wrong}: ${why}.`);
}
