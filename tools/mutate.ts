/**
 * Plants faults in core/, one at a time, and sees whether a test fails: `npm run mutate -- [PATH...] [--sample N] [--each N]
 * [--seed N] [--log FILE] [--again VERDICT,...] [--rules] [--golden N] [--workers N] [--out FILE]`.
 * A fault is caught by a rule (a test of the file), by the reference, or only because golden figures changed. What
 * nothing catches is listed, with the reason where tools/mutate/explained.json gives one. By hand: it takes long.
 */
import { globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { uniform } from '../core/random/stream.ts';
import { createJudge } from './mutate/judge.ts';
import { keepJudged, readJudged } from './mutate/judged.ts';
import { keyOf, mutantsOf } from './mutate/mutants.ts';
import type { Mutant } from './mutate/mutants.ts';
import { copyTree, createSandbox, removeTree } from './mutate/sandbox.ts';
import { summarise } from './mutate/summarise.ts';
import type { Outcome } from './mutate/summarise.ts';

const ROOT = join(import.meta.dirname, '..');
/** Words and tables that a run only reads out. */
const NO_BEHAVIOUR = /^core\/(explain|scenario\/levers|model\/(equations|tables|indicators))\//;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    /** So many faults in all. */
    sample: { type: 'string' },
    /** So many faults of each file. */
    each: { type: 'string' },
    seed: { type: 'string', default: '1' },
    /** Where verdicts are kept as they come; those found there are not sought again. */
    log: { type: 'string' },
    /** Verdicts in the log that are to be sought again, such as survived. */
    again: { type: 'string', default: '' },
    /** Ask the tests of the rules and nothing else. */
    rules: { type: 'boolean', default: false },
    /** How many golden cases are asked. */
    golden: { type: 'string', default: 'Infinity' },
    workers: { type: 'string', default: String(availableParallelism()) },
    out: { type: 'string' },
  },
});
const again = new Set(values.again.split(','));
const chosen = sampled(filesIn(positionals.length === 0 ? ['core'] : positionals).map(read));
const judged = new Map(
  (values.log === undefined ? [] : readJudged(values.log)).map((outcome) => [keyOf(outcome), outcome]),
);
const queue = chosen.filter((mutant) => {
  const known = judged.get(keyOf(mutant));
  return known === undefined || again.has(known.verdict);
});
const total = queue.length;
const folder = copyTree();
try {
  const judge = createJudge(folder, { rulesOnly: values.rules, golden: Number(values.golden) });
  await Promise.all(Array.from({ length: Number(values.workers) }, () => work(judge)));
} finally {
  removeTree(folder);
}
const report = summarise(chosen.flatMap((mutant) => judged.get(keyOf(mutant)) ?? []));
console.log(report);
if (values.out !== undefined) writeFileSync(values.out, `${report}\n`);

async function work(judge: ReturnType<typeof createJudge>): Promise<void> {
  const sandbox = createSandbox(folder);
  try {
    for (let mutant = queue.shift(); mutant !== undefined; mutant = queue.shift()) {
      const outcome: Outcome = { ...mutant, verdict: await judge(sandbox, mutant) };
      judged.set(keyOf(outcome), outcome);
      if (values.log !== undefined) keepJudged(values.log, outcome);
      const { file, line, change, verdict } = outcome;
      console.error(`${total - queue.length}/${total} ${verdict}: ${file}:${line} ${change}`);
    }
  } finally {
    sandbox.close();
  }
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

/** Some of the faults of all files, the same ones for the same seed; or all of them. */
function sampled(files: readonly (readonly Mutant[])[]): readonly Mutant[] {
  const each = files.flatMap((mutants, file) => shuffled(mutants, file).slice(0, sizeOf(values.each)));
  return shuffled(each, files.length).slice(0, sizeOf(values.sample));
}

function sizeOf(option: string | undefined): number {
  return option === undefined ? Infinity : Number(option);
}

function shuffled(mutants: readonly Mutant[], pack: number): readonly Mutant[] {
  const luck = { seed: Number(values.seed), replicate: pack };
  return mutants
    .map((mutant, index) => ({ mutant, order: uniform(luck, 1, index, 0) }))
    .sort((a, b) => a.order - b.order)
    .map(({ mutant }) => mutant);
}
