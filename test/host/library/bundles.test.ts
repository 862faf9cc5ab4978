import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import type { Bundle } from '../../../contract/files/bundle-file.ts';
import type { Option } from '../../../core/scenario/option.ts';
import { ENGINE_VERSION } from '../../../core/index.ts';
import { fingerprint } from '../../../host/files/fingerprint.ts';
import { isNewer } from '../../../host/library/bundle/engine-order.ts';
import { readBundle } from '../../../host/library/bundle/read.ts';
import { fakeStudy } from '../../contract/fake-study.ts';
import { sampleFrozen } from '../db/sample-result.ts';
import { temporaryFolder } from '../db/temporary-folder.ts';
import { placeNamed } from '../pool/fake-order.ts';
import { SCENARIOS } from '../scenarios-folder.ts';
import { fewScenarios, libraryAt, newOption, saveOption } from './library-at.ts';
import type { TestLibrary } from './library-at.ts';

const root = temporaryFolder();
const scenarios = fewScenarios(root);
let opened = 0;
const open = (): TestLibrary => libraryAt(join(root, `${(opened += 1)}`), scenarios);

const uplift = (value: number): Option['changes'] => [{ lever: 'fee.uplift', from: '2027-04', value }];
const lineage = {
  id: 'business-as-usual',
  name: 'BAU',
  summary: 's',
  evidence: 'e',
  parent: null,
  changes: [],
};
const STUDY = fakeStudy({
  place: placeNamed('Somewhere'),
  options: [[lineage]],
  futures: [[{ ...lineage, id: 'central' }]],
  parameters: [],
});

/** A library with an option of one's own that builds on another, a result and a study. */
async function sender(): Promise<TestLibrary & { readonly ids: Record<Bundle['kind'], string> }> {
  const library = open();
  const parent = await newOption(library.client, 'Ours', 'higher-uplift');
  await saveOption(library.client, { ...parent, changes: uplift(0.05) }, 1);
  const child = await newOption(library.client, 'Ours, later', parent.id);
  const future = await library.client.call('documents.create', {
    kind: 'future',
    name: 'Dearer',
    from: 'high-wage-floor',
    how: 'copy',
  });
  library.desk().results.freeze(sampleFrozen('r1'));
  library.desk().studies.freeze(STUDY);
  return { ...library, ids: { option: child.id, future: future.document.id, result: 'r1', study: 's1' } };
}

const KINDS = ['option', 'future', 'result', 'study'] as const;

const texts = new Map<Bundle['kind'], string>();

/** The text of a file that holds one thing of each kind, made once. */
async function sent(kind: Bundle['kind']): Promise<string> {
  const made = texts.get(kind);
  if (made !== undefined) return made;
  const { client, close, ids } = await sender();
  for (const each of KINDS) {
    const { text } = await client.call('bundles.pack', { kind: each, id: ids[each] });
    texts.set(each, text);
  }
  close();
  return texts.get(kind)!;
}

const receive = (library: TestLibrary, text: string, fileName = 'sent.json') =>
  library.client.call('bundles.open', { text, fileName });

test.each(KINDS)(
  'of kind %s, what was sent, opened elsewhere and sent again is the same to the byte',
  async (kind) => {
    const from = await sender();
    const order = { kind, id: from.ids[kind] };
    const packed = await from.client.call('bundles.pack', order);
    const to = open();
    await receive(to, packed.text);
    expect(await to.client.call('bundles.pack', order)).toEqual(packed);
    from.close();
    to.close();
  },
);

test('the file of a result is called after what it is of, and not by a number that only this library knows', async () => {
  const { client, close, ids } = await sender();
  const { fileName } = await client.call('bundles.pack', { kind: 'result', id: ids.result });
  const row = (await client.call('results.list', {})).find(({ id }) => id === ids.result)!;
  expect(fileName).toBe(
    `${row.place}-${row.options.at(-1)}-${row.createdAt.slice(0, 10)}-${row.inputsHash.slice(0, 8)}.care-market.json`,
  );
  close();
});

