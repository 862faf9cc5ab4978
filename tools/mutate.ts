/**
 * Plants faults in core/, one at a time, and sees whether a test fails: `npm run mutate -- [PATH...] [--sample N] [--seed N]`.
 * A fault is caught by a rule (a test of the file), by the reference, or only because golden figures changed. What
 * nothing catches is listed, with the reason where tools/mutate/explained.json gives one. By hand: it takes long.
 */
import { globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { uniform } from '../core/random/stream.ts';
import { mutantsOf } from './mutate/mutants.ts';
import type { Mutant } from './mutate/mutants.ts';
import { createSandbox } from './mutate/sandbox.ts';
import type { Sandbox } from './mutate/sandbox.ts';
import { summarise } from './mutate/summarise.ts';
import type { Outcome, Verdict } from './mutate/summarise.ts';
import { testsOf } from './mutate/tests-of.ts';

const ROOT = join(import.meta.dirname, '..');
const VITEST = ['node', 'node_modules/vitest/vitest.mjs', 'run', '--project', 'node', '--bail', '1'];
const REFERENCE = [...VITEST, 'test/reference'];
const GOLDEN = ['node', 'tools/update-golden.ts'];
/** Words and tables that a run only reads out. */
const NO_BEHAVIOUR = /^core\/(explain|scenario\/levers|model\/(equations|tables|indicators))\//;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { sample: { type: 'string' }, seed: { type: 'string', default: '1' }, out: { type: 'string' } },
});
const outcomes: Outcome[] = [];
const queue = [...sampled(filesIn(positionals.length === 0 ? ['core'] : positionals).flatMap(read))];
const total = queue.length;
await Promise.all(Array.from({ length: Math.max(1, availableParallelism()) }, work));
const report = summarise(outcomes);
console.log(report);
if (values.out !== undefined) writeFileSync(values.out, `${report}\n`);

async function work(): Promise<void> {
  const sandbox = createSandbox();
  try {
    for (let mutant = queue.shift(); mutant !== undefined; mutant = queue.shift()) {
      const verdict = await judge(sandbox, mutant);
      outcomes.push({ ...mutant, verdict });
      console.error(`${outcomes.length}/${total} ${verdict}: ${mutant.file}:${mutant.line} ${mutant.change}`);
    }
  } finally {
    sandbox.close();
  }
}

async function judge(sandbox: Sandbox, mutant: Mutant): Promise<Verdict> {
  const tests = testsOf(mutant.file);
  if (tests.length > 0 && (await sandbox.failsWith(mutant, [...VITEST, ...tests]))) return 'rule';
  if (await sandbox.failsWith(mutant, REFERENCE)) return 'reference';
  return (await sandbox.failsWith(mutant, GOLDEN)) ? 'golden' : 'survived';
}

function filesIn(paths: readonly string[]): readonly string[] {
  const files = paths.flatMap((path) =>
    statSync(join(ROOT, path)).isDirectory() ? globSync(`${path}/**/*.ts`, { cwd: ROOT }) : [path],
  );
  return files.filter((file) => !NO_BEHAVIOUR.test(file)).sort((a, b) => (a < b ? -1 : 1));
}

function read(file: string): readonly Mutant[] {
  return mutantsOf(file, readFileSync(join(ROOT, file), 'utf8'));
}

/** Some of the faults, the same ones for the same seed; or all of them. */
function sampled(all: readonly Mutant[]): readonly Mutant[] {
  const size = values.sample === undefined ? all.length : Number(values.sample);
  const luck = { seed: Number(values.seed), replicate: 0 };
  return all
    .map((mutant, index) => ({ mutant, order: uniform(luck, 1, index, 0) }))
    .sort((a, b) => a.order - b.order)
    .slice(0, size)
    .map(({ mutant }) => mutant);
}
