import { cleanup } from '@testing-library/react';
import { afterAll, afterEach, expect, it, vi } from 'vitest';
import { screen as screenOf } from '../../../renderer/navigation/screen.ts';
import { createFakeHost } from '../fake-host.ts';

const drawn = vi.hoisted(() => ({ times: 0 }));

vi.mock(import('../../../renderer/ui/tabs.tsx'), async (original) => {
  const { Tabs } = await original();
  return {
    Tabs: (props) => {
      drawn.times += 1;
      return <Tabs {...props} />;
    },
  };
});

// What is mocked must be loaded anew: files of this project share what is loaded, and another may have loaded it before.
vi.resetModules();
const { drawScreen, settle } = await import('../draw-screen.tsx');
const { Centre } = await import('../../../renderer/app/centre.tsx');

afterEach(cleanup);
afterAll(() => vi.resetModules());

it('the tabs are not drawn anew where a lever has been moved and its path is still to come: only the words above the figures are', async () => {
  const host = createFakeHost({ 'live.path': () => new Promise(() => undefined) });
  const { store } = await drawScreen(Centre, screenOf('compare'), host);
  await settle(() => host.finish());
  expect(drawn.times).toBeGreaterThan(0);
  drawn.times = 0;
  await settle(() => store.getState().actions.preview({ kind: 'option', document: DOCUMENT }));
  expect(document.body.textContent).toContain('These are the figures from before.');
  expect(drawn.times).toBe(0);
});

const DOCUMENT = {
  id: 'block-to-direct-payments',
  name: 'Block to direct payments',
  summary: '',
  evidence: '',
  parent: 'business-as-usual',
  changes: [{ lever: 'fee.uplift' as const, from: '2027-04', value: 0.05 }],
};
