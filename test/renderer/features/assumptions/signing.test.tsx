import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ContractError } from '../../../../contract/errors.ts';
import type { Handlers } from '../../../../contract/server.ts';
import { screen as screenOf } from '../../../../renderer/navigation/screen.ts';
import { fakeRegister } from '../../../contract/fake-register.ts';
import { drawApp, settle } from '../../draw.tsx';
import { createFakeHost } from '../../fake-host.ts';
import type { FakeHost } from '../../fake-host.ts';

// A screen is fetched when it is first shown; here it is there already.
beforeAll(() => import('../../../../renderer/features/assumptions/assumptions-screen.tsx'));
afterEach(cleanup);

async function open(id: string | null, host: FakeHost = createFakeHost()): Promise<FakeHost> {
  await drawApp(host, screenOf('assumptions', id));
  await settle();
  await settle();
  return host;
}

async function type(label: string, text: string): Promise<void> {
  await settle(() => fireEvent.change(screen.getByLabelText(label), { target: { value: text } }));
}

async function press(name: string | RegExp): Promise<void> {
  await settle(() => fireEvent.click(screen.getByRole('button', { name })));
  await settle();
}

async function sign(name: string): Promise<void> {
  await press('Sign off');
  await type('Your name and post', name);
  await type('Remark', 'Seen in the survey.');
  await press('Sign it off');
}

const bySent = () => screen.getByText('By files that were sent').nextElementSibling?.textContent;
const signedBy = () => screen.getByText('Signed off by').nextElementSibling?.textContent;

describe('a figure that somebody answers for', () => {
  it('needs a name, said beside its field, and what was typed stays', async () => {
    const host = await open('taste.price');
    await press('Sign off');
    await type('Remark', 'Looks right.');
    await press('Sign it off');
    const field = screen.getByLabelText('Your name and post');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText('Give the name of whoever answers for the figure.')).toBeTruthy();
    expect(screen.getByLabelText<HTMLTextAreaElement>('Remark').value).toBe('Looks right.');
    expect(await host.client.call('notes.list', {})).toEqual([]);
  });

  it('bears the name, the day and the remark, keeps its note, and can be undone', async () => {
    const host = await open('taste.price');
    const subject = { kind: 'parameter', id: 'taste.price' } as const;
    await settle(
      () =>
        void host.client.call('notes.save', {
          subject,
          note: 'Ask again.',
          tags: [],
          archived: false,
          revision: 0,
        }),
    );
    await sign('B Else, Director');
    expect(signedBy()).toMatch(/^B Else, Director, \d{1,2} [A-Z][a-z]+ \d{4}: Seen in the survey\.$/);
    expect((await host.client.call('notes.list', {}))[0]).toMatchObject({ note: 'Ask again.' });
    const { undo } = await host.client.call('history.get', {});
    await settle(() => void host.client.call('history.undo', { action: undo!.id }));
    await settle();
    expect(signedBy()).toBe('nobody yet');
  });

  it('is taken back by whoever looks at it, under a name', async () => {
    await open('taste.price');
    await sign('B Else');
    await press('Sign off');
    await press('Take back the sign-off by B Else');
    expect(signedBy()).toBe('nobody yet');
  });

  it('is not signed any more once the figure is another, and says who signed the one before', async () => {
    const host = createFakeHost();
    const subject = { kind: 'parameter', id: 'taste.price' } as const;
    const signOff = { by: 'B Else', on: '2026-05-01', remark: '', print: 'another' };
    await host.client.call('notes.save', {
      subject,
      note: '',
      tags: [],
      archived: false,
      revision: 0,
      signOff,
    });
    await open('taste.price', host);
    expect(signedBy()).toBe('nobody as it stands: B Else signed another figure than this, 1 May 2026');
  });

  it('is told why it could not be signed', async () => {
    const overrides: Partial<Handlers> = {
      'notes.save': () => {
        throw new ContractError('library-locked', 'The library is in use.');
      },
    };
    await open('taste.price', createFakeHost(overrides));
    await sign('B Else');
    expect(within(screen.getByRole('dialog')).getByRole('alert').textContent).toBe(
      'Nothing was signed. The library is in use.',
    );
  });

  it('stands with the name in the register, and is not among those not signed off', async () => {
    const host = createFakeHost();
    const rows = await host.client.call('parameters.register', {
      future: 'central',
      month: '2026-04',
      today: '2026-11-22',
    });
    const taste = rows.find((row) => row.id === 'taste.price')!;
    for (const [id, print] of [
      [taste.id, taste.print],
      ['wage.nlw', 'of another figure'],
    ] as const) {
      await host.client.call('notes.save', {
        subject: { kind: 'parameter', id },
        note: '',
        tags: [],
        archived: false,
        revision: 0,
        signOff: { by: 'B Else', on: '2026-05-01', remark: '', print },
      });
    }
    await open(null, host);
    const row = screen.getByRole('row', { name: /Weight of the price/ });
    expect(within(row).getByText('B Else, 1 May 2026')).toBeTruthy();
    expect(
      within(screen.getByRole('row', { name: /^National Living Wage/ })).getByText('nobody'),
    ).toBeTruthy();
    await press(/Show$/);
    await settle(() => fireEvent.click(screen.getByRole('option', { name: /^Not signed off/ })));
    expect(screen.getByText('3 of 4 parameters.')).toBeTruthy();
  });
});

