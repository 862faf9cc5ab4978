import { describe, expect, it } from 'vitest';
import { ContractError } from '../../../contract/errors.ts';
import { INDICATOR_IDS } from '../../../core/model/indicators.ts';
import type { Draft, PathRequest, SimulationResult } from '../../../renderer/api/types.ts';
import { createAppStore } from '../../../renderer/store/create-app-store.ts';
import type { AppStore } from '../../../renderer/store/create-app-store.ts';
import { createPreviews } from '../../../renderer/store/previews.ts';
import { selectResult, selectSoFar, selectStanding } from '../../../renderer/store/selectors.ts';
import { createFakeHost } from '../fake-host.ts';
import type { FakeHost } from '../fake-host.ts';
import { fakeResult } from '../fake-result.ts';

const settled = () => new Promise((resolve) => setTimeout(resolve, 2));

type Asked = {
  readonly request: PathRequest;
  readonly isGivenUp: () => boolean;
  readonly answer: (result: SimulationResult) => void;
  readonly refuse: (error: ContractError) => void;
};

type Foreseen = {
  readonly request: PathRequest;
  readonly isGivenUp: () => boolean;
  readonly end: () => void;
};

type World = {
  readonly host: FakeHost;
  readonly store: AppStore;
  readonly asked: Asked[];
  readonly foreseen: Foreseen[];
};

/** A host whose paths are answered when the test says so. */
async function watched(): Promise<World> {
  const asked: Asked[] = [];
  const foreseen: Foreseen[] = [];
  const host = createFakeHost({
    'live.foresee': (request, { signal }) =>
      new Promise((resolve) => {
        foreseen.push({ request, isGivenUp: () => signal.aborted, end: () => resolve({}) });
      }),
    'live.path': (request, { signal }) =>
      new Promise((resolve, reject) => {
        asked.push({
          request,
          isGivenUp: () => signal.aborted,
          answer: (result) => resolve({ result }),
          refuse: reject,
        });
      }),
  });
  const store = createAppStore({ client: host.client });
  await store.getState().actions.open();
  await settled();
  return { host, store, asked, foreseen };
}

function draftOf(value: number): Draft {
  return {
    kind: 'option',
    document: {
      id: 'block-to-direct-payments',
      name: 'Half of the block',
      summary: '',
      evidence: '',
      parent: 'business-as-usual',
      changes: [{ lever: 'fee.uplift', from: '2027-04', value }],
    },
  };
}

function pathOf({ place, future, options, months, seed }: PathRequest): SimulationResult {
  return fakeResult({ place, future, options, months, seed, replicates: 1, save: false });
}

