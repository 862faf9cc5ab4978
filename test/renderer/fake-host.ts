import { createAborter } from '../../contract/abort.ts';
import { createClient } from '../../contract/client.ts';
import { ContractError } from '../../contract/errors.ts';
import type { ErrorCode } from '../../contract/errors.ts';
import type { ContractEvent } from '../../contract/events.ts';
import { createServer } from '../../contract/server.ts';
import type { ContractServer, Handlers } from '../../contract/server.ts';
import { directTransport } from '../../contract/transports/direct.ts';
import type { Client, SimulationRequest } from '../../renderer/api/types.ts';
import { fakeChoice } from '../contract/fake-choice.ts';
import { FAKE_EXPLAINED } from '../contract/fake-explained.ts';
import { fakeExposure } from '../contract/fake-exposure.ts';
import { fakeLibrary } from '../contract/fake-library.ts';
import { FAKE_LIVES } from '../contract/fake-lives.ts';
import { fakeRegister } from '../contract/fake-register.ts';
import { SOUND, fakeSafety } from '../contract/fake-safety.ts';
import { fakeStudies } from '../contract/fake-study.ts';
import * as catalogue from './fake-catalogue.ts';
import { fakeResult } from './fake-result.ts';

/** A host without an engine: it takes jobs and the test says how they go. */
export type FakeHost = {
  readonly server: ContractServer;
  readonly client: Client;
  readonly requests: readonly SimulationRequest[];
  readonly cancelled: readonly string[];
  /** Replicates done of the newest job, with or without figures so far. */
  progress(done: number, partial?: 'with figures'): void;
  finish(): void;
  fail(code: ErrorCode, message: string): void;
  disconnect(): void;
  /** Say something unasked. */
  tell(event: ContractEvent): void;
  /** Called as soon as a job is taken on. */
  onStart: (() => void) | null;
};

export function createFakeHost(overrides: Partial<Handlers> = {}): FakeHost {
  const listeners = new Set<(event: ContractEvent) => void>();
  const lost = new Set<(error: ContractError) => void>();
  const requests: SimulationRequest[] = [];
  const cancelled: string[] = [];
  const kept: { id: string; request: SimulationRequest }[] = [];

  const handlers: Handlers = {
    'about.get': () => catalogue.ABOUT,
    'places.list': () => [...catalogue.PLACES],
    'places.get': ({ id }) => ({ place: catalogue.placeOf(found(catalogue.PLACES, id)) }),
    ...fakeLibrary({ options: catalogue.SHIPPED_OPTIONS, futures: catalogue.SHIPPED_FUTURES }, (event) =>
      tell(event),
    ),
    'scenarios.check': () => ({ warnings: [] }),
    ...fakeChoice(),
    'levers.list': () => catalogue.LEVER_ROWS,
    'parameters.list': () => [...catalogue.PARAMETERS],
    'parameters.moved': () => ({ uncertain: 384, doubtful: 210 }),
    'parameters.get': () => {
      throw new ContractError('not-found', 'The fake host keeps no whole parameters.');
    },
    'indicators.list': () => catalogue.INDICATOR_ROWS,
    'sensitivity.leanings': () => [],
    ...fakeRegister(
      (id) => {
        const told = handlers['futures.get']({ id }, { signal: createAborter().signal });
        return told instanceof Promise ? [] : told.changes;
      },
      (id) => {
        const told = handlers['notes.list']({}, { signal: createAborter().signal });
        return told instanceof Promise ? undefined : told.find(({ subject }) => subject.id === id)?.signOff;
      },
    ),
    'files.validate': () => ({ kind: null, id: null, problems: [], warnings: [] }),
    'live.foresee': () => ({}),
    'live.path': ({ draft: _draft, ...asked }) => ({
      result: fakeResult({ ...asked, replicates: 1, save: false }),
    }),
    'simulation.start': (request) => {
      requests.push(request);
      fake.onStart?.();
      return { job: `job-${requests.length}` };
    },
    'jobs.list': () => [],
    'jobs.cancel': ({ job }) => {
      cancelled.push(job);
      return { cancelled: true };
    },
    'explain.why': () => {
      throw new ContractError('not-found', 'The fake host has nobody to explain.');
    },
    ...FAKE_EXPLAINED,
    ...FAKE_LIVES,
    'results.list': () => kept.map(({ id, request }) => rowOf(id, request)),
    'results.signatures': () => [],
    'results.get': ({ id }) => ({
      result: fakeResult(found(kept, id).request),
      inputs: {
        place: catalogue.placeOf(found(catalogue.PLACES, 'hartlepool')),
        options: [],
        future: [],
        parameters: [],
      },
    }),
    'results.rerun': ({ id }) => {
      requests.push({ ...found(kept, id).request, save: false });
      return { job: `job-${requests.length}` };
    },
    'results.remove': ({ id }) => {
      kept.splice(kept.indexOf(found(kept, id)), 1);
      return {};
    },
    ...fakeExposure(),
    ...fakeSafety(SOUND, (event) => tell(event)),
    ...fakeStudies({
      place: catalogue.placeOf(found(catalogue.PLACES, 'hartlepool')),
      options: [],
      futures: [],
      parameters: [],
    }),
    ...overrides,
  };

  const events = {
    subscribe(listener: (event: ContractEvent) => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
  const server = createServer(handlers, { events });
  const transport = directTransport(server);
  const client = createClient({
    ...transport,
    onDisconnected(listener) {
      lost.add(listener);
      return () => void lost.delete(listener);
    },
  });

  const tell = (event: ContractEvent): void => {
    for (const listener of listeners) listener(event);
  };
  const newest = () => {
    const request = requests.at(-1);
    if (request === undefined) throw new Error('No job has been started.');
    return { job: `job-${requests.length}`, request };
  };

  const fake: FakeHost = {
    server,
    client,
    requests,
    cancelled,
    tell,
    onStart: null,
    progress(done, partial) {
      const { job, request } = newest();
      const figures = partial === undefined ? {} : { partial: fakeResult(request, done) };
      tell({ event: 'job.progressed', data: { job, done, total: request.replicates, ...figures } });
    },
    finish() {
      const { job, request } = newest();
      const id = `result-${requests.length}`;
      if (request.save) kept.unshift({ id, request });
      const resultId = request.save ? id : null;
      tell({ event: 'job.finished', data: { job, result: fakeResult(request), resultId } });
    },
    fail(code, message) {
      tell({ event: 'job.failed', data: { job: newest().job, error: { code, message } } });
    },
    disconnect() {
      const error = new ContractError('disconnected', 'The program behind this window has ended.');
      transport.close();
      for (const listener of lost) listener(error);
    },
  };
  return fake;
}

function nameOf(rows: readonly { readonly id: string; readonly name: string }[], wanted: string): string {
  return rows.find((row) => row.id === wanted)?.name ?? wanted;
}

function rowOf(id: string, request: SimulationRequest) {
  const { place, future, options, months, replicates, seed } = request;
  const made = {
    createdAt: '2026-05-04T09:30:00.000Z',
    engineVersion: '1.0.0',
    inputsHash: 'c0ffee42deadbeef',
  };
  const names = {
    place: nameOf(catalogue.PLACES, place),
    future: nameOf(catalogue.FUTURES, future),
    options: options.map((option) => nameOf(catalogue.OPTIONS, option)),
  };
  return { id, place, future, options, names, months, replicates, seed, ...made };
}

function found<T extends { readonly id: string }>(rows: readonly T[], id: string): T {
  const row = rows.find((each) => each.id === id);
  if (row === undefined) throw new ContractError('not-found', `There is nothing with the id "${id}".`);
  return row;
}
