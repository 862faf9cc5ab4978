import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { sinceWords } from '../../../renderer/app/since-notice.tsx';
import { screen as screenOf } from '../../../renderer/navigation/screen.ts';
import { drawApp, settle } from '../draw.tsx';
import type { Drawn } from '../draw.tsx';
import { createFakeHost } from '../fake-host.ts';

afterEach(cleanup);

const LABEL = 'What has changed since';
const told = () => screen.queryByText(/^The option “my-cut”, chosen last,/);
const notice = () => screen.getByLabelText(LABEL);
const OPTION = 'block-to-direct-payments';

type Now = { readonly engineVersion?: string; readonly hashes?: Readonly<Record<string, string | null>> };

/** The window with a kept result opened, in a library where some of what it was made of is not as it was. */
async function drawOpened({ engineVersion = '1.0.0', hashes = {} }: Now): Promise<Drawn> {
  const plain = createFakeHost();
  const present = (id: string) => ({ id, hash: hashes[id] === undefined ? `hash-of-${id}` : hashes[id] });
  const host = createFakeHost({
    'about.get': async () => ({ ...(await plain.client.call('about.get', {})), engineVersion }),
    'scenarios.prints': ({ place, options, future }) => ({
      place: present(place),
      options: options.map(present),
      future: present(future),
      parameters: { hash: 'hash-of-parameters' },
      start: '2026-04',
    }),
  });
  const drawn = await drawApp(host, screenOf('compare', null, { tab: 'choice' }));
  await settle(() => host.finish());
  const { actions } = drawn.store.getState();
  await settle(() => void actions.listResults());
  await settle(() => void actions.openResult('result-1'));
  return drawn;
}

describe('a result of what has changed since', () => {
  it('says what has changed and which engine made it at one place, and runs the same choice again', async () => {
    const { host } = await drawOpened({ engineVersion: '2.0.0', hashes: { [OPTION]: 'another' } });
    expect(notice().textContent).toBe(
      `Out of date. Since these figures were made, the option “${OPTION}” has been changed. They were made by an older engine, 1.0.0; the one here is 2.0.0. The figures are as they were. Run again`,
    );
    expect(document.querySelectorAll('aside')).toHaveLength(1);
    expect(screen.getByText('Out of date', { selector: 'p' })).toBeTruthy();
    await settle(() => fireEvent.click(within(notice()).getByRole('button', { name: 'Run again' })));
    expect(host.requests).toHaveLength(2);
    expect(host.requests[1]).toEqual(host.requests[0]);
    expect(screen.queryByLabelText(LABEL)).toBeNull();
  });

  it('offers no run of what is gone', async () => {
    await drawOpened({ hashes: { [OPTION]: null } });
    expect(notice().textContent).toContain(
      `the option “${OPTION}” has gone from the library or was never in it. The figures are as they were. They cannot be made again`,
    );
    expect(screen.queryAllByText(/^Run(?: again)?$/, { selector: 'button' })).toEqual([]);
    expect(notice().textContent).toContain(
      'from the copy that a kept result has of what it was made from they can',
    );
  });

  it('names what is gone as it was called', async () => {
    const { store } = await drawOpened({ hashes: { [OPTION]: null } });
    const { session, run } = store.getState();
    if (session.kind !== 'ready' || run.kind !== 'finished') throw new Error('There is no result.');
    const options = run.result.options.map((each) => ({ ...each, name: `Name of ${each.id}` }));
    const catalogues = { ...session.catalogues, options: [] };
    await settle(() =>
      store.setState({
        session: { ...session, catalogues },
        run: { ...run, result: { ...run.result, options } },
      }),
    );
    await settle(() => store.getState().actions.showTab('overview'));
    expect(screen.getByText(`Name of ${OPTION} in hartlepool, against`, { exact: false })).toBeTruthy();
  });

  it('says nothing where nothing has', async () => {
    await drawOpened({});
    expect(screen.queryByLabelText(LABEL)).toBeNull();
    expect(screen.getByText('Up to date', { selector: 'p' })).toBeTruthy();
  });

  it('names everything in one sentence', () => {
    expect(
      sinceWords([
        { kind: 'changed', what: 'place', name: 'Hartlepool' },
        { kind: 'gone', what: 'future', name: 'Low growth' },
        { kind: 'parameters' },
        { kind: 'start', month: '2027-04' },
        { kind: 'unsaved', name: 'Fee cut' },
      ]),
    ).toBe(
      'Since these figures were made, the figures that describe Hartlepool have been changed, the future “Low growth” has gone from the library or was never in it, the assumptions have been changed, the first month has become April 2027 and “Fee cut” has been changed on the screen and not saved.',
    );
  });
});

it('says under the pickers what of the last choice could not be had, until another is made', async () => {
  const choice = {
    place: 'barnet',
    option: 'my-cut',
    beside: [],
    future: 'central',
    months: 60,
    replicates: 20,
    seed: 1,
  };
  const { store } = await drawApp(createFakeHost({ 'choice.get': () => ({ choice, isUnreadable: false }) }));
  expect(told()).not.toBeNull();
  await settle(() => store.getState().actions.choose({ place: 'hartlepool' }));
  expect(told()).toBeNull();
});
