import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { ContractError } from '../../../../contract/errors.ts';
import { backUpRoutinely } from '../../../../host/db/backups/routine.ts';
import type { Backup } from '../../../../host/db/backups/backup.ts';

const BACKUP: Backup = { name: 'a', number: 1, at: '', reason: 'routine', bytes: 1 };
const MINUTE = 60 * 1_000;
const QUARTER = 15 * MINUTE;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function routine(make: () => Promise<Backup> = () => Promise.resolve(BACKUP)) {
  const library: { stamp: string | null } = { stamp: '1' };
  const ended: (Backup | ContractError)[] = [];
  const made = vi.fn(make);
  const { stop } = backUpRoutinely({
    stamp: () => library.stamp,
    make: made,
    onEnded: (each) => ended.push(each),
  });
  return { library, ended, made, stop };
}

test('backs up within a minute of being opened, and then when something was written, a quarter of an hour apart', async () => {
  const { library, made, stop } = routine();
  await vi.advanceTimersByTimeAsync(MINUTE);
  expect(made).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(4 * QUARTER);
  expect(made).toHaveBeenCalledTimes(1);
  library.stamp = '2';
  await vi.advanceTimersByTimeAsync(MINUTE);
  expect(made).toHaveBeenCalledTimes(2);
  library.stamp = '3';
  await vi.advanceTimersByTimeAsync(QUARTER - MINUTE);
  expect(made).toHaveBeenCalledTimes(2);
  await vi.advanceTimersByTimeAsync(MINUTE);
  expect(made).toHaveBeenCalledTimes(3);
  stop();
  library.stamp = '4';
  await vi.advanceTimersByTimeAsync(2 * QUARTER);
  expect(made).toHaveBeenCalledTimes(3);
});

test('backs up nothing that is not open', async () => {
  const { library, made, stop } = routine();
  library.stamp = null;
  await vi.advanceTimersByTimeAsync(2 * QUARTER);
  stop();
  expect(made).not.toHaveBeenCalled();
});

test('tries one that failed again, and says that it failed', async () => {
  const full = new ContractError('disk-full', 'No room.');
  const { ended, made, stop } = routine(
    vi.fn<() => Promise<Backup>>().mockRejectedValueOnce(full).mockResolvedValue(BACKUP),
  );
  await vi.advanceTimersByTimeAsync(MINUTE + QUARTER);
  stop();
  expect(made).toHaveBeenCalledTimes(2);
  expect(ended).toEqual([full, BACKUP]);
});

test('begins no backup while another is being made', async () => {
  const { library, made, stop } = routine(() => new Promise(() => {}));
  await vi.advanceTimersByTimeAsync(MINUTE);
  library.stamp = '2';
  await vi.advanceTimersByTimeAsync(3 * QUARTER);
  stop();
  expect(made).toHaveBeenCalledTimes(1);
});

test('backs up again what was written while a backup was being made', async () => {
  const { promise, resolve: finish } = Promise.withResolvers<Backup>();
  const { library, made, stop } = routine(() => promise);
  await vi.advanceTimersByTimeAsync(MINUTE);
  library.stamp = '2';
  finish(BACKUP);
  await vi.advanceTimersByTimeAsync(QUARTER);
  stop();
  expect(made).toHaveBeenCalledTimes(2);
});
