/** The composition root: every part of the host is made and joined here. */
import { randomBytes } from 'node:crypto';
import { availableParallelism } from 'node:os';

import { createEventFeed } from '../contract/event-feed.ts';
import type { ContractEvent, EventFeed } from '../contract/events.ts';
import type { Handlers } from '../contract/server.ts';
import { ENGINE_VERSION } from '../core/index.ts';
import { APP_VERSION } from './app-version.ts';
import { dataFolder as placeForData } from './db/data-folder.ts';
import { NO_WORK_STORE, openWorkStore } from './db/work-store.ts';
import type { WorkStore } from './db/work-store.ts';
import { enginePrint } from './engine-print.ts';
import { createFollowedRuns } from './exposure/followed-runs.ts';
import { openCatalogue } from './files/scenario-files.ts';
import { assemble } from './jobs/assemble.ts';
import { composeResult } from './jobs/compose-result.ts';
import { createJobs } from './jobs/jobs.ts';
import { deskWhenNeeded } from './library/desk-when-needed.ts';
import { createSafety } from './library/safety.ts';
import { signOffsIn } from './library/sign-offs.ts';
import { subjectNames } from './library/subject-names.ts';
import { aboutMethods } from './methods/about.ts';
import { createLive } from './live/live.ts';
import { costMethods } from './methods/costs.ts';
import { choiceMethods } from './methods/choice.ts';
import { bundleMethods } from './methods/bundles.ts';
import { documentMethods } from './methods/documents.ts';
import { explainMethods } from './methods/explain.ts';
import { explainFiguresMethods } from './methods/explain-figures.ts';
import { createExplainer } from './methods/explain-worker.ts';
import { exposureMethods } from './methods/exposure.ts';
import { fileMethods } from './methods/files.ts';
import { historyMethods } from './methods/history.ts';
import { liveMethods } from './methods/live.ts';
import { livesMethods } from './methods/lives.ts';
import { modelMethods } from './methods/model.ts';
import { noticeDamage } from './methods/notice-damage.ts';
import { noteMethods } from './methods/notes.ts';
import { parameterMethods } from './methods/parameters.ts';
import { printMethods } from './methods/prints.ts';
import { registerMethods } from './methods/register.ts';
import { resultMethods } from './methods/results.ts';
import { safetyMethods } from './methods/safety.ts';
import { scenarioMethods } from './methods/scenarios.ts';
import { sensitivityMethods } from './methods/sensitivity.ts';
import { simulationMethods } from './methods/simulation.ts';
import { studyMethods } from './methods/studies.ts';
import { createPool } from './pool/pool.ts';
import type { PoolProcess } from './pool/pool.ts';
import type { PoolSetting } from './pool/serve-pool.ts';
import { spawnChild } from './pool/spawn-child.ts';
import { spawnThreads } from './threads/spawn-threads.ts';
import { createThreads } from './threads/threads.ts';
import type { ThreadsProcess } from './threads/threads.ts';
import { assembleStudy } from './studies/assemble-study.ts';
import { createStudyJobs } from './studies/studies.ts';

export type HostOptions = {
  /** Left out, it is CARE_MARKET_DATA or the platform's usual place. */
  readonly dataFolder?: string | undefined;
  readonly scenariosFolder: string;
  readonly threads?: number | undefined;
  /** How the pool's process is started; a child of this process unless the shell has a way of its own. */
  readonly spawn?: (setting: PoolSetting) => PoolProcess;
  /** And the process of threads that answer questions. */
  readonly spawnAside?: () => ThreadsProcess;
  /** The address of the engine's module. */
  readonly engine?: string;
  /** Whether finished runs are kept, so that they are not made again. */
  readonly keepWork?: boolean;
  /** Whether a window is served: the library is backed up and looked through unasked, and long runs give way to what is looked at. */
  readonly isServed?: boolean;
};

export type Host = {
  readonly handlers: Handlers;
  readonly events: EventFeed;
  /** Give up what is running, close the library and end the pool. */
  readonly close: () => Promise<void>;
};

