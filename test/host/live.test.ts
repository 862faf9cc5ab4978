import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

import { createClient } from '../../contract/client.ts';
import { startSimulation } from '../../contract/follow-simulation.ts';
import type { EventData } from '../../contract/events.ts';
import type { Params } from '../../contract/methods.ts';
import { createServer } from '../../contract/server.ts';
import { directTransport } from '../../contract/transports/direct.ts';
import type { Option } from '../../core/scenario/option.ts';
import { createHost } from '../../host/create-host.ts';
import { openCatalogue } from '../../host/files/scenario-files.ts';
import { temporaryFolder } from './db/temporary-folder.ts';
import { SCENARIOS } from './scenarios-folder.ts';

const host = await createHost({ dataFolder: join(temporaryFolder(), 'live'), scenariosFolder: SCENARIOS });
/** One in which nothing was foreseen. */
const unforeseeing = await createHost({
  dataFolder: join(temporaryFolder(), 'other'),
  scenariosFolder: SCENARIOS,
});
afterAll(() => Promise.all([host.close(), unforeseeing.close()]));
const client = createClient(
  directTransport(createServer(host.handlers, { events: host.events, checkResults: true })),
);

const ASKED: Params<'live.path'> = {
  place: 'isles-of-scilly',
  future: 'central',
  options: ['business-as-usual', 'fee-cut'],
  months: 12,
  seed: 1,
};
const FEE_CUT = openCatalogue(SCENARIOS).readOption('fee-cut').at(-1)!;

function drafted(changes: Option['changes']): Params<'live.path'> {
  return { ...ASKED, draft: { kind: 'option', document: { ...FEE_CUT, changes: [...changes] } } };
}

describe('one path while levers are moved', () => {
  test('is what a simulation of one replicate gives, to the byte', async () => {
    const { result } = await client.call('live.path', ASKED);
    const simulation = await startSimulation(client, { ...ASKED, replicates: 1, save: false });
    expect(result).toEqual((await simulation.finished).result);
  });

  test('takes the document on the screen in place of the saved one', async () => {
    const { result: saved } = await client.call('live.path', ASKED);
    const { result: same } = await client.call('live.path', drafted(FEE_CUT.changes));
    const { result: other } = await client.call('live.path', drafted([]));
    expect(same).toEqual(saved);
    expect(other.options[1]?.hash).not.toBe(saved.options[1]?.hash);
    expect(other.differences[0]?.headlines.every(({ mean }) => mean === 0)).toBe(true);
  });

  test('refuses a draft that cannot be used, naming the place in it', async () => {
    const changes = [{ lever: 'fee.uplift', from: '2026-13', value: 0.1 }] as const;
    await expect(client.call('live.path', drafted(changes))).rejects.toMatchObject({
      code: 'invalid-request',
      message: expect.stringContaining('changes[0].from') as string,
    });
  });

  test('can be given up, and the next is answered', async () => {
    const stop = new AbortController();
    const given = client.call('live.path', { ...ASKED, seed: 2, months: 180 }, { signal: stop.signal });
    stop.abort();
    await expect(given).rejects.toMatchObject({ code: 'cancelled' });
    const { result } = await client.call('live.path', ASKED);
    expect(result.replicates).toBe(1);
  });
});

describe('months of a path before the whole of it', () => {
  const LONG = { ...ASKED, months: 120 };
  /** A lever moved in the ninth year, again and again: the eight before it are not played again, and show nothing of it. */
  const UNCHANGED = 96;
  const late = (value: number): Params<'live.path'> => ({
    ...LONG,
    draft: {
      kind: 'option',
      document: { ...FEE_CUT, changes: [{ lever: 'fee.uplift', from: '2034-04', value }] },
    },
  });

  test('are told under the name they were asked by, and are those of the answer to the byte', async () => {
    await client.call('live.path', late(0.01));
    const told: EventData<'path.progressed'>[] = [];
    const stop = client.subscribe('path.progressed', (data) => told.push(data));
    const { result } = await client.call('live.path', { ...late(0.02), asked: 'mine' }).finally(stop);
    expect(new Set(told.map(({ asked }) => asked))).toEqual(new Set(['mine']));
    const [first = []] = told.map(({ parts }) => parts);
    expect(first.map(({ option }) => option)).toEqual([0, 1]);
    expect(first[0]!.until).toBe(LONG.months);
    expect(first[1]!.until).toBeGreaterThan(UNCHANGED);
    for (const { option, until, figures } of told.flatMap(({ parts }) => parts)) {
      const { mean } = result.scenarios[option]!.bands;
      const months = result.indicators.map((_, row) => mean.subarray(row * LONG.months).subarray(0, until));
      expect(figures).toEqual(Float64Array.from(months.flatMap((each) => [...each])));
    }
  });

  test('are told to nobody where no name was given', async () => {
    const told: EventData<'path.progressed'>[] = [];
    const stop = client.subscribe('path.progressed', (data) => told.push(data));
    await client.call('live.path', late(0.03)).finally(stop);
    expect(told).toEqual([]);
  });
});

function draftOf(value: number): Params<'live.foresee'> {
  return {
    ...ASKED,
    months: 24,
    draft: {
      kind: 'option',
      document: { ...FEE_CUT, changes: [{ lever: 'fee.uplift', from: '2026-06', value }] },
    },
  };
}

describe('what is likely to be asked for next', () => {
  test('is there when it is asked for: all of it is told at once, and it is what a simulation gives, to the byte', async () => {
    await client.call('live.path', draftOf(0.01));
    await client.call('live.foresee', draftOf(0.02));
    const told: EventData<'path.progressed'>[] = [];
    const stop = client.subscribe('path.progressed', (data) => told.push(data));
    const { result } = await client.call('live.path', { ...draftOf(0.02), asked: 'mine' }).finally(stop);
    expect(told.map(({ parts }) => parts.map(({ option, until }) => [option, until]))).toEqual([
      [
        [0, 24],
        [1, 24],
      ],
    ]);
    const fresh = createClient(
      directTransport(createServer(unforeseeing.handlers, { events: unforeseeing.events })),
    );
    expect((await fresh.call('live.path', draftOf(0.02))).result).toEqual(result);
  });
});
