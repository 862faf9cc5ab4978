import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ClientContext } from '../../../renderer/api/client-context.ts';
import { App } from '../../../renderer/app/app.tsx';
import { ownAddress, pageAddress } from '../../../renderer/navigation/address.ts';
import type { Address } from '../../../renderer/navigation/address.ts';
import { addressOf, screen as screenOf, SCREENS as KINDS } from '../../../renderer/navigation/screen.ts';
import type { Screen } from '../../../renderer/navigation/screen.ts';
import { createAppStore } from '../../../renderer/store/create-app-store.ts';
import type { AppStore } from '../../../renderer/store/create-app-store.ts';
import { AppStoreContext } from '../../../renderer/store/use-app.ts';
import { createFakeHost } from '../fake-host.ts';
import { settle } from '../draw.tsx';

/** By their text: to work out the names of everything on a full screen takes long. */
const named = (role: 'tab' | 'radio' | 'link', name: string): HTMLElement => {
  const all = [...document.querySelectorAll<HTMLElement>(role === 'link' ? 'a' : `[role=${role}]`)];
  const found = all.find(({ textContent }) => textContent === name);
  if (found === undefined) throw new Error(`There is no ${role} “${name}”.`);
  return found;
};
const tab = (name: string) => settle(() => fireEvent.click(named('tab', name)));
const radio = (name: string) => settle(() => fireEvent.click(named('radio', name)));
const isOn = (name: string) => named('radio', name).getAttribute('aria-checked') === 'true';
const selected = () => document.querySelector('[role=tab][aria-selected=true]')?.textContent;

/** The window over the page's own address, with its figures in. */
async function drawPage(address: Address = pageAddress(window)): Promise<AppStore> {
  const host = createFakeHost();
  const store = createAppStore({ client: host.client, address });
  render(
    <ClientContext value={host.client}>
      <AppStoreContext value={store}>
        <App />
      </AppStoreContext>
    </ClientContext>,
  );
  await settle(() => void store.getState().actions.open());
  await settle(() => host.finish());
  return store;
}

beforeEach(() => {
  window.location.hash = '#/compare';
});
afterEach(cleanup);

describe('the address of the comparison', { timeout: 20_000 }, () => {
  it('says which tab, part and view of the charts is looked at, and a reload shows the same', async () => {
    await drawPage();
    await tab('Council money');
    await radio('Help and failure');
    await radio('Difference');
    expect(window.location.hash).toBe('#/compare?tab=council&part=help-and-failure&charts=difference');
    cleanup();
    await drawPage();
    expect([selected(), isOn('Help and failure'), isOn('Difference')]).toEqual(['Council money', true, true]);
  });

  it('is bare at the first tab, part and view', async () => {
    await drawPage();
    await tab('Council money');
    await radio('Help and failure');
    await radio('By financial year');
    expect(window.location.hash).toBe('#/compare?tab=council');
    await tab('Overview');
    expect(window.location.hash).toBe('#/compare');
  });

  it('leads a tab to its first part, and keeps the view of the charts', async () => {
    await drawPage();
    await radio('Difference');
    await tab('Council money');
    await radio('Help and failure');
    await tab('Providers');
    expect(window.location.hash).toBe('#/compare?tab=providers&charts=difference');
    expect(isOn('Who lasts')).toBe(true);
  });

  it('shows the first tab and part for names it does not know', async () => {
    window.location.hash = '#/compare?tab=nowhere&part=nothing&charts=upside-down';
    await drawPage();
    expect(selected()).toBe('Overview');
    expect(isOn('Levels')).toBe(true);
    await tab('Council money');
    window.location.hash = '#/compare?tab=council&part=nothing';
    await settle();
    expect(isOn('By financial year')).toBe(true);
  });

  it('keeps the editor open from tab to tab, and the tab when the editor is opened and closed', async () => {
    window.location.hash = '#/compare?edit=option';
    await drawPage();
    await tab('Providers');
    expect(screen.getByLabelText('Change the option')).toBeTruthy();
    await radio('Money');
    await settle(() => fireEvent.click(screen.getByText('Change the future', { selector: 'button' })));
    expect([selected(), isOn('Money')]).toEqual(['Providers', true]);
    await settle(() => fireEvent.click(screen.getByText('Close the editor', { selector: 'button' })));
    expect(window.location.hash).toBe('#/compare?tab=providers&part=money');
  });

  it('is what the link to the comparison leads back to', async () => {
    const store = await drawPage();
    await tab('Who');
    await settle(() => {
      window.location.hash = '#/assumptions';
    });
    expect(store.getState().view.screen.kind).toBe('assumptions');
    expect(named('link', 'Compare').getAttribute('href')).toBe('#/compare?tab=who');
  });

  it('makes Back lead from tab to tab, and not through every part', async () => {
    const own = ownAddress(screenOf('compare'));
    const steps: string[] = [];
    const stepping = (verb: 'goTo' | 'restate') => (to: Screen) => {
      steps.push(`${verb} ${addressOf(to)}`);
      own[verb](to);
    };
    await drawPage({ ...own, goTo: stepping('goTo'), restate: stepping('restate') });
    await tab('Council money');
    await radio('Help and failure');
    await radio('Difference');
    expect(steps).toEqual([
      'goTo #/compare?tab=council',
      'restate #/compare?tab=council&part=help-and-failure',
      'restate #/compare?tab=council&part=help-and-failure&charts=difference',
    ]);
  });
});

describe('the name of the window', { timeout: 60_000 }, () => {
  it('follows the screen, so that tabs, windows and kept pages can be told apart', async () => {
    const store = await drawPage(ownAddress(screenOf('start')));
    const names: string[] = [];
    for (const kind of KINDS) {
      await settle(() => store.getState().actions.goTo(screenOf(kind)));
      names.push(document.title);
      // Screens are fetched when they are first shown: a test that ended before would leave half of one to the next.
      await waitFor(() => expect(document.querySelector('main h1')).not.toBeNull(), { timeout: 15_000 });
    }
    expect(new Set(names).size).toBe(KINDS.length);
    expect(names).toContain('My exposure · Care Market Modeller');
    expect(names.filter((name) => !/^\S.* · Care Market Modeller$/.test(name))).toEqual([]);
  });
});
