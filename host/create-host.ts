/** The composition root: every part of the host is made and joined here. */
import { randomBytes } from 'node:crypto';
import { availableParallelism } from 'node:os';

import { createEventFeed } from '../contract/event-feed.ts';
import type { EventFeed } from '../contract/events.ts';
import type { Handlers } from '../contract/server.ts';
import { ENGINE_VERSION } from '../core/index.ts';
import { APP_VERSION } from './app-version.ts';
import { dataFolder as placeForData } from './db/data-folder.ts';
import { openLibrary } from './db/open.ts';
import { resultsOf } from './db/repositories/results.ts';
import { openCatalogue } from './files/scenario-files.ts';
import { assemble } from './jobs/assemble.ts';
import { composeResult } from './jobs/compose-result.ts';
import { createJobs } from './jobs/jobs.ts';
import { aboutMethods } from './methods/about.ts';
import { explainMethods } from './methods/explain.ts';
import { explainFiguresMethods } from './methods/explain-figures.ts';
import { createExplainer } from './methods/explain-worker.ts';
import { fileMethods } from './methods/files.ts';
import { modelMethods } from './methods/model.ts';
import { parameterMethods } from './methods/parameters.ts';
import { resultMethods } from './methods/results.ts';
import { scenarioMethods } from './methods/scenarios.ts';
import { sensitivityMethods } from './methods/sensitivity.ts';
import { simulationMethods } from './methods/simulation.ts';
import { createPool } from './pool/pool.ts';
import type { PoolProcess } from './pool/pool.ts';
import type { PoolSetting } from './pool/serve-pool.ts';
import { spawnChild } from './pool/spawn-child.ts';

export type HostOptions = {
  /** Left out, it is CARE_MARKET_DATA or the platform's usual place. */
  readonly dataFolder?: string | undefined;
  readonly scenariosFolder: string;
  readonly threads?: number | undefined;
  /** How the pool's process is started; a child of this process unless the shell has a way of its own. */
  readonly spawn?: (setting: PoolSetting) => PoolProcess;
  /** The address of the engine's module. */
  readonly engine?: string;
};

export type Host = {
  readonly handlers: Handlers;
  readonly events: EventFeed;
  /** Give up what is running, close the library and end the pool. */
  readonly close: () => Promise<void>;
};

// oxlint-disable-next-line typescript/require-await -- callers await it, so that opening may come to take time
export async function createHost(options: HostOptions): Promise<Host> {
  const { scenariosFolder, threads = defaultThreads(), spawn = spawnChild, engine = coreEngine() } = options;
  const dataFolder = placeForData(options.dataFolder);
  const catalogue = openCatalogue(scenariosFolder);
  const events = createEventFeed();
  const pool = createPool(() => spawn({ threads, engine }));
  const explainer = createExplainer();
  const library = openedOnce(dataFolder);
  const jobs = createJobs({
    pool,
    assemble: (request) => assemble(catalogue, request),
    compose: (run, summary) => composeResult(ENGINE_VERSION, run, summary),
    freezer: () => library.results().freeze,
    emit: (event) => events.emit(event),
    newId: () => randomBytes(6).toString('hex'),
    now: () => new Date(),
  });
  return {
    handlers: {
      ...aboutMethods({ appVersion: APP_VERSION, engineVersion: ENGINE_VERSION, dataFolder }),
      ...scenarioMethods(catalogue),
      ...parameterMethods(catalogue),
      ...sensitivityMethods(catalogue),
      ...modelMethods(),
      ...fileMethods(catalogue),
      ...simulationMethods(jobs),
      ...explainMethods(catalogue, explainer),
      ...explainFiguresMethods(catalogue),
      ...resultMethods(library.results),
    },
    events,
    close: async () => {
      await Promise.all([pool.close(), explainer.close()]);
      library.close();
    },
  };
}

/** Every processor: the window and the host have little to do while the threads work. */
export function defaultThreads(): number {
  return availableParallelism();
}

function openedOnce(folder: string) {
  let open: { readonly close: () => void; readonly results: ReturnType<typeof resultsOf> } | null = null;
  return {
    results: () => {
      if (open === null) {
        const library = openLibrary(folder);
        open = { close: library.close, results: resultsOf(library) };
      }
      return open.results;
    },
    close: () => open?.close(),
  };
}

/** Beside the pool, as source in development and as a bundle when packaged. */
function coreEngine(): string {
  const name = import.meta.url.endsWith('.ts') ? './pool/core-engine.ts' : './pool/core-engine.js';
  return new URL(name, import.meta.url).href;
}
