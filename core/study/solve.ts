/**
 * The smallest, or largest, value of one lever that keeps all limits with the confidence wanted. Every value meets the same
 * people and the same luck. Five values over the range are tried together; then the search halves the gap between those
 * that keep the limits and those that break them, and where values between cannot be told it closes in on these from both
 * sides. At each value replicates grow only until the chance of keeping all limits is told from the confidence wanted.
 */
import type { Ground } from '../experiment/ground.ts';
import { shapeOf } from '../experiment/outcome.ts';
import type { Played, Run } from '../experiment/run.ts';
import { estimateOf } from '../statistics/interval.ts';
import type { Estimate } from '../statistics/interval.ts';
import { confidenceOfEach, looksUpTo } from './looks.ts';
import { nextPlace } from './narrowing.ts';
import { costedPoint } from './solve/answer.ts';
import type { SolveAnswer } from './solve/answer.ts';
import { endingOf, knownOf, replicatesNeeded, standing } from './solve/ending.ts';
import { gridOf } from './solve/grid.ts';
import { searchRuns } from './solve/search-runs.ts';
import { FIRST_LOOK } from './solve/order.ts';
import type { SolveOrder } from './solve/order.ts';
import { count, newTally, pointOf, verdictOf } from './solve/tally.ts';
import type { Tally } from './solve/tally.ts';
import type { Round, Study } from './study.ts';

export type { SolveAnswer } from './solve/answer.ts';
export type { SolveOrder } from './solve/order.ts';
export { solveProblems } from './solve/problems.ts';

/** Parts the range is cut into before the search begins. */
const PARTS = 4;
/** The most runs of a round, so that what is known already can be told. */
const MOST_AT_ONCE = 64;

type Part = Generator<Round<SolveAnswer>, void, readonly Played[]>;

