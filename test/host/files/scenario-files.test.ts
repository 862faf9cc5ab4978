import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { NotFound } from '../../../host/files/not-found.ts';
import { openCatalogue } from '../../../host/files/scenario-files.ts';
import { UnusableFile } from '../../../host/files/unusable-file.ts';

const SHIPPED = join(import.meta.dirname, '../../../scenarios');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'catalogue-'));
  for (const sub of ['options', 'futures', 'parameters'])
    cpSync(join(SHIPPED, sub), join(folder, sub), { recursive: true });
  mkdirSync(join(folder, 'places'));
  for (const name of ['hartlepool.json', 'merrowshire.json', 'index.json']) {
    cpSync(join(SHIPPED, 'places', name), join(folder, 'places', name));
  }
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(name: string, content: string | Uint8Array): void {
  writeFileSync(join(folder, name), content);
}

function change(from: string, to: string, edit: (document: Record<string, unknown>) => void): void {
  const document = JSON.parse(readFileSync(join(folder, from), 'utf8')) as Record<string, unknown>;
  edit(document);
  write(to, JSON.stringify(document));
}

test('lists the places that have a file, by name, from the index without opening them', () => {
  write('places/merrowshire.json', 'not opened');
  expect(openCatalogue(folder).listPlaces()).toEqual([
    {
      id: 'hartlepool',
      name: 'Hartlepool',
      region: 'North East',
      type: 'Unitary authority',
      invented: false,
      clients: 1062,
    },
    expect.objectContaining({ id: 'merrowshire', invented: true }),
  ]);
});

test('lists a place the index does not know by opening it', () => {
  change('places/hartlepool.json', 'places/my-town.json', (place) =>
    Object.assign(place, { id: 'my-town', name: 'A town' }),
  );
  expect(
    openCatalogue(folder)
      .listPlaces()
      .map(({ id }) => id),
  ).toEqual(['my-town', 'hartlepool', 'merrowshire']);
});

test('does without an index, or with a broken one', () => {
  write('places/index.json', '{');
  expect(
    openCatalogue(folder)
      .listPlaces()
      .map(({ id }) => id),
  ).toEqual(['hartlepool', 'merrowshire']);
  rmSync(join(folder, 'places/index.json'));
  expect(
    openCatalogue(folder)
      .listPlaces()
      .map(({ id }) => id),
  ).toEqual(['hartlepool', 'merrowshire']);
});

test('reads a place, and reads it once', () => {
  const catalogue = openCatalogue(folder);
  expect(catalogue.readPlace('hartlepool').fields.providers.value).toBe(14);
  expect(catalogue.readPlace('hartlepool')).toBe(catalogue.readPlace('hartlepool'));
});

test.each([
  ['place', 'hartlepol', 'There is no place "hartlepol". Did you mean hartlepool?'],
  ['option', 'higher-uplifts', 'There is no option "higher-uplifts". Did you mean higher-uplift?'],
  [
    'future',
    'zzz',
    'There is no future "zzz". Known: austerity-fee-freeze, central, demographic-pressure, high-wage-floor, low-inflation, tight-labour-market.',
  ],
] as const)('says which %s is not there, with near names', (kind, id, message) => {
  const catalogue = openCatalogue(folder);
  const read = { place: catalogue.readPlace, option: catalogue.readOption, future: catalogue.readFuture }[
    kind
  ];
  expect(() => read(id)).toThrow(NotFound);
  expect(() => read(id)).toThrow(message);
});

test('does not leave the folder for an id with a path in it', () => {
  expect(() => openCatalogue(folder).readPlace('../options/business-as-usual')).toThrow(NotFound);
});

test('reads options and futures with their ancestors, eldest first', () => {
  const catalogue = openCatalogue(folder);
  expect(catalogue.readOption('higher-uplift').map(({ id }) => id)).toEqual([
    'business-as-usual',
    'higher-uplift',
  ]);
  expect(catalogue.readFuture('high-wage-floor').map(({ id }) => id)).toEqual(['central', 'high-wage-floor']);
});

test('lists business as usual before every other option', () => {
  expect(openCatalogue(folder).listOptions()[0]?.id).toBe('business-as-usual');
});

test('will not do without business as usual', () => {
  rmSync(join(folder, 'options/business-as-usual.json'));
  expect(() => openCatalogue(folder).listOptions()).toThrow(/expected the option "business-as-usual"/);
});

test('names the file of a mistake that only its ancestors show', () => {
  change('options/block-to-direct-payments.json', 'options/too-much.json', (option) =>
    Object.assign(option, {
      id: 'too-much',
      parent: 'block-to-direct-payments',
      changes: [{ lever: 'move.block-to-framework', from: '2028-04', value: 0.9 }],
    }),
  );
  expect(() => openCatalogue(folder).readOption('too-much')).toThrow(
    /^options\/too-much\.json, changes: expected moves out of block/,
  );
});

test('names the file whose parent is missing, with near names', () => {
  change('options/higher-uplift.json', 'options/higher-uplift.json', (option) =>
    Object.assign(option, { parent: 'business-as-usal' }),
  );
  expect(() => openCatalogue(folder).readOption('higher-uplift')).toThrow(
    'options/higher-uplift.json, parent: expected a parent of "higher-uplift" that exists, but found "business-as-usal". Did you mean business-as-usual?',
  );
});

test('names the file and the parameter of a future that changes an unknown one', () => {
  change('futures/high-wage-floor.json', 'futures/high-wage-floor.json', (future) =>
    Object.assign(future, { changes: [{ parameter: 'wage.nwl', from: '2027-04', value: 14 }] }),
  );
  expect(() => openCatalogue(folder).readFuture('high-wage-floor')).toThrow(
    /^futures\/high-wage-floor\.json, changes\[0\]\.parameter: .*Did you mean wage\.nlw\?/,
  );
});

test('refuses a file whose id is not its name', () => {
  change('places/hartlepool.json', 'places/elsewhere.json', () => {});
  expect(() => openCatalogue(folder).readPlace('elsewhere')).toThrow(
    'places/elsewhere.json, id: expected "elsewhere", the name of the file, but found "hartlepool".',
  );
});

test('refuses a parameter that two files hold', () => {
  cpSync(join(folder, 'parameters/choice.json'), join(folder, 'parameters/choices.json'));
  change('parameters/choices.json', 'parameters/choices.json', (theme) =>
    Object.assign(theme, { id: 'choices' }),
  );
  expect(() => openCatalogue(folder).readParameters()).toThrow(
    /^parameters\/choices\.json, parameters\[0\]: expected each parameter once/,
  );
});

test.each<[string, string | Uint8Array, RegExp]>([
  ['bytes that are not UTF-8', Uint8Array.of(0x7b, 0xff, 0x7d), /hartlepool\.json: expected text in UTF-8/],
  [
    'more than 5 MB',
    ' '.repeat(5 * 1024 * 1024 + 1),
    /hartlepool\.json: expected a file of at most 5 MB, but found 6 MB/,
  ],
  ['nothing', '', /hartlepool\.json, line 1, column 1: expected a value, but found the end of the file/],
])('refuses a file of %s', (_what, content, message) => {
  write('places/hartlepool.json', content);
  expect(() => openCatalogue(folder).readPlace('hartlepool')).toThrow(UnusableFile);
  expect(() => openCatalogue(folder).readPlace('hartlepool')).toThrow(message);
});
