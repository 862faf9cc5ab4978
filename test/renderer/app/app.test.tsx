import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { ContractError } from '../../../contract/errors.ts';
import { INDICATOR_IDS } from '../../../core/model/indicators.ts';
import { MEASURE_IDS, MEASURES } from '../../../core/model/recording/measures.ts';
import { OPTIONS, PLACES, placeOf } from '../fake-catalogue.ts';
import { topicsOf } from '../../../renderer/app/groups.ts';
import { drawnFirst } from '../../../renderer/telling/leading.ts';
import { TABS } from '../../../renderer/navigation/compare.ts';
import { createFakeHost } from '../fake-host.ts';
import { fakeResult } from '../fake-result.ts';
import { drawApp, settle } from '../draw.tsx';

/** The charts of the first screen, and what changed most. */
const FIGURES = drawnFirst({ differences: [] }).length + 1;

afterEach(cleanup);

function libraryLocked(): never {
  throw new ContractError('library-locked', 'Another window has the library open.');
}

function notLetIn(): never {
  throw new ContractError('disconnected', 'Open the address in its terminal again.');
}

const press = (name: string | RegExp) => settle(() => fireEvent.click(screen.getByRole('button', { name })));
/** Charts on the screen, counted without working out their names, which takes long for so many. */
const figures = (): number => document.querySelectorAll('figure').length;
const tab = (name: string) => settle(() => fireEvent.click(screen.getByRole('tab', { name })));

describe('what is doubtful in the choice', () => {
  it('stands under the pickers while the choice stands', async () => {
    const doubtful = 'block-to-direct-payments';
    const host = createFakeHost({
      'scenarios.check': ({ options }) => ({
        warnings: options.includes(doubtful)
          ? [{ levers: ['payment.days'], from: '2027-04', sentence: 'From 2027-04 on, paid late.' }]
          : [],
      }),
    });
    const { store } = await drawApp(host);
    expect(
      within(screen.getByLabelText('Worth a second look')).getByText('From April 2027 on, paid late.'),
    ).toBeTruthy();
    await settle(() => store.getState().actions.choose({ option: 'business-as-usual' }));
    expect(screen.queryByLabelText('Worth a second look')).toBeNull();
    await settle(() => store.getState().actions.choose({ option: doubtful }));
    expect(screen.getByText('From April 2027 on, paid late.')).toBeTruthy();
  });

  it('is looked for in every option that is run, those beside the chosen one among them', async () => {
    const asked: string[][] = [];
    const host = createFakeHost({
      'scenarios.check': ({ options }) => {
        asked.push(options);
        return { warnings: [] };
      },
    });
    const { store } = await drawApp(host);
    const [option, beside] = ['block-to-direct-payments', 'higher-uplift'];
    await settle(() => store.getState().actions.choose({ option, beside: [beside] }));
    expect(asked.at(-1)).toEqual(['business-as-usual', option, beside]);
  });
});