/** @param order without problems: see `solveProblems` */
export function* solveStudy(ground: Ground, order: SolveOrder): Study<SolveAnswer> {
  const { option, against = option, from = ground.start, confidence, most, limits } = order;
  const grid = gridOf(order);
  const looks = looksUpTo(FIRST_LOOK, most);
  const judgedAt = confidenceOfEach(looks.length);
  const search = searchRuns(
    order,
    from,
    shapeOf(ground.start, ground.months, ground.place.fields.localities.value),
  );
  const tallies: Tally[] = [];
  const usual: number[] = [];

  yield* judged(scanned(grid.last));
  for (let place = placeToTry(tallies); place !== null; place = placeToTry(tallies)) yield* judged([place]);
  const costed = costedTally();
  if (costed !== null) yield* playAsItStands(costed.spends.length);
  return answered(true);

  function costedTally(): Tally | null {
    const path = tallies.map((tally) => pointOf(tally, judgedAt));
    const point = costedPoint({ keeps: endingOf(tallies).keeps?.value ?? null, path, wanted: order.wanted });
    return tallies.find(({ value }) => value === point?.value) ?? null;
  }

  /** Replicates of some values, look by look, until each has its verdict. */
  function* judged(places: readonly number[]): Part {
    let open = places.map((place) => newTally(place, grid.valueAt(place), limits.length));
    tallies.push(...open);
    for (const [at, look] of looks.entries()) {
      yield* playUpTo(open, look);
      for (const tally of open) tally.verdict = verdictOf(tally, { confidence, judgedAt });
      if (at === looks.length - 1) for (const tally of open) tally.verdict ??= 'cannot-tell';
      open = open.filter(({ verdict }) => verdict === null);
      if (open.length === 0) return;
    }
  }

  function* playUpTo(open: readonly Tally[], look: number): Part {
    // All values of a replicate come together, for they have months in common, which are run once.
    const due = open
      .flatMap((tally) =>
        Array.from({ length: look - tally.runs }, (_, at) => ({ tally, replicate: tally.runs + at })),
      )
      .toSorted((a, b) => a.replicate - b.replicate);
    for (let first = 0; first < due.length; first += MOST_AT_ONCE) {
      const some = due.slice(first, first + MOST_AT_ONCE);
      const played = yield* round(
        some.map(({ tally, replicate }) => search.at(tally.value, replicate)),
        due.length - first,
      );
      for (const [at, { tally }] of some.entries()) count(tally, search.told(played[at]));
    }
  }

  function* playAsItStands(replicates: number): Part {
    for (let first = 0; first < replicates; first += MOST_AT_ONCE) {
      const length = Math.min(MOST_AT_ONCE, replicates - first);
      const runs = Array.from({ length }, (_, at) => search.asItStands(first + at));
      const played = yield* round(runs, replicates - first);
      usual.push(...played.map(search.spendOf));
    }
  }

  function* round(
    runs: readonly Run[],
    due: number,
  ): Generator<Round<SolveAnswer>, readonly Played[], readonly Played[]> {
    const soFar = tallies.some((tally) => tally.runs > 0) ? answered(false) : null;
    return yield { runs, soFar, expected: runsMade() + due + runsToCome() };
  }

  function runsMade(): number {
    return tallies.reduce((sum, { runs }) => sum + runs, usual.length);
  }

  /** As if every halving still to come took what a value has taken so far. */
  function runsToCome(): number {
    const judgedOnes = tallies.filter(({ verdict }) => verdict !== null);
    if (usual.length > 0 || judgedOnes.length === 0) return 0;
    const usualRuns = judgedOnes.reduce((sum, { runs }) => sum + runs, 0) / judgedOnes.length;
    let halvings = 0;
    for (let gap = grid.last / PARTS; gap > 1; gap /= 2) halvings += 1;
    return Math.ceil(usualRuns * Math.max(1, halvings + PARTS + 1 - judgedOnes.length));
  }

  function answered(isOver: boolean): SolveAnswer {
    const known = tallies.filter(({ runs }) => runs > 0);
    const ending = endingOf(known.filter(({ verdict }) => verdict !== null));
    return {
      end: isOver ? ending.end : null,
      option,
      against,
      future: order.future,
      lever: order.lever,
      from,
      wanted: order.wanted,
      range: { low: grid.low, high: grid.high, step: grid.step },
      limits,
      confidence,
      most,
      judgedAt,
      keeps: ending.keeps?.value ?? null,
      breaks: ending.breaks?.value ?? null,
      replicatesNeeded: isOver && ending.end === 'too-noisy' ? replicatesNeeded(tallies, confidence) : null,
      cost: isOver ? costOf(costedTally()?.spends ?? [], usual) : null,
      path: known.map((tally) => pointOf(tally, judgedAt)),
      runs: runsMade(),
    };
  }
}

/** Places over the whole range, ends included. */
function scanned(last: number): readonly number[] {
  return [...new Set(Array.from({ length: PARTS + 1 }, (_, part) => Math.floor((part * last) / PARTS)))];
}

/**
 * Where to look next. Where the far end is refused, first for the last value the model will run, since the limits may be kept
 * there; then for the place from which on the limits are kept.
 */
function placeToTry(tallies: readonly Tally[]): number | null {
  const allowed = standing(tallies);
  if (allowed.length > 0 && allowed.length < tallies.length) {
    const edge = nextPlace(
      tallies.map(({ place, verdict }) => ({
        at: place,
        known: verdict === 'refused' && place > allowed[allowed.length - 1].place ? 'holds' : 'fails',
      })),
    );
    if (edge !== null) return edge;
  }
  return nextPlace(allowed.map(knownOf));
}

/** What the value costs against the option as it stands, over the replicates both were run in. */
function costOf(own: readonly number[], usual: readonly number[]): Estimate | null {
  const differences = own.flatMap((spend, replicate) => {
    const difference = spend - usual[replicate];
    return Number.isFinite(difference) ? [difference] : [];
  });
  return differences.length === 0 ? null : estimateOf(Float64Array.from(differences));
}
