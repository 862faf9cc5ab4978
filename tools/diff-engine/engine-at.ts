/** An engine and its documents at some folder or revision: loaded beside another, so that the two run step by step. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as EngineVersionModule from '../../core/run/engine-version.ts';
import type * as PlanModule from '../../core/run/plan.ts';
import type * as RunMonthModule from '../../core/run/run-month.ts';
import type * as SettleModule from '../../core/model/settle-market.ts';
import type * as StateModule from '../../core/model/state.ts';
import type * as CatalogueModule from '../../host/files/scenario-files.ts';

export type Engine = {
  readonly name: string;
  readonly version: string;
  readonly plan: typeof PlanModule;
  readonly runMonth: typeof RunMonthModule;
  readonly settle: typeof SettleModule;
  readonly state: typeof StateModule;
  readonly catalogue: ReturnType<(typeof CatalogueModule)['openCatalogue']>;
  /** Removes what was checked out for it. */
  readonly close: () => void;
};

const ROOT = join(import.meta.dirname, '..', '..');

/**
 * Loads the engine of a folder, or of a revision of this repository.
 * @throws Error saying what is missing when there is no such folder or revision, or its engine cannot be followed.
 */
export async function engineAt(name: string): Promise<Engine> {
  const { folder, close }: Opened = existsSync(join(name, 'core'))
    ? { folder: resolve(name), close: nothingToClose }
    : checkOut(name);
  try {
    const load = async <T>(path: string): Promise<T> =>
      (await import(pathToFileURL(join(folder, path)).href)) as T;
    const { openCatalogue } = await load<typeof CatalogueModule>('host/files/scenario-files.ts');
    return {
      name,
      version: (await load<typeof EngineVersionModule>('core/run/engine-version.ts')).ENGINE_VERSION,
      plan: await load('core/run/plan.ts'),
      runMonth: await load('core/run/run-month.ts'),
      settle: await load('core/model/settle-market.ts'),
      state: await load('core/model/state.ts'),
      catalogue: openCatalogue(join(folder, 'scenarios')),
      close,
    };
  } catch (error) {
    close();
    throw new Error(
      `The engine at ${name} cannot be followed step by step: ${(error as Error).message}. Engines from 0.3.0 on can.`,
      { cause: error },
    );
  }
}

type Opened = { readonly folder: string; readonly close: () => void };

function nothingToClose(): void {}

function checkOut(revision: string): Opened {
  const folder = join(mkdtempSync(join(tmpdir(), 'care-market-engine-')), 'tree');
  try {
    git('worktree', 'add', '--detach', folder, revision);
  } catch (error) {
    throw new Error(
      `Expected a folder with an engine or a revision of this repository, but found "${revision}". Give a path, a tag or a commit, such as HEAD~1.`,
      { cause: error },
    );
  }
  if (existsSync(join(ROOT, 'node_modules')))
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  return {
    folder,
    close: () => {
      rmSync(join(folder, 'node_modules'), { force: true });
      git('worktree', 'remove', '--force', folder);
    },
  };
}

function git(...words: string[]): void {
  execFileSync('git', words, { cwd: ROOT, stdio: ['ignore', 'ignore', 'pipe'] });
}