describe('the run on the screen', () => {
  it('shows progress, then the headline differences and charts', async () => {
    const { host } = await drawApp();
    expect(screen.getByRole('heading', { name: 'Running' })).toBeTruthy();
    // Nothing is done yet: the bar has no value, and moves.
    expect(screen.getByRole('progressbar').hasAttribute('aria-valuenow')).toBe(false);
    await settle(() => host.progress(5));
    expect(screen.getByText(/^5 of 20 replicates, /)).toBeTruthy();
    expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('5');
    await settle(() => host.finish());
    expect(screen.getByText('The council spends £1.77m less, net, over 5 years.')).toBeTruthy();
    expect(screen.getAllByText('Beyond luck').length).toBeGreaterThan(0);
    expect(screen.getAllByRole('figure')).toHaveLength(FIGURES);
    expect(screen.getByText('Up to date', { selector: 'p' })).toBeTruthy();
    expect(screen.getByText('Money, hours and people balance')).toBeTruthy();
  });

  it('fills the charts in while it runs', async () => {
    const { host } = await drawApp();
    await settle(() => host.progress(12, 'with figures'));
    expect(screen.getAllByText(/12 replicates · inputs/)).toHaveLength(FIGURES);
    expect(screen.getByRole('button', { name: 'Cancel' })).toBeTruthy();
  });

  it('keeps the figures of a run that was cancelled and says how far it got', async () => {
    const { host } = await drawApp();
    await settle(() => host.progress(12, 'with figures'));
    await press('Cancel');
    expect(screen.getByText('Cancelled after 12 of 20 replicates', { selector: 'p' })).toBeTruthy();
    expect(screen.getAllByRole('figure')).toHaveLength(FIGURES);
  });

  it('says that nothing was kept when it was cancelled before the first figures', async () => {
    await drawApp();
    await press('Cancel');
    expect(screen.getByRole('heading', { name: 'Cancelled before the first figures were in' })).toBeTruthy();
    expect(
      screen.getByText('None of 20 replicates was done. Finished runs are in the library.'),
    ).toBeTruthy();
  });

  it('shows a failed job with its code where the result would be, and runs again', async () => {
    const { host } = await drawApp();
    await settle(() => host.fail('job-failed', 'The books did not balance in month 14.'));
    const panel = within(screen.getByRole('alert'));
    expect(panel.getByText('The books did not balance in month 14.')).toBeTruthy();
    expect(panel.getByText('job-failed')).toBeTruthy();
    expect(panel.getByRole('button', { name: 'Copy details' })).toBeTruthy();
    await settle(() => fireEvent.click(panel.getByRole('button', { name: 'Run again' })));
    expect(host.requests).toHaveLength(2);
  });

  it('says that the host has gone and keeps what is on the screen', async () => {
    const { host } = await drawApp();
    await settle(() => host.finish());
    await settle(() => host.disconnect());
    expect(screen.getByRole('heading', { name: 'The program behind this window has gone' })).toBeTruthy();
    expect(screen.getAllByRole('figure')).toHaveLength(FIGURES);
  });

  it('says of a page that was never let in that it is not connected, not that the program has gone', async () => {
    await drawApp(createFakeHost({ 'places.list': notLetIn }));
    expect(screen.getByRole('heading', { name: 'This page is not connected to the program' })).toBeTruthy();
    expect(screen.getByText('Open the address in its terminal again.')).toBeTruthy();
  });

  it('says what is wrong when the library cannot be opened at all', async () => {
    await drawApp(createFakeHost({ 'places.list': libraryLocked }));
    expect(screen.getByText('Another window has the library open.')).toBeTruthy();
    expect(screen.queryByRole('heading', { name: 'The program behind this window has gone' })).toBeNull();
  });
});

describe('the choice', () => {
  it('says in a sentence what differs from business as usual', async () => {
    await drawApp();
    expect(document.querySelector('main')?.textContent).toContain(
      'Unlike business as usual: From block to direct payments 66.7% by April 2029, in even steps from April 2026',
    );
  });

  it('gives the whole summary of the option beside what differs', async () => {
    await drawApp();
    await press('Exactly what differs');
    const header = document.querySelector('main');
    expect(header?.textContent).toContain('leave the block over three years. Providers lose hours.');
  });

  it('finds an option under what it is about, by words of its name or its first sentence', async () => {
    await drawApp();
    const box = screen.getByRole('combobox', { name: 'Option' });
    await settle(() => box.focus());
    await settle(() => fireEvent.change(box, { target: { value: 'leave THREE' } }));
    const list = within(screen.getByRole('listbox'));
    expect(list.getAllByRole('option')).toHaveLength(1);
    expect(list.getByRole('group', { name: 'How care is bought' })).toBeTruthy();
    expect(list.getByText('Two in three people leave the block over three years.')).toBeTruthy();
    await settle(() => fireEvent.change(box, { target: { value: 'a word nobody wrote' } }));
    expect(screen.getByText('No option has these words in its name or first sentence.')).toBeTruthy();
  });

  it('goes out of date when a setting changes', async () => {
    const { host, store } = await drawApp();
    await settle(() => host.finish());
    await settle(() => store.getState().actions.choose({ seed: 2 }));
    expect(screen.getByText('Out of date: the choice has changed', { selector: 'p' })).toBeTruthy();
    await press('Run');
    expect(host.requests.at(-1)?.seed).toBe(2);
  });

  it('marks an invented market on the page and on every chart', async () => {
    const { host, store } = await drawApp();
    await settle(() => store.getState().actions.choose({ place: 'invented-county' }));
    await settle(() => host.finish());
    expect(screen.getByText('Invented market.')).toBeTruthy();
    for (const figure of screen.getAllByRole('figure')) expect(figure.className).toContain('invented');
  });
});

