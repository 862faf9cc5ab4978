import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

import { createClient } from '../../contract/client.ts';
import type { Client } from '../../contract/client.ts';
import { startSimulation } from '../../contract/follow-simulation.ts';
import { createServer } from '../../contract/server.ts';
import { directTransport } from '../../contract/transports/direct.ts';
import { INDICATOR_IDS } from '../../core/model/indicators.ts';
import { LEVERS } from '../../core/scenario/lever.ts';
import { createHost, defaultThreads } from '../../host/create-host.ts';
import type { HostOptions } from '../../host/create-host.ts';
import { temporaryFolder } from './db/temporary-folder.ts';
import { SCENARIOS } from './scenarios-folder.ts';

const root = temporaryFolder();
const closing: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const close of closing) await close();
});

/** A client of a real host whose answers are checked against the contract too. */
async function clientOf(name: string, more: Partial<HostOptions> = {}): Promise<Client> {
  const host = await createHost({
    dataFolder: join(root, name),
    scenariosFolder: SCENARIOS,
    engine: new URL('./pool/fake-engine.ts', import.meta.url).href,
    threads: 2,
    ...more,
  });
  closing.push(host.close);
  return createClient(
    directTransport(createServer(host.handlers, { events: host.events, checkResults: true })),
  );
}

const request = {
  place: 'isles-of-scilly',
  options: ['business-as-usual', 'higher-uplift'],
  future: 'central',
  months: 3,
  replicates: 4,
  seed: 1,
  save: true,
};

test('answers every question about what there is', async () => {
  const client = await clientOf('questions');
  const { dataFolder, limits } = await client.call('about.get', {});
  expect({ dataFolder, months: limits.months }).toEqual({
    dataFolder: join(root, 'questions'),
    months: { min: 1, max: 180 },
  });
  const places = await client.call('places.list', {});
  expect(places.find(({ id }) => id === 'hartlepool')).toMatchObject({ name: 'Hartlepool', invented: false });
  expect((await client.call('places.get', { id: 'hartlepool' })).place.region).toBe('North East');
  expect((await client.call('options.list', {})).map(({ id }) => id)).toContain('business-as-usual');
  expect((await client.call('options.get', { id: 'block-to-direct-payments' })).changes).toHaveLength(1);
  expect((await client.call('futures.list', {})).map(({ id }) => id)).toContain('central');
  const future = await client.call('futures.get', { id: 'high-wage-floor' });
  expect(future.changes.length).toBeGreaterThan(0);
  expect((await client.call('levers.list', {})).map(({ id }) => id)).toEqual(Object.keys(LEVERS));
  expect((await client.call('indicators.list', {})).map(({ id }) => id)).toEqual([...INDICATOR_IDS]);
  expect(existsSync(join(root, 'questions'))).toBe(false);
});

test('says which figures lean on assumptions, by the run that ships', async () => {
  const client = await clientOf('leanings');
  const [run] = await client.call('sensitivity.leanings', {});
  expect(run).toMatchObject({ placeName: 'Hartlepool', against: 'business-as-usual' });
  expect(run!.figures.length).toBeGreaterThan(10);
  for (const { on } of run!.figures) expect(on[0]!.share ?? 1).toBeGreaterThan(0.1);
});

test('says what is doubtful in an option for a place in a future, and nothing of what is not', async () => {
  const client = await clientOf('doubts');
  const choice = {
    place: 'hartlepool',
    options: ['business-as-usual', 'slow-payment'],
    future: 'central',
    months: 60,
  };
  const { warnings } = await client.call('scenarios.check', choice);
  expect(warnings).toEqual([
    { levers: ['payment.days'], from: '2027-04', sentence: expect.stringContaining('75 days') },
  ]);
  expect(await client.call('scenarios.check', { ...choice, options: ['business-as-usual'] })).toEqual({
    warnings: [],
  });
  const early = await client.call('scenarios.check', { ...choice, months: 12 });
  expect(early.warnings.map(({ sentence }) => sentence)).toContainEqual(
    expect.stringContaining('changes nothing before 2027-04'),
  );
  await expect(client.call('scenarios.check', { ...choice, options: ['slow'] })).rejects.toThrow(
    'There is no option "slow"',
  );
});

test('lists each parameter with its newest value and the grade of that value', async () => {
  const client = await clientOf('parameters');
  const rows = await client.call('parameters.list', {});
  for (const { id, value, from, grade } of rows) {
    const { parameter } = await client.call('parameters.get', { id });
    expect({ id, value, from, grade }).toEqual({
      id: parameter.id,
      value: parameter.values.at(-1)?.value,
      from: parameter.values.at(-1)?.from,
      grade: parameter.values.at(-1)?.grade,
    });
  }
});

test.each([
  ['places.get', 'hartlepol', 'hartlepool'],
  ['options.get', 'higher-uplifts', 'higher-uplift'],
  ['futures.get', 'centrall', 'central'],
  ['parameters.get', 'wage.nwl', 'wage.nlw'],
] as const)('answers %s for "%s" with not-found and the near name', async (method, id, near) => {
  const client = await clientOf('near');
  await expect(client.call(method, { id })).rejects.toMatchObject({
    code: 'not-found',
    message: expect.stringContaining(near),
  });
});

