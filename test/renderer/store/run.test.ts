import { describe, expect, it, vi } from 'vitest';
import { ContractError } from '../../../contract/errors.ts';
import { createAppStore } from '../../../renderer/store/create-app-store.ts';
import type { AppStore } from '../../../renderer/store/create-app-store.ts';
import { secondsLeft, selectResult, selectStanding } from '../../../renderer/store/selectors.ts';
import { PLACES, placeOf } from '../fake-catalogue.ts';
import { createFakeHost } from '../fake-host.ts';
import type { FakeHost } from '../fake-host.ts';

const settled = () => new Promise((resolve) => setTimeout(resolve, 2));

async function opened(host: FakeHost = createFakeHost(), now?: () => number): Promise<AppStore> {
  const store = createAppStore({ client: host.client, ...(now === undefined ? {} : { now }) });
  await store.getState().actions.open();
  await settled();
  return store;
}

describe('the first start', () => {
  it('runs the block being replaced by direct payments in Hartlepool without being asked', async () => {
    const host = createFakeHost();
    await opened(host);
    expect(host.requests).toEqual([
      {
        place: 'hartlepool',
        options: ['business-as-usual', 'block-to-direct-payments'],
        future: 'central',
        months: 60,
        replicates: 20,
        seed: 1,
        save: true,
      },
    ]);
  });

  it('takes the first place on offer when Hartlepool is not there', async () => {
    const barnet = {
      id: 'barnet',
      name: 'Barnet',
      region: 'London',
      type: 'Borough',
      invented: false,
      clients: 9,
    };
    const host = createFakeHost({ 'places.list': () => [barnet] });
    await opened(host);
    expect(host.requests[0]?.place).toBe('barnet');
  });

  it('says the host is lost when the catalogues cannot be read', async () => {
    const host = createFakeHost({
      'options.list': () => {
        throw new ContractError('library-damaged', 'The library is damaged.');
      },
    });
    const store = await opened(host);
    expect(store.getState().session).toMatchObject({ kind: 'lost', problem: { code: 'library-damaged' } });
  });
});

describe('a run', () => {
  it('goes from running through partial figures to finished', async () => {
    const host = createFakeHost();
    const store = await opened(host);
    expect(selectStanding(store.getState())).toBe('running');
    host.progress(3);
    expect(selectResult(store.getState())).toBeNull();
    host.progress(7, 'with figures');
    expect(selectResult(store.getState())?.replicates).toBe(7);
    host.progress(9);
    expect(selectResult(store.getState())?.replicates).toBe(7);
    host.finish();
    await settled();
    expect(selectStanding(store.getState())).toBe('up to date');
    expect(selectResult(store.getState())?.replicates).toBe(20);
  });

  it.each([
    ['as it is taken on', 'simulation.start'],
    ['as it ends', null],
  ] as const)('that cannot be kept %s is shown all the same, and why is told', async (_when, refuses) => {
    const host = createFakeHost();
    const start = host.client.call.bind(host.client);
    const kept: boolean[] = [];
    vi.spyOn(host.client, 'call').mockImplementation(((method: never, params: { save?: boolean }) => {
      if (params.save !== undefined) kept.push(params.save);
      if (method === refuses && params.save === true)
        return Promise.reject(new ContractError('library-locked', 'It is in use.'));
      return start(method, params as never);
    }) as never);
    const store = await opened(host);
    if (refuses === null) host.fail('library-locked', 'It is in use.');
    await settled();
    host.finish();
    await settled();
    const { run, safety, actions } = store.getState();
    expect(run).toMatchObject({ kind: 'finished', resultId: null });
    expect(safety.shut).toEqual({ code: 'library-locked', message: 'It is in use.' });
    void actions.run();
    await settled();
    expect(kept).toEqual([true, false, false]);
  });

  it('hears events that overtake the answer naming their job', async () => {
    const host = createFakeHost();
    host.onStart = () => host.finish();
    const store = await opened(host);
    expect(store.getState().run).toMatchObject({ kind: 'finished', resultId: 'result-1' });
  });

  it('works out the time left from the pace so far', async () => {
    const host = createFakeHost();
    let now = 1_000;
    const store = await opened(host, () => now);
    const left = () => {
      const { run } = store.getState();
      return run.kind === 'running' ? secondsLeft(run, now) : -1;
    };
    expect(left()).toBeNaN();
    now = 6_000;
    host.progress(5);
    expect(left()).toBe(15);
  });

  it('stops at once when cancelled, keeps what has come in, and tells the host', async () => {
    const host = createFakeHost();
    const store = await opened(host);
    host.progress(7, 'with figures');
    store.getState().actions.cancel();
    expect(store.getState().run).toMatchObject({ kind: 'cancelled', done: 7, total: 20 });
    expect(selectResult(store.getState())?.replicates).toBe(7);
    await settled();
    expect(host.cancelled).toEqual(['job-1']);
    host.finish();
    await settled();
    expect(selectStanding(store.getState())).toBe('cancelled');
  });

  it('shows nothing of the old place when a new one is chosen, and cancels the old run', async () => {
    const host = createFakeHost();
    const store = await opened(host);
    host.progress(7, 'with figures');
    store.getState().actions.choose({ place: 'barnet' });
    expect(selectResult(store.getState())).toBeNull();
    await settled();
    expect(host.cancelled).toEqual(['job-1']);
    expect(host.requests.at(-1)?.place).toBe('barnet');
    expect(store.getState().details.place?.name).toBe('Barnet');
  });

  it('goes out of date when only its settings change, and waits for the button', async () => {
    const host = createFakeHost();
    const store = await opened(host);
    host.finish();
    await settled();
    store.getState().actions.choose({ replicates: 50 });
    expect(selectStanding(store.getState())).toBe('out of date');
    expect(host.requests).toHaveLength(1);
    store.getState().actions.choose({ replicates: 20 });
    expect(selectStanding(store.getState())).toBe('up to date');
  });

  it('keeps the code and sentence of a job that failed', async () => {
    const host = createFakeHost();
    const store = await opened(host);
    host.fail('job-failed', 'The books did not balance.');
    await settled();
    expect(store.getState().run).toMatchObject({
      kind: 'failed',
      problem: { code: 'job-failed', message: 'The books did not balance.' },
    });
  });

  it('runs business as usual alone when that is the option', async () => {
    const host = createFakeHost();
    const store = await opened(host);
    store.getState().actions.choose({ option: 'business-as-usual' });
    await settled();
    expect(host.requests.at(-1)?.options).toEqual(['business-as-usual']);
  });
});

