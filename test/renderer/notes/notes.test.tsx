import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import * as fc from 'fast-check';
import { startTransition } from 'react';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, describe, expect, it } from 'vitest';
import { ContractError } from '../../../contract/errors.ts';
import { ClientContext } from '../../../renderer/api/client-context.ts';
import { NoteButton } from '../../../renderer/notes/note-button.tsx';
import { readTags, writeTags } from '../../../renderer/notes/tags.ts';
import { createFakeHost } from '../fake-host.ts';
import type { FakeHost } from '../fake-host.ts';
import { settle } from '../draw.tsx';

afterEach(cleanup);

const SUBJECT = { kind: 'option', id: 'fee-cut' } as const;
const EMPTY = { note: '', tags: [], archived: false };

async function drawButton(host: FakeHost = createFakeHost()): Promise<FakeHost> {
  render(
    <ClientContext value={host.client}>
      <NoteButton subject={SUBJECT} about="Fee cut" />
    </ClientContext>,
  );
  await settle();
  return host;
}

const press = (name: string | RegExp) => settle(() => fireEvent.click(screen.getByRole('button', { name })));
const type = (name: string, value: string) =>
  settle(() => fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } }));
const elsewhere = (host: FakeHost, note: string, revision: number) =>
  settle(() => void host.client.call('notes.save', { subject: SUBJECT, ...EMPTY, note, revision }));

type DrawnPage = { readonly room: HTMLElement; readonly draw: (shown: ReactNode) => void };

/** Draws in small parts and lets the page do other things in between, which React leaves off in tests. */
async function whileDrawnAsInAWindow(act: (page: DrawnPage) => Promise<void>): Promise<void> {
  const room = document.body.appendChild(document.createElement('div'));
  const root = createRoot(room);
  Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', false);
  try {
    await act({ room, draw: (shown) => root.render(shown) });
  } finally {
    root.unmount();
    Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true);
    room.remove();
  }
}

describe('a note', () => {
  it('is written, kept with its tags, and marked on the button', async () => {
    const host = await drawButton();
    await press('Add a note on Fee cut');
    await type('Note', '  Asked for by the leader. ');
    await type('Tags', 'cabinet,  March  2027 , cabinet');
    await press('Save');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.getByRole('button', { name: 'Read the note on Fee cut' })).toBeTruthy();
    expect(await host.client.call('notes.list', {})).toMatchObject([
      {
        subject: SUBJECT,
        note: 'Asked for by the leader.',
        tags: ['cabinet', 'March 2027'],
        archived: false,
      },
    ]);
  });

  it('is read once for all that show it, and again when the library has changed', async () => {
    let reads = 0;
    const inner = createFakeHost();
    const host = createFakeHost({
      'notes.list': () => {
        reads += 1;
        return inner.client.call('notes.list', {});
      },
    });
    await drawButton(host);
    await drawButton(host);
    expect(reads).toBe(1);
    await elsewhere(host, 'From another window.', 0);
    expect(reads).toBe(2);
  });

  it('that comes while a screen is being drawn is drawn after it, and the screen is not drawn again for it', async () => {
    const host = createFakeHost();
    await host.client.call('notes.save', { subject: SUBJECT, ...EMPTY, note: 'There.', revision: 0 });
    const parts = Array.from({ length: 12 }, (_, nth) => nth);
    const drawn: number[] = [];
    const Part = ({ nth }: { readonly nth: number }) => {
      drawn.push(nth);
      // Long enough that the page is let go of several times in between.
      for (const begun = performance.now(); performance.now() - begun < 2;);
      return null;
    };
    await whileDrawnAsInAWindow(async (page) => {
      startTransition(() =>
        page.draw(
          <ClientContext value={host.client}>
            <NoteButton subject={SUBJECT} about="Fee cut" />
            {parts.map((nth) => (
              <Part key={nth} nth={nth} />
            ))}
          </ClientContext>,
        ),
      );
      await waitFor(() => expect(within(page.room).getByRole('button', { name: /^Read/ })).toBeTruthy());
    });
    expect(drawn).toEqual(parts);
  });

  it('shows what another window wrote', async () => {
    const host = await drawButton();
    await elsewhere(host, 'From another window.', 0);
    await press('Read the note on Fee cut');
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Note' }).value).toBe(
      'From another window.',
    );
  });

  it('that was saved elsewhere meanwhile is told, nothing is lost, and a second press puts one’s own in its place', async () => {
    const host = await drawButton();
    await press('Add a note on Fee cut');
    await type('Note', 'Mine');
    await elsewhere(host, 'Theirs', 0);
    await press('Save');
    const told = within(screen.getByRole('alert'));
    expect(told.getByText(/another note was saved since/)).toBeTruthy();
    expect(told.getByText('Theirs')).toBeTruthy();
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Note' }).value).toBe('Mine');
    await press('Save');
    expect(await host.client.call('notes.list', {})).toMatchObject([{ note: 'Mine' }]);
  });

  it('is saved over one that was taken back meanwhile', async () => {
    const host = await drawButton();
    await elsewhere(host, 'To be taken back', 0);
    const { undo } = await host.client.call('history.get', {});
    await settle(() => void host.client.call('history.undo', { action: undo!.id }));
    await press('Add a note on Fee cut');
    await type('Note', 'Mine');
    await press('Save');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(await host.client.call('notes.list', {})).toMatchObject([{ note: 'Mine' }]);
  });

  it('stays as it was typed when it cannot be saved, with the reason', async () => {
    const full = createFakeHost({
      'notes.save': () => {
        throw new ContractError('disk-full', 'The disk is full.');
      },
    });
    await drawButton(full);
    await press('Add a note on Fee cut');
    await type('Note', 'Mine');
    await press('Save');
    expect(screen.getByRole('alert').textContent).toBe(
      'Not saved: The disk is full. What you typed is still here.',
    );
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Note' }).value).toBe('Mine');
  });

  it('with a tag too long is refused beside the field, and nothing is saved', async () => {
    const host = await drawButton();
    await press('Add a note on Fee cut');
    await type('Tags', 'x'.repeat(61));
    await press('Save');
    const box = screen.getByRole('textbox', { name: 'Tags' });
    const described = (box.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent);
    expect(described.join(' ')).toContain('has 61 characters, and a tag at most 60');
    expect(await host.client.call('notes.list', {})).toEqual([]);
  });
});

describe('tags', () => {
  it('are the same after they are written and read again', () => {
    const tag = fc.stringMatching(/^[a-zA-Z0-9’&-]{1,20}$/);
    fc.assert(
      fc.property(fc.uniqueArray(tag, { maxLength: 50 }), (tags) => {
        expect(readTags(writeTags(tags))).toEqual({ tags, refusal: null });
      }),
    );
  });

  it('are at most fifty', () => {
    const many = Array.from({ length: 51 }, (_, at) => `tag ${at}`);
    expect(readTags(many.join(',')).refusal).toMatch(/^There are 51 tags, and at most 50 are kept/);
  });
});
