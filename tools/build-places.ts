/** Writes scenarios/places from scenarios/data: `node tools/build-places.ts`. The same data give the same bytes. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Place } from '../core/scenario/place.ts';
import { PLACE_INDEX, formatPlaceIndex, summaryOf } from '../host/files/place-index.ts';
import { PRICES_OF } from './places/assumptions.ts';
import { councilFields } from './places/council-fields.ts';
import { nationalFigures } from './places/national.ts';
import { inRegion, slugOf, spokenName } from './places/names.ts';
import { counted, readTables, text } from './places/tables.ts';
import type { Row } from './places/tables.ts';
import { MERROWSHIRE } from './places/merrowshire.ts';

const TYPE_IN_A_SENTENCE: Readonly<Record<string, string>> = {
  'County council': 'a county',
  'London borough': 'a London borough',
  'Metropolitan district': 'a metropolitan district',
  'Unitary authority': 'a unitary authority',
};

/** Every shipped place: the 153 councils and the invented one. */
export function buildPlaces(dataFolder: string): Place[] {
  const tables = readTables(dataFolder);
  const national = nationalFigures(tables);
  const councils = tables.councils.map((row): Place => {
    const fields = councilFields(row, tables, national);
    const clients = fields.clients18to64.value + fields.clients65plus.value;
    const name = spokenName(text(row, 'name'));
    return {
      id: slugOf(name),
      name,
      region: text(row, 'region'),
      type: text(row, 'type'),
      invented: false,
      summary: summaryFor(row, name, clients),
      pricesOf: PRICES_OF,
      fields,
    };
  });
  return [...councils, MERROWSHIRE];
}

/** The files of a folder of places, by name. */
export function placeFiles(places: readonly Place[]): Map<string, string> {
  const files = new Map(
    places.map((place) => {
      const file = { format: 'care-market-place', formatVersion: 1, ...place };
      return [`${place.id}.json`, `${JSON.stringify(file, null, 2)}\n`];
    }),
  );
  return files.set(PLACE_INDEX, formatPlaceIndex(places.map(summaryOf)));
}

function summaryFor(row: Row, name: string, clients: number): string {
  const where = inRegion(text(row, 'region'));
  const what = TYPE_IN_A_SENTENCE[text(row, 'type')] ?? 'a council area';
  return `${name}, ${what} in ${where}, with ${counted(clients)} council clients cared for at home.`;
}

function writePlaces(root: string): void {
  const folder = join(root, 'scenarios', 'places');
  const files = placeFiles(buildPlaces(join(root, 'scenarios', 'data')));
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) if (!files.has(name)) rmSync(join(folder, name));
  for (const [name, content] of files) writeFileSync(join(folder, name), content);
  console.log(`Wrote ${files.size - 1} places and their index to scenarios/places.`);
}

if (import.meta.main) writePlaces(join(import.meta.dirname, '..'));
