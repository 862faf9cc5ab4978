import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ClientContext } from './api/client-context.ts';
import { connect } from './api/connect.ts';
import { whatHappened } from './api/what-happened.ts';
import { App } from './app/app.tsx';
import { pageAddress } from './navigation/address.ts';
import { createAppStore } from './store/create-app-store.ts';
import { holdDrops } from './opening/hold-drops.ts';
import { pageStash, unsavedIn } from './store/stash.ts';
import { AppStoreContext } from './store/use-app.ts';
import './styles/base.css';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no element with the id "root".');

holdDrops(document);
const client = await connect(window);
const stash = pageStash(window);
const mishap = await whatHappened(window);
const store = createAppStore({ client, address: pageAddress(window), stash });
store.subscribe(({ drafts }) => stash.hold(unsavedIn(drafts)));
window.addEventListener('pagehide', () => {
  const { drafts, actions } = store.getState();
  stash.add(unsavedIn(drafts));
  // Nobody would see what comes of it, and the next window would wait behind it.
  actions.cancel();
});
void store.getState().actions.open();
createRoot(root).render(
  <StrictMode>
    <ClientContext value={client}>
      <AppStoreContext value={store}>
        <App mishap={mishap} />
      </AppStoreContext>
    </ClientContext>
  </StrictMode>,
);