test('whatever options build on one another, sending, opening and sending again gives the same bytes', async () => {
  const changes = fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(changes, fc.string({ minLength: 1, maxLength: 20 }), async (values, name) => {
      const [from, to] = [open(), open()];
      let id = 'business-as-usual';
      for (const value of values) {
        const made = await newOption(from.client, name, id);
        await saveOption(from.client, { ...made, changes: uplift(value / 1_000) }, 1);
        ({ id } = made);
      }
      const packed = await from.client.call('bundles.pack', { kind: 'option', id });
      await receive(to, packed.text);
      expect(await to.client.call('bundles.pack', { kind: 'option', id })).toEqual(packed);
      from.close();
      to.close();
    }),
    { numRuns: 6 },
  );
});

test('a result that was sent has the same numbers, bit for bit, and is one action that can be undone', async () => {
  const to = open();
  const { taken, engine, warnings } = await receive(to, await sent('result'));
  expect(taken).toEqual([
    {
      subject: { kind: 'result', id: 'r1' },
      name: 'The result for The hartlepool of 2 January 2027',
      asId: 'r1',
    },
  ]);
  expect(engine).toEqual({ theirs: '1', here: ENGINE_VERSION });
  expect(warnings).toEqual([expect.stringContaining(`engine 1, which is newer than the one here`)]);
  expect(to.desk().results.get('r1')).toStrictEqual(sampleFrozen('r1'));
  const { undo } = await to.client.call('history.get', {});
  expect(undo?.name).toBe('Open sent.json');
  await to.client.call('history.undo', { action: undo!.id });
  expect(to.desk().results.get('r1')).toBeNull();
  await to.client.call('history.redo', { action: undo!.id });
  expect(to.desk().results.get('r1')).toStrictEqual(sampleFrozen('r1'));
  to.close();
});

test.each(KINDS)('of kind %s, what is there already is left as it is, and that is said', async (kind) => {
  const to = open();
  const text = await sent(kind);
  const first = await receive(to, text);
  const { recent } = await to.client.call('history.get', {});
  const second = await receive(to, text);
  expect(second.taken).toEqual(first.taken);
  expect(second.warnings.filter((each) => each.includes('already'))).toHaveLength(second.taken.length);
  expect((await to.client.call('history.get', {})).recent).toEqual(recent);
  to.close();
});

test('documents that clash get new ids, and what builds on them follows; sent again, they are found there', async () => {
  const to = open();
  const mine = await newOption(to.client, 'Ours');
  const text = await sent('option');
  const { taken } = await receive(to, text);
  expect(taken.map(({ subject, asId }) => [subject.id, asId])).toEqual([
    ['my-ours', 'my-ours-2'],
    ['my-ours-later', 'my-ours-later'],
  ]);
  const child = await to.client.call('documents.open', { kind: 'option', id: 'my-ours-later' });
  expect(child.ancestors.map(({ id }) => id)).toEqual(['business-as-usual', 'higher-uplift', 'my-ours-2']);
  expect(await to.client.call('documents.open', { kind: 'option', id: 'my-ours' })).toMatchObject({
    document: mine,
  });
  expect((await receive(to, text)).taken).toEqual(taken);
  to.close();
});

test('a result whose id stands for another goes in under a new one, once', async () => {
  const to = open();
  const other = sampleFrozen('r1', '2026-01-01T00:00:00.000Z');
  to.desk().results.freeze({ ...other, result: { ...other.result, seed: 7 } });
  const text = await sent('result');
  const { taken } = await receive(to, text);
  expect(taken[0]?.asId).not.toBe('r1');
  expect(to.desk().results.get('r1')?.result.seed).toBe(7);
  expect(to.desk().results.get(taken[0]!.asId)?.result).toStrictEqual(sampleFrozen('r1').result);
  expect((await receive(to, text)).taken).toEqual(taken);
  to.close();
});

test('one that had been removed is brought back', async () => {
  const to = open();
  const text = await sent('result');
  await receive(to, text);
  await to.client.call('results.remove', { id: 'r1' });
  await receive(to, text);
  expect(await to.client.call('results.list', {})).toHaveLength(1);
  to.close();
});

