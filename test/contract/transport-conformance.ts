/** The rules every transport keeps. Each transport's own test runs them all. */
import { afterEach, describe, expect, test } from 'vitest';
import { createClient } from '../../contract/client.ts';
import { ContractError } from '../../contract/errors.ts';
import { createEventFeed } from '../../contract/event-feed.ts';
import type { ContractEvent } from '../../contract/events.ts';
import { startSimulation } from '../../contract/follow-simulation.ts';
import { createServer } from '../../contract/server.ts';
import type { ContractServer, Handlers } from '../../contract/server.ts';
import type { Transport } from '../../contract/transport.ts';
import { fakeHandlers, fakeResult } from './fake-handlers.ts';

export type Connection = { transport: Transport; stop(): Promise<void> };
export type Connect = (server: ContractServer) => Promise<Connection>;

const REQUEST = {
  place: 'hartlepool',
  options: ['business-as-usual', 'higher-uplift'],
  future: 'central',
  months: 60,
  replicates: 20,
  seed: 1,
  save: false,
};

async function errorOf(work: Promise<unknown>): Promise<ContractError> {
  const error: unknown = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(ContractError);
  return error as ContractError;
}

export function describeTransport(name: string, connect: Connect): void {
  const open: Connection[] = [];
  afterEach(async () => {
    for (const connection of open.splice(0)) await connection.stop();
  });

  async function setUp(handlers: Partial<Handlers> = {}) {
    const events = createEventFeed();
    const server = createServer(fakeHandlers(handlers), { events, checkResults: true });
    const connection = await connect(server);
    open.push(connection);
    const client = createClient(connection.transport);
    await client.call('about.get', {});
    return { ...connection, client, events };
  }

  describe(`the ${name} transport`, () => {
    test('answers a call with what the handler returned', async () => {
      const { client } = await setUp();
      const { place } = await client.call('places.get', { id: 'hartlepool' });
      expect(place.name).toBe('Hartlepool');
    });

    test('carries typed arrays bit for bit', async () => {
      const { client } = await setUp();
      const { result } = await client.call('results.get', { id: 'r1' });
      expect(result).toEqual(fakeResult());
      expect(result.scenarios[0]?.bands.mean).toBeInstanceOf(Float64Array);
      expect(Object.is(result.scenarios[0]?.bands.mean[1], -0)).toBe(true);
    });

    test('carries an error with its code, sentence and details', async () => {
      const { client } = await setUp();
      const error = await errorOf(client.call('places.get', { id: 'hartlepol' }));
      expect(error.toShape()).toEqual({
        code: 'not-found',
        message: 'There is no "hartlepol".',
        details: { id: 'hartlepol', near: ['hartlepool'] },
      });
    });

    test('tells nothing of an unknown exception', async () => {
      const { client } = await setUp({
        'places.list': () => {
          throw new TypeError('secret /etc/passwd');
        },
      });
      const error = await errorOf(client.call('places.list', {}));
      expect(error.code).toBe('internal');
      expect(JSON.stringify(error.toShape())).not.toMatch(/secret|passwd|\bat\b.*:\d/);
    });

    test('refuses invalid parameters, naming the field, what was expected and what was found', async () => {
      const { client } = await setUp();
      const error = await errorOf(client.call('simulation.start', { ...REQUEST, months: 181 }));
      expect(error.code).toBe('invalid-request');
      expect(error.message).toMatch(/months.*180.*found 181/);
    });

    test('refuses a method that is not in the table', async () => {
      const { transport } = await setUp();
      for (const method of ['places.drop', 'constructor', '__proto__', 'toString', '']) {
        expect((await errorOf(transport.call(method, {}))).code).toBe('invalid-request');
      }
    });

    test('delivers events in the order they were sent', async () => {
      const { client, events } = await setUp();
      const seen: number[] = [];
      const all = new Promise<void>((resolve) => {
        client.subscribe('job.progressed', ({ done }) => {
          seen.push(done);
          if (done === 50) resolve();
        });
      });
      for (let done = 1; done <= 50; done++) {
        events.emit({ event: 'job.progressed', data: { job: 'j', done, total: 50 } });
      }
      await all;
      expect(seen).toEqual(Array.from({ length: 50 }, (_, i) => i + 1));
    });

    test('carries the result of a finished job exactly, to every subscriber', async () => {
      const { client, events } = await setUp();
      const event: ContractEvent = {
        event: 'job.finished',
        data: { job: 'j', result: fakeResult(), resultId: null },
      };
      const heard = [1, 2].map(() => new Promise((resolve) => client.subscribe('job.finished', resolve)));
      events.emit(event);
      expect(await Promise.all(heard)).toEqual([event.data, event.data]);
    });

    test('delivers nothing once a subscription has ended', async () => {
      const { client, events } = await setUp();
      const heard: string[] = [];
      const stop = client.subscribe('job.cancelled', ({ job }) => heard.push(`ended ${job}`));
      const last = new Promise<void>((resolve) =>
        client.subscribe('job.cancelled', ({ job }) => {
          heard.push(job);
          if (job === 'b') resolve();
        }),
      );
      stop();
      for (const job of ['a', 'b']) {
        events.emit({ event: 'job.cancelled', data: { job, done: 0, total: 1 } });
      }
      await last;
      expect(heard).toEqual(['a', 'b']);
    });

    test('rejects with cancelled when the signal fires, and tells the handler', async () => {
      const told = Promise.withResolvers<void>();
      const started = Promise.withResolvers<void>();
      const { client } = await setUp({
        'places.list': (_, { signal }) =>
          new Promise(() => {
            signal.addEventListener('abort', () => told.resolve());
            started.resolve();
          }),
      });
      const controller = new AbortController();
      const call = errorOf(client.call('places.list', {}, { signal: controller.signal }));
      await started.promise;
      controller.abort();
      expect((await call).code).toBe('cancelled');
      await told.promise;
    });

    test('rejects at once when the signal had fired before the call', async () => {
      let called = false;
      const { client } = await setUp({
        'places.list': () => {
          called = true;
          return [];
        },
      });
      const error = await errorOf(client.call('places.list', {}, { signal: AbortSignal.abort() }));
      expect([error.code, called]).toEqual(['cancelled', false]);
    });

    test('keeps concurrent calls apart, whatever order they end in', async () => {
      const { client } = await setUp({
        'files.validate': async ({ text, fileName }) => {
          await new Promise((resolve) => setTimeout(resolve, Number(text)));
          return { kind: null, id: fileName, problems: [], warnings: [] };
        },
      });
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, i) =>
          client.call('files.validate', { text: String((20 - i) * 2), fileName: `f${i}` }),
        ),
      );
      expect(answers.map(({ id }) => id)).toEqual(Array.from({ length: 20 }, (_, i) => `f${i}`));
    });

    test('rejects what is pending, and all later calls, with disconnected once closed', async () => {
      const started = Promise.withResolvers<void>();
      const { client } = await setUp({
        'places.list': () => {
          started.resolve();
          return new Promise(() => {});
        },
      });
      const pending = errorOf(client.call('places.list', {}));
      await started.promise;
      client.close();
      expect((await pending).code).toBe('disconnected');
      expect((await errorOf(client.call('places.list', {}))).code).toBe('disconnected');
    });

    test('carries a body of several megabytes', async () => {
      const { client } = await setUp();
      const text = '£'.repeat(5_000_000);
      expect((await client.call('files.validate', { text, fileName: 'big.json' })).id).toBe('5000000');
    });

    test('refuses a body beyond its limits with a code', async () => {
      const { client } = await setUp();
      const text = 'x'.repeat(17 * 1024 * 1024);
      const { code } = await errorOf(client.call('files.validate', { text, fileName: 'huge.json' }));
      expect(['too-large', 'invalid-request']).toContain(code);
      expect((await client.call('places.list', {})).length).toBe(1);
    });

    test('follows a job whose events overtake the answer that names it', async () => {
      const { client, events } = await setUp({
        'simulation.start': async () => {
          events.emit({ event: 'job.progressed', data: { job: 'other', done: 9, total: 9 } });
          events.emit({ event: 'job.progressed', data: { job: 'job-1', done: 1, total: 2 } });
          const data = { job: 'job-1', result: fakeResult(), resultId: 'r1' };
          events.emit({ event: 'job.finished', data });
          await new Promise((resolve) => setTimeout(resolve, 20));
          return { job: 'job-1' };
        },
      });
      const progress: number[] = [];
      const { job, finished } = await startSimulation(client, REQUEST, ({ done }) => progress.push(done));
      expect(job).toBe('job-1');
      expect((await finished).resultId).toBe('r1');
      expect(progress).toEqual([1]);
    });
  });
}
