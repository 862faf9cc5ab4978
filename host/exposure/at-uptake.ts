import type { Signal } from '../../contract/abort.ts';
import type { CheckedParams, Result } from '../../contract/methods.ts';
import { assess } from '../../core/exposure/assess.ts';
import { booksProblems } from '../../core/exposure/books-problems.ts';
import type { FollowedRun } from '../../core/exposure/follow-like.ts';
import { isPlaceable, likenessOf } from '../../core/exposure/like-provider.ts';
import { ownTerms } from '../../core/exposure/own-terms.ts';
import { takenUp, withUptake } from '../../core/exposure/uptake.ts';
import { ENGINE_VERSION } from '../../core/run/engine-version.ts';
import { InvalidInput } from '../../core/scenario/problems.ts';
import { DEFAULT_START } from '../../core/scenario/scenario.ts';
import type { Scenario } from '../../core/scenario/scenario.ts';
import { scenarioProblems } from '../../core/scenario/sense/scenario-problems.ts';
import { addMonths, formatMonth, parseMonth } from '../../core/time/month.ts';
import { fingerprint } from '../files/fingerprint.ts';
import { refuseUnprepared } from '../files/refuse-unprepared.ts';
import type { Catalogue } from '../files/scenario-files.ts';
import type { FollowedRuns } from './followed-runs.ts';

/** What `exposure.at` is asked and answers. */
export type ExposureOrder = CheckedParams<'exposure.at'>;
export type ExposureAnswer = Result<'exposure.at'>;

/**
 * What becomes of the cash of some books at one level of uptake.
 * @throws InvalidInput for books, decisions or months that cannot be
 */
export async function atUptake(
  catalogue: Catalogue,
  runs: FollowedRuns,
  order: ExposureOrder,
  signal: Signal,
): Promise<ExposureAnswer> {
  const { books, replicates, seed } = order;
  refuseBooks(order);
  const scenario = scenarioFor(catalogue, order);
  const likeness = likenessOf(books);
  const { inputsHash, ground } = keysOf(scenario);
  const followed = await runs.follow(
    fingerprint({ inputsHash, likeness }),
    { ground, scenario, likeness },
    replicates,
    signal,
  );
  const start = parseMonth(scenario.start);
  const { place } = scenario;
  return {
    ...assessed(books, followed, scenario),
    months: Array.from({ length: scenario.months }, (_, at) => formatMonth(addMonths(start, at))),
    like: likeThem(followed),
    taken: takenOf(order, followed),
    origin: {
      place: { id: place.id, name: place.name, invented: place.invented },
      engineVersion: ENGINE_VERSION,
      seed,
      replicates,
      inputsHash,
    },
  };
}

function assessed(books: ExposureOrder['books'], followed: readonly FollowedRun[], scenario: Scenario) {
  const { runsOut, outBy, likelyBy, cash, hours, surplus } = assess(
    books,
    followed.map(({ path }) => path),
    ownTerms(scenario),
  );
  return {
    runsOut: { ...runsOut, interval: { ...runsOut.interval } },
    outBy: [...outBy],
    likelyBy,
    cash: { low: [...cash.low], middle: [...cash.middle], high: [...cash.high] },
    hours: [...hours],
    surplus: [...surplus],
  };
}

function refuseBooks({ books }: ExposureOrder): void {
  const problems = [...booksProblems(books)];
  if (problems.length === 0 && !isPlaceable(books)) {
    problems.push({
      path: 'payers',
      expected: 'hours for the council or for people who buy for themselves',
      found: 'none but for others',
      remedy: 'A local market can only be followed for hours that are bought in it.',
    });
  }
  if (problems.length > 0) throw new InvalidInput(problems);
}

function scenarioFor(catalogue: Catalogue, order: ExposureOrder): Scenario {
  const { start = DEFAULT_START, months, seed, uptake } = order;
  const scenario = withUptake(
    {
      place: catalogue.readPlace(order.place),
      option: catalogue.readOption(order.option),
      future: catalogue.readFuture(order.future),
      parameters: catalogue.readParameters(),
      start,
      months,
      seed,
    },
    uptake,
  );
  refuseUnprepared([scenario]);
  const problems = scenarioProblems(scenario);
  if (problems.length > 0) throw new InvalidInput(problems);
  return scenario;
}

/** What a scenario is known by, and the ground of it: all that decides how its market settles, which no decision does. */
function keysOf({ place, option, future, parameters, start, months, seed }: Scenario): {
  readonly inputsHash: string;
  readonly ground: string;
} {
  const register = [...parameters.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const ground = { place, future, parameters: register, start, months, seed };
  return { inputsHash: fingerprint({ ...ground, option }), ground: fingerprint(ground) };
}

function takenOf(
  { uptake: { levers } }: ExposureOrder,
  followed: readonly FollowedRun[],
): ExposureAnswer['taken'] {
  const mean = (at: 'before' | 'after'): number =>
    followed.reduce((sum, { mix }) => sum + takenUp(levers, mix[at]), 0) / followed.length;
  return { before: mean('before'), after: mean('after') };
}

function likeThem(followed: readonly FollowedRun[]): ExposureAnswer['like'] {
  const counts = new Map<number, number>();
  for (const { identity } of followed) counts.set(identity, (counts.get(identity) ?? 0) + 1);
  return [...counts]
    .map(([identity, each]) => ({ identity, lives: each }))
    .toSorted((a, b) => b.lives - a.lives || a.identity - b.identity);
}
