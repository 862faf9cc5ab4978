import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { ContractError } from '../../../../contract/errors.ts';
import type { Safety } from '../../../../contract/schemas/safety.ts';
import type { Handlers } from '../../../../contract/server.ts';
import { BackupsScreen } from '../../../../renderer/features/safety/backups-screen.tsx';
import { whenOf } from '../../../../renderer/format/kept.ts';
import { screen as screenOf } from '../../../../renderer/navigation/screen.ts';
import { SOUND, fakeBackup, fakeSafety } from '../../../contract/fake-safety.ts';
import { drawScreen, settle } from '../../draw-screen.tsx';
import { createFakeHost } from '../../fake-host.ts';
import type { FakeHost } from '../../fake-host.ts';

afterEach(cleanup);

const SOUND_AT = '2026-05-04T09:00:00.000Z';
const THREE = [fakeBackup(3, 'asked'), fakeBackup(2), fakeBackup(1, 'before-restore')];
const DAMAGED: Safety = {
  ...SOUND,
  backups: THREE,
  check: {
    state: 'damaged',
    at: '2026-05-04T09:00:00.000Z',
    findings: ['The result “Fee cut in Hartlepool” of 3 May 2026 is not what was saved.'],
    more: 4,
  },
};

async function drawBackups(safety: Safety, overrides: Partial<Handlers> = {}) {
  const host: FakeHost = createFakeHost({
    ...fakeSafety(safety, (event) => host.tell(event)),
    ...overrides,
  });
  return drawScreen(BackupsScreen, screenOf('backups'), host);
}

const press = (name: string | RegExp) => settle(() => fireEvent.click(screen.getByRole('button', { name })));
const rows = () =>
  within(screen.getByRole('list', { name: /^Backups/ }))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);
/** Beside it stands, once anything has used it, the one live region that a library keeps for the whole page. */
const said = () => document.querySelector('[aria-live]:not([role="log"])')?.textContent;

