import { render } from '@testing-library/react';
import { ClientContext } from '../../renderer/api/client-context.ts';
import { App } from '../../renderer/app/app.tsx';
import { ownAddress } from '../../renderer/navigation/address.ts';
import { screen as screenOf } from '../../renderer/navigation/screen.ts';
import type { Screen } from '../../renderer/navigation/screen.ts';
import { createAppStore } from '../../renderer/store/create-app-store.ts';
import type { AppStore } from '../../renderer/store/create-app-store.ts';
import { AppStoreContext } from '../../renderer/store/use-app.ts';
import { settle } from './draw-screen.tsx';
import { createFakeHost } from './fake-host.ts';
import type { FakeHost } from './fake-host.ts';

export { settle };

export type Drawn = { readonly host: FakeHost; readonly store: AppStore };

/** The whole window over a fake host, open and with its first run under way. */
export async function drawApp(
  host: FakeHost = createFakeHost(),
  at: Screen = screenOf('compare'),
): Promise<Drawn> {
  const store = createAppStore({ client: host.client, address: ownAddress(at) });
  render(
    <ClientContext value={host.client}>
      <AppStoreContext value={store}>
        <App />
      </AppStoreContext>
    </ClientContext>,
  );
  await settle(() => void store.getState().actions.open());
  return { host, store };
}
