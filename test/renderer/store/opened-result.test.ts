import { expect, it, vi } from 'vitest';
import type { Handlers } from '../../../contract/server.ts';
import { createAppStore } from '../../../renderer/store/create-app-store.ts';
import { selectCatalogues } from '../../../renderer/store/selectors.ts';
import { createFakeHost } from '../fake-host.ts';
import { fakeResult } from '../fake-result.ts';

const ROW = {
  id: 'result-of-another',
  createdAt: '2026-05-04T09:30:00.000Z',
  place: 'hartlepool',
  future: 'central',
  options: ['business-as-usual', 'theirs'],
  names: { place: 'Hartlepool', future: 'Central', options: ['Business as usual', 'Theirs'] },
  months: 60,
  replicates: 20,
  seed: 1,
  engineVersion: '1.0.0',
  inputsHash: 'c0ffee42deadbeef',
};

const resultOf = ({
  id: _id,
  createdAt: _at,
  engineVersion: _engine,
  inputsHash: _hash,
  names: _names,
  ...request
}: typeof ROW) => fakeResult({ ...request, save: true });

async function settled(): Promise<void> {
  for (let turns = 0; turns < 40; turns += 1) await Promise.resolve();
}

async function opened(overrides: Partial<Handlers>) {
  const host = createFakeHost(overrides);
  const store = createAppStore({ client: host.client });
  await store.getState().actions.open();
  await settled();
  await store.getState().actions.listResults();
  return { host, store };
}

it('a result whose option is not in the library stays on the screen when other options change', async () => {
  const { host, store } = await opened({
    'results.list': () => [ROW],
    'results.get': () => ({ result: resultOf(ROW), inputs: null }),
  });
  await store.getState().actions.openResult(ROW.id);
  await settled();
  await host.client.call('documents.create', {
    kind: 'option',
    name: 'Something else',
    from: 'business-as-usual',
    how: 'child',
  });
  await vi.waitFor(() => {
    const names = selectCatalogues(store.getState())?.options.map(({ name }) => name);
    expect(names).toContain('Something else');
  });
  await settled();
  expect(store.getState().choice.option).toBe('theirs');
  expect(store.getState().run).toMatchObject({ kind: 'finished', resultId: ROW.id });
});

it('a result whose inputs cannot be read is shown with its figures, and what is not known is said', async () => {
  const row = { ...ROW, options: ['business-as-usual', 'block-to-direct-payments'] };
  const { store } = await opened({
    'results.list': () => [row],
    'results.get': () => ({ result: resultOf(row), inputs: null }),
  });
  expect(await store.getState().actions.openResult(row.id)).toBe(true);
  await settled();
  const { run, details } = store.getState();
  expect(run).toMatchObject({ kind: 'finished', resultId: row.id });
  expect(details.warnings).toEqual([expect.stringMatching(/^What this result was made from/)]);
  expect(details.place?.id).toBe('hartlepool');
});

it('of two results that are opened, the later is shown, whichever is read first', async () => {
  const rows = [ROW, { ...ROW, id: 'second', seed: 2 }];
  const { promise, resolve: answer } = Promise.withResolvers<void>();
  const { store } = await opened({
    'results.list': () => rows,
    'results.get': async ({ id }) => {
      if (id === ROW.id) await promise;
      return { result: resultOf(rows.find((row) => row.id === id)!), inputs: null };
    },
  });
  const first = store.getState().actions.openResult(ROW.id);
  await store.getState().actions.openResult('second');
  answer();
  expect(await first).toBe(false);
  await settled();
  expect(store.getState().run).toMatchObject({ resultId: 'second' });
  expect(store.getState().choice.seed).toBe(2);
});
