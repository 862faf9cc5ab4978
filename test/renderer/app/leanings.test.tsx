import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { drawApp, settle } from '../draw.tsx';
import { createFakeHost } from '../fake-host.ts';
import { LEANING_RUN } from '../fake-leanings.ts';

afterEach(cleanup);

const MARKED = /leans on assumptions/i;

async function drawResult(runs = [LEANING_RUN]) {
  const { host, store } = await drawApp(createFakeHost({ 'sensitivity.leanings': () => runs }));
  await settle(() => host.finish());
  return store;
}

// The whole window is drawn for each; on a busy machine that takes longer than a test usually may.
describe('a figure that leans on assumptions', { timeout: 20_000 }, () => {
  it('says so beside its headline, with the assumptions on focus, and under the headlines what that is from', async () => {
    await drawResult();
    const headlines = within(screen.getByLabelText('Headlines'));
    const marks = headlines.getAllByLabelText(MARKED);
    expect(marks.map((mark) => mark.getAttribute('aria-label'))).toEqual([
      expect.stringMatching(
        /^Council spend, net, difference\. Leans on assumptions: .*Cost to replace a worker/,
      ),
    ]);
    await settle(() => {
      fireEvent.keyDown(document.body, { key: 'Tab' });
      marks[0]!.focus();
    });
    expect(screen.getByText(/alone moves it by 45%/)).toBeTruthy();
    expect(headlines.getByText(/^† Figures with this mark move by more than 10%/)).toBeTruthy();
  });

  it('says so beside its chart, by what the chart shows', async () => {
    await drawResult();
    const charts = within(screen.getByLabelText('Month by month'));
    const names = () => charts.getAllByLabelText(MARKED).map((mark) => mark.getAttribute('aria-label'));
    const before = names();
    expect(before).toHaveLength(1);
    await settle(() =>
      fireEvent.click(screen.getByLabelText('Charts show').querySelector('[aria-checked="false"]')!),
    );
    expect([...before, ...names()]).toEqual([
      expect.stringMatching(/^Council spend, net\. .*20%/),
      expect.stringMatching(/^Council spend, net, difference\. .*45%/),
    ]);
  });

  it('says so in the table in words that are read out', async () => {
    const store = await drawResult();
    await settle(() => store.getState().actions.showTab('table'));
    expect(screen.getAllByText('leans on assumptions')).toHaveLength(1);
    await settle(() => fireEvent.click(screen.getByRole('radio', { name: 'Indicator by indicator' })));
    expect(screen.getAllByText('leans on assumptions')).toHaveLength(2);
    expect(screen.getByText(/^† Figures with this mark/)).toBeTruthy();
  });

  it.each([
    ['people', 'Payments, difference', 'people.payments', 'difference'],
    ['people', 'Need met, difference', 'care.need.met', 'difference'],
    ['who', 'Need met, difference', 'care.need.met', 'difference'],
    ['providers', 'Providers standing', 'providers.standing', 'option'],
  ] as const)(
    'says so in the tab “%s”, of a part of what was tried: %s',
    async (tab, about, indicator, side) => {
      const on = [{ parameter: 'workforce.replacecost', label: 'Cost to replace a worker', share: 0.3 }];
      const store = await drawResult([{ ...LEANING_RUN, figures: [{ indicator, side, on }] }]);
      await settle(() => store.getState().actions.showTab(tab));
      const [mark] = screen.getAllByLabelText(MARKED);
      expect(mark!.getAttribute('aria-label')).toMatch(
        new RegExp(`^${about}\\. Leans on assumptions: .*Cost to replace a worker.* 30%`),
      );
    },
  );

  it.each(['who', 'choice'] as const)('says so in the tables of the tab “%s”', async (tab) => {
    const on = [{ parameter: 'workforce.replacecost', label: 'Cost to replace a worker', share: 0.3 }];
    const figures = (['difference', 'option', 'against'] as const).map((side) => ({
      indicator: 'choice.alternatives' as const,
      side,
      on,
    }));
    const store = await drawResult([{ ...LEANING_RUN, figures }]);
    await settle(() => store.getState().actions.showTab(tab));
    expect(screen.getAllByText('leans on assumptions').length).toBeGreaterThan(0);
    expect(screen.getByText(/That was tried for everyone together\./)).toBeTruthy();
  });

  it('is nowhere marked where no run is kept', async () => {
    await drawResult([]);
    expect(screen.queryAllByText(/†/)).toEqual([]);
    expect(screen.queryAllByLabelText(MARKED)).toEqual([]);
  });
});
