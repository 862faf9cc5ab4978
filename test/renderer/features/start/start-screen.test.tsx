import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { ContractError } from '../../../../contract/errors.ts';
import { UPLIFT_NEXT_YEAR } from '../../../../renderer/features/start/recipe.ts';
import { StartScreen } from '../../../../renderer/features/start/start-screen.tsx';
import { screen as screenOf, START } from '../../../../renderer/navigation/screen.ts';
import { createFakeHost } from '../../fake-host.ts';
import { drawScreen, settle } from '../../draw-screen.tsx';

afterEach(cleanup);

const press = (name: string | RegExp) => settle(() => fireEvent.click(screen.getByRole('button', { name })));

describe('an empty address', () => {
  it('shows the questions, the place and the comparison that runs by itself', async () => {
    const { host } = await drawScreen(StartScreen, START);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('What do you want to know?');
    expect(screen.getAllByRole('heading', { level: 3 })).toHaveLength(12);
    expect(screen.getByRole('combobox', { name: 'Which council?' })).toBeTruthy();
    expect(host.requests).toHaveLength(1);
  });

  it('fills in the first figures as they come, each difference with its interval and whether it could be luck', async () => {
    const { host } = await drawScreen(StartScreen, START);
    const box = within(screen.getByRole('region', { name: 'The comparison at hand' }));
    expect(box.getByText(/^Running 20 replicates/)).toBeTruthy();
    await settle(() => host.progress(7, 'with figures'));
    expect(box.getByText(/^7 of 20 replicates/)).toBeTruthy();
    expect(box.getByText(/difference from business as usual over 5 years/)).toBeTruthy();
    await settle(() => host.finish());
    expect(box.getByText('−£1.77m')).toBeTruthy();
    expect(box.getAllByText(/^95% interval .* to .*; beyond luck$/).length).toBeGreaterThan(0);
  });

  it('says why a run failed, and runs again', async () => {
    const { host } = await drawScreen(StartScreen, START);
    await settle(() => host.fail('job-failed', 'The books did not balance.'));
    expect(screen.getByRole('alert').textContent).toBe('The run failed: The books did not balance.');
    await press('Run again');
    expect(host.requests).toHaveLength(2);
  });

  it('keeps the place that is picked, and says when nobody lives there', async () => {
    const { store } = await drawScreen(StartScreen, START);
    await settle(() => store.getState().actions.choose({ place: 'invented-county' }));
    expect(screen.getByText(/In Fenshire \(an invented market\)/)).toBeTruthy();
  });
});

describe('a question card', () => {
  it('sets up what is compared and the tab it is answered on', async () => {
    const { store } = await drawScreen(StartScreen, START);
    const link = screen.getByRole('link', { name: 'What is the cheapest way through the change?' });
    expect(link.getAttribute('href')).toBe('#/compare?tab=council');
    await settle(() => fireEvent.click(link));
    const { choice } = store.getState();
    expect([choice.option, choice.beside]).toEqual([
      'phased-run-down-of-block',
      ['block-to-direct-payments', 'managed-transition'],
    ]);
    expect(choice.place).toBe('hartlepool');
  });

  it('leaves the choice alone in this window when it is opened in another', async () => {
    const { store } = await drawScreen(StartScreen, START);
    const before = store.getState().choice;
    await settle(() =>
      fireEvent.click(screen.getByRole('link', { name: /cheapest way/ }), { ctrlKey: true }),
    );
    expect(store.getState().choice).toBe(before);
  });

  it('makes an option of one’s own with the uplift filled in, once, and shows what it costs', async () => {
    const { host, store } = await drawScreen(StartScreen, START);
    await press(/^What does 5.5% cost next year/);
    const { choice, view, actions } = store.getState();
    expect(view.screen).toEqual(screenOf('compare', null, { tab: 'council' }));
    const { option } = await host.client.call('options.get', { id: choice.option });
    expect([option.name, option.changes]).toEqual([UPLIFT_NEXT_YEAR.name, UPLIFT_NEXT_YEAR.changes]);
    await settle(() => actions.goTo(START));
    await press(/^What does 5.5% cost next year/);
    expect(store.getState().choice.option).toBe(option.id);
    const own = (await host.client.call('options.list', {})).filter((row) => row.own);
    expect(own).toHaveLength(1);
  });

  it('makes another when the first was changed since: the question asks for 5.5%', async () => {
    const { host, store } = await drawScreen(StartScreen, START);
    await press(/^What does 5.5% cost next year/);
    const first = store.getState().choice.option;
    const opened = await host.client.call('documents.open', { kind: 'option', id: first });
    const draft = { kind: 'option' as const, document: { ...opened.document, changes: [] } };
    await settle(
      () => void host.client.call('documents.save', { draft, revision: opened.revision, action: 'Empty it' }),
    );
    await settle(() => store.getState().actions.goTo(START));
    await press(/^What does 5.5% cost next year/);
    expect(store.getState().choice.option).not.toBe(first);
  });

  it('says on the card why the option could not be made, and stays', async () => {
    const full = new ContractError('disk-full', 'The disk is full: nothing was saved.');
    const host = createFakeHost({
      'documents.create': () => {
        throw full;
      },
    });
    const { store } = await drawScreen(StartScreen, START, host);
    await press(/^What does 5.5% cost next year/);
    expect(screen.getByRole('alert').textContent).toBe('The disk is full: nothing was saved.');
    expect(store.getState().view.screen.kind).toBe('start');
  });
});

describe('recent work', () => {
  it('says what will be there while there is none', async () => {
    await drawScreen(StartScreen, START, createFakeHost({ 'studies.list': () => [] }));
    expect(screen.getByText(/^Nothing yet\./)).toBeTruthy();
  });

  it('opens a finished result again', async () => {
    const { host, store } = await drawScreen(StartScreen, START);
    await settle(() => host.finish());
    await settle(() => store.getState().actions.choose({ place: 'barnet' }));
    await press('Block to direct payments in Hartlepool, Central');
    await settle();
    expect([store.getState().view.screen.kind, store.getState().choice.place]).toEqual([
      'compare',
      'hartlepool',
    ]);
  });
});
