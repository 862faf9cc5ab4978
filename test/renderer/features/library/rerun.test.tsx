import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { ContractError } from '../../../../contract/errors.ts';
import type { Handlers } from '../../../../contract/server.ts';
import { LibraryScreen } from '../../../../renderer/features/library/library-screen.tsx';
import { screen as screenOf } from '../../../../renderer/navigation/screen.ts';
import { drawScreen, settle } from '../../draw-screen.tsx';
import { createFakeHost } from '../../fake-host.ts';
import type { FakeHost } from '../../fake-host.ts';
import { fakeResult } from '../../fake-result.ts';

afterEach(cleanup);

let host: FakeHost;

/** The shelf of results with one on it, which is being run again. */
async function rerun(overrides: Partial<Handlers> = {}): Promise<void> {
  host = createFakeHost({ 'studies.list': () => [], ...overrides });
  await drawScreen(LibraryScreen, screenOf('library', 'results'), host);
  await settle(() => host.finish());
  await settle();
  await settle(() => fireEvent.click(screen.getByRole('button', { name: /^More for / })));
  await settle(() => fireEvent.click(screen.getByRole('menuitem', { name: /^Run it again and compare/ })));
}

const dialog = () => within(screen.getByRole('dialog', { name: 'Run it again and compare' }));

describe('a kept result that is run again', () => {
  it('shows how far it has come, and is given up when its dialog is closed', async () => {
    await rerun();
    await settle(() => host.progress(3));
    expect(dialog().getByRole('progressbar', { name: /^3 of \d+ replicates, / })).toBeTruthy();
    await settle(() => fireEvent.click(dialog().getByRole('button', { name: 'Close' })));
    expect(host.cancelled).toEqual([`job-${host.requests.length}`]);
  });

  it('that comes out the same is said to be the same to the byte, by which engine', async () => {
    await rerun();
    await settle(() => host.finish());
    await settle();
    const told = dialog().getByRole('status').textContent;
    expect(told).toMatch(/^The same to the byte.*figures came out again exactly/);
    expect(told).toContain('Engine 1.0.0 made it, and is the one here.');
    expect(dialog().queryByRole('table')).toBeNull();
  });

  it('of an older engine that differs names both engines, and the headlines that differ', async () => {
    await rerun({
      'results.get': () => {
        const request = { ...host.requests[0]!, save: true };
        const result = fakeResult({ ...request, seed: 7 });
        const [first, ...rest] = result.differences[0]!.headlines;
        return {
          result: {
            ...result,
            engineVersion: '0.9.0',
            differences: [{ ...result.differences[0]!, headlines: [{ ...first!, mean: 123_456 }, ...rest] }],
          },
          inputs: { place: {} as never, options: [], future: [], parameters: [] },
        };
      },
    });
    await settle(() => host.finish());
    await settle();
    const told = dialog().getByRole('status').textContent;
    expect(told).toMatch(/^Not the same.* of .* figures are not the same\./);
    expect(told).toContain('An older engine, 0.9.0, made it; the one here is 1.0.0.');
    expect(told).toContain('it is still the number that was shown');
    const rows = dialog().getAllByRole('row');
    expect(rows).toHaveLength(2);
    expect(rows[1]!.textContent).toContain('£123,456');
  });

  it('whose inputs no longer fit is refused with what is wrong, and said to stay as it was', async () => {
    await rerun({
      'results.rerun': () => {
        throw new ContractError('invalid-request', 'There is no lever "old.lever".');
      },
    });
    await settle();
    const told = dialog().getByRole('alert').textContent;
    expect(told).toContain('Its inputs no longer fit');
    expect(told).toContain('There is no lever "old.lever".');
    expect(told).toContain('What was kept stays as it was');
  });

  it('that cannot be run for another reason is not said to be unfit', async () => {
    await rerun();
    await settle(() => host.fail('job-failed', 'Replicate 3 does not balance.'));
    await settle();
    expect(dialog().getByRole('alert').textContent).toBe(
      'It could not be run again: Replicate 3 does not balance.',
    );
  });

  it('is found by the beginning of the hash that stands under its charts', async () => {
    host = createFakeHost({ 'studies.list': () => [] });
    await drawScreen(LibraryScreen, screenOf('library', 'results', { find: 'c0ffee42' }), host);
    await settle(() => host.finish());
    await settle();
    expect(screen.getByRole('tab', { name: 'Results (1)' })).toBeTruthy();
  });
});
