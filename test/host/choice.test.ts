import { randomBytes } from 'node:crypto';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';

import { createClient } from '../../contract/client.ts';
import { createServer } from '../../contract/server.ts';
import { directTransport } from '../../contract/transports/direct.ts';
import { openCatalogue } from '../../host/files/scenario-files.ts';
import { assemble } from '../../host/jobs/assemble.ts';
import { deskWhenNeeded } from '../../host/library/desk-when-needed.ts';
import { choiceMethods } from '../../host/methods/choice.ts';
import { documentMethods } from '../../host/methods/documents.ts';
import { printMethods } from '../../host/methods/prints.ts';
import { fakeHandlers } from '../contract/fake-handlers.ts';
import { temporaryFolder } from './db/temporary-folder.ts';
import { fewScenarios, newOption, saveOption } from './library/library-at.ts';
import { SCENARIOS } from './scenarios-folder.ts';

const root = temporaryFolder();
const scenarios = fewScenarios(root);
cpSync(join(SCENARIOS, 'places/hartlepool.json'), join(scenarios, 'places/hartlepool.json'));
const ASKED = { place: 'hartlepool', options: ['business-as-usual', 'higher-uplift'], future: 'central' };
const CHOICE = {
  place: 'hartlepool',
  option: 'higher-uplift',
  beside: ['business-as-usual'],
  future: 'central',
  months: 48,
  replicates: 30,
  seed: 7,
};

let number = 0;
const closing: (() => void)[] = [];
afterAll(() => {
  for (const close of closing) close();
});

function opened(folder: string) {
  const library = deskWhenNeeded(folder, {
    now: () => new Date(),
    newId: () => randomBytes(6).toString('hex'),
    emit: () => undefined,
  });
  closing.push(library.close);
  const catalogue = openCatalogue(scenarios, library.own);
  const handlers = fakeHandlers({
    ...choiceMethods(library),
    ...printMethods(catalogue),
    ...documentMethods(catalogue, library.open),
  });
  const client = createClient(directTransport(createServer(handlers, { checkResults: true })));
  return { client, library, catalogue };
}

let folder: string;
beforeEach(() => {
  folder = join(root, `data-${(number += 1)}`);
});

describe('the choice of a library', () => {
  it('is none before anything was chosen, and asking makes no library', async () => {
    const { client, library } = opened(folder);
    expect(await client.call('choice.get', {})).toEqual({ choice: null, isUnreadable: false });
    expect(library.look()).toBeNull();
  });

  it('is there again at the next start', async () => {
    const first = opened(folder);
    await first.client.call('choice.keep', { choice: CHOICE });
    first.library.close();
    expect(await opened(folder).client.call('choice.get', {})).toEqual({
      choice: CHOICE,
      isUnreadable: false,
    });
  });

  it('writes nothing where it is kept already', async () => {
    const { client, library } = opened(folder);
    await client.call('choice.keep', { choice: CHOICE });
    const before = library.open().stamp();
    await client.call('choice.keep', { choice: { ...CHOICE } });
    expect(library.open().stamp()).toBe(before);
    await client.call('choice.keep', { choice: { ...CHOICE, seed: 8 } });
    expect(library.open().stamp()).not.toBe(before);
  });

  it.each([
    ['of another version', { town: 'hartlepool' }],
    ['out of range', { ...CHOICE, months: 0 }],
    ['nothing', null],
  ])('that is %s is told as unreadable and not given', async (_, value) => {
    const { client, library } = opened(folder);
    library.open().settings.set('choice', value);
    expect(await client.call('choice.get', {})).toEqual({ choice: null, isUnreadable: true });
  });

  it('that cannot be read makes way for the next', async () => {
    const { client, library } = opened(folder);
    library.open().settings.set('choice', 'hartlepool');
    await client.call('choice.keep', { choice: CHOICE });
    expect(await client.call('choice.get', {})).toEqual({ choice: CHOICE, isUnreadable: false });
  });
});

describe('what a run made now would be of', () => {
  it('goes by the very hashes a result has of its inputs', async () => {
    const { client, catalogue } = opened(folder);
    const prints = await client.call('scenarios.prints', ASKED);
    const run = assemble(catalogue, { ...ASKED, months: 12, replicates: 1, seed: 1, save: false });
    expect(prints.place.hash).toBe(run.sources.place.hash);
    expect(prints.options).toEqual(run.sources.options.map(({ id, hash }) => ({ id, hash })));
    expect(prints.future.hash).toBe(run.sources.future.hash);
    expect(prints.parameters).toEqual(run.sources.parameters);
    expect(prints.start).toBe(run.start);
  });

  it('changes with an option, with what it builds on, and is nothing once it is gone', async () => {
    const { client } = opened(folder);
    const parent = await newOption(client, 'Parent');
    const child = await newOption(client, 'Child', parent.id);
    const printOf = async () =>
      (await client.call('scenarios.prints', { ...ASKED, options: [child.id] })).options[0]?.hash;
    const first = await printOf();
    const change = { lever: 'fee.uplift' as const, from: '2027-04', value: 0.05 };
    await saveOption(client, { ...parent, changes: [change] }, 1);
    const second = await printOf();
    await client.call('documents.remove', { kind: 'option', id: child.id });
    expect(new Set([first, second, await printOf()]).size).toBe(3);
    expect(await printOf()).toBeNull();
  });

  it('of a place and a future that are not there is nothing', async () => {
    const { client } = opened(folder);
    const prints = await client.call('scenarios.prints', {
      ...ASKED,
      place: 'no-such-place',
      future: 'no-such-future',
    });
    expect([prints.place.hash, prints.future.hash]).toEqual([null, null]);
  });
});