// oxlint-disable-next-line typescript/require-await -- callers await it, so that opening may come to take time
export async function createHost(options: HostOptions): Promise<Host> {
  const {
    scenariosFolder,
    threads = defaultThreads(),
    spawn = spawnChild,
    spawnAside = spawnThreads,
    engine = coreEngine(),
    keepWork = true,
    isServed = false,
  } = options;
  const dataFolder = placeForData(options.dataFolder);
  const events = createEventFeed();
  const said = {
    emit: (event: ContractEvent) => events.emit(event),
    newId: () => randomBytes(6).toString('hex'),
    now: () => new Date(),
    steady: () => performance.now(),
  };
  const library = deskWhenNeeded(dataFolder, said);
  const safety = createSafety({ folder: dataFolder, library, isRoutine: isServed, ...said });
  const looking = setInterval(library.watch, LOOKS_EVERY_MS).unref();
  const catalogue = openCatalogue(scenariosFolder, library.own);
  const pool = createPool(() =>
    spawn({ threads, engine, givesWay: isServed, ...(keepWork && { work: dataFolder }) }),
  );
  const aside = createThreads(spawnAside);
  const explainer = createExplainer(aside);
  const live = createLive(aside);
  const runs = createFollowedRuns(aside, Math.min(threads, MOST_FOLLOWING));
  const work = workOf(keepWork ? dataFolder : null);
  const jobs = createJobs({
    pool,
    enginePrint,
    assemble: (request) => assemble(catalogue, request),
    compose: (run, summary) => composeResult(ENGINE_VERSION, run, summary),
    freezer: () => library.open().results.keep,
    ...said,
  });
  const studies = createStudyJobs({
    pool,
    engineVersion: ENGINE_VERSION,
    enginePrint,
    assemble: (request) => assembleStudy(catalogue, request),
    work: work.open,
    freezer: () => library.open().studies.freeze,
    ...said,
  });
  const handlers = {
    ...aboutMethods({ appVersion: APP_VERSION, engineVersion: ENGINE_VERSION, dataFolder }),
    ...scenarioMethods(catalogue),
    ...printMethods(catalogue),
    ...choiceMethods(library),
    ...parameterMethods(catalogue),
    ...sensitivityMethods(catalogue),
    ...registerMethods(catalogue, () => signOffsIn(library.look())),
    ...modelMethods(),
    ...fileMethods(catalogue),
    ...simulationMethods(jobs),
    ...liveMethods({
      catalogue,
      live,
      emit: said.emit,
      compose: (run, summary) => composeResult(ENGINE_VERSION, run, summary),
    }),
    ...explainMethods(catalogue, explainer, said.emit),
    ...livesMethods(catalogue, explainer),
    ...explainFiguresMethods(catalogue),
    ...documentMethods(catalogue, library.open),
    ...bundleMethods(catalogue, library.open),
    ...historyMethods(library.open),
    ...noteMethods(library.open, subjectNames(catalogue, library.open)),
    ...resultMethods(catalogue, library.open, jobs.again),
    ...costMethods(catalogue),
    ...exposureMethods({ catalogue, runs, shelf: () => library.open().books, now: said.now }),
    ...studyMethods(studies, library.open),
    ...safetyMethods(safety),
  };
  return {
    handlers: noticeDamage(handlers, safety.suspect),
    events,
    close: async () => {
      clearInterval(looking);
      explainer.close();
      await Promise.all([pool.close(), aside.close(), safety.close()]);
      library.close();
      work.close();
    },
  };
}

/** How soon a window learns of what the command line, say, did to its library. */
const LOOKS_EVERY_MS = 1_000;

/** Threads that follow one provider’s market; the processors are for simulations first. */
const MOST_FOLLOWING = 4;

/** Every processor: the window and the host have little to do while the threads work. */
export function defaultThreads(): number {
  return availableParallelism();
}

function workOf(folder: string | null) {
  let store: WorkStore | null = null;
  return {
    open: () => (store ??= folder === null ? NO_WORK_STORE : openWorkStore(folder)),
    close: () => store?.close(),
  };
}

/** Beside the pool, as source in development and as a bundle when packaged. */
function coreEngine(): string {
  const name = import.meta.url.endsWith('.ts') ? './pool/core-engine.ts' : './pool/core-engine.js';
  return new URL(name, import.meta.url).href;
}