describe('a figure that somebody signed elsewhere, by a file that was sent', () => {
  const ELSEWHERE = {
    by: 'C Far',
    on: '2026-05-01',
    remark: 'Seen there.',
    isOfThis: true,
    library: 'abc123',
  };
  const base = fakeRegister();

  /** The register with what files say of one parameter. */
  async function sent(isOfThis: boolean, overrides: Partial<Handlers> = {}): Promise<FakeHost> {
    const signedElsewhere = [{ ...ELSEWHERE, isOfThis }];
    return createFakeHost({
      'parameters.register': async (...asked) =>
        (await base['parameters.register'](...asked)).map((row) =>
          row.id === 'taste.price' ? { ...row, signedElsewhere } : row,
        ),
      'parameters.entry': async (...asked) => {
        const entry = await base['parameters.entry'](...asked);
        return { ...entry, row: { ...entry.row, signedElsewhere } };
      },
      ...overrides,
    });
  }

  it('is signed by nobody here, says who, when and in which library, and that it was not checked', async () => {
    await open('taste.price', await sent(true));
    expect(signedBy()).toBe('nobody yet');
    expect(bySent()).toBe(
      'signed elsewhere by C Far on 1 May 2026, not checked here (library abc123): Seen there.',
    );
  });

  it('says that another figure was signed where it is not the one that was', async () => {
    await open('taste.price', await sent(false));
    expect(bySent()).toMatch(
      /^another figure than this was signed elsewhere by C Far on 1 May 2026, not checked/,
    );
  });

  it('stays among those not signed off, and the register says whose signature it is', async () => {
    const host = await sent(true);
    await open(null, host);
    const row = screen.getByRole('row', { name: /Weight of the price/ });
    expect(
      within(row).getByText('nobody here; signed elsewhere by C Far on 1 May 2026, not checked here'),
    ).toBeTruthy();
    await press(/Show$/);
    await settle(() => fireEvent.click(screen.getByRole('option', { name: /^Not signed off/ })));
    expect(screen.getByRole('row', { name: /Weight of the price/ })).toBeTruthy();
  });

  it('is removed by whoever looks at it, and that touches no signature here', async () => {
    const saved: unknown[] = [];
    const host = await sent(true, {
      'notes.save': (order) => {
        saved.push(order);
        throw new ContractError('library-locked', 'The library is in use.');
      },
    });
    await open('taste.price', host);
    await press('Sign off');
    await press('Remove what was signed elsewhere');
    expect(saved).toEqual([
      {
        subject: { kind: 'parameter', id: 'taste.price' },
        note: '',
        tags: [],
        archived: false,
        revision: 0,
        signedElsewhere: null,
      },
    ]);
  });
});
