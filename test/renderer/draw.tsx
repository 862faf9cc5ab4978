import { act, render } from '@testing-library/react';
import { App } from '../../renderer/app/app.tsx';
import { createAppStore } from '../../renderer/store/create-app-store.ts';
import type { AppStore } from '../../renderer/store/create-app-store.ts';
import { AppStoreContext } from '../../renderer/store/use-app.ts';
import { createFakeHost } from './fake-host.ts';
import type { FakeHost } from './fake-host.ts';

export type Drawn = { readonly host: FakeHost; readonly store: AppStore };

/** Let answers and events arrive, and the window redraw. */
export async function settle(action: () => void = () => undefined): Promise<void> {
  await act(async () => {
    action();
    await new Promise((resolve) => setTimeout(resolve, 5));
  });
}

/** The whole window over a fake host, open and with its first run under way. */
export async function drawApp(host: FakeHost = createFakeHost()): Promise<Drawn> {
  const store = createAppStore({ client: host.client });
  render(
    <AppStoreContext value={store}>
      <App />
    </AppStoreContext>,
  );
  await settle(() => void store.getState().actions.open());
  return { host, store };
}
