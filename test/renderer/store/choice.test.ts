import { describe, expect, it } from 'vitest';
import { ContractError } from '../../../contract/errors.ts';
import type { NoteRow } from '../../../renderer/api/types.ts';
import { createAppStore } from '../../../renderer/store/create-app-store.ts';
import type { AppStore } from '../../../renderer/store/create-app-store.ts';
import { FIRST_CHOICE } from '../../../renderer/store/first-choice.ts';
import type { Choice } from '../../../renderer/store/state.ts';
import { createFakeHost } from '../fake-host.ts';
import type { FakeHost } from '../fake-host.ts';

const settled = () => new Promise((resolve) => setTimeout(resolve, 2));
const KEPT: Choice = {
  place: 'barnet',
  option: 'block-to-direct-payments',
  beside: ['business-as-usual'],
  future: 'high-wages',
  months: 48,
  replicates: 30,
  seed: 7,
};

async function opened(host: FakeHost): Promise<AppStore> {
  const store = createAppStore({ client: host.client });
  await store.getState().actions.open();
  await settled();
  return store;
}

function hostWith(choice: Choice | null, archived: readonly NoteRow['subject'][] = []): FakeHost {
  const notes = archived.map((subject) => {
    return { subject, note: '', tags: [], archived: true, revision: 1, savedAt: '2026-05-04' };
  });
  return createFakeHost({
    'choice.get': () => ({ choice, isUnreadable: false }),
    'notes.list': () => notes,
  });
}

describe('the last choice', () => {
  it('is what the next window of the library begins with, and runs', async () => {
    const host = createFakeHost();
    const first = await opened(host);
    first.getState().actions.choose({ place: 'barnet', seed: 7 });
    first.getState().actions.choose({ months: 48 });
    await settled();
    const next = await opened(host);
    expect(next.getState().choice).toEqual({ ...FIRST_CHOICE, place: 'barnet', seed: 7, months: 48 });
    expect(next.getState().choiceTold).toBeNull();
    expect(host.requests.at(-1)).toMatchObject({ place: 'barnet', months: 48, seed: 7 });
    expect(next.getState().details.place?.id).toBe('barnet');
  });

  it('of an opened result is kept too', async () => {
    const host = createFakeHost();
    const first = await opened(host);
    host.finish();
    first.getState().actions.choose({ place: 'barnet' });
    await first.getState().actions.listResults();
    await first.getState().actions.openResult('result-1');
    await settled();
    expect((await opened(host)).getState().choice.place).toBe('hartlepool');
  });

  it('is not kept where nothing was chosen', async () => {
    const kept: Choice[] = [];
    const host = createFakeHost({
      'choice.keep': ({ choice }) => {
        kept.push(choice);
        return {};
      },
    });
    const store = await opened(host);
    store.getState().actions.choose({});
    await settled();
    expect(kept).toEqual([]);
  });

  it('is told one at a time: while one is being kept only the newest waits', async () => {
    const kept: number[] = [];
    const { promise, resolve: open } = Promise.withResolvers<void>();
    const host = createFakeHost({
      'choice.keep': async ({ choice }) => {
        kept.push(choice.seed);
        await promise;
        return {};
      },
    });
    const store = await opened(host);
    for (const seed of [2, 3, 4, 5]) store.getState().actions.choose({ seed });
    await settled();
    expect(kept).toEqual([2]);
    open();
    await settled();
    expect(kept).toEqual([2, 5]);
  });

  it('that cannot be kept disturbs nothing', async () => {
    const host = createFakeHost({
      'choice.keep': () => {
        throw new ContractError('disk-full', 'The disk is full.');
      },
    });
    const store = await opened(host);
    store.getState().actions.choose({ seed: 2 });
    await settled();
    expect(store.getState().session.kind).toBe('ready');
    expect(store.getState().run.kind).toBe('running');
  });
});

describe('a kept choice that cannot be had', () => {
  it('gives way part by part, and says which for which', async () => {
    const host = hostWith({ ...KEPT, place: 'leeds', option: 'my-cut', beside: ['theirs'] });
    const { choice, choiceTold } = (await opened(host)).getState();
    expect(choice).toEqual({ ...KEPT, place: 'hartlepool', option: FIRST_CHOICE.option, beside: [] });
    expect(choiceTold).toBe(
      'The place “leeds”, chosen last, is no longer in the library. “Hartlepool” is in its place. ' +
        'The option “my-cut”, chosen last, is no longer in the library. “Block to direct payments” is in its place. ' +
        'The option “theirs”, chosen last, is no longer in the library, and stands beside it no more.',
    );
  });

  it('because it has been archived says that, by its name', async () => {
    const host = hostWith(KEPT, [
      { kind: 'future', id: 'high-wages' },
      { kind: 'place', id: 'hartlepool' },
    ]);
    const { choice, choiceTold } = (await opened(host)).getState();
    expect(choice).toEqual({ ...KEPT, future: 'central' });
    expect(choiceTold).toBe(
      'The future “Higher wage floor”, chosen last, has been archived. “Central” is in its place.',
    );
  });

  it('as it is none of this version is left, and said so', async () => {
    const host = createFakeHost({ 'choice.get': () => ({ choice: null, isUnreadable: true }) });
    const { choice, choiceTold, session } = (await opened(host)).getState();
    expect([choice, session.kind]).toEqual([FIRST_CHOICE, 'ready']);
    expect(choiceTold).toMatch(/^What was chosen last cannot be read/);
  });

  it('as the host cannot tell it is none', async () => {
    const host = createFakeHost({
      'choice.get': () => {
        throw new ContractError('library-damaged', 'The library is damaged.');
      },
    });
    expect((await opened(host)).getState()).toMatchObject({ choice: FIRST_CHOICE, choiceTold: null });
  });

  it('is had all the same where the notes cannot be read', async () => {
    const host = createFakeHost({
      'choice.get': () => ({ choice: KEPT, isUnreadable: false }),
      'notes.list': () => {
        throw new ContractError('library-damaged', 'The library is damaged.');
      },
    });
    expect((await opened(host)).getState().choice).toEqual(KEPT);
  });
});
