import { join } from 'node:path';
import { expect, test } from 'vitest';

import type { Bundle } from '../../../contract/files/bundle-file.ts';
import { signaturesElsewhere as limited } from '../../../contract/schemas/register.ts';
import type { SignOff } from '../../../contract/schemas/library.ts';
import { ENGINE_VERSION } from '../../../core/index.ts';
import type { Parameter } from '../../../core/parameters/parameter.ts';
import { fingerprint } from '../../../host/files/fingerprint.ts';
import { packSignOffs } from '../../../host/library/bundle/sign-offs.ts';
import { printOf, signOffsIn, signatureOf } from '../../../host/library/sign-offs.ts';
import { sampleFrozen } from '../db/sample-result.ts';
import { temporaryFolder } from '../db/temporary-folder.ts';
import { fewScenarios, libraryAt } from './library-at.ts';
import type { TestLibrary } from './library-at.ts';

const root = temporaryFolder();
const scenarios = fewScenarios(root);
let opened = 0;
const open = (): TestLibrary => libraryAt(join(root, `${(opened += 1)}`), scenarios);

const shared = open();
const USED = [...shared.catalogue.readParameters().values()].slice(0, 2);
shared.close();
const [FIRST, SECOND] = USED as [Parameter, Parameter];
const SIGNED = { by: 'A N Other', on: '2026-11-22', remark: 'Seen.' };
const signOffOf = (parameter: Parameter, by = SIGNED.by): SignOff => ({
  ...SIGNED,
  by,
  print: printOf(parameter),
});

async function sign({ client }: TestLibrary, parameter: Parameter, signOff: SignOff | null) {
  const subject = { kind: 'parameter', id: parameter.id } as const;
  const there = (await client.call('notes.list', {})).find((row) => row.subject.id === parameter.id);
  const { note = '', revision = 0 } = there ?? {};
  await client.call('notes.save', { subject, note, tags: [], archived: false, revision, signOff });
}

/** A library with a result that was made from two parameters, of which the first is signed. */
async function sender(): Promise<TestLibrary> {
  const library = open();
  const frozen = sampleFrozen('r1');
  const result = { ...frozen.result, engineVersion: ENGINE_VERSION };
  library.desk().results.freeze({ ...frozen, result, inputs: { ...frozen.inputs, parameters: USED } });
  await sign(library, FIRST, signOffOf(FIRST));
  return library;
}

const pack = async ({ client }: TestLibrary): Promise<string> =>
  (await client.call('bundles.pack', { kind: 'result', id: 'r1' })).text;
const receive = ({ client }: TestLibrary, text: string) =>
  client.call('bundles.open', { text, fileName: 'sent.json' });
const signaturesIn = ({ client }: TestLibrary) => client.call('results.signatures', { id: 'r1' });

function resummed(bundle: Bundle): string {
  const { sha256: _sha256, ...content } = bundle;
  return JSON.stringify({ ...content, sha256: fingerprint(content) });
}

test('a sign-off goes with a result, is told as signed elsewhere and never as signed here, and is sent on as it came', async () => {
  const [from, to, third] = [await sender(), open(), open()];
  const text = await pack(from);
  const [sent] = (JSON.parse(text) as Bundle).signOffs!;
  expect(sent).toEqual({
    parameter: FIRST.id,
    ...signOffOf(FIRST),
    library: expect.stringMatching(/^\w{12}$/),
  });

  const { warnings } = await receive(to, text);
  expect(warnings).toEqual([
    'A sign-off of an assumption by A N Other came with it. It stands as signed elsewhere and was not checked here.',
  ]);
  expect(await signaturesIn(to)).toEqual([
    {
      parameter: FIRST.id,
      signature: null,
      elsewhere: [{ ...SIGNED, isOfThis: true, library: sent!.library }],
    },
  ]);
  expect(signatureOf(FIRST, signOffsIn(to.desk()))).toBeNull();

  expect(await pack(to)).toBe(text);
  await receive(third, await pack(to));
  expect(await signaturesIn(third)).toEqual(await signaturesIn(to));
  for (const each of [from, to, third]) each.close();
});

test('what comes back to the library it was signed in changes nothing there', async () => {
  const [from, to] = [await sender(), open()];
  await receive(to, await pack(from));
  const before = await from.client.call('notes.list', {});
  const { warnings } = await receive(from, await pack(to));
  expect(warnings).toEqual([expect.stringContaining('is in your library already')]);
  expect(await from.client.call('notes.list', {})).toEqual(before);
  expect(await signaturesIn(from)).toEqual([
    { parameter: FIRST.id, signature: { ...SIGNED, isOfThis: true }, elsewhere: [] },
  ]);
  from.close();
  to.close();
});