test('what builds on a shipped document that is not the same here is taken in with a warning', async () => {
  const edited = JSON.parse(await sent('option')) as Bundle;
  edited.shipped[1]!.sha256 = 'f'.repeat(64);
  const to = open();
  const { warnings } = await receive(to, signed(edited));
  expect(warnings).toEqual([
    expect.stringContaining('“Fees rise by 6% a year for three years”, which is not the same here'),
  ]);
  to.close();
});

test('a plain option or future goes in as one of one’s own, and one that ships is there already', async () => {
  const to = open();
  const text = readFileSync(join(SCENARIOS, 'options', 'fee-freeze.json'), 'utf8');
  const { taken } = await receive(to, text, 'fee-freeze.json');
  expect(taken[0]?.asId).toMatch(/^my-/);
  expect(await to.client.call('documents.open', { kind: 'option', id: taken[0]!.asId })).toMatchObject({
    own: true,
    revision: 1,
  });
  const shipped = readFileSync(join(SCENARIOS, 'options', 'higher-uplift.json'), 'utf8');
  expect(await receive(to, shipped)).toMatchObject({
    taken: [{ asId: 'higher-uplift' }],
    warnings: [expect.stringContaining('already')],
  });
  to.close();
});

/** A bundle that says of itself what it holds. */
function signed(bundle: Bundle): string {
  const { sha256: _sha256, ...content } = bundle;
  return JSON.stringify({ ...content, sha256: fingerprint(content) });
}

type Spoil = (bundle: Bundle) => string;

/** The same with other values in places of it, and a sum that fits. */
function having(...edits: readonly (readonly [path: string, value: unknown])[]): Spoil {
  return (bundle) => {
    for (const [path, value] of edits) {
      const keys = path.split('.');
      const last = keys.pop()!;
      const at = keys.reduce<Record<string, unknown>>(
        (inside, key) => inside[key] as Record<string, unknown>,
        bundle as unknown as Record<string, unknown>,
      );
      at[last] = value;
    }
    return signed(bundle);
  };
}

const VERSION = {
  id: 'v1',
  name: 'First',
  note: '',
  keptAt: '2026-11-22T09:30:00.000Z',
  revision: 1,
  document: { kind: 'option', id: 'my-ours' },
  body: {},
};
const SIGNED = {
  parameter: 'wage.nlw',
  by: 'A N Other',
  on: '2026-11-22',
  remark: '',
  print: 'p',
  library: '',
};

