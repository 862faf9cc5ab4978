import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

import type { PlaceFieldId } from '../../core/scenario/place.ts';
import { openCatalogue } from '../../host/files/scenario-files.ts';
import { buildPlaces, placeFiles } from '../../tools/build-places.ts';
import { slugOf, spokenName } from '../../tools/places/names.ts';

const SCENARIOS = join(import.meta.dirname, '../../scenarios');
const PLACES = buildPlaces(join(SCENARIOS, 'data'));
const CATALOGUE = openCatalogue(SCENARIOS);

function valueOf(id: string, field: PlaceFieldId): number {
  return CATALOGUE.readPlace(id).fields[field].value;
}

test('are 153 councils and one invented market', () => {
  expect(PLACES.filter(({ invented }) => !invented)).toHaveLength(153);
  expect(PLACES.filter(({ invented }) => invented).map(({ id }) => id)).toEqual(['merrowshire']);
  expect(new Set(PLACES.map(({ id }) => id)).size).toBe(154);
});

test('are those the data give: run `node tools/build-places.ts` when not', () => {
  const files = placeFiles(PLACES);
  expect(readdirSync(join(SCENARIOS, 'places')).toSorted()).toEqual([...files.keys()].toSorted());
  const stale = [...files].filter(
    ([name, content]) => readFileSync(join(SCENARIOS, 'places', name), 'utf8') !== content,
  );
  expect(stale.map(([name]) => name)).toEqual([]);
});

test('all open without a problem and agree with their index', () => {
  for (const summary of CATALOGUE.listPlaces()) {
    const { id, name, fields } = CATALOGUE.readPlace(summary.id);
    expect(summary).toMatchObject({
      id,
      name,
      clients: fields.clients18to64.value + fields.clients65plus.value,
    });
  }
});

// Worked by hand from Hartlepool's row of councils.csv and its region's row of services.
test.each<[PlaceFieldId, number, string]>([
  ['clients18to64', 375, '1,062 x 482 / (482 + 884) = 374.7'],
  ['clients65plus', 687, 'the rest of 1,062'],
  ['directPaymentShare18to64', 0.659, '0.617 x (0.317 x 1,062) / (0.617 x 375 + 0.122 x 687)'],
  ['directPaymentShare65plus', 0.1303, '0.122 by the same factor, 1.0681'],
  ['frameworkRate', 24.03, '25.10 x (1 + half of (14.00 / 15.30 - 1))'],
  ['individualPrice', 27.77, '29 x 0.9575'],
  ['providers', 14, '19,648 / 10,000 x 7.26 = 14.3'],
  ['localities', 3, '77,090 adults make two, the least is three'],
  ['staffTurnover', 0.136, '13.6% published'],
  ['travelShare', 0.19, 'the national figure: no pay for travel is published'],
])('give Hartlepool a %s of %d: %s', (field, expected) => {
  expect(valueOf('hartlepool', field)).toBe(expected);
});

// Worked by hand from the medians of the 2022 returns: pay for travel over pay for care, and half of the distance from the middle.
test.each([
  ['kent', 0.166, '0.19 x (1 + half of (0.122 / 0.164 - 1))'],
  ['westminster', 0.232, '0.19 x (1 + half of (0.236 / 0.164 - 1))'],
  ['bolton', 0.19, 'nothing was returned for travel on its own'],
  ['essex', 0.19, 'a county without a return has the national figure'],
])('give %s a share of travel of %d: %s', (id, expected) => {
  expect(valueOf(id, 'travelShare')).toBeCloseTo(expected, 3);
});

test('divide every council’s direct payments between the ages so that they add up to the published share', () => {
  for (const line of readFileSync(join(SCENARIOS, 'data/councils.csv'), 'utf8').split('\n').slice(1, 4)) {
    const cells = line.split(',');
    const place = CATALOGUE.readPlace(slugOf(cells[2] ?? ''));
    const { clients18to64, clients65plus, directPaymentShare18to64, directPaymentShare65plus } = place.fields;
    const holders =
      clients18to64.value * directPaymentShare18to64.value +
      clients65plus.value * directPaymentShare65plus.value;
    expect(holders / (clients18to64.value + clients65plus.value)).toBeCloseTo(Number(cells[16]) / 100, 3);
  }
});

test('mark what is not published as assumed, with the reason', () => {
  const { fields } = CATALOGUE.readPlace('isles-of-scilly');
  expect(fields.clients65plus).toMatchObject({
    basis: 'assumed',
    note: expect.stringContaining('No figure is published for this council'),
  });
  expect(fields.localities.value).toBe(1);
  expect(fields.providers.value).toBe(1);
});

test('hold every price index between 0.90 and 1.12', () => {
  const rates = PLACES.filter(({ invented }) => !invented).map(({ fields }) => fields.frameworkRate.value);
  expect(Math.min(...rates)).toBe(22.59);
  expect(Math.max(...rates)).toBe(28.11);
});

test.each([
  ['Herefordshire, County of', 'Herefordshire', 'herefordshire'],
  ['Kingston upon Hull, City of', 'Kingston upon Hull', 'kingston-upon-hull'],
  ['Bristol, City of', 'Bristol', 'bristol'],
  [
    'Bournemouth, Christchurch and Poole',
    'Bournemouth, Christchurch and Poole',
    'bournemouth-christchurch-and-poole',
  ],
  ['St. Helens', 'St Helens', 'st-helens'],
  ['City of London', 'City of London', 'city-of-london'],
  ["King's Lynn & West Norfolk", "King's Lynn & West Norfolk", 'kings-lynn-and-west-norfolk'],
  ['Medway Towns', 'Medway', 'medway'],
])('call %s %s, with the id %s', (registered, name, id) => {
  expect(spokenName(registered)).toBe(name);
  expect(slugOf(registered)).toBe(id);
});
