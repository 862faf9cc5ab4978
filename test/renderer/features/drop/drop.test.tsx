import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { ContractError } from '../../../../contract/errors.ts';
import type { Handlers } from '../../../../contract/server.ts';
import { createFakeHost } from '../../fake-host.ts';
import { DropTarget } from '../../../../renderer/features/drop/drop-target.tsx';
import { holdDrops } from '../../../../renderer/opening/hold-drops.ts';
import { START } from '../../../../renderer/navigation/screen.ts';
import { drawScreen, settle } from '../../draw-screen.tsx';

afterEach(cleanup);

const held = (files: readonly File[]) => ({ dataTransfer: { types: ['Files'], files } });

async function drop(...files: File[]): Promise<HTMLElement> {
  await settle(() => fireEvent.drop(document.body, held(files)));
  const dialog = await screen.findByRole('dialog');
  await waitFor(() => expect(within(dialog).queryByText(/^Reading/)).toBeNull());
  return dialog;
}

function file(name: string, parts: readonly BlobPart[]): File {
  return new File([...parts], name);
}

/** A file that claims to be large without being so. */
function largeFile(name: string, size: number): File {
  return Object.defineProperty(file(name, ['{}']), 'size', { value: size });
}

const bytes = (...values: number[]): Uint8Array<ArrayBuffer> => new Uint8Array(values);
const facts = (dialog: HTMLElement) =>
  Object.fromEntries(
    within(dialog)
      .getAllByRole('term')
      .map((term) => [term.textContent, term.nextElementSibling?.textContent]),
  );

/** A host that must not be asked. */
const UNASKED: Partial<Handlers> = {
  'bundles.open': () => {
    throw new Error('The host was asked to open what is no text.');
  },
};

describe('while files are held over the window', () => {
  it('the window says what will happen, and no more once they are gone', async () => {
    await drawScreen(DropTarget, START);
    await settle(() => fireEvent.dragOver(document.body, held([])));
    expect(screen.getByText('Drop to open.')).toBeTruthy();
    await settle(() => fireEvent.dragLeave(document.body, { relatedTarget: null }));
    expect(screen.queryByText('Drop to open.')).toBeNull();
  });

  it('text that is dragged within the window is left alone', async () => {
    await drawScreen(DropTarget, START);
    await settle(() =>
      fireEvent.dragOver(document.body, { dataTransfer: { types: ['text/plain'], files: [] } }),
    );
    expect(screen.queryByText('Drop to open.')).toBeNull();
  });
});

describe('a file that is not of this program', () => {
  it.each([
    ['a picture', file('photo.png', [bytes(0x89, 0x50, 0x4e, 0x47, 0x0d)]), 'a picture (PNG)'],
    ['a photograph', file('photo.jpg', [bytes(0xff, 0xd8, 0xff, 0xe0)]), 'a picture (JPEG)'],
    [
      'a spreadsheet',
      file('fees.xlsx', [bytes(0x50, 0x4b, 0x03, 0x04, 0x14)]),
      'a spreadsheet, a document or another zipped file',
    ],
    ['an empty file', file('nothing.json', []), 'an empty file'],
    ['300 MB', largeFile('huge.json', 300_000_000), '300 MB'],
    ['a table', file('fees.csv', ['a,b']), 'a table (CSV)'],
    ['a letter', file('letter.txt', ['Dear all']), 'text of another kind'],
    ['bytes of no encoding', file('what.json', [bytes(0xc3, 0x28, 0x7b)]), 'bytes that are no text in UTF-8'],
  ])(
    '%s is refused with what was expected, what was found and how to mend it',
    async (_what, wrong, found) => {
      await drawScreen(DropTarget, START, createFakeHost(UNASKED));
      const dialog = await drop(wrong);
      expect(within(dialog).getByRole('heading', { name: `${wrong.name}: not opened` })).toBeTruthy();
      expect(facts(dialog)).toMatchObject({ Found: found });
      expect(Object.keys(facts(dialog))).toEqual(['Expected', 'Found', 'To mend it']);
      expect(within(dialog).getByText('Nothing in the library has changed.')).toBeTruthy();
    },
  );
});

