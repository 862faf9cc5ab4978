/**
 * What would have to be true for the other option to win: for each uncertain parameter by itself the value at which the
 * paired difference changes its sign, and the futures and rules of the market in which it does. The ends of every range are
 * looked at first; where another option is ahead at an end than in the middle, the gap between is halved. Every world meets
 * the same people and the same luck. What two parameters would do together, this cannot show.
 */
import type { Ground } from '../experiment/ground.ts';
import { decisionOf } from '../experiment/decision.ts';
import { shapeOf, wholeFigure } from '../experiment/outcome.ts';
import type { MarketMeasure } from '../experiment/outcome.ts';
import { uncertainParameters } from '../experiment/parameters-of-the-market.ts';
import type { Played, Run } from '../experiment/run.ts';
import { asItStands } from '../experiment/world.ts';
import type { World } from '../experiment/world.ts';
import type { Parameter } from '../parameters/parameter.ts';
import { looksUpTo } from './looks.ts';
import { nextPlace } from './narrowing.ts';
import type { Round, Study } from './study.ts';
import type { SwitchingAnswer } from './switching/answer.ts';
import { aheadIn, count, newCase, standingOf } from './switching/case.ts';
import type { Case } from './switching/case.ts';
import { fewestToName, FIRST_LOOK } from './switching/order.ts';
import type { SwitchingOrder } from './switching/order.ts';
import { inOrderOfNearness, rowOf, worldRowOf } from './switching/row.ts';
import type { Moved } from './switching/row.ts';
import { placesOf, positionAt, stretchesOf } from './switching/stretch.ts';
import type { Stretch } from './switching/stretch.ts';

export type { SwitchingAnswer } from './switching/answer.ts';
export type { SwitchingOrder } from './switching/order.ts';
export { switchingProblems } from './switching/problems.ts';

/** The most runs of a round, so that what is known already can be told. */
const MOST_AT_ONCE = 64;

type Part = Generator<Round<SwitchingAnswer>, void, readonly Played[]>;

/** @param order without problems: see `switchingProblems` */
export function* switchingStudy(ground: Ground, order: SwitchingOrder): Study<SwitchingAnswer> {
  const { option, against, future, indicator, better, step, most } = order;
  const span = { start: ground.start, months: ground.months };
  const shape = shapeOf(ground.start, ground.months, ground.place.fields.localities.value);
  const looks = looksUpTo(FIRST_LOOK, most);
  const decisions = [decisionOf(against), decisionOf(option)];
  const base = newCase(asItStands(future));
  const moved = movable(ground, order).map((parameter): Moved => {
    const at = (position: number): World => ({
      ...asItStands(future),
      positions: [{ parameter: parameter.id, at: position }],
    });
    return { parameter, at, low: newCase(at(0)), high: newCase(at(1)), stretches: [] };
  });
  const worlds = otherWorlds(order).map(newCase);
  const news = 2 * moved.length + worlds.length;
  let runs = 0;

  // As everything stands comes first and to the end: every other case is read beside it.
  yield* judged([base], 1, () => 2 * moved.length + worlds.length);
  yield* judged([...worlds, ...moved.flatMap(({ low, high }) => [low, high])], news, () => 0);
  for (const one of moved) one.stretches = stretchesOf({ low: one.low, base, high: one.high }, step);
  for (let due = placesToTry(moved); due.length > 0; due = placesToTry(moved)) {
    yield* judged(
      due.map(({ between }) => between),
      1,
      () => 0,
    );
    for (const { stretch, place, between } of due) stretch.seen.set(place, between);
  }
  return answered(true);

  /** Replicates of some cases, look by look, until it is told in each who is ahead. */
  function* judged(cases: readonly Case[], among: number, later: () => number): Part {
    let open = cases;
    for (const look of looks) {
      yield* playUpTo(open, look, later());
      const usual = open.includes(base) ? null : base.ahead;
      const reading = { better, looks: looks.length, usual, among, fewest: fewestToName(most) };
      for (const one of open) one.ahead = aheadIn(one, base.differences, reading);
      open = open.filter(({ ahead }) => ahead === null);
      if (open.length === 0) return;
    }
    for (const one of open) one.ahead = 'cannot-tell';
  }

  function* playUpTo(open: readonly Case[], look: number, later: number): Part {
    const due = open.flatMap((one) =>
      Array.from({ length: look - one.differences.length }, (_, at) => ({
        one,
        replicate: one.differences.length + at,
      })),
    );
    for (let first = 0; first < due.length; first += MOST_AT_ONCE) {
      const some = due.slice(first, first + MOST_AT_ONCE);
      const expected = runs + due.length - first + later * FIRST_LOOK;
      const played = yield { runs: some.map(runOf), soFar: runs === 0 ? null : answered(false), expected };
      runs += some.length;
      for (const [at, { one }] of some.entries()) count(one, differenceOf(played[at]));
    }
  }

  function runOf({ one, replicate }: { readonly one: Case; readonly replicate: number }): Run {
    return { world: one.world, decisions, replicate, gains: false };
  }

  function differenceOf(played: Played): number | { readonly refused: string } {
    if ('refused' in played) return played;
    const [left, right] = played.outcomes.map((outcome) =>
      wholeFigure(outcome, indicator as MarketMeasure, shape),
    );
    return right - left;
  }

  function answered(isOver: boolean): SwitchingAnswer {
    const known = moved.filter(({ low, high }) => low.ahead !== null && high.ahead !== null);
    return {
      isOver,
      option,
      against,
      future,
      indicator,
      better,
      asItStands: standingOf(base),
      parameters: inOrderOfNearness(known.map((one) => rowOf(one, base, span))),
      worlds: worlds.filter(({ ahead }) => ahead !== null).map((one) => worldRowOf(one, base)),
      step,
      most,
      runs,
    };
  }
}

/** Where to look next on each stretch that can be narrowed yet. */
function placesToTry(
  moved: readonly Moved[],
): readonly { readonly stretch: Stretch; readonly place: number; readonly between: Case }[] {
  return moved.flatMap(({ at, stretches }) =>
    stretches.flatMap((stretch) => {
      const place = nextPlace(placesOf(stretch));
      return place === null ? [] : [{ stretch, place, between: newCase(at(positionAt(stretch, place))) }];
    }),
  );
}

/** The parameters to move: those that are named, or every one with a range. */
function movable({ parameters, start, months }: Ground, order: SwitchingOrder): readonly Parameter[] {
  const all = uncertainParameters(parameters, { start, months });
  const { parameters: named = [] } = order;
  return named.length === 0 ? all : all.filter(({ id }) => named.includes(id));
}

function otherWorlds({ future, futures, rules }: SwitchingOrder): readonly World[] {
  return [
    ...futures.filter((id) => id !== future).map(asItStands),
    ...rules.map((rule): World => ({ ...asItStands(future), structure: { [rule.switch]: rule.choice } })),
  ];
}