describe('one path while levers are moved', () => {
  it('asks for the choice with the draft on the screen, and shows it as one path', async () => {
    const { store, asked } = await watched();
    store.getState().actions.preview(draftOf(0.1));
    await settled();
    expect(asked[0]?.request).toEqual({
      place: 'hartlepool',
      options: ['business-as-usual', 'block-to-direct-payments'],
      future: 'central',
      months: 60,
      seed: 1,
      draft: draftOf(0.1),
      asked: expect.stringMatching(/^path-/) as string,
    });
    asked[0]?.answer(pathOf(asked[0].request));
    await settled();
    expect(selectResult(store.getState())?.replicates).toBe(1);
    expect(store.getState().run).toMatchObject({ kind: 'running', shows: 'path' });
  });

  it('lets nothing queue: a path that is overtaken is given up once its first months are shown, and only the newest is asked for after it', async () => {
    const { host, store, asked } = await watched();
    const { preview } = store.getState().actions;
    for (let value = 0; value < 100; value++) preview(draftOf(value / 100));
    await settled();
    expect(asked.map(({ isGivenUp }) => isGivenUp())).toEqual([false]);
    tellMonths(host, asked[0]!, 12);
    expect(monthsShown(store)).toBe(12);
    await settled();
    expect(asked.map(({ request }) => request.draft)).toEqual([draftOf(0), draftOf(0.99)]);
    expect(asked.map(({ isGivenUp }) => isGivenUp())).toEqual([true, false]);
    asked[1]?.answer(pathOf(asked[1].request));
    await settled();
    expect(asked).toHaveLength(2);
  });

  it('of a lever that has moved on follows it as a line of its own change, and stands as what was before', async () => {
    const { store, asked } = await watched();
    const { preview } = store.getState().actions;
    preview(draftOf(0.1));
    await settled();
    preview(draftOf(0.2));
    const passed = pathOf(asked[0]!.request);
    const seen: unknown[] = [];
    store.subscribe((state) => seen.push([selectSoFar(state)?.change, selectSoFar(state)?.whole === passed]));
    asked[0]?.answer(passed);
    await settled();
    expect(seen).toEqual([
      [1, true],
      [2, false],
    ]);
    expect(store.getState().run).toMatchObject({ partial: passed, shows: 'what was before' });
    const last = pathOf(asked[1]!.request);
    asked[1]?.answer(last);
    await settled();
    expect(selectResult(store.getState())).toBe(last);
    expect(store.getState().run).toMatchObject({ shows: 'path' });
  });

  it('of a lever that has moved on is given up where some of it was shown, and its answer never is', async () => {
    const { host, store, asked } = await watched();
    host.finish();
    await settled();
    const before = selectResult(store.getState());
    const shown = new Set<unknown>();
    store.subscribe((state) => shown.add(selectResult(state)));
    const { preview } = store.getState().actions;
    preview(draftOf(0.1));
    await settled();
    tellMonths(host, asked[0]!, 12);
    preview(draftOf(0.2));
    asked[0]?.answer(pathOf(asked[0].request));
    await settled();
    expect(asked[0]?.isGivenUp()).toBe(true);
    expect([...shown]).toEqual([before]);
    expect(store.getState().run).toMatchObject({ kind: 'running', shows: 'what was before' });
  });

  it('of a lever that has moved on is not told what stands against it', async () => {
    const { store, asked } = await watched();
    const { preview } = store.getState().actions;
    preview(draftOf(7));
    await settled();
    preview(draftOf(0.2));
    asked[0]?.refuse(new ContractError('invalid-request', 'changes[0].value is too large.'));
    await settled();
    expect(store.getState().run).toMatchObject({ kind: 'running' });
    expect(asked).toHaveLength(2);
  });

  it('whose answer was on its way as it was given up is never shown either', async () => {
    const asked: Asked[] = [];
    const { host } = await watched();
    const previews = createPreviews({
      ...host.client,
      // An answer that no giving up keeps from coming.
      call: ((_: string, request: PathRequest) =>
        new Promise((resolve) => {
          asked.push({
            request,
            isGivenUp: () => false,
            answer: (result) => resolve({ result } as never),
            refuse: () => undefined,
          });
        })) as FakeHost['client']['call'],
    });
    const told: unknown[] = [];
    const ask = (value: number): void =>
      previews.ask(
        {
          place: 'hartlepool',
          options: ['one'],
          future: 'central',
          months: 60,
          seed: 1,
          draft: draftOf(value),
        },
        {
          begin: () => told.push([value, 'begun']),
          tell: (path) => told.push([value, path.kind]),
          hear: () => told.push([value, 'heard']),
        },
      );
    ask(0.1);
    tellMonths(host, asked[0]!, 12);
    ask(0.2);
    asked[0]?.answer(pathOf(asked[0].request));
    await settled();
    expect(told).toEqual([
      [0.1, 'begun'],
      [0.1, 'heard'],
      [0.2, 'begun'],
    ]);
  });

  it('gives up the run under way, for its figures belong to what was there before', async () => {
    const { host, store } = await watched();
    store.getState().actions.preview(draftOf(0.1));
    await settled();
    expect(host.cancelled).toEqual(['job-1']);
    host.progress(7, 'with figures');
    expect(store.getState().run).not.toMatchObject({ shows: 'band' });
  });

  it('leaves what was on the screen until the path is there, and says that it is from before', async () => {
    const { host, store } = await watched();
    host.finish();
    await settled();
    store.getState().actions.preview(draftOf(0.1));
    await settled();
    expect(store.getState().run).toMatchObject({ kind: 'running', shows: 'what was before' });
    expect(selectResult(store.getState())?.replicates).toBe(20);
  });

  it('keeps the path on the screen while the band fills in behind it', async () => {
    const { host, store, asked } = await watched();
    store.getState().actions.preview(draftOf(0.1));
    await settled();
    asked[0]?.answer(pathOf(asked[0].request));
    await settled();
    void store.getState().actions.run({ keep: false });
    await settled();
    expect(host.requests.at(-1)?.save).toBe(false);
    expect(selectResult(store.getState())?.replicates).toBe(1);
    host.progress(6, 'with figures');
    expect(selectResult(store.getState())?.replicates).toBe(6);
    expect(store.getState().run).toMatchObject({ shows: 'band' });
  });

  it('does not let a path that comes late replace the band', async () => {
    const { host, store, asked } = await watched();
    store.getState().actions.preview(draftOf(0.1));
    void store.getState().actions.run({ keep: false });
    await settled();
    host.progress(6, 'with figures');
    asked[0]?.answer(pathOf(asked[0].request));
    await settled();
    expect(selectResult(store.getState())?.replicates).toBe(6);
  });

  it('shows nothing of a path once the run has been cancelled, nor the figures of an earlier choice', async () => {
    const { host, store, asked } = await watched();
    host.finish();
    await settled();
    store.getState().actions.preview(draftOf(0.1));
    await settled();
    store.getState().actions.cancel();
    asked[0]?.answer(pathOf(asked[0].request));
    await settled();
    expect(selectStanding(store.getState())).toBe('cancelled');
    expect(selectResult(store.getState())).toBeNull();
  });

  it('tells what stands against a draft that cannot be run', async () => {
    const { store, asked } = await watched();
    store.getState().actions.preview(draftOf(7));
    await settled();
    asked[0]?.refuse(new ContractError('invalid-request', 'changes[0].value is too large.'));
    await settled();
    expect(store.getState().run).toMatchObject({
      kind: 'failed',
      problem: { message: 'changes[0].value is too large.' },
    });
  });
});