test('a figure that was changed on the way is not signed, even by a file whose sum fits', async () => {
  const from = await sender();
  const bundle = JSON.parse(await pack(from)) as Bundle;
  const { parameters } = bundle.results[0]!.inputs as { parameters: { values: { value: number }[] }[] };
  parameters[0]!.values[0]!.value += 1;
  const to = open();
  await receive(to, resummed(bundle));
  const [row] = await signaturesIn(to);
  expect(row!.elsewhere.map(({ isOfThis }) => isOfThis)).toEqual([false]);
  from.close();
  to.close();
});

test('a file of the second format, which brings no sign-offs, is opened', async () => {
  const from = await sender();
  const { signOffs: _signOffs, ...older } = { ...(JSON.parse(await pack(from)) as Bundle), formatVersion: 2 };
  const to = open();
  expect((await receive(to, resummed(older))).taken).toHaveLength(1);
  expect(await signaturesIn(to)).toEqual([]);
  from.close();
  to.close();
});

test('a sign-off of one’s own and a note stay where another came, which stands beside it, and that is told; undo takes it away', async () => {
  const [from, to] = [await sender(), open()];
  const subject = { kind: 'parameter', id: FIRST.id } as const;
  const mine = signOffOf(FIRST, 'B Else');
  const order = { subject, note: 'Mine.', tags: [], archived: false, revision: 0, signOff: mine };
  await to.client.call('notes.save', order);
  const { warnings } = await receive(to, await pack(from));
  expect(warnings).toContain(
    `Your own sign-off stays, with the one that came beside it, on “${FIRST.label}”.`,
  );
  const [there] = await to.client.call('notes.list', {});
  expect(there).toMatchObject({ note: 'Mine.', signOff: mine, signedElsewhere: [signOffOf(FIRST)] });
  expect((await signaturesIn(to))[0]).toMatchObject({
    signature: { by: 'B Else', isOfThis: true },
    elsewhere: [{ by: 'A N Other' }],
  });
  const { undo } = await to.client.call('history.get', {});
  await to.client.call('history.undo', { action: undo!.id });
  expect((await to.client.call('notes.list', {}))[0]?.signedElsewhere).toBeUndefined();
  from.close();
  to.close();
});

test('what was signed elsewhere stays when the note is changed or somebody signs here, and is removed under a name', async () => {
  const [from, to] = [await sender(), open()];
  await receive(to, await pack(from));
  await sign(to, FIRST, signOffOf(FIRST, 'B Else'));
  await sign(to, FIRST, null);
  const [there] = await to.client.call('notes.list', {});
  expect(there).toMatchObject({ signedElsewhere: [signOffOf(FIRST)] });
  const { subject, note, tags, archived, revision } = there!;
  const removed = await to.client.call('notes.save', {
    subject,
    note,
    tags,
    archived,
    revision,
    signedElsewhere: null,
  });
  expect(removed.signedElsewhere).toBeUndefined();
  const { recent } = await to.client.call('history.get', {});
  expect(recent[0]?.name).toBe(`Remove the sign-offs from elsewhere of “${FIRST.label}”`);
  from.close();
  to.close();
});

test('nobody writes by hand that something was signed elsewhere', async () => {
  const to = open();
  const order = {
    subject: { kind: 'parameter', id: FIRST.id } as const,
    note: '',
    tags: [],
    archived: false,
    revision: 0,
    signedElsewhere: [{ ...signOffOf(FIRST), library: 'a' }] as never,
  };
  await expect(to.client.call('notes.save', order)).rejects.toMatchObject({ code: 'invalid-request' });
  to.close();
});

test('no more sign-offs from elsewhere are kept on one assumption than can be shown, and that is told', async () => {
  const from = await sender();
  const bundle = JSON.parse(await pack(from)) as Bundle;
  const [sent] = bundle.signOffs!;
  const many = Array.from({ length: 22 }, (_none, index) => ({ ...sent!, by: `Person ${index}` }));
  const to = open();
  const { warnings } = await receive(to, resummed({ ...bundle, signOffs: many }));
  expect(warnings).toEqual([
    '20 sign-offs of assumptions by Person 0, Person 1, Person 2 and 17 more came with it. They stand as signed elsewhere and were not checked here.',
    `No more than 20 sign-offs from elsewhere are kept on one assumption: the rest on “${FIRST.label}” were left out.`,
  ]);
  const [row] = await signaturesIn(to);
  expect(limited.parse(row!.elsewhere)).toHaveLength(20);
  from.close();
  to.close();
});

test('a file with very many sign-offs on one assumption is opened in seconds', async () => {
  const from = await sender();
  const bundle = JSON.parse(await pack(from)) as Bundle;
  const [sent] = bundle.signOffs!;
  const signOffs = Array.from({ length: 20_000 }, (_none, index) => ({ ...sent!, by: `Person ${index}` }));
  const to = open();
  const began = performance.now();
  await receive(to, resummed({ ...bundle, signOffs }));
  // Each compared with all before it took minutes.
  expect(performance.now() - began).toBeLessThan(20_000);
  from.close();
  to.close();
}, 300_000);

