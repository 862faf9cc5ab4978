import { describe, expect, test } from 'vitest';

import { ContractError } from '../../../../contract/errors.ts';
import type { EventData } from '../../../../contract/events.ts';
import type { Handlers } from '../../../../contract/server.ts';
import { ownAddress } from '../../../../renderer/navigation/address.ts';
import { screen } from '../../../../renderer/navigation/screen.ts';
import { createAppStore } from '../../../../renderer/store/create-app-store.ts';
import type { AppStore } from '../../../../renderer/store/create-app-store.ts';
import { selectStudy } from '../../../../renderer/store/study-jobs.ts';
import { secondsFor, secondsLeftOf } from '../../../../renderer/store/study-pace.ts';
import type { StudyRequest } from '../../../../renderer/api/types.ts';
import { fakeStudy } from '../../../contract/fake-study.ts';
import { PLACE } from '../../../contract/fake-handlers.ts';
import { createFakeHost } from '../../fake-host.ts';
import type { FakeHost } from '../../fake-host.ts';

const settled = () => new Promise((resolve) => setTimeout(resolve, 2));
const { answer } = fakeStudy({ place: PLACE, options: [], futures: [], parameters: [] });

const REQUEST: StudyRequest = {
  ground: {
    place: 'hartlepool',
    options: ['business-as-usual', 'block-to-direct-payments'],
    futures: ['central'],
    months: 12,
    seed: 1,
  },
  question: {
    kind: 'bridge',
    order: {
      from: { option: 'business-as-usual', future: 'central' },
      to: { option: 'block-to-direct-payments', future: 'central' },
      replicates: 8,
      indicators: ['council.spend.net'],
    },
  },
  save: true,
};

type Opened = {
  readonly host: FakeHost;
  readonly store: AppStore;
  readonly cancelled: string[];
  tick: (ms: number) => void;
};

async function opened(overrides: Partial<Handlers> = {}): Promise<Opened> {
  let time = 0;
  let jobs = 0;
  const cancelled: string[] = [];
  const host = createFakeHost({
    'studies.start': () => ({ job: `study-${(jobs += 1)}` }),
    'studies.cancel': ({ job }) => {
      cancelled.push(job);
      return { cancelled: true };
    },
    ...overrides,
  });
  const store = createAppStore({
    client: host.client,
    now: () => time,
    address: ownAddress(screen('questions')),
  });
  await store.getState().actions.open();
  await settled();
  return { host, store, cancelled, tick: (ms) => void (time += ms) };
}

const underWay = (store: AppStore) =>
  store.getState().studies.jobs.filter(({ state }) => state === 'running');
const runs = (job: string, done: number, found = 0, expected = 16) => ({ job, done, found, expected });
const progressed = (data: Omit<EventData<'study.progressed'>, 'warnings'>) =>
  ({ event: 'study.progressed', data: { ...data, warnings: [] } }) as const;

