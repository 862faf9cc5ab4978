/**
 * Runs checks together. Scenarios that several checks share are run once, and those that part only in what is decided or held
 * settle once. Replicate after replicate, so that no more than one of each has to be kept.
 */
import { prepare } from '../run/plan.ts';
import type { Plan } from '../run/plan.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { claimsOf, sidesOf } from './check.ts';
import type { Check } from './check.ts';
import type { Seen } from './figure.ts';
import { findingOf } from './finding.ts';
import type { Finding } from './finding.ts';
import { CHECK_MEASURES, EVERY_COLUMN } from './measures.ts';
import { observeTogether } from './observe.ts';
import type { Observation, Wanted } from './observe.ts';
import { judgeCheck } from './verdict.ts';
import type { CheckOutcome } from './verdict.ts';

/** A check with its scenarios made of documents, by name. */
export type ReadyCheck = { readonly check: Check; readonly scenarios: ReadonlyMap<string, ReadyScenario> };

/** A scenario; `key` is the same for two that are the same, `world` for two that are the same until the first reported month. */
export type ReadyScenario = { readonly scenario: Scenario; readonly key: string; readonly world: string };

/** How far the runs are. */
export type Progress = { readonly done: number; readonly of: number };

type Task = ReadyScenario & { readonly plan: Plan; readonly wanted: MutableWanted; replicates: number };
type MutableWanted = { looks: Set<string>; breakdown: boolean; book: boolean; columns: boolean };

/**
 * Runs checks, telling how far it is after every market that has settled. Each step of it is one world in one replicate.
 * @param replicates for every check, instead of its own number
 */
export function* runChecks(
  checks: readonly ReadyCheck[],
  replicates?: number,
): Generator<Progress, readonly CheckOutcome[]> {
  const wantedOf = (check: Check): number => (isWithoutLuck(check) ? 1 : (replicates ?? check.replicates));
  const worlds = worldsOf(checks, wantedOf);
  const rounds = Math.max(0, ...checks.map(({ check }) => wantedOf(check)));
  const of = worlds.flat().reduce((sum, task) => sum + task.replicates, 0);
  const findings = checks.map(({ check }) => claimsOf(check).map((): Finding[] => []));
  let done = 0;
  for (let replicate = 0; replicate < rounds; replicate++) {
    const observed = new Map<string, Observation>();
    for (const world of worlds) {
      const due = world.filter((task) => replicate < task.replicates);
      if (due.length === 0) continue;
      observeTogether(due, replicate, (position, observation) =>
        observed.set(due[position].key, observation),
      );
      done += due.length;
      yield { done, of };
    }
    for (const [position, { check, scenarios }] of checks.entries()) {
      if (replicate >= wantedOf(check)) continue;
      const seen = new Map(
        [...scenarios].map(([name, { scenario, key }]): [string, Seen] => [
          name,
          { scenario, observation: observed.get(key) ?? null },
        ]),
      );
      for (const [at, claim] of claimsOf(check).entries())
        findings[position][at].push(findingOf(claim, seen));
    }
  }
  return checks.map(({ check }, position) => judgeCheck(check, findings[position], wantedOf(check)));
}

/** Whether nothing in a check is left to luck, so that one replicate says all there is to say. */
function isWithoutLuck(check: Check): boolean {
  return claimsOf(check).every(({ the }) => CHECK_MEASURES.get(the.measure)!.kind === 'rule');
}

/** Scenarios that have to be run, each once, with all that is wanted of it, those of one world together. */
function worldsOf(checks: readonly ReadyCheck[], replicatesOf: (check: Check) => number): readonly Task[][] {
  const tasks = new Map<string, Task>();
  for (const { check, scenarios } of checks) {
    for (const claim of claimsOf(check)) {
      const { one, other } = sidesOf(claim);
      for (const operand of typeof other === 'number' ? [one] : [one, other]) {
        for (const name of [operand.in, ...(operand.less === undefined ? [] : [operand.less])]) {
          want(tasks, scenarios.get(name)!, operand.measure, replicatesOf(check));
        }
      }
    }
  }
  const worlds = new Map<string, Task[]>();
  for (const task of tasks.values()) {
    const world = worlds.get(task.world);
    if (world === undefined) worlds.set(task.world, [task]);
    else world.push(task);
  }
  return [...worlds.values()];
}

function want(tasks: Map<string, Task>, ready: ReadyScenario, measure: string, replicates: number): void {
  const { kind } = CHECK_MEASURES.get(measure)!;
  if (kind === 'rule') return;
  const task = tasks.get(ready.key) ?? {
    ...ready,
    plan: prepare(ready.scenario),
    wanted: nothing(),
    replicates: 0,
  };
  tasks.set(ready.key, task);
  task.replicates = Math.max(task.replicates, replicates);
  const { wanted } = task;
  if (kind === 'look') wanted.looks.add(measure);
  if (kind === 'people') wanted.breakdown = true;
  if (kind === 'provider') wanted.book = true;
  if (measure === EVERY_COLUMN) wanted.columns = true;
}

function nothing(): MutableWanted {
  return { looks: new Set(), breakdown: false, book: false, columns: false } satisfies Wanted;
}
