/** What catches a fault: the tests of its rules first, then the reference, then the golden figures. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { goldenCases } from '../golden/golden-run.ts';
import { explanationOf } from './explained.ts';
import { readImports } from './imports.ts';
import { withFault } from './mutants.ts';
import type { Mutant } from './mutants.ts';
import type { Task } from './runner.ts';
import type { Sandbox } from './sandbox.ts';
import type { Verdict } from './summarise.ts';
import { referenceTestsOf, stepsOf, testsOf } from './tests-of.ts';

type Run = Task['run'];

const LOCKSTEP = 'test/reference/lockstep.test.ts';
const FEW = 2;
/** How a market starts beside its reference. */
const START = 'test/reference/settle-market.test.ts';
const GOLDEN = 'tools/golden/golden-run.ts';

export type Judge = (sandbox: Sandbox, mutant: Mutant) => Promise<Verdict>;

/**
 * @param folder The copy of the tree that the sandboxes work in.
 * @param asked What is asked beside the tests of the rules: nothing else at all, for a first look, or so many golden cases.
 */
export function createJudge(
  folder: string,
  asked: { readonly rulesOnly: boolean; readonly golden: number },
): Judge {
  const imports = readImports(folder);
  /** Whether a run passes without any fault; a run that does not can tell nothing. */
  const sound = new Map<string, Promise<boolean>>();

  return async (sandbox, mutant) => {
    const source = withFault(readFileSync(join(folder, mutant.file), 'utf8'), mutant);
    const reaching = imports.reaching(mutant.file);
    const stale = [mutant.file, ...reaching];
    const isExplained = explanationOf(mutant) !== undefined;
    // What is known to change nothing is asked of the nearest test alone.
    const tests = testsOf(mutant.file, imports).slice(0, isExplained ? 1 : undefined);
    if (await anyFails(tests.map((test) => ({ test, only: null })))) return 'rule';
    if (asked.rulesOnly || isExplained) return 'survived';
    if (await anyFails(referenceRuns())) return 'reference';
    if (!reaching.has(GOLDEN)) return 'survived';
    return (await anyFails(
      goldenInTurn()
        .slice(0, asked.golden)
        .map((golden) => ({ golden })),
    ))
      ? 'golden'
      : 'survived';

    async function anyFails(runs: readonly Run[]): Promise<boolean> {
      for (const run of runs)
        if (
          (await sandbox.fails({ fault: { file: mutant.file, source }, stale, run })) &&
          (await isSound(run))
        )
          return true;
      return false;
    }

    /** A step beside its reference; where many steps are concerned all go free at once, and where none is, only the start. */
    function referenceRuns(): readonly Run[] {
      const steps = stepsOf(mutant.file, imports);
      if (steps.length === 0) return reaching.has(START) ? [{ test: START, only: null }] : [];
      if (steps.length <= FEW) return [{ test: LOCKSTEP, only: steps }];
      const others = referenceTestsOf(mutant.file, imports).filter((test) => test !== LOCKSTEP);
      return others.map((test) => ({ test, only: null }));
    }

    function isSound(run: Run): Promise<boolean> {
      const key = JSON.stringify(run);
      const known = sound.get(key) ?? passes(run);
      sound.set(key, known);
      return known;
    }

    async function passes(run: Run): Promise<boolean> {
      const fails = await sandbox.fails({ fault: null, stale: [], run });
      if (fails) console.error(`Fails without any fault, and is left out: ${JSON.stringify(run)}`);
      return !fails;
    }
  };
}

/** One case of each place, the smallest first, then the next of each: most faults show in any. */
function goldenInTurn(): readonly string[] {
  const turn = new Map<string, number>();
  const places = ['isles-of-scilly', 'merrowshire', 'rutland', 'hartlepool'];
  for (const name of goldenCases()) {
    const place = places.findIndex((one) => name.startsWith(one));
    const before = [...turn.keys()].filter((one) => one.startsWith(places[place]!)).length;
    turn.set(name, before * places.length + place);
  }
  return [...turn.keys()].sort((a, b) => turn.get(a)! - turn.get(b)!);
}