describe('looking at a result', () => {
  it('turns a chart into its table and back', async () => {
    const { host } = await drawApp();
    await settle(() => host.finish());
    await press('Show Council spend, net as a table');
    const table = within(screen.getByRole('table'));
    expect(table.getAllByRole('row')).toHaveLength(61);
    expect(table.getAllByText('£610,000.00')).toHaveLength(2);
    await press('Show Council spend, net as a chart');
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('switches every chart to the difference', async () => {
    const { host } = await drawApp();
    await settle(() => host.finish());
    await settle(() => fireEvent.click(screen.getByRole('radio', { name: 'Difference' })));
    expect(screen.getAllByText('Block to direct payments less business as usual')).toHaveLength(6);
  });

  it('offers no difference when business as usual stands alone', async () => {
    const { host, store } = await drawApp();
    await settle(() => store.getState().actions.choose({ option: 'business-as-usual' }));
    await settle(() => host.finish());
    expect(screen.queryByRole('radio', { name: 'Difference' })).toBeNull();
    expect(screen.getByText('The council spends £40.3m, net, over 5 years.')).toBeTruthy();
  });

  it('shows every indicator of the model under one of the tabs', async () => {
    const { host, store } = await drawApp();
    await settle(() => host.finish());
    let charts = 0;
    for (const name of ['council', 'people', 'choice', 'care', 'providers'] as const) {
      await settle(() => store.getState().actions.showTab(name));
      for (const { name: topic } of topicsOf(name)) {
        // A tab of one part has no switch between parts.
        for (const part of screen.queryAllByRole('radio', { name: topic }))
          await settle(() => fireEvent.click(part));
        charts += figures();
      }
    }
    expect(charts).toBe(INDICATOR_IDS.filter((id) => !id.startsWith('mix.')).length);
  }, 20_000);

  it('names what is nothing in every month and draws no chart of it', async () => {
    const host = createFakeHost();
    const { store } = await drawApp(host);
    await settle(() => host.finish());
    const { run } = store.getState();
    if (run.kind !== 'finished') throw new Error('The run has not finished.');
    const { months } = run.result;
    const at = run.result.indicators.indexOf('council.helping') * months.length;
    for (const { bands } of [...run.result.scenarios, ...run.result.differences]) {
      for (const column of [bands.mean, bands.p5, bands.p95]) column.fill(0, at, at + months.length);
    }
    await tab('Council money');
    await settle(() => fireEvent.click(screen.getByRole('radio', { name: 'Help and failure' })));
    expect(screen.getByText('Nothing in any month, and so no chart: Help for providers.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Show Help for providers as a table' })).toBeNull();
    await settle(() => fireEvent.click(screen.getByRole('radio', { name: 'Difference' })));
    expect(screen.getByText(/^The same in every month with the option as without it/).textContent).toContain(
      'Help for providers',
    );
  });

  it('makes a wall of charts of no screen of a tab', () => {
    for (const name of ['council', 'people', 'choice', 'care', 'providers'] as const) {
      const sizes = topicsOf(name).map(({ indicators }) => indicators.length);
      expect({ name, sizes: sizes.filter((size) => size < 1 || size > 10) }).toEqual({ name, sizes: [] });
    }
  });

  it('makes a wall of charts of no tab', async () => {
    const { host, store } = await drawApp();
    await settle(() => host.finish());
    for (const name of TABS) {
      await settle(() => store.getState().actions.showTab(name));
      expect([name, figures() <= 10]).toEqual([name, true]);
    }
  }, 20_000);

  it('draws the mix with its plan, and wanted against achieved with its reasons', async () => {
    const { host } = await drawApp();
    await settle(() => host.finish());
    await tab('Mix');
    expect(figures()).toBe(9);
    const payments = within(screen.getByRole('figure', { name: /^Share in direct payments/ }));
    expect(payments.getByText('Planned')).toBeTruthy();
    expect(payments.getByText(/Planned by then: 64\.3%\.$/)).toBeTruthy();
    await press('Show Share not where the plan would have them as a table');
    const reasons = within(screen.getByRole('table'));
    expect(reasons.getAllByRole('row')).toHaveLength(7);
    expect(reasons.getByRole('row', { name: /^Not yet reviewed/ })).toBeTruthy();
    expect(
      screen.getByRole('button', { name: 'Download Share not where the plan would have them' }),
    ).toBeTruthy();
  });

  it('says that no mix is planned where people are left to choose', async () => {
    const changes = [{ lever: 'choice.mode', from: '2027-04', value: 'take-up' }] as const;
    const option = { ...OPTIONS[1]!, evidence: '', changes: [...changes] };
    const { host } = await drawApp(
      createFakeHost({ 'options.get': () => ({ option, changes: [...changes] }) }),
    );
    await settle(() => host.finish());
    await tab('Mix');
    expect(
      screen.getByText(/^Under “Block to direct payments” no mix is planned from April 2027/),
    ).toBeTruthy();
    expect(screen.queryByText('Planned')).toBeNull();
    const gap = screen.getByRole('figure', { name: /^Share not where the plan/ });
    expect(gap.textContent).toContain('Under “Business as usual”');
    expect(gap.textContent).not.toContain('Under “Block to direct payments”');
  });

  it('tells who gains and who loses, in care and in payments', async () => {
    const { host } = await drawApp();
    await settle(() => host.finish());
    await tab('Who');
    const winners = within(
      screen.getByRole('region', {
        name: 'Who gains and who loses: Block to direct payments, against business as usual',
      }),
    );
    expect(winners.getByRole('row', { name: /^Everyone/ })).toBeTruthy();
    expect(winners.getByRole('columnheader', { name: 'Get less' })).toBeTruthy();
    await settle(() => fireEvent.click(winners.getByRole('radio', { name: 'Payments' })));
    expect(winners.getByRole('columnheader', { name: 'Pay more' })).toBeTruthy();
    expect(winners.getByText(/get over a tenth less of the care they need/)).toBeTruthy();
  });

  it('breaks every measure down by who people are', async () => {
    const { host } = await drawApp();
    await settle(() => host.finish());
    await tab('Who');
    const parts = within(screen.getByRole('region', { name: 'Who gets what' }));
    expect(parts.getByRole('columnheader', { name: 'Nine runs in ten' })).toBeTruthy();
    await settle(() => fireEvent.click(parts.getByRole('radio', { name: 'By measure' })));
    const [, first] = parts.getAllByRole('row');
    expect(first?.textContent).toContain(MEASURES[MEASURE_IDS[0]!].label);
  });

  it('says plainly that a result was made before there was a breakdown', async () => {
    const old = createFakeHost({
      'results.get': ({ id }) => {
        const request = old.requests[Number(id.replace('result-', '')) - 1]!;
        const none = new Float64Array();
        const spread = { mean: none, standardError: none, p5: none, p50: none, p95: none };
        const result = fakeResult(request);
        return {
          result: {
            ...result,
            categories: [],
            measures: [],
            winnerFigures: [],
            scenarios: result.scenarios.map((each) => ({ ...each, breakdown: spread })),
            differences: result.differences.map((each) => ({ ...each, breakdown: spread, winners: spread })),
          },
          inputs: { place: placeOf(PLACES[1]!), options: [], future: [], parameters: [] },
        };
      },
    });
    const { host, store } = await drawApp(old);
    await settle(() => host.finish());
    await settle(() => void store.getState().actions.listResults());
    await settle(() => void store.getState().actions.openResult('result-1'));
    await tab('Who');
    expect(screen.getByText(/^This result was made before outcomes were broken down/)).toBeTruthy();
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('tabulates the whole period and the financial years', async () => {
    const { host } = await drawApp();
    await settle(() => host.finish());
    await tab('Table');
    const compared = screen.getByRole('row', { name: /^Council spend, net/ });
    expect(compared.textContent).toContain('−£1.77m−£1.96m to −£1.58mbeyond luck');
    await settle(() => fireEvent.click(screen.getByRole('radio', { name: 'Indicator by indicator' })));
    const spend = screen.getByRole('row', { name: /^Council spend, net/ });
    expect(spend.textContent).toContain('−£1.77m');
    expect(spend.textContent).toContain('−£2.66m to −£0.89m');
    await settle(() => fireEvent.click(screen.getByRole('radio', { name: 'By financial year' })));
    expect(screen.getByRole('columnheader', { name: '2026-27' })).toBeTruthy();
  });

  it('says what the figures rest on', async () => {
    const { host } = await drawApp();
    await settle(() => host.finish());
    expect(screen.getByText(/Built on 5 parameters, 3 of them/)).toBeTruthy();
    await tab('Evidence');
    await settle();
    expect(screen.getByText('c0ffee42deadbeef')).toBeTruthy();
    expect(screen.getByText('Weight of the price in choosing')).toBeTruthy();
  });
});
