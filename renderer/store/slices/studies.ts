import { joinStudy, startStudy } from '../../../contract/follow-study.ts';
import type { FollowedStudy } from '../../../contract/follow-study.ts';
import type { EventData } from '../../../contract/events.ts';
import { toProblem } from '../../api/problem.ts';
import type { StudyJobRow, StudyRequest } from '../../api/types.ts';
import { screen } from '../../navigation/screen.ts';
import { paceOfRun, paceOfStudy } from '../study-pace.ts';
import type { FirstRuns } from '../study-pace.ts';
import type { SliceContext } from '../slice.ts';
import type { Actions, StudyJob } from '../state.ts';

type StudyActions = Pick<
  Actions,
  'startStudy' | 'cancelStudy' | 'openStudy' | 'forgetStudy' | 'rejoinStudies'
>;

/** How many studies that have ended are still shown. */
const MOST_ENDED = 8;

/** The studies under way, whatever screen one is on, and those that ended since the window was opened. */
export function createStudies({ client, now, get, set }: SliceContext): StudyActions {
  const followed = new Map<string, FollowedStudy>();
  let first: FirstRuns | null = null;
  // Whoever follows the run hears of it after this, so it is looked at once they have.
  client.subscribe('job.progressed', () => queueMicrotask(measureRun));

  function measureRun(): void {
    const { run } = get();
    if (run.kind !== 'running' || run.done === 0) return;
    if (first?.startedAt === run.startedAt) keepPace(paceOfRun(get(), first, now()));
    else first = { startedAt: run.startedAt, at: now(), done: run.done };
  }

  async function start(request: StudyRequest, title: string): Promise<string> {
    const hear = ears();
    const study = await startStudy(client, request, hear.progressed, hear.cancelled);
    add({
      ...begun(study.job, now()),
      kind: request.question.kind,
      title,
      place: request.ground.place,
      request,
    });
    follow(study, hear);
    return study.job;
  }

  /** Studies that were started before the window was opened anew, or in another window. */
  async function rejoin(): Promise<void> {
    try {
      const rows = await client.call('studies.running', {});
      await Promise.all(rows.filter(({ job }) => !followed.has(job)).map((row) => joinOne(row)));
    } catch {
      // A host that cannot say what is running has its own event for having gone.
    }
  }

  async function joinOne(row: StudyJobRow): Promise<void> {
    const hear = ears();
    const study = await joinStudy(client, row.job, hear.progressed, hear.cancelled);
    // It ended meanwhile: its answer is in the library.
    if (study === null) return;
    const { job, kind, place, done, found, expected } = row;
    const since = { at: now(), made: done - found };
    add({ ...begun(job, now()), kind, title: null, place, request: null, done, found, expected, since });
    follow(study, hear);
  }

  /** Events may come before the study has its row, and are told again once it has. */
  function ears() {
    const early: (() => void)[] = [];
    let isListed = false;
    const whenListed =
      <T>(act: (data: T) => void) =>
      (data: T): void => {
        if (isListed) act(data);
        else early.push(() => act(data));
      };
    return {
      progressed: whenListed(advance),
      cancelled: whenListed(stopped),
      open: () => {
        isListed = true;
        for (const again of early.splice(0)) again();
      },
    };
  }

  function follow(study: FollowedStudy, { open: tell }: Pick<ReturnType<typeof ears>, 'open'>): void {
    followed.set(study.job, study);
    tell();
    study.finished.then(finish).catch((error: unknown) => fail(study.job, error));
  }

  function advance({ job, soFar, ...told }: EventData<'study.progressed'>): void {
    change(job, (before) => ({ ...before, ...told, soFar: soFar ?? before.soFar }));
    keepPace(paceOfStudy(get(), job, now()));
  }

  function keepPace(pace: number | null): void {
    if (pace !== null) set({ studies: { ...get().studies, pace } });
  }

  function finish(data: EventData<'study.finished'>): void {
    const { job, done, found, expected, answer, studyId, warnings } = data;
    const told = { done, found, expected, soFar: answer, studyId, warnings };
    end(job, (before) => ({ ...before, ...told, state: 'finished' }));
    const { view, actions } = get();
    // The address of the answer outlives that of the work.
    if (studyId !== null && view.screen.kind === 'questions' && view.screen.params['job'] === job)
      actions.goTo(screen('questions', view.screen.id, { study: studyId }));
  }

  function stopped({ job, done, found, expected, soFar, warnings }: EventData<'study.cancelled'>): void {
    const told = { done, found, expected, warnings };
    end(job, (before) => ({ ...before, ...told, soFar: soFar ?? before.soFar, state: 'cancelled' }));
  }

  function fail(job: string, error: unknown): void {
    const problem = toProblem(error);
    // Its own event has told of it already.
    if (problem.code === 'cancelled') return;
    end(job, (before) => ({ ...before, state: 'failed', problem }));
  }

  function cancel(job: string): void {
    const study = followed.get(job);
    if (study === undefined) return;
    // At once on the screen; the host says a moment later what can be said by now.
    change(job, (before) => (before.state === 'running' ? { ...before, state: 'cancelled' } : before));
    study.cancel().catch(() => undefined);
  }

  function end(job: string, ended: (before: StudyJob) => StudyJob): void {
    followed.delete(job);
    change(job, ended);
    const { jobs } = get().studies;
    const over = jobs.filter(({ state }) => state !== 'running');
    const dropped = new Set(over.slice(0, Math.max(0, over.length - MOST_ENDED)));
    if (dropped.size > 0) put(jobs.filter((each) => !dropped.has(each)));
  }

  function change(job: string, changed: (before: StudyJob) => StudyJob): void {
    put(get().studies.jobs.map((each) => (each.job === job ? changed(each) : each)));
  }

  function add(added: StudyJob): void {
    put([...get().studies.jobs.filter(({ job }) => job !== added.job), added]);
  }

  function put(jobs: readonly StudyJob[]): void {
    set({ studies: { ...get().studies, jobs } });
  }

  function open(job: string): void {
    const found = get().studies.jobs.find((each) => each.job === job);
    if (found === undefined) return;
    const params: Record<string, string> =
      found.state === 'finished' && found.studyId !== null ? { study: found.studyId } : { job };
    get().actions.goTo(screen('questions', found.kind, params));
  }

  function forget(job: string): void {
    put(get().studies.jobs.filter((each) => each.job !== job || each.state === 'running'));
  }

  return {
    startStudy: start,
    cancelStudy: cancel,
    openStudy: open,
    forgetStudy: forget,
    rejoinStudies: rejoin,
  };
}

/** A study nothing is known of yet. */
function begun(job: string, at: number): Omit<StudyJob, 'kind' | 'title' | 'place' | 'request'> {
  return {
    job,
    state: 'running',
    startedAt: at,
    since: { at, made: 0 },
    done: 0,
    found: 0,
    expected: 0,
    soFar: null,
    studyId: null,
    warnings: [],
    problem: null,
  };
}
