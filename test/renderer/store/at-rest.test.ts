import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { heldPath, opened, uplift, watched } from './watched-drafts.ts';

/** How long nothing must have been changed. */
const STILL = 400;
/** How long a path is left to be drawn. */
const DRAWN = 150;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A change that is dragged and whose path has not come, and how much was run and saved before it. */
async function dragged() {
  const path = heldPath();
  const { host, saved } = watched(path.handlers);
  const store = await opened(host);
  store.getState().actions.edit(uplift(0.05));
  path.come();
  await vi.advanceTimersByTimeAsync(1_000);
  const [runs, saves] = [host.requests.length, saved.length];
  path.hold();
  store.getState().actions.edit(uplift(0.06, 'uplift point'));
  return { host, saved, path, runs, saves };
}

it('a change that is dragged is saved and run once its path is there and has had time to be drawn', async () => {
  const { host, saved, path, runs, saves } = await dragged();
  // It comes just before it is looked for again.
  await vi.advanceTimersByTimeAsync(STILL + 3 * DRAWN - 10);
  path.come();
  await vi.advanceTimersByTimeAsync(DRAWN - 50);
  expect([host.requests.length, saved.length]).toEqual([runs, saves]);
  await vi.advanceTimersByTimeAsync(2 * DRAWN);
  expect([host.requests.length, saved.length]).toEqual([runs + 1, saves + 1]);
});

it('a change that is dragged is saved after two seconds however long its path takes, and run after the path alone', async () => {
  const { host, saved, path, runs, saves } = await dragged();
  await vi.advanceTimersByTimeAsync(1_900);
  expect(saved).toHaveLength(saves);
  await vi.advanceTimersByTimeAsync(1_000);
  expect([host.requests.length, saved.length]).toEqual([runs, saves + 1]);
  path.come();
  await vi.advanceTimersByTimeAsync(1_000);
  expect([host.requests.length, saved.length]).toEqual([runs + 1, saves + 1]);
});
