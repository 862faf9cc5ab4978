import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { NoResult } from '../../../renderer/app/no-result.tsx';
import { AppStoreContext } from '../../../renderer/store/use-app.ts';
import { drawApp, settle } from '../draw.tsx';

afterEach(cleanup);

describe('what stands where a result would', { timeout: 20_000 }, () => {
  it('asks nobody to run what is in and only not drawn yet', async () => {
    const { host, store } = await drawApp();
    await settle(() => host.finish());
    cleanup();
    render(
      <AppStoreContext value={store}>
        <NoResult />
      </AppStoreContext>,
    );
    expect(screen.getByRole('heading').textContent).toBe('Drawing the figures');
    expect(screen.queryAllByRole('button')).toEqual([]);
  });
});
