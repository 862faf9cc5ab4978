/**
 * Two options compared until each answer is sure: replicates are added, looked at after doubling numbers of them, and no more are
 * made once everything asked is decided or the most allowed is reached. Decision 9 says why the looks are as they are.
 */
import { asItStands } from '../experiment/world.ts';
import { decisionOf } from '../experiment/decision.ts';
import type { Ground } from '../experiment/ground.ts';
import { asksForGains } from '../experiment/limit.ts';
import { shapeOf } from '../experiment/outcome.ts';
import type { Played, Run } from '../experiment/run.ts';
import type { CompareAnswer } from './compare/answer.ts';
import { keepRunFigures } from './compare/run-figures.ts';
import type { RunFigures } from './compare/run-figures.ts';
import type { CompareOrder } from './compare/order.ts';
import { expectedInAll, isDecided, look, nothingSaidYet, plansOf } from './compare/outputs.ts';
import type { Plans, Said } from './compare/outputs.ts';
import type { Round, Study } from './study.ts';

export type { CompareAnswer } from './compare/answer.ts';
export type { CompareOrder } from './compare/order.ts';
export { compareProblems } from './compare/problems.ts';

/** Runs asked for at once, so that progress shows between looks. */
const MOST_IN_ROUND = 64;

/** Asks for more replicates, look by look, until every answer is sure or there are as many as allowed. */
export function* compareStudy(ground: Ground, order: CompareOrder): Study<CompareAnswer> {
  const { start, months, place } = ground;
  const figures = keepRunFigures(order, shapeOf(start, months, place.fields.localities.value));
  const plans = plansOf(order);
  let said = nothingSaidYet(order);
  let soFar: CompareAnswer | null = null;
  for (const until of looksOf(plans, order)) {
    const expected = expectedInAll(said, plans, figures.counts().run, order.most);
    yield* playUntil(until, { order, figures, soFar, expected: Math.max(until, expected) });
    said = look(said, figures, order);
    soFar = answerOf(order, plans, figures, said);
    // What the model refuses from the first run on it refuses in all of them.
    if (isDecided(said) || figures.counts().kept === 0) break;
  }
  return soFar ?? answerOf(order, plans, figures, said);
}

/** Every look planned for what is asked, in order. */
function looksOf({ differences, limits }: Plans, order: CompareOrder): readonly number[] {
  const looks = new Set([
    ...(order.indicators.length > 0 ? differences.looks : []),
    ...(order.limits.length > 0 ? limits.looks : []),
  ]);
  return [...looks].toSorted((a, b) => a - b);
}

type Going = {
  readonly order: CompareOrder;
  readonly figures: RunFigures;
  readonly soFar: CompareAnswer | null;
  readonly expected: number;
};

/** The runs up to a look, in rounds. */
function* playUntil(
  until: number,
  { order, figures, soFar, expected }: Going,
): Generator<Round<CompareAnswer>, void, readonly Played[]> {
  for (let from = figures.counts().run; from < until; from += MOST_IN_ROUND) {
    const count = Math.min(MOST_IN_ROUND, until - from);
    const runs = Array.from({ length: count }, (_, at) => runOf(order, from + at));
    for (const played of yield { runs, soFar, expected }) figures.add(played);
  }
}

function runOf({ option, against, future, limits }: CompareOrder, replicate: number): Run {
  return {
    world: asItStands(future),
    decisions: [decisionOf(against), decisionOf(option)],
    replicate,
    gains: asksForGains(limits),
  };
}

function answerOf(order: CompareOrder, plans: Plans, figures: RunFigures, said: Said): CompareAnswer {
  const { option, against, future, probability, worth, confidence, most } = order;
  const { run, kept, reasons } = figures.counts();
  return {
    option,
    against,
    future,
    probability,
    worth: worth.part,
    confidence,
    most,
    plans,
    runs: run,
    refused: { runs: run - kept, reasons },
    ...said,
  };
}
