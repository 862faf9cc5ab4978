/**
 * A warm process that runs tests with one fault planted. Only what the fault reaches is read anew; all else stays as it
 * was. The source is changed on its way in and never on the disk.
 */
import { registerHooks } from 'node:module';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { takeTests } from './collected-tests.ts';
import { goldenDiffers } from './golden-differs.ts';

/** What is to be run: a test file, or the golden cases. */
export type Task = {
  readonly id: number;
  /** Repository path of the file with a fault, and its faulty source; null for a run without a fault. */
  readonly fault: { readonly file: string; readonly source: string } | null;
  /** What has to be read anew. */
  readonly stale: readonly string[];
  readonly run:
    { readonly test: string; readonly only: readonly string[] | null } | { readonly golden: string };
};

/** Progress, or the end of a task. */
export type Told = { readonly id: number; readonly failed?: boolean; readonly why?: string };

const ROOT = join(import.meta.dirname, '..', '..');
const COLLECTOR = pathToFileURL(join(import.meta.dirname, 'collected-tests.ts')).href;

let task: Task | undefined;
let stale: ReadonlySet<string> = new Set();

registerHooks({
  resolve(specifier, context, next) {
    if (specifier === 'vitest' && context.parentURL !== COLLECTOR)
      return { url: COLLECTOR, shortCircuit: true };
    const found = next(specifier, context);
    return stale.has(pathOf(found.url)) ? { ...found, url: `${found.url}?fault=${task!.id}` } : found;
  },
  load(url, context, next) {
    if (task?.fault && pathOf(url) === task.fault.file && url.endsWith(`?fault=${task.id}`))
      return { format: 'module-typescript', source: task.fault.source, shortCircuit: true };
    return next(url, context);
  },
});

process.on('disconnect', () => process.exit());
process.on('message', (asked: Task) => {
  void answer(asked);
});

async function answer(asked: Task): Promise<void> {
  task = asked;
  stale = new Set(asked.stale);
  try {
    await run(asked);
    tell({ id: asked.id, failed: false });
  } catch (error) {
    takeTests();
    tell({ id: asked.id, failed: true, why: error instanceof Error ? error.message : String(error) });
  }
}

async function run(asked: Task): Promise<void> {
  if ('golden' in asked.run) {
    const file = join(ROOT, 'tools', 'golden', 'golden-run.ts');
    return goldenDiffers((await import(freshly(file))) as never, asked.run.golden);
  }
  const { test, only } = asked.run;
  await import(freshly(join(ROOT, test)));
  const { tests, tidy } = takeTests();
  try {
    for (const { name, run: body } of tests) {
      if (only !== null && !only.some((word) => name.startsWith(`${word} `))) continue;
      tell({ id: asked.id });
      await body();
    }
  } finally {
    for (const hook of tidy) await hook();
  }
}

function freshly(path: string): string {
  return `${pathToFileURL(path).href}?fault=${task!.id}`;
}

function pathOf(url: string): string {
  return url.startsWith('file:') ? relative(ROOT, fileURLToPath(url)) : url;
}

function tell(told: Told): void {
  process.send!(told);
}