test.each<[string, Bundle['kind'], Spoil, RegExp]>([
  ['text that is cut short', 'result', (bundle) => JSON.stringify(bundle).slice(0, -40), /line 1, column/],
  [
    'a figure changed on the way',
    'result',
    (bundle) => JSON.stringify({ ...bundle, id: 'r2' }),
    /changed on the way/,
  ],
  [
    'one bit of a number changed',
    'result',
    (bundle) => JSON.stringify(bundle).replace(/"numbers":"./, '"numbers":"B'),
    /changed on the way/,
  ],
  ['no sum', 'option', ({ sha256: _sha256, ...rest }) => JSON.stringify(rest), /sha256: expected/],
  [
    'a key that reaches a prototype',
    'option',
    (bundle) => JSON.stringify(bundle).replace('{', '{"__proto__":{"a":1},'),
    /__proto__/,
  ],
  [
    'a key given twice',
    'option',
    (bundle) => JSON.stringify(bundle).replace('{', '{"kind":"option",'),
    /each key once/,
  ],
  ['brackets without end', 'option', () => '['.repeat(100_000), /at most 64 levels/],
  [
    'a newer format',
    'option',
    (bundle) => JSON.stringify({ ...bundle, formatVersion: 4, madeBy: '0.9.0' }),
    /Install Care Market Modeller 0\.9\.0 or later/,
  ],
  ['keys nobody knows', 'option', having(['more', 1]), /the key "more"/],
  [
    'fewer numbers than it says',
    'result',
    having(['results.0.numbers', 'AAAAAAAAAAA=']),
    /more or fewer numbers/,
  ],
  [
    'numbers for more months than there may be',
    'result',
    having(['results.0.header.months', Array.from({ length: 181 }, () => '2027-04')]),
    /results\[0\]\.header\.months: expected at most 180/,
  ],
  ['text for numbers', 'result', having(['results.0.numbers', '<script>']), /numbers/],
  [
    'a result of a newer engine with figures nobody knows',
    'result',
    having(['results.0.header.indicators.0', 'care.joy']),
    /Install a version with engine 1 or later/,
  ],
  [
    'a result of this engine with figures nobody knows',
    'result',
    having(['results.0.header.engineVersion', '0.1.0'], ['results.0.header.indicators.0', 'care.joy']),
    /not whole or not in order/,
  ],
  [
    'an option with a value out of range',
    'option',
    having(['documents.0.changes.0.value', 7]),
    /changes\[0\]\.value/,
  ],
  ['a parent that is not there', 'option', having(['documents.0.parent', 'not-here']), /not-here/],
  ['documents in a circle', 'option', having(['documents.0.parent', 'my-ours-later']), /my-ours-later/],
  [
    'a document of no known kind',
    'option',
    having(['documents.0.format', 'care-market-wish']),
    /not a file of this program/,
  ],
  ['nothing of ours', 'option', () => '{"recipe":"soup"}', /is not a file of this program/],
  ['a list', 'option', () => '[]', /is not a file of this program/],
  [
    'notes in a format that had none',
    'option',
    having(['formatVersion', 1]),
    /notes: expected nothing by that/,
  ],
  [
    'sign-offs in a format that had none',
    'option',
    having(['formatVersion', 2]),
    /signOffs: expected nothing by that name before version 3 .* a file of version 2/,
  ],
  [
    'a result of no time',
    'result',
    having(['results.0.createdAt', 'yesterday']),
    /createdAt: expected a time/,
  ],
  [
    'a study of no time',
    'study',
    having(['studies.0.row.createdAt', '2026-02-30']),
    /createdAt: expected a time/,
  ],
  [
    'a version kept at no time',
    'option',
    having(['versions', [{ ...VERSION, keptAt: '2026-13-01T00:00:00.000Z' }]]),
    /keptAt: expected a time/,
  ],
  [
    'a sign-off on a day there is not',
    'option',
    having(['signOffs', [{ ...SIGNED, on: '2026-02-30' }]]),
    /signOffs\[0\]\.on: expected a day of the calendar/,
  ],
  ...['   ', '\n', 'A\nB', '\u200b', 'A \u202Ereh', '\u2066A', ''].map(
    (by): [string, Bundle['kind'], Spoil, RegExp] => [
      `a sign-off by ${JSON.stringify(by)}`,
      'option',
      having(['signOffs', [{ ...SIGNED, by }]]),
      /signOffs\[0\]\.by: expected a name on one line/,
    ],
  ),
  [
    'a document given twice',
    'option',
    (bundle) => signed({ ...bundle, documents: [...bundle.documents, bundle.documents[0]] }),
    /holds the option "my-ours" twice/,
  ],
  [
    'more documents than build on one another',
    'option',
    having(['documents', Array.from({ length: 101 }, () => ({}))]),
    /documents: expected at most 100 of them/,
  ],
  ['no text', 'option', () => '', /line 1, column 1/],
  [
    'a place',
    'option',
    () => readFileSync(join(SCENARIOS, 'places', 'hartlepool.json'), 'utf8'),
    /is a place\. Places of your own cannot be kept/,
  ],
  [
    'parameters',
    'option',
    () => readFileSync(join(SCENARIOS, 'parameters', 'choice.json'), 'utf8'),
    /of kind "parameters"/,
  ],
])(
  'a file with %s is refused with a sentence, and nothing is taken in',
  async (_what, kind, spoil, sentence) => {
    const text = spoil(JSON.parse(await sent(kind)) as Bundle);
    const to = open();
    await expect(receive(to, text)).rejects.toMatchObject({
      code: 'invalid-request',
      message: expect.stringMatching(sentence),
    });
    expect(await to.client.call('results.list', {})).toEqual([]);
    expect((await to.client.call('options.list', {})).filter(({ own }) => own)).toEqual([]);
    expect((await to.client.call('history.get', {})).recent).toEqual([]);
    to.close();
  },
);

test('a file larger than any that is sent is refused before it is read', () => {
  expect(() => readBundle('['.repeat(200_000_001), 'huge.json')).toThrow(
    expect.objectContaining({ code: 'too-large', message: expect.stringContaining('larger than 200 MB') }),
  );
});

test.each([
  ['0.7.1', '0.7.0', true],
  ['0.10.0', '0.9.0', true],
  ['1', '0.7.0', true],
  ['0.7.0', '0.7.0', false],
  ['0.7', '0.7.0', false],
  ['0.6.9', '0.7.0', false],
  ['soup', '0.7.0', false],
])('engine %s is newer than %s: %s', (theirs, here, expected) => {
  expect(isNewer(theirs, here)).toBe(expected);
});

test('what is not there cannot be sent, and near names are said', async () => {
  const { client, close } = await sender();
  await expect(client.call('bundles.pack', { kind: 'option', id: 'my-our' })).rejects.toMatchObject({
    code: 'not-found',
    message: expect.stringContaining('my-ours'),
  });
  await expect(client.call('bundles.pack', { kind: 'result', id: 'r2' })).rejects.toMatchObject({
    code: 'not-found',
    message: expect.stringContaining('Did you mean r1?'),
  });
  close();
});

/** A library whose option has a note, tags and two versions; its bundle. */
async function noted() {
  const from = open();
  const { client } = from;
  const made = await newOption(client, 'Ours', 'higher-uplift');
  await client.call('documents.keepVersion', {
    kind: 'option',
    id: made.id,
    name: 'First',
    note: 'As it came.',
  });
  await saveOption(client, { ...made, changes: uplift(0.05) }, 1);
  await client.call('documents.keepVersion', { kind: 'option', id: made.id, name: 'For cabinet', note: '' });
  const subject = { kind: 'option', id: made.id } as const;
  const order = { subject, note: 'Ask Finance.', tags: ['cabinet', 'draft'], archived: true, revision: 0 };
  await client.call('notes.save', order);
  const packed = await client.call('bundles.pack', subject);
  from.close();
  return { packed, subject, text: packed.text };
}

const versionsOf = async ({ client }: TestLibrary, id: string) =>
  (await client.call('documents.versions', { kind: 'option', id })).map(({ name }) => name);

test('a note, tags and versions go with what is sent, and the same is sent on', async () => {
  const { packed, subject, text } = await noted();
  const to = open();
  const { warnings } = await receive(to, text);
  expect(warnings).toEqual(['2 versions of “Ours” came with it.']);
  expect(await to.client.call('notes.list', {})).toMatchObject([
    { subject, note: 'Ask Finance.', tags: ['cabinet', 'draft'], archived: false },
  ]);
  expect(await versionsOf(to, subject.id)).toEqual(['For cabinet', 'First']);
  const [, first] = await to.client.call('documents.versions', subject);
  expect(await to.client.call('documents.version', { ...subject, version: first!.id })).toMatchObject({
    document: { id: subject.id, parent: 'higher-uplift', changes: [] },
  });
  expect(await to.client.call('bundles.pack', subject)).toEqual(packed);
  const { undo } = await to.client.call('history.get', {});
  await to.client.call('history.undo', { action: undo!.id });
  expect(await to.client.call('notes.list', {})).toEqual([]);
  await to.client.call('history.redo', { action: undo!.id });
  expect(await receive(to, text)).toMatchObject({
    warnings: ['“Ours” is in your library already and stays as it is.'],
  });
  expect(await versionsOf(to, subject.id)).toEqual(['For cabinet', 'First']);
  to.close();
});

test('a note that is here stays, and what the one that was sent says is told', async () => {
  const { subject, text } = await noted();
  const to = open();
  await receive(to, text);
  const [there] = await to.client.call('notes.list', {});
  const mine = { subject, note: 'Mine.', tags: [], archived: true };
  await to.client.call('notes.save', { ...mine, revision: there!.revision });
  const { warnings } = await receive(to, text);
  expect(warnings).toContain(
    'You have a note of your own on “Ours”, which stays. The one sent says: Ask Finance. · cabinet, draft',
  );
  expect(await to.client.call('notes.list', {})).toMatchObject([mine]);
  to.close();
});

test('versions follow a document that goes in under another id, once, and build on what it builds on', async () => {
  const { text } = await noted();
  const to = open();
  await newOption(to.client, 'Ours');
  const { taken } = await receive(to, text);
  const id = taken[0]!.asId;
  expect(id).toBe('my-ours-2');
  await receive(to, text);
  expect(await versionsOf(to, id)).toEqual(['For cabinet', 'First']);
  expect(await versionsOf(to, 'my-ours')).toEqual([]);
  const [, first] = await to.client.call('documents.versions', { kind: 'option', id });
  const found = await to.client.call('documents.version', { kind: 'option', id, version: first!.id });
  expect(found.document).toMatchObject({ id, parent: 'higher-uplift' });
  to.close();
});

test('what is so of each of many things that were sent is said once', async () => {
  const bundle = JSON.parse(await sent('result')) as Bundle;
  const [result] = bundle.results;
  const results = ['r1', 'r2', 'r3'].map((id) => ({ ...result!, id }));
  const to = open();
  const { taken, warnings } = await receive(to, signed({ ...bundle, results }));
  expect(taken).toHaveLength(3);
  expect(warnings.filter((warning) => warning.startsWith('It was worked out by engine'))).toHaveLength(1);
  to.close();
});

test('a file of the first format, which brings no notes, is opened', async () => {
  const bundle = JSON.parse(await sent('option')) as Bundle;
  const {
    notes: _notes,
    versions: _versions,
    signOffs: _signOffs,
    ...older
  } = { ...bundle, formatVersion: 1 };
  const to = open();
  expect((await receive(to, signed(older))).taken).toHaveLength(2);
  to.close();
});

test('a result whose inputs have another shape is taken in and shown without them, and that is said', async () => {
  const to = open();
  const text = having(['results.0.inputs', { place: 'somewhere', wishes: [] }])(
    JSON.parse(await sent('result')) as Bundle,
  );
  const { warnings } = await receive(to, text);
  expect(warnings).toContainEqual(
    expect.stringMatching(/^What the result was made from is written in a way/),
  );
  const { result, inputs } = await to.client.call('results.get', { id: 'r1' });
  expect(result).toStrictEqual(sampleFrozen('r1').result);
  expect(inputs).toBeNull();
  expect((await to.client.call('bundles.pack', { kind: 'result', id: 'r1' })).text.trim()).toBe(text);
  to.close();
});

test('opened where it was sent from and has changed since, a document and its parent come in beside, with their versions', async () => {
  const { client, ids, ...library } = await sender();
  const subject = { kind: 'option', id: ids.option } as const;
  await client.call('documents.keepVersion', { ...subject, name: 'First', note: '' });
  const { text } = await client.call('bundles.pack', subject);
  for (const id of ['my-ours', ids.option]) {
    const { document, revision } = await client.call('documents.open', { kind: 'option', id });
    await saveOption(client, { ...(document as Option), summary: 'Other words.' }, revision);
  }
  const { taken } = await receive({ client, ...library }, text);
  const [parent, child] = taken.map(({ asId }) => asId);
  expect([parent, child]).toEqual(['my-ours-2', 'my-ours-later-2']);
  const [kept] = await client.call('documents.versions', { kind: 'option', id: child! });
  const version = await client.call('documents.version', { kind: 'option', id: child!, version: kept!.id });
  expect(version.document).toMatchObject({ id: child, parent, summary: 'Builds on “Ours”.' });
  expect(await client.call('documents.versions', subject)).toHaveLength(1);
  library.close();
});