describe('losing the host', () => {
  it('ends the run, keeps the figures and the catalogues', async () => {
    const host = createFakeHost();
    const store = await opened(host);
    host.progress(7, 'with figures');
    host.disconnect();
    expect(store.getState().session).toMatchObject({ kind: 'lost', problem: { code: 'disconnected' } });
    expect(store.getState().run.kind).toBe('cancelled');
    expect(selectResult(store.getState())?.replicates).toBe(7);
  });
});

describe('earlier runs', () => {
  it('puts a kept result back with the choice that made it', async () => {
    const host = createFakeHost();
    const store = await opened(host);
    const { actions } = store.getState();
    host.finish();
    await settled();
    await actions.listResults();
    actions.choose({ place: 'barnet', option: 'business-as-usual' });
    await settled();
    expect(store.getState().details.optionChanges).toEqual([]);
    await actions.openResult('result-1');
    await settled();
    expect(store.getState().choice.place).toBe('hartlepool');
    expect(selectStanding(store.getState())).toBe('up to date');
    expect(store.getState().details.place?.id).toBe('hartlepool');
    expect(store.getState().details.optionChanges).toHaveLength(2);
    expect(host.requests).toHaveLength(2);
  });

  it('lists a run that finishes while the list is open', async () => {
    const host = createFakeHost();
    const store = await opened(host);
    await store.getState().actions.listResults();
    expect(store.getState().library.rows).toEqual([]);
    host.finish();
    await settled();
    expect(store.getState().library.rows).toHaveLength(1);
  });

  it('shows what differed when a result was made, whatever its option has become since', async () => {
    const change = { lever: 'fee.uplift' as const, from: '2027-04', value: 0.01 };
    const document = { name: 'As it was', summary: '', evidence: '', changes: [] };
    const usual = { ...document, id: 'business-as-usual', parent: null };
    const frozen = { ...document, id: 'block-to-direct-payments', parent: usual.id, changes: [change] };
    const { result } = await keptResult();
    const inputs = {
      place: placeOf(PLACES[1]!),
      options: [[usual], [usual, frozen]],
      future: [{ ...document, id: 'central', parent: null }],
      parameters: [],
    };
    const host = createFakeHost({ 'results.get': () => ({ result, inputs }) });
    const store = await opened(host);
    host.finish();
    await settled();
    await store.getState().actions.listResults();
    expect(await store.getState().actions.openResult('result-1')).toBe(true);
    await settled();
    expect(store.getState().details.optionChanges).toEqual([change]);
    expect(store.getState().run.kind).toBe('finished');
  });

  it('stays on the screen with its figures when its option is not in the library', async () => {
    const { result, inputs } = await keptResult();
    const options = ['business-as-usual', 'theirs'];
    const row = { ...ROW, options };
    const document = { name: 'Theirs', summary: '', evidence: '', parent: null, changes: [] };
    const chains = options.map((id) => [{ ...document, id }]);
    const future = [{ ...document, id: 'central' }];
    const host = createFakeHost({
      'results.list': () => [row],
      'results.get': () => ({ result, inputs: { ...inputs, options: chains, future } }),
      'scenarios.check': () => {
        throw new ContractError('not-found', 'There is no option "theirs".');
      },
    });
    const store = await opened(host);
    await store.getState().actions.listResults();
    await store.getState().actions.openResult(row.id);
    await settled();
    expect(store.getState().run).toMatchObject({ kind: 'finished', resultId: row.id });
    expect(store.getState().choice.option).toBe('theirs');
  });

  it('says what is wrong when a result cannot be opened, and leaves the screen as it is', async () => {
    const host = createFakeHost({
      'results.list': () => [ROW],
      'results.get': () => {
        throw new ContractError('library-damaged', 'This result is damaged.');
      },
    });
    const store = await opened(host);
    await store.getState().actions.listResults();
    const before = store.getState().choice;
    expect(await store.getState().actions.openResult(ROW.id)).toBe(false);
    expect(store.getState().library.problem?.message).toBe('This result is damaged.');
    expect(store.getState().choice).toBe(before);
  });
});

const ROW = {
  id: 'result-of-another',
  createdAt: '2026-05-04T09:30:00.000Z',
  place: 'hartlepool',
  future: 'central',
  options: ['business-as-usual'],
  names: { place: 'Hartlepool', future: 'Central', options: ['Business as usual'] },
  months: 60,
  replicates: 20,
  seed: 1,
  engineVersion: '1.0.0',
  inputsHash: 'c0ffee42deadbeef',
};

/** A result as a host keeps it. */
async function keptResult() {
  const host = createFakeHost();
  await opened(host);
  host.finish();
  const { result, inputs } = await host.client.call('results.get', { id: 'result-1' });
  if (inputs === null) throw new Error('The fake host keeps the inputs of its results.');
  return { result, inputs };
}