describe('a question that is being worked on', () => {
  test('shows how far it has come, what can be said so far, and the time left by its own pace', async () => {
    const { host, store, tick } = await opened();
    const job = await store.getState().actions.startStudy(REQUEST, 'A bridge');
    expect(underWay(store)).toMatchObject([
      { job, kind: 'bridge', title: 'A bridge', done: 0, expected: 0, startedAt: 0 },
    ]);
    tick(4000);
    host.tell(progressed({ ...runs(job, 12, 4), soFar: answer }));
    const study = selectStudy(job)(store.getState())!;
    expect(study).toMatchObject({ state: 'running', done: 12, found: 4, expected: 16, soFar: answer });
    expect(secondsLeftOf(study, 4000)).toBeCloseTo(2);
    expect(secondsFor(store.getState(), REQUEST, 80)).toBeCloseTo(40);
  });

  test('is expected to take as long as the runs of a comparison do, and not as long as its start does', async () => {
    const { host, store, tick } = await opened();
    const running = () => store.getState().run;
    expect(running().kind).toBe('running');
    tick(30_000);
    host.progress(4);
    await settled();
    tick(4_000);
    host.progress(12);
    await settled();
    // Half a second for a run of 5 years, and so a tenth of that for one of a year.
    expect(secondsFor(store.getState(), REQUEST, 100)).toBeCloseTo(10);
  });

  test('keeps what was said before where progress says nothing new', async () => {
    const { host, store } = await opened();
    const job = await store.getState().actions.startStudy(REQUEST, 'A bridge');
    host.tell(progressed({ ...runs(job, 4), soFar: answer }));
    host.tell(progressed(runs(job, 6)));
    expect(selectStudy(job)(store.getState())).toMatchObject({ done: 6, soFar: answer });
  });

  test('may be one of several, each with its own progress', async () => {
    const { host, store } = await opened();
    const { startStudy } = store.getState().actions;
    const [one, other] = [await startStudy(REQUEST, 'One'), await startStudy(REQUEST, 'Other')];
    host.tell(progressed(runs(other, 5)));
    expect(underWay(store).map(({ job, done }) => [job, done])).toEqual([
      [one, 0],
      [other, 5],
    ]);
  });

  test('that ends goes to its kept answer where it was looked at, and stays elsewhere', async () => {
    const { host, store } = await opened();
    const { startStudy, openStudy, goTo } = store.getState().actions;
    const [seen, unseen] = [await startStudy(REQUEST, 'Seen'), await startStudy(REQUEST, 'Unseen')];
    openStudy(seen);
    const finish = (job: string, studyId: string) =>
      host.tell({ event: 'study.finished', data: { ...runs(job, 16), answer, studyId, warnings: [] } });
    finish(seen, 's1');
    await settled();
    expect(store.getState().view.screen).toEqual(screen('questions', 'bridge', { study: 's1' }));
    goTo(screen('compare'));
    finish(unseen, 's2');
    await settled();
    expect(store.getState().view.screen).toEqual(screen('compare'));
    expect(selectStudy(unseen)(store.getState())).toMatchObject({ state: 'finished', studyId: 's2' });
    expect(underWay(store)).toEqual([]);
  });

  test('that is cancelled stops at once, and then shows what could be said', async () => {
    const { host, store, cancelled } = await opened();
    const job = await store.getState().actions.startStudy(REQUEST, 'A bridge');
    host.tell(progressed(runs(job, 6)));
    store.getState().actions.cancelStudy(job);
    expect(selectStudy(job)(store.getState())).toMatchObject({ state: 'cancelled', done: 6, soFar: null });
    await settled();
    expect(cancelled).toEqual([job]);
    host.tell({ event: 'study.cancelled', data: { ...runs(job, 7), soFar: answer, warnings: ['Full.'] } });
    await settled();
    expect(selectStudy(job)(store.getState())).toMatchObject({
      state: 'cancelled',
      done: 7,
      soFar: answer,
      warnings: ['Full.'],
    });
  });

  test('that fails says why, and so does one whose host has gone', async () => {
    const { host, store } = await opened();
    const { startStudy } = store.getState().actions;
    const [one, other] = [await startStudy(REQUEST, 'One'), await startStudy(REQUEST, 'Other')];
    host.tell({
      event: 'study.failed',
      data: { job: one, error: { code: 'job-failed', message: 'It broke.' } },
    });
    await settled();
    expect(selectStudy(one)(store.getState())).toMatchObject({
      state: 'failed',
      problem: { message: 'It broke.' },
    });
    host.disconnect();
    await settled();
    expect(selectStudy(other)(store.getState())).toMatchObject({
      state: 'failed',
      problem: { code: 'disconnected' },
    });
  });

  test('that the host refuses is not listed, and the problem is handed on', async () => {
    const { store } = await opened({
      'studies.start': () => {
        throw new ContractError('invalid-request', 'No.');
      },
    });
    await expect(store.getState().actions.startStudy(REQUEST, 'A bridge')).rejects.toThrow('No.');
    expect(store.getState().studies.jobs).toEqual([]);
  });

  test('is found again by a window that is opened anew, and followed to its end', async () => {
    const row = { kind: 'bridge' as const, place: 'hartlepool', startedAt: '2026-05-04T09:30:00.000Z' };
    const { host, store, tick } = await opened({
      'studies.running': () => [{ ...row, ...runs('study-9', 8, 2) }],
    });
    expect(underWay(store)).toMatchObject([{ job: 'study-9', title: null, done: 8 }]);
    tick(3000);
    host.tell(progressed(runs('study-9', 11, 2)));
    expect(secondsLeftOf(selectStudy('study-9')(store.getState())!, 3000)).toBeCloseTo(5);
    store.getState().actions.cancelStudy('study-9');
    expect(underWay(store)).toEqual([]);
  });

  test('that ended while the window was opening is not waited for', async () => {
    let asked = 0;
    const row = { kind: 'bridge' as const, place: 'hartlepool', startedAt: '2026-05-04T09:30:00.000Z' };
    const { store } = await opened({
      'studies.running': () => ((asked += 1) === 1 ? [{ ...row, ...runs('study-9', 8) }] : []),
    });
    expect(asked).toBe(2);
    expect(store.getState().studies.jobs).toEqual([]);
  });

  test('is taken off the list only once it has ended, and the eldest of many that ended go by themselves', async () => {
    const { host, store } = await opened();
    const { startStudy, forgetStudy } = store.getState().actions;
    const job = await startStudy(REQUEST, 'Goes on');
    forgetStudy(job);
    expect(underWay(store)).toHaveLength(1);
    for (let at = 0; at < 12; at += 1) {
      const ended = await startStudy(REQUEST, `${at}`);
      host.tell({
        event: 'study.finished',
        data: { ...runs(ended, 16), answer, studyId: null, warnings: [] },
      });
      await settled();
    }
    const { jobs } = store.getState().studies;
    expect(jobs.filter(({ state }) => state === 'finished').map(({ title }) => title)).toEqual([
      '4',
      '5',
      '6',
      '7',
      '8',
      '9',
      '10',
      '11',
    ]);
    forgetStudy(jobs.at(-1)!.job);
    expect(store.getState().studies.jobs).toHaveLength(8);
  });
});
