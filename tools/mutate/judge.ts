/** What catches a fault: the tests of its rules first, then the reference, then the golden figures. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { goldenCases } from '../golden/golden-run.ts';
import { readImports } from './imports.ts';
import { withFault } from './mutants.ts';
import type { Mutant } from './mutants.ts';
import type { Task } from './runner.ts';
import type { Sandbox } from './sandbox.ts';
import type { Verdict } from './summarise.ts';
import { referenceTestsOf, stepsOf, testsOf } from './tests-of.ts';

type Run = Task['run'];

const LOCKSTEP = 'test/reference/lockstep.test.ts';
const GOLDEN = 'tools/golden/golden-run.ts';

export type Judge = (sandbox: Sandbox, mutant: Mutant) => Promise<Verdict>;

/** @param folder The copy of the tree that the sandboxes work in. */
export function createJudge(folder: string): Judge {
  const imports = readImports(folder);
  /** Whether a run passes without any fault; a run that does not can tell nothing. */
  const sound = new Map<string, Promise<boolean>>();

  return async (sandbox, mutant) => {
    const source = withFault(readFileSync(join(folder, mutant.file), 'utf8'), mutant);
    const reaching = imports.reaching(mutant.file);
    const stale = [mutant.file, ...reaching];
    if (await anyFails(testsOf(mutant.file, imports).map((test) => ({ test, only: null })))) return 'rule';
    if (await anyFails(referenceRuns())) return 'reference';
    if (!reaching.has(GOLDEN)) return 'survived';
    return (await anyFails(goldenInTurn().map((golden) => ({ golden })))) ? 'golden' : 'survived';

    async function anyFails(runs: readonly Run[]): Promise<boolean> {
      for (const run of runs)
        if ((await sandbox.fails({ fault: { file: mutant.file, source }, stale, run })) && (await isSound(run)))
          return true;
      return false;
    }

    /** Each step beside its reference first: that takes least. */
    function referenceRuns(): readonly Run[] {
      const tests = referenceTestsOf(mutant.file, imports);
      const steps = stepsOf(mutant.file, imports);
      const lockstep = tests.includes(LOCKSTEP) && steps.length > 0 ? [{ test: LOCKSTEP, only: steps }] : [];
      return [
        ...lockstep,
        ...tests.filter((test) => test !== LOCKSTEP).map((test) => ({ test, only: null })),
      ];
    }

    function isSound(run: Run): Promise<boolean> {
      const key = JSON.stringify(run);
      const known = sound.get(key) ?? sandbox.fails({ fault: null, stale: [], run }).then((failed) => !failed);
      sound.set(key, known);
      known.then((passes) => {
        if (!passes) console.error(`Fails without any fault, and is left out: ${key}`);
      }, console.error);
      return known;
    }
  };
}

/** The smallest market first: most faults show in any. */
function goldenInTurn(): readonly string[] {
  const first = (name: string): number => Number(!name.startsWith('isles-of-scilly'));
  return [...goldenCases()].sort((a, b) => first(a) - first(b));
}
