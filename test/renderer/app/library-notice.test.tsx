import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { ContractError } from '../../../contract/errors.ts';
import type { MethodName } from '../../../contract/methods.ts';
import type { Safety } from '../../../contract/schemas/safety.ts';
import type { Handlers } from '../../../contract/server.ts';
import { screen as screenOf } from '../../../renderer/navigation/screen.ts';
import { SOUND, fakeSafety } from '../../contract/fake-safety.ts';
import { drawApp, settle } from '../draw.tsx';
import { createFakeHost } from '../fake-host.ts';

afterEach(cleanup);

const FOUND: Safety['check'] = {
  state: 'damaged',
  at: '2026-05-04T09:00:00.000Z',
  findings: ['A row.'],
  more: 0,
};
const ABOUT = screenOf('compare', null, { tab: 'about' });
const LIBRARY = screenOf('library', 'results');

const press = (name: string) => settle(() => fireEvent.click(screen.getByRole('button', { name })));
const alerts = () => screen.queryAllByRole('alert').map(({ textContent }) => textContent);
const badges = () =>
  ['Library damaged', 'Nothing is kept', 'Backup failed'].filter(
    (name) => screen.queryByRole('link', { name }) !== null,
  );

function damaged(): never {
  throw new ContractError('library-damaged', 'The library is damaged.');
}
const SHUT: Partial<Handlers> = { 'history.get': damaged, 'results.list': damaged, 'studies.list': damaged };

describe('above every screen', () => {
  it('nothing is said while all is well', async () => {
    await drawApp(createFakeHost(), ABOUT);
    expect([alerts(), badges()]).toEqual([[], []]);
  });

  it('a damaged library is told once, whichever lists meet it, with a link to where it is mended', async () => {
    const safety = fakeSafety({ ...SOUND, check: FOUND });
    await drawApp(createFakeHost({ ...safety, ...SHUT, 'notes.list': damaged }), LIBRARY);
    await screen.findByText(/^What stands here cannot be read just now/);
    expect(alerts()).toHaveLength(1);
    expect(alerts()[0]).toMatch(/^The library is damaged\. .*Nothing has been changed/);
    expect(screen.getByRole('link', { name: 'See what is damaged and mend it' }).getAttribute('href')).toBe(
      '#/backups',
    );
    expect(screen.queryByText(/^No result yet/)).toBeNull();
    expect(screen.getAllByRole('tab').map(({ textContent }) => textContent)).toEqual(
      expect.arrayContaining(['Results', 'Questions asked']),
    );
  });

  it('recent work that cannot be read is not said to be none, and is told once', async () => {
    await drawApp(createFakeHost(SHUT), screenOf('start'));
    expect(alerts()).toHaveLength(1);
    expect(screen.getByText('What was worked on cannot be read just now.')).toBeTruthy();
    expect(screen.queryByText(/^Nothing yet\./)).toBeNull();
  });

  it.each([
    ['among the questions', screenOf('questions'), 'Earlier answers cannot be shown just now.'],
    ['under one question', screenOf('questions', 'solve'), 'Earlier answers cannot be shown just now.'],
    ['in place of a report', screenOf('report'), 'The results cannot be listed just now.'],
  ])('a damaged library is not told in full once more %s', async (_where, at, words) => {
    await drawApp(createFakeHost(SHUT), at);
    await screen.findByText(words);
    expect(alerts()).toHaveLength(1);
  });

  it('a library that cannot even be opened is told before it has been looked through', async () => {
    await drawApp(createFakeHost(SHUT), ABOUT);
    expect(alerts()[0]).toMatch(/^The library is damaged\./);
  });

  it('whoever goes on without it is told in two words from then on', async () => {
    await drawApp(createFakeHost(fakeSafety({ ...SOUND, check: FOUND })), ABOUT);
    await press('Leave it for now');
    expect([alerts(), badges()]).toEqual([[], ['Library damaged']]);
    expect(document.activeElement?.id).toBe('main');
  });

  it('damage that comes after a mend is told in full again', async () => {
    const { host } = await drawApp(createFakeHost(fakeSafety({ ...SOUND, check: FOUND })), ABOUT);
    await press('Leave it for now');
    await settle(() => host.tell({ event: 'safety.changed', data: { ...SOUND, check: FOUND } }));
    expect(alerts()).toEqual([]);
    await settle(() => host.tell({ event: 'safety.changed', data: SOUND }));
    await settle(() => host.tell({ event: 'safety.changed', data: { ...SOUND, check: FOUND } }));
    expect(alerts()).toHaveLength(1);
  });

  it('a backup that failed is told in two words', async () => {
    await drawApp(createFakeHost(fakeSafety({ ...SOUND, failure: 'No room.' })), ABOUT);
    expect([alerts(), badges()]).toEqual([[], ['Backup failed']]);
  });

  it('all is quiet again once it is mended', async () => {
    const { host } = await drawApp(createFakeHost(fakeSafety({ ...SOUND, check: FOUND })), ABOUT);
    await settle(() => host.tell({ event: 'safety.changed', data: SOUND }));
    expect([alerts(), badges()]).toEqual([[], []]);
  });

  it('a library in use by another program can be tried again, and everything is read anew once it is free', async () => {
    let isLocked = true;
    const free = createFakeHost().server;
    const ask = async (method: MethodName): Promise<never> => {
      if (isLocked) throw new ContractError('library-locked', 'It is being used by another program.');
      return (await free.call(method, {})) as never;
    };
    const methods = ['history.get', 'notes.list', 'results.list', 'studies.list'] as const;
    const host = createFakeHost(Object.fromEntries(methods.map((method) => [method, () => ask(method)])));
    const { store } = await drawApp(host, LIBRARY);
    await screen.findByText(/^What stands here cannot be read just now/);
    expect(alerts()).toEqual([
      'The library cannot be used. It is being used by another program. What you run meanwhile is shown and not kept.Try againLeave it for now',
    ]);
    await press('Try again');
    expect(alerts()).toHaveLength(1);
    isLocked = false;
    const before = store.getState().session;
    await press('Try again');
    await settle();
    expect(alerts()).toEqual([]);
    expect(store.getState().session).toMatchObject({ kind: 'ready' });
    expect(store.getState().session).not.toBe(before);
  });
});
