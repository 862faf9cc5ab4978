import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { Draft } from '../../../renderer/api/types.ts';
import { TABS } from '../../../renderer/navigation/compare.ts';
import { screen as screenOf } from '../../../renderer/navigation/screen.ts';
import { drawApp, settle } from '../draw.tsx';
import type { Drawn } from '../draw.tsx';
import { createFakeHost } from '../fake-host.ts';
import { fakeResult } from '../fake-result.ts';

afterEach(cleanup);

/** Words that only several runs can bear out. */
const OF_SEVERAL =
  /95%|nine runs in ten|could (?:still )?be luck|beyond luck|same in every run|every run gives/i;

const DRAFT: Draft = {
  kind: 'option',
  document: {
    id: 'block-to-direct-payments',
    name: 'Block to direct payments',
    summary: '',
    evidence: '',
    parent: 'business-as-usual',
    changes: [{ lever: 'fee.uplift', from: '2027-04', value: 0.05 }],
  },
};

/** The window with one path of what is on the screen, before the run that follows it. */
async function drawPath(): Promise<Drawn> {
  const drawn = await drawApp(createFakeHost(), screenOf('compare', null, { edit: 'option' }));
  await settle(() => drawn.host.finish());
  await settle(() => drawn.store.getState().actions.preview(DRAFT));
  return drawn;
}

const panel = (): HTMLElement => screen.getByRole('tabpanel');

/** What the panel of a tab says of the figures, without the names of columns and of ways to look at them. */
function said(): string {
  const copy = panel().cloneNode(true) as HTMLElement;
  for (const frame of copy.querySelectorAll('thead, [role=radiogroup]')) frame.remove();
  return copy.textContent;
}
const parts = () => within(panel()).queryAllByRole('radiogroup', { name: /^Parts of/ });

const cameToNothing = () =>
  within(screen.getByRole('region', { name: 'Headlines' })).queryByText(/came into play/);

describe('one path on the screen', () => {
  it.each(TABS.filter((tab) => tab !== 'about'))(
    'claims nothing in the tab “%s” that only several runs can bear out',
    async (tab) => {
      const { store } = await drawPath();
      await settle(() => store.getState().actions.showTab(tab));
      const [group] = parts();
      const names = group === undefined ? [null] : within(group).getAllByRole('radio');
      const claims: string[] = [];
      for (let at = 0; at < names.length; at += 1) {
        const again = parts()[0];
        const radio = again === undefined ? undefined : within(again).getAllByRole('radio')[at];
        if (radio !== undefined) await settle(() => fireEvent.click(radio));
        const claim = OF_SEVERAL.exec(said());
        if (claim !== null) {
          const { index } = claim;
          claims.push(said().slice(Math.max(0, index - 120), index + 120));
        }
      }
      expect(claims).toEqual([]);
    },
    20_000,
  );

  it('says that it is one, over every tab and at every chart and headline', async () => {
    await drawPath();
    expect(screen.getByText('One path; the band follows. Nothing can be told from luck yet.')).toBeTruthy();
    const headlines = within(screen.getByRole('region', { name: 'Headlines' }));
    expect(headlines.getAllByText('One path; the band follows.').length).toBeGreaterThan(2);
    for (const chart of screen.getAllByRole('figure'))
      expect(chart.textContent).toContain('One path; the band follows');
  });

  it('gives way to the band without a word left of it', async () => {
    const { host, store } = await drawPath();
    await settle(() => void store.getState().actions.run({ keep: false }));
    expect(document.body.textContent).toContain('One path; the band follows');
    await settle(() => host.progress(8, 'with figures'));
    expect(document.body.textContent).not.toContain('One path');
  });

  it('says so until the change can be saved, where it cannot be', async () => {
    const { store } = await drawPath();
    await settle(() => store.getState().actions.stayAtPath());
    expect(screen.getByText('One path: the change is not saved', { selector: 'p' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Run' })).toBeNull();
    expect(
      screen.getAllByText(/^One path; the band follows once the change is saved/).length,
    ).toBeGreaterThan(6);
  });

  it('that is no other than business as usual’s says so, instead of leaving a page of noughts to be wondered at', async () => {
    const host = createFakeHost({
      'live.path': ({ draft: _draft, ...asked }) => {
        const result = fakeResult({ ...asked, replicates: 1, save: false });
        const differences = result.differences.map((each) => {
          const none = new Float64Array(each.bands.mean.length);
          return { ...each, bands: { ...each.bands, mean: none, standardError: none } };
        });
        return { result: { ...result, differences } };
      },
    });
    const { store } = await drawApp(host, screenOf('compare', null, { edit: 'option' }));
    await settle(() => host.finish());
    expect(cameToNothing()).toBeNull();
    await settle(() => store.getState().actions.preview(DRAFT));
    expect(cameToNothing()?.textContent).toContain('in every month of the run');
  });

  it('that is not there yet leaves the figures from before, which say so', async () => {
    const host = createFakeHost({ 'live.path': () => new Promise(() => undefined) });
    const { store } = await drawApp(host, screenOf('compare', null, { edit: 'option' }));
    await settle(() => host.finish());
    await settle(() => store.getState().actions.preview(DRAFT));
    expect(screen.getByText(/^These are the figures from before\./)).toBeTruthy();
  });
});
