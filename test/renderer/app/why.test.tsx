import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { ContractError } from '../../../contract/errors.ts';
import { screen as screenOf } from '../../../renderer/navigation/screen.ts';
import { drawnFirst } from '../../../renderer/telling/leading.ts';
import { INDICATOR_IDS, INDICATORS } from '../../../core/model/indicators.ts';
import { ELASTICITY, FAKE_EXPLAINED } from '../../contract/fake-explained.ts';
import { LEANING_RUN } from '../fake-leanings.ts';
import { drawApp, settle } from '../draw.tsx';
import { createFakeHost } from '../fake-host.ts';

afterEach(cleanup);

async function drawResult(host = createFakeHost()) {
  const { store } = await drawApp(host);
  await settle(() => host.finish());
  return store;
}

const text = (): string => screen.getByRole('dialog').textContent ?? '';
const press = (name: string) =>
  settle(() => fireEvent.click(within(screen.getByRole('dialog')).getByText(name)));

// The whole window is drawn for each; on a busy machine that takes longer than a test usually may.
describe('why', { timeout: 20_000 }, () => {
  it('is offered beside every headline and every chart, and for every indicator in the table', async () => {
    const store = await drawResult();
    const headlines = within(screen.getByLabelText('Headlines'));
    expect(headlines.getAllByText('Why?')).toHaveLength(headlines.getAllByRole('listitem').length);
    const charts = within(screen.getByLabelText('Month by month'));
    expect(charts.getAllByText('Why?').map((button) => button.getAttribute('aria-label'))).toEqual(
      drawnFirst({ differences: [] }).map((id) => `Why? ${INDICATORS[id].label}`),
    );
    await settle(() => store.getState().actions.showTab('table'));
    expect(screen.getAllByText('Why?')).toHaveLength(INDICATOR_IDS.length);
  });

  it('tells the meaning, the formula, the steps, and parameters with their grade and source', async () => {
    await drawResult();
    const [first] = within(screen.getByLabelText('Month by month')).getAllByLabelText(
      "Why? People's payments",
    );
    await settle(() => fireEvent.click(first!));
    const { meaning, label } = INDICATORS['people.payments'];
    expect(screen.getByRole('dialog').querySelector('h2')?.textContent).toBe(`Why? ${label}`);
    expect(text()).toContain(meaning);
    expect(text()).toContain('How it is read off the month');
    expect(text()).toContain('pay-for-care');
    expect(text()).toContain('test/core/model/');
    // A councillor reads from the top: what it rests on comes before how a programmer would check it.
    expect(text().indexOf(ELASTICITY.id)).toBeLessThan(text().indexOf('How it is read off the month'));
    const [row] = screen.getAllByText(ELASTICITY.id).map((each) => each.closest('tr')!);
    const cells = [...row!.cells].map((cell) => cell.textContent);
    expect(cells.slice(1)).toEqual([
      '−25%',
      '−50% to 0%',
      '1 April 2020',
      'B, seen',
      'A study of charges Of one county.',
    ]);
  });

  it('of a figure that is marked names the assumptions it leans on, wherever in the model they stand', async () => {
    const marked = ['council.spend.net', 'people.payments', 'care.need.met'] as const;
    const [figure] = LEANING_RUN.figures;
    const figures = marked.map((indicator) => ({ ...figure!, indicator }));
    const store = await drawResult(
      createFakeHost({ 'sensitivity.leanings': () => [{ ...LEANING_RUN, figures }] }),
    );
    const { askWhy, closeWhy } = store.getState().actions;
    for (const id of marked) {
      await settle(() => void askWhy({ kind: 'indicator', id }));
      expect(text()).not.toContain('No assumption');
      expect(text()).toContain('The difference between the two: Cost to replace a worker by 45%');
      await settle(closeWhy);
    }
    await settle(() => void askWhy({ kind: 'indicator', id: 'providers.standing' }));
    expect(text()).not.toContain('Assumptions that move it most');
  });

  it('goes on to a column and an equation, and back by the same way', async () => {
    const store = await drawResult();
    await settle(() => void store.getState().actions.askWhy({ kind: 'indicator', id: 'care.need.met' }));
    await press('people.delivered');
    expect(text()).toContain('Why? The column people.delivered');
    expect(text()).toContain('care.hours.delivered');
    await press('care-wanted');
    expect(text()).toContain('Why? The equation care-wanted');
    await press('Back');
    expect(text()).toContain('Why? The column people.delivered');
    await press('Close');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('goes with the screen its figure is on, as when Back is pressed', async () => {
    const store = await drawResult();
    await settle(() => void store.getState().actions.askWhy({ kind: 'indicator', id: 'care.need.met' }));
    await settle(() => store.getState().actions.goTo(screenOf('compare', null, { tab: 'table' })));
    expect(screen.queryByRole('dialog')).not.toBeNull();
    await settle(() => store.getState().actions.goTo(screenOf('library')));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('asks in the first month and the future of the figures on the screen', async () => {
    const asked: unknown[] = [];
    const store = await drawResult(
      createFakeHost({
        'explain.indicator': (params, context) => {
          asked.push(params);
          return FAKE_EXPLAINED['explain.indicator'](params, context);
        },
      }),
    );
    store.setState(({ choice }) => ({ choice: { ...choice, future: 'high-wages' } }));
    await settle(() => void store.getState().actions.askWhy({ kind: 'indicator', id: 'care.waiting' }));
    expect(asked).toEqual([{ id: 'care.waiting', month: '2026-04', future: 'central' }]);
  });

  it('says what went wrong in the place of the answer, and shows no answer to an earlier question', async () => {
    const waiting: (() => void)[] = [];
    const store = await drawResult(
      createFakeHost({
        'explain.indicator': (params, context) =>
          new Promise((resolve) => {
            waiting.push(() => resolve(FAKE_EXPLAINED['explain.indicator'](params, context)));
          }),
        'explain.column': () => {
          throw new ContractError('not-found', 'There is no column "people.none".');
        },
      }),
    );
    const { askWhy } = store.getState().actions;
    await settle(() => void askWhy({ kind: 'indicator', id: 'care.waiting' }));
    await settle(() => void askWhy({ kind: 'column', id: 'people.none' }));
    await settle(() => waiting[0]!());
    expect(text()).toContain('It could not be explained');
    expect(text()).toContain('There is no column "people.none".');
    expect(text()).not.toContain(INDICATORS['care.waiting'].meaning);
  });
});
