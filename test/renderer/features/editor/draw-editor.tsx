import { render } from '@testing-library/react';
import type { Handlers } from '../../../../contract/server.ts';
import { ClientContext } from '../../../../renderer/api/client-context.ts';
import { Editor } from '../../../../renderer/features/editor/editor.tsx';
import { HistoryButtons } from '../../../../renderer/features/history/history-buttons.tsx';
import { ownAddress } from '../../../../renderer/navigation/address.ts';
import { screen } from '../../../../renderer/navigation/screen.ts';
import { createAppStore } from '../../../../renderer/store/create-app-store.ts';
import { AppStoreContext } from '../../../../renderer/store/use-app.ts';
import { settle } from '../../draw.tsx';
import type { Drawn } from '../../draw.tsx';
import { createFakeHost } from '../../fake-host.ts';
import { EDITABLE } from './fake-parameters.ts';

/** The editor and the buttons of the history, without the results beside them. */
export async function drawEditor(
  kind: 'option' | 'future' = 'option',
  overrides: Partial<Handlers> = {},
): Promise<Drawn> {
  const host = createFakeHost({ ...EDITABLE, ...overrides });
  const address = ownAddress(screen('compare', null, { edit: kind }));
  const store = createAppStore({ client: host.client, address });
  await store.getState().actions.open();
  render(
    <ClientContext value={host.client}>
      <AppStoreContext value={store}>
        <HistoryButtons />
        <Editor />
        <input aria-label="Elsewhere" />
      </AppStoreContext>
    </ClientContext>,
  );
  await settle();
  await settle();
  return { host, store };
}
