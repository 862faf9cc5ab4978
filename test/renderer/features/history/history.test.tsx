import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { settle } from '../../draw.tsx';
import type { Drawn } from '../../draw.tsx';
import { drawEditor } from '../editor/draw-editor.tsx';

vi.setConfig({ testTimeout: 60_000 });
afterEach(cleanup);

const subject = { kind: 'place', id: 'hartlepool' } as const;

/** The window with one thing done in it. */
async function afterOne(): Promise<Drawn> {
  const drawn = await drawEditor();
  await settle(
    () =>
      void drawn.host.client.call('notes.save', {
        subject,
        note: 'Seen.',
        tags: [],
        archived: false,
        revision: 0,
      }),
  );
  return drawn;
}

const keys = (init: KeyboardEventInit, target: Element = document.body) =>
  settle(() => fireEvent.keyDown(target, { bubbles: true, ...init }));

it('shows nothing where nothing was done', async () => {
  await drawEditor();
  expect(screen.queryByRole('button', { name: /^Undo/ })).toBeNull();
});

it('names what would be undone and done again', async () => {
  await afterOne();
  await settle(() => fireEvent.click(screen.getByRole('button', { name: 'Undo: Change the note' })));
  expect(screen.queryByRole('button', { name: /^Undo/ })).toBeNull();
  expect(screen.getByText('Undone: Change the note')).toBeTruthy();
  await settle(() => fireEvent.click(screen.getByRole('button', { name: 'Redo: Change the note' })));
  expect(screen.getByRole('button', { name: 'Undo: Change the note' })).toBeTruthy();
});

it('lists what was done, and what of it was taken back', async () => {
  await afterOne();
  await keys({ key: 'z', ctrlKey: true });
  await settle(() => fireEvent.click(screen.getByRole('button', { name: 'History' })));
  const list = within(screen.getByRole('list', { name: 'What was done, the latest first' }));
  expect(list.getByRole('listitem').textContent).toMatch(/^Change the note.*taken back$/);
});

it.each([
  { key: 'Z', ctrlKey: true, shiftKey: true },
  { key: 'y', ctrlKey: true },
  { key: 'z', metaKey: true, shiftKey: true },
])('undoes with Ctrl+Z and does again with $key', async (redo) => {
  await afterOne();
  await keys({ key: 'z', ctrlKey: true });
  expect(screen.getByRole('button', { name: /^Redo/ })).toBeTruthy();
  await keys(redo);
  expect(screen.getByRole('button', { name: /^Undo/ })).toBeTruthy();
});

it('leaves the keys to a text field that is typed in', async () => {
  await afterOne();
  await keys({ key: 'z', ctrlKey: true }, screen.getByRole('textbox', { name: 'Elsewhere' }));
  expect(screen.getByRole('button', { name: 'Undo: Change the note' })).toBeTruthy();
});