test('a file with more sign-offs than all assumptions can have is refused, and nothing of it is taken in', async () => {
  const from = await sender();
  const bundle = JSON.parse(await pack(from)) as Bundle;
  const [sent] = bundle.signOffs!;
  const signOffs = Array.from({ length: 20_001 }, (_none, index) => ({ ...sent!, by: `Person ${index}` }));
  const to = open();
  await expect(receive(to, resummed({ ...bundle, signOffs }))).rejects.toMatchObject({
    code: 'invalid-request',
  });
  expect(await to.client.call('results.list', {})).toEqual([]);
  from.close();
  to.close();
});

test('sign-offs of what nothing in a file was made from are left out, and that is told', async () => {
  const from = await sender();
  const bundle = JSON.parse(await pack(from)) as Bundle;
  const [sent] = bundle.signOffs!;
  const idle = ['made.up', 'made.up.too'].map((parameter) => ({ ...sent!, parameter }));
  const to = open();
  expect((await receive(to, resummed({ ...bundle, signOffs: [sent!, ...idle] }))).warnings).toEqual([
    expect.stringMatching(/^A sign-off of an assumption by A N Other came with it/),
    '2 sign-offs of assumptions that nothing in the file was made from were left out.',
  ]);
  expect((await to.client.call('notes.list', {})).map(({ subject }) => subject.id)).toEqual([FIRST.id]);
  from.close();
  to.close();
});

test('sign-offs of the parameters that a future changes are taken in with it', async () => {
  const [from, to] = [open(), open()];
  const made = await from.client.call('documents.create', {
    kind: 'future',
    name: 'Ours',
    from: 'high-wage-floor',
    how: 'child',
  });
  const { document, revision } = made;
  const loose = [...from.catalogue.readParameters().values()].find(({ kind }) => kind === 'behaviour')!;
  const changes = [{ parameter: loose.id, from: '2027-04', value: loose.values.at(-1)!.value }];
  const draft = { kind: 'future', document: { ...document, changes } } as const;
  await from.client.call('documents.save', { draft, revision, action: 'Change it' });
  await sign(from, loose, signOffOf(loose));
  const { text } = await from.client.call('bundles.pack', { kind: 'future', id: document.id });
  expect((await receive(to, text)).warnings).toContainEqual(
    expect.stringMatching(/^A sign-off of an assumption by A N Other came with it/),
  );
  from.close();
  to.close();
});

test('a file with sign-offs of more assumptions than there are is refused', async () => {
  const from = await sender();
  const bundle = JSON.parse(await pack(from)) as Bundle;
  const [sent] = bundle.signOffs!;
  const signOffs = Array.from({ length: 1_001 }, (_none, at) => ({ ...sent!, parameter: `made.up.${at}` }));
  const to = open();
  await expect(receive(to, resummed({ ...bundle, signOffs }))).rejects.toMatchObject({
    code: 'invalid-request',
    message: expect.stringContaining('expected sign-offs of at most 1,000 assumptions') as string,
  });
  from.close();
  to.close();
});

test('with a future go the sign-offs of the parameters it changes, and of no others', async () => {
  const from = open();
  await sign(from, FIRST, signOffOf(FIRST));
  await sign(from, SECOND, signOffOf(SECOND));
  const changes = [{ parameter: SECOND.id, from: '2027-04', value: 1 }];
  const content = { documents: [{ changes }], results: [], studies: [] };
  expect(packSignOffs(from.desk(), content).map(({ parameter }) => parameter)).toEqual([SECOND.id]);
  from.close();
});

test('a library that cannot be written to sends its sign-offs without a name', async () => {
  const from = await sender();
  const desk = { ...from.desk(), isReadOnly: true };
  const content = { documents: [], results: [{ inputs: { parameters: USED } }] as never, studies: [] };
  expect(packSignOffs(desk, content)).toEqual([{ parameter: FIRST.id, ...signOffOf(FIRST), library: '' }]);
  from.close();
});

test('a name that was signed with before hidden characters were refused is sent as it reads, so that the file is taken in', async () => {
  const from = await sender();
  const there = from.desk();
  const notes = Object.assign(Object.create(there.notes) as typeof there.notes, {
    get: (...of: Parameters<typeof there.notes.get>) => {
      const row = there.notes.get(...of);
      return row === null
        ? null
        : { ...row, body: { ...(row.body as object), signOff: signOffOf(FIRST, 'A\tN\u202E Other\u200B') } };
    },
  });
  const content = { documents: [], results: [{ inputs: { parameters: USED } }] as never, studies: [] };
  const [sent] = packSignOffs({ ...there, notes }, content);
  expect(sent?.by).toBe('A N Other');
  from.close();
});
