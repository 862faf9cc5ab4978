import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { LeverChange } from '../../../../core/scenario/option.ts';
import { settle } from '../../draw.tsx';
import type { Drawn } from '../../draw.tsx';
import { placeOf, PLACES } from '../../fake-catalogue.ts';
import { drawEditor } from './draw-editor.tsx';

vi.setConfig({ testTimeout: 60_000 });
afterEach(cleanup);

const press = (name: string | RegExp) => settle(() => fireEvent.click(screen.getByRole('button', { name })));
const type = (box: HTMLElement, value: string) => settle(() => fireEvent.change(box, { target: { value } }));
const point = (name = 'Direct payments for everyone') => screen.getAllByRole('slider', { name }).at(-1)!;
const key = (pressed: string, more: { shiftKey?: boolean } = {}) =>
  settle(() => fireEvent.keyDown(point(), { key: pressed, ...more }));
const drag = (event: 'pointerDown' | 'pointerMove' | 'pointerUp', clientY: number) =>
  settle(() => fireEvent[event](point(), { pointerId: 1, button: 0, clientX: 100, clientY }));
const told = () => point().getAttribute('aria-valuetext') ?? '';
const now = () => Number(point().getAttribute('aria-valuenow'));
const moves = ({ store }: Drawn): readonly LeverChange[] => {
  const { changes = [] } = store.getState().drafts.option?.draft.document ?? {};
  return (changes as readonly LeverChange[]).filter(({ lever }) => lever.startsWith('move.'));
};
const undoName = ({ store }: Drawn) => store.getState().history.known?.undo?.name ?? '';

/** A council with a tenth on direct payments and half of the rest in block. */
function place(id: string) {
  const found = placeOf(PLACES.find((row) => row.id === id)!);
  const shares = { directPaymentShare18to64: 0.1, directPaymentShare65plus: 0.1, blockShare: 0.5 };
  const fields = { ...found.fields };
  for (const [field, value] of Object.entries(shares)) {
    const name = field as keyof typeof shares;
    fields[name] = { ...fields[name], value };
  }
  return { place: { ...found, fields } };
}

async function drawMix(): Promise<Drawn> {
  const drawn = await drawEditor('option', { 'places.get': ({ id }) => place(id) });
  await press(/^How care is bought/);
  await settle();
  return drawn;
}