/** Months of the option that are in, each with the same figure in every indicator. */
function tellMonths(host: FakeHost, { request }: Asked, until: number, figure = until): void {
  const figures = new Float64Array(INDICATOR_IDS.length * until).fill(figure);
  const parts = [{ option: 1, until, figures }];
  host.tell({ event: 'path.progressed', data: { asked: request.asked ?? '', parts } });
}

const monthsShown = (store: AppStore): number | null =>
  selectSoFar(store.getState())?.parts[1]?.until ?? null;

describe('months of a path before the whole of it', () => {
  it('are kept beside the figures from before, which stay, until the whole path is there', async () => {
    const { host, store, asked } = await watched();
    host.finish();
    await settled();
    const before = selectResult(store.getState());
    store.getState().actions.preview(draftOf(0.1));
    await settled();
    expect(selectSoFar(store.getState())).toMatchObject({ change: 1, isBegun: false, parts: [] });
    tellMonths(host, asked[0]!, 12);
    expect(monthsShown(store)).toBe(12);
    expect(selectResult(store.getState())).toBe(before);
    const whole = pathOf(asked[0]!.request);
    asked[0]?.answer(whole);
    await settled();
    expect(selectSoFar(store.getState())).toMatchObject({ change: 1, isBegun: true, whole });
    expect(monthsShown(store)).toBe(whole.months.length);
  });

  it('are never taken back, whatever comes late', async () => {
    const { host, store, asked } = await watched();
    store.getState().actions.preview(draftOf(0.1));
    await settled();
    tellMonths(host, asked[0]!, 24);
    tellMonths(host, asked[0]!, 12);
    expect(monthsShown(store)).toBe(24);
    asked[0]?.answer(pathOf(asked[0].request));
    await settled();
    tellMonths(host, asked[0]!, 36, -1);
    expect(selectSoFar(store.getState())?.parts[1]?.figures).not.toContain(-1);
  });

  it('of a change that was given up are never shown after a newer one, and what another window asks for never at all', async () => {
    const { host, store, asked } = await watched();
    const { preview } = store.getState().actions;
    preview(draftOf(0.1));
    await settled();
    tellMonths(host, asked[0]!, 12);
    preview(draftOf(0.2));
    tellMonths(host, asked[0]!, 24);
    expect(monthsShown(store)).toBe(12);
    await settled();
    expect(monthsShown(store)).toBeNull();
    asked[0]?.answer(pathOf(asked[0].request));
    await settled();
    expect(monthsShown(store)).toBeNull();
    tellMonths(host, asked[0]!, 36);
    host.tell({
      event: 'path.progressed',
      data: { asked: 'of-another', parts: [{ option: 1, until: 1, figures: new Float64Array(1) }] },
    });
    expect(monthsShown(store)).toBeNull();
    tellMonths(host, asked[1]!, 6);
    expect(monthsShown(store)).toBe(6);
    expect(selectSoFar(store.getState())?.change).toBe(2);
  });

  it('leave the path to be shown as such where a run was begun before it was there', async () => {
    const { store, asked } = await watched();
    store.getState().actions.preview(draftOf(0.1));
    await settled();
    void store.getState().actions.run({ keep: false });
    asked[0]?.answer(pathOf(asked[0].request));
    await settled();
    expect(store.getState().run).toMatchObject({ kind: 'running', shows: 'path' });
    expect(selectSoFar(store.getState())).toBeNull();
  });

  it('and the path itself are of no use once something else is chosen', async () => {
    const { store, asked } = await watched();
    store.getState().actions.preview(draftOf(0.1));
    await settled();
    store.getState().actions.choose({ option: 'business-as-usual' });
    await settled();
    asked[0]?.answer(pathOf(asked[0].request));
    await settled();
    expect(store.getState().run).not.toMatchObject({ shows: 'path' });
  });

  it('are not told of a question that is forgotten', async () => {
    const { host, asked } = await watched();
    const previews = createPreviews(host.client);
    const told: unknown[] = [];
    const request = {
      place: 'hartlepool',
      options: ['business-as-usual'],
      future: 'central',
      months: 60,
      seed: 1,
    };
    previews.ask(request, {
      begin: () => undefined,
      tell: () => undefined,
      hear: (parts) => told.push(parts),
    });
    await settled();
    tellMonths(host, asked[0]!, 12);
    previews.forget();
    tellMonths(host, asked[0]!, 24);
    expect(told).toHaveLength(1);
  });

  it('leave lines from before standing back while the next change has nothing to show', async () => {
    const { host, store, asked } = await watched();
    const { preview } = store.getState().actions;
    preview(draftOf(0.1));
    await settled();
    tellMonths(host, asked[0]!, 12);
    preview(draftOf(0.2));
    await settled();
    expect(selectSoFar(store.getState())).toMatchObject({ isBegun: true, parts: [] });
  });

  it.each([
    ['the run is cancelled', ({ store }: World) => store.getState().actions.cancel()],
    [
      'the band is there',
      ({ host, store }: World) => {
        void store.getState().actions.run({ keep: false });
        return settled().then(() => host.progress(6, 'with figures'));
      },
    ],
  ] as const)('are gone once %s', async (_, act) => {
    const world = await watched();
    const { store, host, asked } = world;
    store.getState().actions.preview(draftOf(0.1));
    await settled();
    tellMonths(host, asked[0]!, 12);
    await act(world);
    tellMonths(host, asked[0]!, 24);
    expect(selectSoFar(store.getState())).toBeNull();
  });
});