describe('the backups', () => {
  it('are listed, the latest first, each with its time, why it was made and its size', async () => {
    await drawBackups({ ...SOUND, backups: THREE });
    expect(rows()).toEqual([
      `${whenOf(THREE[0]!.at)}Asked for, 512 kBRestore…`,
      `${whenOf(THREE[1]!.at)}Made by itself, 512 kBRestore…`,
      `${whenOf(THREE[2]!.at)}What was there before another was restored, 512 kBRestore…`,
    ]);
    expect(screen.getByText(`Last backed up on ${whenOf(THREE[0]!.at)}.`)).toBeTruthy();
    expect(screen.getByText('/data/backups')).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('that are not there yet are said to come by themselves', async () => {
    await drawBackups(SOUND);
    expect(screen.getByText(/^No backup yet\. The first is made by itself/)).toBeTruthy();
    expect(screen.queryByRole('list', { name: /^Backups/ })).toBeNull();
  });

  it('that are many are shown thirty at first, and all when asked for', async () => {
    const backups = Array.from({ length: 200 }, (_, at) => fakeBackup(200 - at));
    await drawBackups({ ...SOUND, backups });
    expect(rows()).toHaveLength(30);
    await press('Show all 200 backups');
    expect(rows()).toHaveLength(200);
  });

  it('are made when asked for, and it is said when nothing had changed since the latest', async () => {
    await drawBackups({ ...SOUND, backups: THREE }, { 'safety.backUp': () => THREE[0]! });
    await press('Back up now');
    expect(said()).toContain(`Nothing has changed since the backup of ${whenOf(THREE[0]!.at)}`);
    cleanup();
    await drawBackups(SOUND);
    await press('Back up now');
    expect(said()).toContain('Backed up: library-000001-');
    expect(rows()).toHaveLength(1);
  });

  it('stand beside how the library was found when it was looked through last, which can be done now', async () => {
    const check = { state: 'failed', at: SOUND_AT, sentence: 'It is in use.' } as const;
    await drawBackups(SOUND, { 'safety.check': () => ({ ...SOUND, check }) });
    await press('Look through it now');
    expect(said()).toBe(`It could not be looked through on ${whenOf(SOUND_AT)}: It is in use.`);
  });

  it('appear by themselves as the host makes them', async () => {
    const { host } = await drawBackups(SOUND);
    await settle(() => host.tell({ event: 'safety.changed', data: { ...SOUND, backups: THREE } }));
    expect(rows()).toHaveLength(3);
  });

  it('that fail say why and that it is tried again', async () => {
    await drawBackups({ ...SOUND, backups: THREE, failure: 'There is no room left on the disk.' });
    expect(
      screen.getByText(/^The last try at a backup failed: There is no room left on the disk\./),
    ).toBeTruthy();
  });

  it('that the host cannot tell of are not said to be none', async () => {
    await drawBackups(SOUND, {
      'safety.get': () => {
        throw new ContractError('internal', 'It went wrong.');
      },
    });
    expect(screen.getByRole('alert').textContent).toBe('It went wrong.');
    expect(screen.queryByText(/^No backup yet/)).toBeNull();
  });
});

const ask = () => press(/^Restore the backup of .*, number 2$/);

describe('restoring a backup', () => {
  it('says what happens before it does, and does nothing when it is left', async () => {
    const asked: string[] = [];
    await drawBackups(
      { ...SOUND, backups: THREE },
      {
        'safety.restore': ({ name }) => {
          asked.push(name);
          return { restored: THREE[1]!, before: null };
        },
      },
    );
    await ask();
    const dialog = within(
      screen.getByRole('dialog', { name: `Restore the backup of ${whenOf(THREE[1]!.at)}?` }),
    );
    expect(dialog.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'What the library holds now is kept as another backup first, so that you can come back to it.',
      expect.stringContaining(`The library becomes what it was on ${whenOf(THREE[1]!.at)}:`),
      expect.stringContaining('in every window'),
    ]);
    await press('Leave it as it is');
    expect([screen.queryByRole('dialog'), asked]).toEqual([null, []]);
  });

  it('says what was restored, and where what was there before is kept', async () => {
    await drawBackups({ ...SOUND, backups: THREE });
    await ask();
    await press('Restore it');
    expect(screen.getByLabelText('What was done').textContent).toBe(
      `Restored: the library is what it was on ${whenOf(THREE[1]!.at)}. What it held until now is kept as the backup of ${whenOf(fakeBackup(4).at)}.`,
    );
    expect(rows()).toHaveLength(4);
  });

  it('says while it goes on that a save waits for it', async () => {
    const { promise, resolve } = Promise.withResolvers<never>();
    await drawBackups({ ...SOUND, backups: THREE }, { 'safety.restore': () => promise });
    await ask();
    await press('Restore it');
    expect(screen.getByText('Restoring… What is saved meanwhile waits until that is done.')).toBeTruthy();
    resolve(undefined as never);
  });

  it('that is refused says why, and the backups stay', async () => {
    await drawBackups(
      { ...SOUND, backups: THREE },
      {
        'safety.restore': () => {
          throw new ContractError('library-locked', 'The library is being used by another program.');
        },
      },
    );
    await ask();
    await press('Restore it');
    expect(screen.getByRole('alert').textContent).toBe('The library is being used by another program.');
    expect(rows()).toHaveLength(3);
  });
});

describe('a damaged library', () => {
  it('is told once with what was found, that nothing was changed, and three ways on', async () => {
    await drawBackups(DAMAGED);
    const damage = within(screen.getByRole('region', { name: 'What is damaged' }));
    expect(damage.getByText(/Nothing has been changed or thrown away/)).toBeTruthy();
    expect(
      damage.getByText('The result “Fee cut in Hartlepool” of 3 May 2026 is not what was saved.'),
    ).toBeTruthy();
    expect(damage.getByText('And 4 more findings.')).toBeTruthy();
    expect(damage.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
      'Save what can be read…',
      'Restore the latest backup…',
      'Leave it for now',
    ]);
  });

  it('is promised no backup, which would not be made of it', async () => {
    await drawBackups({ ...DAMAGED, backups: [] });
    expect(screen.getByText('No backup yet.')).toBeTruthy();
  });

  it('of which much is damaged tells the first of it, and all when asked for', async () => {
    const findings = Array.from({ length: 50 }, (_, at) => `Finding ${at}.`);
    await drawBackups({
      ...DAMAGED,
      check: { state: 'damaged', at: '2026-05-04T09:00:00.000Z', findings, more: 7 },
    });
    expect(screen.getAllByText(/^Finding/)).toHaveLength(6);
    await press('Show 51 more findings');
    expect(screen.getAllByText(/^Finding/)).toHaveLength(50);
    expect(screen.getByText('And 7 more findings.')).toBeTruthy();
  });

  it('has nothing to restore where there is no backup, and says so', async () => {
    await drawBackups({ ...DAMAGED, backups: [] });
    expect(screen.getByText('There is no backup to restore.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Restore/ })).toBeNull();
  });

  it('is mended by saving what can be read, and what was saved and lost is listed', async () => {
    await drawBackups(DAMAGED);
    await press('Save what can be read…');
    await press('Save what can be read');
    const done = within(screen.getByRole('region', { name: 'What was done' }));
    expect(done.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'documents: 3',
      'results: 12',
      'The result “Fee cut in Hartlepool, Central” of 3 May 2026.',
    ]);
    expect(done.getByText('/data/library.sqlite.damaged-2026-05-05T10-00-00-000Z')).toBeTruthy();
    expect(screen.queryByRole('region', { name: 'What is damaged' })).toBeNull();
  });

  it('of which nothing could be read says so and leads to the backups', async () => {
    await drawBackups(DAMAGED, {
      'safety.salvage': () => ({ setAside: '/data/aside', kept: [], lost: ['All of it.'], more: 0 }),
    });
    await press('Save what can be read…');
    await press('Save what can be read');
    expect(said()).toContain('Nothing could be read. The library is empty now');
  });

  it('is set aside and kept where a backup takes its place', async () => {
    await drawBackups(DAMAGED);
    await press('Restore the latest backup…');
    expect(
      within(screen.getByRole('dialog')).getByText(/^The damaged file is set aside as it is/),
    ).toBeTruthy();
    await press('Restore it');
    const done = within(screen.getByRole('region', { name: 'What was done' }));
    expect(done.getByText('/data/library.sqlite.damaged-2026-05-05T10-00-00-000Z')).toBeTruthy();
  });
});