test('checks a file by its text, whatever its name claims', async () => {
  const client = await clientOf('files');
  const text = readFileSync(join(SCENARIOS, 'options', 'higher-uplift.json'), 'utf8');
  const fileName = '../../etc/passwd';
  expect(await client.call('files.validate', { text, fileName })).toEqual({
    kind: 'option',
    id: 'higher-uplift',
    problems: [],
    warnings: [],
  });
  const broken = await client.call('files.validate', { text: '{', fileName: 'mine.json' });
  expect(broken.kind).toBeNull();
  expect(broken.problems[0]?.sentence).toMatch(/^mine\.json, line 1, column/);
});

test('runs a simulation, saves it with its inputs, and gives back what was computed', async () => {
  const client = await clientOf('run');
  const simulation = await startSimulation(client, request);
  expect(await client.call('jobs.list', {})).toMatchObject([{ job: simulation.job, total: 4 }]);
  const { result, resultId } = await simulation.finished;
  expect(result).toMatchObject({
    replicates: 4,
    start: '2026-04',
    months: ['2026-04', '2026-05', '2026-06'],
    place: { id: 'isles-of-scilly', name: 'Isles of Scilly', invented: false },
    options: [{ id: 'business-as-usual' }, { id: 'higher-uplift' }],
    balance: { months: 24, accounts: 12, money: 'balanced' },
  });
  const saved = await client.call('results.get', { id: resultId! });
  expect(saved.result).toEqual(result);
  expect(saved.inputs?.options.map((chain) => chain.map(({ id }) => id))).toEqual([
    ['business-as-usual'],
    ['business-as-usual', 'higher-uplift'],
  ]);
  expect(saved.inputs?.parameters.length).toBeGreaterThan(50);
  expect(await client.call('results.list', {})).toMatchObject([
    {
      id: resultId,
      place: 'isles-of-scilly',
      options: ['business-as-usual', 'higher-uplift'],
      names: {
        place: 'Isles of Scilly',
        future: 'Central',
        options: ['Business as usual', 'Fees rise by 6% a year for three years'],
      },
      replicates: 4,
    },
  ]);
  await client.call('results.remove', { id: resultId! });
  await expect(client.call('results.get', { id: resultId! })).rejects.toMatchObject({ code: 'not-found' });
});

test('runs an option of one’s own like any other, and undoes the removal of its result', async () => {
  const client = await clientOf('own');
  const { document } = await client.call('documents.create', {
    kind: 'option',
    name: 'Ours',
    from: 'higher-uplift',
    how: 'child',
  });
  const { finished } = await startSimulation(client, {
    ...request,
    options: ['business-as-usual', document.id],
  });
  const { resultId } = await finished;
  const saved = await client.call('results.get', { id: resultId! });
  expect(saved.inputs?.options.map((chain) => chain.map(({ id }) => id))).toEqual([
    ['business-as-usual'],
    ['business-as-usual', 'higher-uplift', 'my-ours'],
  ]);
  await client.call('results.remove', { id: resultId! });
  const { undo } = await client.call('history.get', {});
  expect(undo?.subject).toEqual({ kind: 'result', id: resultId });
  await client.call('history.undo', { action: undo!.id });
  expect((await client.call('results.get', { id: resultId! })).result).toEqual(saved.result);
  const { text } = await client.call('bundles.pack', { kind: 'result', id: resultId! });
  expect((await client.call('bundles.open', { text, fileName: 'mine.json' })).warnings).toEqual([
    expect.stringContaining('already'),
  ]);
});

test('gives the same inputs hash for the same inputs and another for another seed', async () => {
  const client = await clientOf('hash');
  const hashOf = async (seed: number) => {
    const { finished } = await startSimulation(client, { ...request, seed, save: false });
    return (await finished).result.inputsHash;
  };
  const first = await hashOf(1);
  expect(await hashOf(1)).toBe(first);
  expect(await hashOf(2)).not.toBe(first);
});

test('refuses a simulation of what is not there before it starts', async () => {
  const client = await clientOf('refused');
  await expect(client.call('simulation.start', { ...request, place: 'atlantis' })).rejects.toMatchObject({
    code: 'not-found',
  });
  expect(await client.call('jobs.list', {})).toEqual([]);
});

test('cancels a job, once', async () => {
  const client = await clientOf('cancel', { threads: 1 });
  const simulation = await startSimulation(client, {
    ...request,
    replicates: 10_000,
    save: true,
  });
  expect(await simulation.cancel()).toBe(true);
  await expect(simulation.finished).rejects.toMatchObject({ code: 'cancelled' });
  expect(await client.call('jobs.cancel', { job: simulation.job })).toEqual({ cancelled: false });
  expect(await client.call('results.list', {})).toEqual([]);
});

test('leaves one thread for the window', () => {
  expect(defaultThreads()).toBeGreaterThanOrEqual(1);
});
