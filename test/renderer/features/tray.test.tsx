import { cleanup, fireEvent, renderHook, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { jobsOf } from '../../../renderer/features/tray/jobs.ts';
import type { Job } from '../../../renderer/features/tray/jobs.ts';
import { useEndNotices } from '../../../renderer/features/tray/use-end-notices.ts';
import { screen as screenOf } from '../../../renderer/navigation/screen.ts';
import type { StudyJob } from '../../../renderer/store/state.ts';
import { drawApp, settle } from '../draw.tsx';
import { OPTIONS, PLACES } from '../fake-catalogue.ts';

afterEach(cleanup);

const STUDY: StudyJob = {
  job: 's1',
  kind: 'solve',
  title: 'The lowest uplift',
  place: 'hartlepool',
  request: null,
  state: 'running',
  done: 30,
  found: 10,
  expected: 90,
  startedAt: 0,
  since: { at: 0, made: 0 },
  soFar: null,
  problem: null,
  studyId: null,
  warnings: [],
};
const RUN = {
  kind: 'running',
  choice: {
    place: 'hartlepool',
    option: 'block-to-direct-payments',
    beside: [],
    future: 'central',
    months: 60,
    replicates: 20,
    seed: 1,
  },
  done: 5,
  total: 20,
  startedAt: 0,
  partial: null,
  shows: 'nothing',
} as const;

describe('what is being worked out', () => {
  it('is the comparison, by its option and place, and every study, each with how far it has come and the time left', () => {
    const jobs = jobsOf({ run: RUN, studies: [STUDY], options: OPTIONS, places: PLACES }, 20_000);
    expect(jobs.map(({ title, words }) => `${title}: ${words}`)).toEqual([
      'Block to direct payments in Hartlepool: 5 of 20 replicates, about a minute left',
      'The lowest uplift: 30 of about 90 runs, about a minute left',
    ]);
  });

  it('says of a search that luck may make longer that its runs and its time are the least it takes', () => {
    const study = { ...STUDY, kind: 'switching' } as const;
    const [, job] = jobsOf({ run: RUN, studies: [study], options: OPTIONS, places: PLACES }, 20_000);
    expect(job?.words).toBe('30 of at least 90 runs, about a minute left, or more');
  });

  it.each([
    ['finished', 'Answered after 30 runs'],
    ['cancelled', 'Cancelled after 30 runs; asked again, it goes on from there'],
  ] as const)('a study that is %s says so and stays until it is taken off', (state, words) => {
    const [job] = jobsOf(
      { run: { kind: 'idle' }, studies: [{ ...STUDY, state }], options: OPTIONS, places: PLACES },
      0,
    );
    expect(job).toMatchObject({ state, words });
  });

  it('can be cancelled from any screen', async () => {
    const { host, store } = await drawApp(undefined, screenOf('library'));
    fireEvent.click(screen.getByRole('button', { name: /Under way: 1/ }));
    await settle();
    const panel = screen.getByRole('dialog');
    fireEvent.click(within(panel).getByRole('button', { name: /^Cancel:/ }));
    await settle();
    expect(host.cancelled).toEqual(['job-1']);
    expect(store.getState().run.kind).toBe('cancelled');
    expect(screen.queryByRole('button', { name: /Under way/ })).toBeNull();
  });
});

describe('a notice on the desktop', () => {
  const running: Job = {
    id: 'one',
    title: 'The lowest uplift',
    state: 'running',
    done: 1,
    total: 9,
    words: '',
    startedAt: 0,
    to: screenOf('questions'),
  };

  function toldWhen(
    ended: Job['state'] | 'gone',
    { now = 60_000, hidden = true, isWanted = true } = {},
  ): readonly string[] {
    const told: string[] = [];
    const notices = {
      permission: 'granted',
      requestPermission: () => Promise.resolve('granted' as const),
      show: (title: string, body: string) => told.push(`${title}: ${body}`),
    } as const;
    Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });
    const { rerender } = renderHook(({ jobs }) => useEndNotices(jobs, now, notices, isWanted), {
      initialProps: { jobs: [running] as readonly Job[] },
    });
    rerender({ jobs: ended === 'gone' ? [] : [{ ...running, state: ended }] });
    Object.defineProperty(document, 'hidden', { value: false, configurable: true });
    return told;
  }

  it('tells that long work is done, or failed, while the window is not looked at', () => {
    expect(toldWhen('finished')).toEqual(['It is done: The lowest uplift']);
    expect(toldWhen('gone')).toEqual(['It is done: The lowest uplift']);
    expect(toldWhen('failed')).toEqual(['It failed: The lowest uplift']);
  });

  it('stays away when the window is looked at, work was short, was cancelled, or nobody wants to be told', () => {
    expect(toldWhen('finished', { hidden: false })).toEqual([]);
    expect(toldWhen('finished', { now: 5_000 })).toEqual([]);
    expect(toldWhen('cancelled')).toEqual([]);
    expect(toldWhen('finished', { isWanted: false })).toEqual([]);
  });
});
