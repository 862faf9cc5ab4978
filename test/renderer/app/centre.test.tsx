import { cleanup } from '@testing-library/react';
import { Profiler } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Centre } from '../../../renderer/app/centre.tsx';
import { RunState } from '../../../renderer/features/run-state/run-state.tsx';
import { screen as screenOf } from '../../../renderer/navigation/screen.ts';
import { drawScreen, settle } from '../draw-screen.tsx';
import type { DrawnScreen } from '../draw-screen.tsx';

/** What stands on the screen: the tab that is marked, and what the panel under it is headed and says. */
type Look = {
  readonly tab: string;
  readonly heading: string;
  readonly figures: string;
  readonly isOnePath: boolean;
};

const OVERVIEW = {
  tab: 'Overview',
  heading: 'Block to direct payments in hartlepool, against business as usual',
  isOnePath: false,
};
const PEOPLE = { tab: 'People', heading: 'On whom it falls', isOnePath: false };
const PROVIDERS = { tab: 'Providers', heading: 'Who lasts', isOnePath: false };

/** Every look there was, one after the other. */
let looks: Look[] = [];
let stands = new Set<string>();
/** Done as soon as React has answered what was asked last, before it draws what it has put off. */
let meanwhile: () => void = () => undefined;

function look(): Look {
  const panel = document.querySelector('[role=tabpanel]');
  const said = panel?.textContent ?? '';
  return {
    tab: document.querySelector('[role=tab][aria-selected=true]')?.textContent ?? '',
    heading: panel?.querySelector('h2')?.textContent ?? '',
    figures: [...new Set(said.match(/\d+ replicates?/g))].join(' and '),
    isOnePath: said.includes('One path'),
  };
}

function drawnAnew(): void {
  const now = look();
  if (JSON.stringify(now) !== JSON.stringify(looks.at(-1))) looks.push(now);
  const due = meanwhile;
  meanwhile = () => undefined;
  due();
}

function Watched() {
  return (
    <Profiler id="centre" onRender={drawnAnew}>
      <Centre />
    </Profiler>
  );
}

/** The tabs below what says whether their figures are of the choice. */
function WatchedBelowState() {
  return (
    <Profiler id="state-and-centre" onRender={() => stands.add(standing())}>
      <RunState />
      <Centre />
    </Profiler>
  );
}

/** Whether the figures are said to be up to date, and which they are. */
function standing(): string {
  return `${document.body.textContent.includes('Up to date') ? 'up to date' : 'not yet'}: ${look().figures}`;
}

/** The tabs over a result of twelve replicates of a run that goes on, looked at from now on. */
async function drawCentre(): Promise<DrawnScreen> {
  const drawn = await drawScreen(Watched, screenOf('compare'));
  await settle(() => drawn.host.progress(12, 'with figures'));
  looks = [];
  return drawn;
}

beforeEach(() => {
  looks = [];
  stands = new Set();
  meanwhile = () => undefined;
});
afterEach(cleanup);

describe('what is looked at of a result', () => {
  it('stays as it is until what was asked for is whole', async () => {
    const { store } = await drawCentre();
    await settle(() => store.getState().actions.showTab('people'));
    expect(looks).toEqual([
      { ...OVERVIEW, figures: '12 replicates' },
      { ...PEOPLE, figures: '12 replicates' },
    ]);
  });

  it('is of one moment: no tab has the figures of another', async () => {
    const { host, store } = await drawCentre();
    meanwhile = () => host.progress(16, 'with figures');
    await settle(() => store.getState().actions.showTab('people'));
    expect(looks).toEqual([
      { ...OVERVIEW, figures: '12 replicates' },
      { ...PEOPLE, figures: '16 replicates' },
    ]);
  });

  it('is of one moment: figures of many runs never stand under the words for one path', async () => {
    const { host, store } = await drawCentre();
    await settle(() => host.finish());
    await settle(() => store.getState().actions.preview({ kind: 'option', document: DOCUMENT }));
    await settle(() => void store.getState().actions.run({ keep: false }));
    looks = [];
    await settle(() => host.progress(8, 'with figures'));
    expect(looks).toEqual([
      { ...OVERVIEW, figures: '1 replicate', isOnePath: true },
      { ...OVERVIEW, figures: '8 replicates' },
    ]);
  });

  it('is called up to date only once the figures of the finished run are drawn', async () => {
    const { host } = await drawScreen(WatchedBelowState, screenOf('compare'));
    await settle(() => host.progress(12, 'with figures'));
    stands = new Set();
    await settle(() => host.finish());
    expect([...stands]).toEqual(['not yet: 12 replicates', 'up to date: 20 replicates']);
  });

  it('is what was asked for last: what was asked for meanwhile and given up is never shown', async () => {
    const { store } = await drawCentre();
    const { showTab } = store.getState().actions;
    meanwhile = () => showTab('providers');
    await settle(() => showTab('people'));
    expect(looks).toEqual([
      { ...OVERVIEW, figures: '12 replicates' },
      { ...PROVIDERS, figures: '12 replicates' },
    ]);
  });
});

const DOCUMENT = {
  id: 'block-to-direct-payments',
  name: 'Block to direct payments',
  summary: '',
  evidence: '',
  parent: 'business-as-usual',
  changes: [{ lever: 'fee.uplift' as const, from: '2027-04', value: 0.05 }],
};