describe('the picture of a planned mix', () => {
  it('tells where each point stands and what the others come to, which makes the whole', async () => {
    await drawMix();
    expect(told()).toMatch(/^[\d.]+% by April 2029; block [\d.]+%, framework [\d.]+%/);
    const shares = [...told().matchAll(/([\d.]+)%/g)].map(([, share]) => Number(share));
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(100, 6);
  });

  it('is changed by the arrow keys alone: by one per cent, with Shift by five, and by a month', async () => {
    const drawn = await drawMix();
    const before = now();
    await key('ArrowUp');
    expect(now()).toBeCloseTo(Math.round(before) + 1, 0);
    await key('ArrowDown', { shiftKey: true });
    expect(now()).toBeCloseTo(Math.round(before) - 4, 0);
    await key('ArrowRight');
    expect(told()).toContain('by May 2029');
    await key('Enter');
    await settle();
    await waitFor(() => expect(moves(drawn)).toHaveLength(1));
    expect(moves(drawn)[0]).toMatchObject({ lever: 'move.block-to-direct-payment', until: '2029-05' });
    await waitFor(() => expect(undoName(drawn)).toMatch(/^Plan direct payments at \d+% by May 2029$/));
  });

  it('changes nothing when a move is given up', async () => {
    const drawn = await drawMix();
    const before = told();
    await key('ArrowUp');
    await key('ArrowUp');
    expect(told()).not.toBe(before);
    await key('Escape');
    expect(told()).toBe(before);
    await settle(() => fireEvent.blur(point()));
    expect(drawn.store.getState().drafts.option?.own).toBe(false);
  });

  it('makes one change of several presses, when they have come to rest', async () => {
    const drawn = await drawMix();
    await key('ArrowUp');
    await key('ArrowUp');
    expect(drawn.store.getState().drafts.option?.own).toBe(false);
    await waitFor(() => expect(undoName(drawn)).toMatch(/^Plan direct payments/), { timeout: 5000 });
    await press(/^Undo: Plan direct payments/);
    await waitFor(() => expect(moves(drawn)).toEqual([]));
  });

  it('is dragged as far as the hand moves, however the page scrolls of itself meanwhile', async () => {
    const drawn = await drawMix();
    const before = told();
    await drag('pointerDown', 100);
    await drag('pointerMove', 90);
    const dragged = told();
    expect(dragged).not.toBe(before);
    window.scrollTo(0, 40);
    await drag('pointerMove', 90);
    expect(told()).toBe(dragged);
    await drag('pointerUp', 90);
    window.scrollTo(0, 0);
    await waitFor(() => expect(undoName(drawn)).toBe(`Plan direct payments at ${now()}% by April 2029`));
  });

  it('leaves a drag that was given up where it was, though the hand goes on', async () => {
    const drawn = await drawMix();
    const before = told();
    await drag('pointerDown', 100);
    await drag('pointerMove', 90);
    expect(told()).not.toBe(before);
    await key('Escape');
    await drag('pointerMove', 80);
    await drag('pointerUp', 80);
    expect(told()).toBe(before);
    expect(drawn.store.getState().drafts.option?.own).toBe(false);
  });

  it('loses a point by Delete, which can be undone', async () => {
    const drawn = await drawMix();
    await key('Delete');
    await waitFor(() => expect(undoName(drawn)).toMatch(/^Take out direct payments/));
    expect(screen.queryByRole('slider', { name: /^Direct payments/ })).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Add a point' }));
    expect(screen.getByText(/^Taken out: Direct payments for everyone/)).toBeTruthy();
  });

  it('is given a point that changes nothing until it is moved', async () => {
    const drawn = await drawMix();
    await press('Add a point');
    await type(screen.getByRole('textbox', { name: 'Reached by' }), 'Mar 2031');
    await press('Add the point');
    await waitFor(() => expect(moves(drawn).length).toBeGreaterThan(1));
    await settle();
    expect(screen.getAllByRole('slider', { name: 'Direct payments for everyone' })).toHaveLength(2);
    expect(told()).toContain('by March 2031');
  });

  it.each([
    ['six', /“six” is not a month/],
    ['Mar 2050', /^The picture shows April 2026 to/],
    ['Apr 2029', /stands there already/],
  ])('refuses a point in “%s” beside the field, and keeps what was typed', async (typed, why) => {
    await drawMix();
    await press('Add a point');
    const box = screen.getByRole('textbox', { name: 'Reached by' });
    await type(box, typed);
    await press('Add the point');
    expect(screen.getByText(why)).toBeTruthy();
    expect(box).toHaveProperty('value', typed);
  });

  it('takes a share that is typed, and refuses one that cannot be, with how far it goes', async () => {
    const drawn = await drawMix();
    await settle(() => point().focus());
    const share = screen.getByRole('textbox', { name: 'Share' });
    await type(share, '99');
    expect(screen.getByText(/^At most [\d.]+%: nobody more can be moved there/)).toBeTruthy();
    expect(drawn.store.getState().drafts.option?.own).toBe(false);
    await type(share, '20');
    await waitFor(() => expect(moves(drawn)).toHaveLength(1));
    expect(now()).toBeCloseTo(20, 1);
  });

  it('says what a plan cannot move, and why', async () => {
    await drawMix();
    await press('What a plan cannot move');
    const list = within(screen.getByText(/Nobody can be made to hold one/).closest('ul')!);
    expect(list.getByText(/Nobody can be moved into it by a plan/)).toBeTruthy();
  });
});