/** Longer than the machine must have been idle. */
const A_WHILE = 700;

/** The figures are here and the option is open to be changed. */
async function atLevers() {
  const world = await watched();
  world.host.finish();
  await settled();
  await world.store.getState().actions.openDraft('option');
  return world;
}

describe('the market that levers would change', () => {
  it('is made ready once nothing else is worked out, and nothing of it is sent or shown', async () => {
    const { store, asked, foreseen } = await atLevers();
    expect(foreseen).toHaveLength(0);
    await new Promise((resolve) => setTimeout(resolve, A_WHILE));
    expect(foreseen.map(({ request }) => request)).toMatchObject([{ place: 'hartlepool' }]);
    expect(foreseen[0]?.request.draft).toBeUndefined();
    const { run } = store.getState();
    foreseen[0]?.end();
    await new Promise((resolve) => setTimeout(resolve, A_WHILE));
    expect(store.getState().run).toBe(run);
    expect(foreseen).toHaveLength(1);
    expect(asked).toHaveLength(0);
  });

  it('is left the moment a path is asked for', async () => {
    const { store, asked, foreseen } = await atLevers();
    await new Promise((resolve) => setTimeout(resolve, A_WHILE));
    store.getState().actions.preview(draftOf(0.1));
    await settled();
    expect(foreseen.map(({ isGivenUp }) => isGivenUp())).toEqual([true]);
    expect(asked.map(({ isGivenUp }) => isGivenUp())).toEqual([false]);
    asked[0]?.answer(pathOf(asked[0].request));
    await settled();
    expect(store.getState().run).toMatchObject({ kind: 'running', shows: 'path' });
  });
});