describe('a file the host refuses', () => {
  it('is told problem by problem with its place where the host says them', async () => {
    const problem = {
      path: 'changes[2].value',
      expected: 'a number from -0.2 to 0.3',
      found: '55',
      remedy: 'write 5.5% as 0.055',
      sentence: '',
    };
    const host = createFakeHost({
      'bundles.open': () => {
        throw new ContractError('invalid-request', 'It cannot be used.', { problems: [problem] });
      },
    });
    await drawScreen(DropTarget, START, host);
    expect(facts(await drop(file('option.json', ['{}'])))).toEqual({
      Where: 'changes[2].value',
      Expected: 'a number from -0.2 to 0.3',
      Found: '55',
      'To mend it': 'write 5.5% as 0.055',
    });
  });

  it('is told in the host’s one sentence otherwise', async () => {
    const host = createFakeHost({
      'bundles.open': () => {
        throw new ContractError('invalid-request', 'Places of one’s own cannot be opened yet.');
      },
    });
    await drawScreen(DropTarget, START, host);
    const dialog = await drop(file('place.json', ['{}']));
    expect(within(dialog).getByText('Places of one’s own cannot be opened yet.')).toBeTruthy();
  });
});

describe('a file that is taken in', () => {
  it('is in the library, and its name leads there', async () => {
    const { host } = await drawScreen(DropTarget, START);
    const { text } = await host.client.call('bundles.pack', {
      kind: 'option',
      id: 'block-to-direct-payments',
    });
    const dialog = await drop(file('sent.json', [text]));
    expect(within(dialog).getByRole('heading', { name: 'The file is in the library' })).toBeTruthy();
    expect(within(dialog).getByRole('link', { name: 'Block to direct payments' }).getAttribute('href')).toBe(
      '#/library/options',
    );
    expect((await host.client.call('options.list', {})).filter(({ own }) => own)).toHaveLength(1);
  });

  it('says so when figures were made by another engine, with what else the host warns of', async () => {
    const host = createFakeHost({
      'bundles.open': () => ({
        taken: [{ subject: { kind: 'result', id: 'r1' }, name: 'Fee cut in Kent', asId: 'r1' }],
        engine: { theirs: '2.0.0', here: '1.0.0' },
        warnings: ['A name is doubtful.'],
      }),
    });
    await drawScreen(DropTarget, START, host);
    const dialog = await drop(file('sent.json', ['{}']));
    expect(within(dialog).getByText(/made by a newer engine, 2\.0\.0; the one here is 1\.0\.0/)).toBeTruthy();
    expect(within(dialog).getByText('A name is doubtful.')).toBeTruthy();
  });
});

it.each([
  [
    'my-ours',
    'my-ours-2',
    '“Ours”, kept beside one of yours that is not the same: if both have one name, give one of them another',
  ],
  ['my-ours', 'my-ours', '“Ours”'],
  ['ours', 'my-ours', '“Ours”'],
])('of an option sent as %s and kept as %s it says “%s”', async (id, asId, said) => {
  const taken = [{ subject: { kind: 'option' as const, id }, name: '“Ours”', asId }];
  const host = createFakeHost({ 'bundles.open': () => ({ taken, engine: null, warnings: [] }) });
  await drawScreen(DropTarget, START, host);
  const dialog = await drop(file('sent.json', ['{}']));
  expect(within(dialog).getAllByRole('listitem').at(-1)?.textContent).toBe(said);
});

it('tells several files at once apart, and a wrong one keeps the others from nothing', async () => {
  const { host } = await drawScreen(DropTarget, START);
  const { text } = await host.client.call('bundles.pack', { kind: 'option', id: 'block-to-direct-payments' });
  const dialog = await drop(file('nothing.json', []), file('sent.json', [text]));
  expect(
    within(dialog)
      .getAllByRole('heading')
      .map(({ textContent }) => textContent),
  ).toEqual(['1 of 2 files opened', 'nothing.json: not opened', 'sent.json']);
});

it('a file that is dropped before there is a window to take it is held, and other things are let be', () => {
  holdDrops(document);
  const [files, words] = [['Files'], ['text/plain']].map((types) => {
    const event = new Event('drop', { cancelable: true, bubbles: true });
    return Object.assign(event, { dataTransfer: { types } });
  });
  document.body.dispatchEvent(files!);
  document.body.dispatchEvent(words!);
  expect([files!.defaultPrevented, words!.defaultPrevented]).toEqual([true, false]);
});
