import { act, render } from '@testing-library/react';
import type { ComponentType } from 'react';
import { ClientContext } from '../../renderer/api/client-context.ts';
import { ownAddress } from '../../renderer/navigation/address.ts';
import type { Screen } from '../../renderer/navigation/screen.ts';
import { createAppStore } from '../../renderer/store/create-app-store.ts';
import type { AppStore } from '../../renderer/store/create-app-store.ts';
import { AppStoreContext, useApp } from '../../renderer/store/use-app.ts';
import { createFakeHost } from './fake-host.ts';
import type { FakeHost } from './fake-host.ts';

export type DrawnScreen = { readonly host: FakeHost; readonly store: AppStore };

type Drawable = ComponentType<{ readonly screen: Screen }>;

/** Let answers and events arrive, and the window redraw. */
export async function settle(action: () => void = () => undefined): Promise<void> {
  await act(async () => {
    action();
    await new Promise((resolve) => setTimeout(resolve, 5));
  });
}

/** One screen over a fake host, open and with its first run under way; nothing is drawn while the address is of another. */
export async function drawScreen(
  Drawn: Drawable,
  at: Screen,
  host: FakeHost = createFakeHost(),
): Promise<DrawnScreen> {
  const store = createAppStore({ client: host.client, address: ownAddress(at) });
  render(
    <ClientContext value={host.client}>
      <AppStoreContext value={store}>
        <Only kind={at.kind} Drawn={Drawn} />
      </AppStoreContext>
    </ClientContext>,
  );
  await settle(() => void store.getState().actions.open());
  return { host, store };
}

function Only({ kind, Drawn }: { readonly kind: Screen['kind']; readonly Drawn: Drawable }) {
  const screen = useApp((state) => state.view.screen);
  return screen.kind === kind ? <Drawn screen={screen} /> : null;
}
