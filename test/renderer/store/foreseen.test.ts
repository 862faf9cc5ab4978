import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cancelledError } from '../../../contract/abort.ts';
import type { Handlers } from '../../../contract/server.ts';
import type { Draft } from '../../../renderer/api/types.ts';
import { createAppStore } from '../../../renderer/store/create-app-store.ts';
import type { AppStore } from '../../../renderer/store/create-app-store.ts';
import type { EditOrder } from '../../../renderer/store/editing.ts';
import { createFakeHost } from '../fake-host.ts';
import type { FakeHost } from '../fake-host.ts';
import { LIVE, settled, uplift, upliftOf } from './watched-drafts.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

type Foreseen = {
  readonly value: number | string | undefined;
  readonly isGivenUp: () => boolean;
  readonly done: () => void;
};
type World = { readonly host: FakeHost; readonly store: AppStore; readonly foreseen: Foreseen[] };

/** A host that is asked to foresee, and does so when the test says. */
async function watched(pathTakes = 300): Promise<World> {
  const foreseen: Foreseen[] = [];
  const handlers: Partial<Handlers> = {
    'live.path': async (...asked) => {
      await new Promise((resolve) => setTimeout(resolve, pathTakes));
      return LIVE['live.path']!(...asked);
    },
    'live.foresee': ({ draft }, { signal }) =>
      new Promise((resolve, reject) => {
        foreseen.push({
          value: upliftOf(draft as Draft),
          isGivenUp: () => signal.aborted,
          done: () => resolve({}),
        });
        signal.addEventListener('abort', () => reject(cancelledError()));
      }),
  };
  const host = createFakeHost(handlers);
  const store = createAppStore({ client: host.client, now: () => Date.now() });
  await store.getState().actions.open();
  await settled();
  host.finish();
  await store.getState().actions.openDraft('option');
  // The first change makes a document of one's own; what is foreseen is of those after it.
  store.getState().actions.edit(uplift(0.01));
  await vi.advanceTimersByTimeAsync(5_000);
  host.finish();
  await settled();
  foreseen.length = 0;
  return { host, store, foreseen };
}

/** A step of a hundredth up. */
function step(value: number): EditOrder {
  return {
    ...uplift(value, 'uplift value'),
    likely: [value + 0.01, value + 0.02].map((next) => uplift(next)),
  };
}

const values = (foreseen: readonly Foreseen[]) => foreseen.map(({ value }) => value);

describe('what is likely to be asked for next', () => {
  it('is played once the path is there, the most likely alone until the whole comparison is there too', async () => {
    const { host, store, foreseen } = await watched();
    store.getState().actions.edit(step(0.05));
    await vi.advanceTimersByTimeAsync(299);
    expect(values(foreseen)).toEqual([]);
    await vi.advanceTimersByTimeAsync(5);
    expect(values(foreseen)).toEqual([0.060000000000000005]);
    foreseen[0]?.done();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(store.getState().run.kind).toBe('running');
    expect(foreseen).toHaveLength(1);
    host.finish();
    await settled();
    expect(values(foreseen)).toEqual([0.060000000000000005, 0.07]);
    foreseen[1]?.done();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(foreseen).toHaveLength(2);
  });

  it('is given up the moment a path is asked for, and what else waited with it', async () => {
    const { host, store, foreseen } = await watched();
    store.getState().actions.edit(step(0.05));
    await vi.advanceTimersByTimeAsync(305);
    store.getState().actions.edit(uplift(0.2, 'uplift value'));
    await settled();
    expect(foreseen.map(({ isGivenUp }) => isGivenUp())).toEqual([true]);
    await vi.advanceTimersByTimeAsync(2_000);
    host.finish();
    await settled();
    expect(foreseen).toHaveLength(1);
  });

  it('waits for nobody where paths take long: a second', async () => {
    const { store, foreseen } = await watched(1_200);
    store.getState().actions.edit(step(0.05));
    await vi.advanceTimersByTimeAsync(3_000);
    expect(foreseen).toHaveLength(0);
  });

  it.each([
    ['the run is cancelled', ({ store }: World) => store.getState().actions.cancel()],
    ['something else is chosen', ({ store }: World) => store.getState().actions.choose({ place: 'leeds' })],
    ['a result is to be kept', ({ store }: World) => void store.getState().actions.run({ keep: true })],
  ])('is given up where %s', async (_, act) => {
    const world = await watched();
    world.store.getState().actions.edit(step(0.05));
    await vi.advanceTimersByTimeAsync(305);
    expect(world.foreseen.map(({ isGivenUp }) => isGivenUp())).toEqual([false]);
    act(world);
    await settled();
    expect(world.foreseen.map(({ isGivenUp }) => isGivenUp())).toEqual([true]);
  });
});
