import { startSimulation } from '../../../contract/follow-simulation.ts';
import type { Simulation } from '../../../contract/follow-simulation.ts';
import { DEFAULT_START } from '../../../core/scenario/scenario.ts';
import { toProblem } from '../../api/problem.ts';
import type {
  Draft,
  PathRequest,
  Problem,
  Progressed,
  SimulationRequest,
  SimulationResult,
} from '../../api/types.ts';
import type { PathAsked } from '../../charts/so-far.ts';
import { nothingOf, withParts, withWhole } from '../ahead.ts';
import { optionsOf } from '../options-of.ts';
import { createForeseen } from '../foreseen.ts';
import { createPreviews } from '../previews.ts';
import { sameChoice, selectResult, selectSoFar } from '../selectors.ts';
import type { SliceContext } from '../slice.ts';
import type { Actions, Choice, Run, RunOrder } from '../state.ts';
import { isOfTheLibrary } from '../trouble.ts';

type Running = Extract<Run, { kind: 'running' }>;

/** The run the screen waits for; null inside until the host has taken it on. */
type Ticket = { simulation: Simulation | null };

type RunActions = Pick<Actions, 'run' | 'cancel' | 'preview' | 'warm' | 'stayAtPath'>;

export function createRun({ client, now, get, set }: SliceContext): RunActions {
  let ticket: Ticket | null = null;
  /** Changes of a lever in this window. */
  let changes = 0;
  const previews = createPreviews(client);
  const foreseen = createForeseen(client);

  async function run({ keep }: RunOrder = { keep: true }): Promise<void> {
    drop();
    previews.cool();
    const mine: Ticket = { simulation: null };
    ticket = mine;
    const { choice, run: before, safety } = get();
    // A path of what was chosen before is none of what is chosen now.
    const isOfThis = before.kind === 'running' && sameChoice(before.choice, choice);
    if (!isOfThis) previews.forget();
    if (!isOfThis || keep) foreseen.forget();
    const isToBeKept = keep && safety.shut === null;
    const path = before.kind === 'running' && before.shows === 'path' ? before : null;
    set({ run: begun(choice, path), soFar: path === null ? null : selectSoFar(get()) });
    try {
      const simulation = await startSimulation(client, requestOf(choice, isToBeKept), (progress) => {
        if (ticket === mine) advance(progress);
      });
      mine.simulation = simulation;
      if (ticket !== mine) {
        await simulation.cancel();
        return;
      }
      const { result, resultId } = await simulation.finished;
      if (ticket !== mine) return;
      end({ kind: 'finished', choice, result, resultId, isOpened: false });
      if (resultId !== null && get().library.rows !== null) await get().actions.listResults();
    } catch (error) {
      if (ticket !== mine) return;
      const problem = toProblem(error);
      if (isToBeKept && isOfTheLibrary(problem)) await runWithoutLibrary(problem);
      else end(failed(choice, problem));
    }
  }

  /** Figures that cannot be kept are shown all the same; what is in the way is told above every screen. */
  async function runWithoutLibrary(shut: Problem): Promise<void> {
    set({ safety: { ...get().safety, shut } });
    await run({ keep: false });
  }

  /** What was on the screen stays until the path is there. The band fills in behind it once the saved document is run. */
  function preview(draft: Draft, likely: readonly Draft[] = []): void {
    drop();
    foreseen.forget();
    const askedAt = now();
    const { choice } = get();
    const partial = selectResult(get());
    const shows = partial === null ? 'nothing' : 'what was before';
    set({ run: { ...begun(choice, null), partial, shows } });
    previews.ask(pathRequestOf(choice, draft), {
      begin: () => set({ soFar: nothingOf(++changes, pathAsked(choice, draft), selectSoFar(get())) }),
      tell: (path, isNewest) => {
        const current = get().run;
        // A band that has come meanwhile says more than one path.
        if (current.kind !== 'running' || current.shows === 'band') return;
        if (path.kind === 'here') show(current, path.result, isNewest);
        else if (isNewest && path.problem.code !== 'cancelled')
          set({ run: { kind: 'failed', choice, problem: path.problem } });
        if (path.kind !== 'here' || !isNewest || hasStudies()) return;
        foreseen.expect(
          likely.map((each) => pathRequestOf(choice, each)),
          now() - askedAt,
        );
      },
      hear: (parts) => {
        const before = selectSoFar(get());
        if (before !== null) set({ soFar: withParts(before, parts) });
      },
    });
  }

  /** The path of a value the lever has left again is drawn as it passes, as what was before. */
  function show(current: Running, path: SimulationResult, isNewest: boolean): void {
    const soFar = selectSoFar(get());
    set({
      run: { ...current, partial: path, shows: isNewest ? 'path' : 'what was before' },
      soFar: soFar === null ? null : withWhole(soFar, path),
    });
  }

  function warm(): Promise<boolean> {
    return previews.warm(pathRequestOf(get().choice));
  }

  /** The screen stops at once and keeps what has come in; the host is told behind it. */
  function cancel(): void {
    const current = get().run;
    if (current.kind !== 'running') return;
    drop();
    previews.forget();
    foreseen.forget();
    set({ run: cancelled(current) });
  }

  /** Let go of the run under way. A host that no longer knows the job has nothing left to cancel. */
  function drop(): void {
    ticket?.simulation?.cancel().catch(() => undefined);
    ticket = null;
  }

  function begun(choice: Choice, path: Running | null): Running {
    return {
      kind: 'running',
      choice,
      done: 0,
      total: choice.replicates,
      startedAt: now(),
      partial: path?.partial ?? null,
      shows: path === null ? 'nothing' : 'path',
    };
  }

  function advance({ done, total, partial }: Progressed): void {
    const current = get().run;
    if (current.kind !== 'running') return;
    const shown = partial === undefined ? {} : ({ partial, shows: 'band' } as const);
    set({ run: { ...current, done, total, ...shown } });
  }

  function end(ended: Run): void {
    ticket = null;
    set({ run: ended, soFar: null });
    if (ended.kind === 'finished' && !hasStudies()) foreseen.goOn();
  }

  function hasStudies(): boolean {
    return get().studies.jobs.some(({ state }) => state === 'running');
  }

  /** Someone else may have cancelled the job; then what has come in stays as well. */
  function failed(choice: Choice, problem: Problem): Run {
    const current = get().run;
    if (problem.code === 'cancelled' && current.kind === 'running') return cancelled(current);
    return { kind: 'failed', choice, problem };
  }

  function stayAtPath(): void {
    const current = get().run;
    if (current.kind !== 'running' || current.shows !== 'path' || current.partial === null) return;
    set({ run: { kind: 'path', choice: current.choice, result: current.partial } });
  }

  return { run, cancel, preview, warm, stayAtPath };
}

/** Figures of another choice are not what was cancelled. */
function cancelled({ choice, done, total, partial, shows }: Running): Run {
  return { kind: 'cancelled', choice, done, total, partial: shows === 'what was before' ? null : partial };
}

export function requestOf(choice: Choice, save = true): SimulationRequest {
  const { place, future, months, replicates, seed } = choice;
  return { place, options: optionsOf(choice), future, months, replicates, seed, save };
}

function pathAsked(choice: Choice, draft: Draft): PathAsked {
  const changed = draft.kind === 'option' ? draft.document.id : null;
  return { options: optionsOf(choice), changed, start: DEFAULT_START, months: choice.months };
}

function pathRequestOf(choice: Choice, draft?: Draft): PathRequest {
  const { place, future, months, seed } = choice;
  const asked = { place, options: optionsOf(choice), future, months, seed };
  return draft === undefined ? asked : { ...asked, draft };
}
