import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ClientContext } from './api/client-context.ts';
import { connect } from './api/connect.ts';
import { App } from './app/app.tsx';
import { pageAddress } from './navigation/address.ts';
import { createAppStore } from './store/create-app-store.ts';
import { AppStoreContext } from './store/use-app.ts';
import './styles/base.css';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no element with the id "root".');

const client = await connect(window);
const store = createAppStore({ client, address: pageAddress(window) });
void store.getState().actions.open();
createRoot(root).render(
  <StrictMode>
    <ClientContext value={client}>
      <AppStoreContext value={store}>
        <App />
      </AppStoreContext>
    </ClientContext>
  </StrictMode>,
);
