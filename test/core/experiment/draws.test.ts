import { expect, test } from 'vitest';

import { drawnWorlds } from '../../../core/experiment/draws.ts';

const ORDER = {
  parameters: ['wage.floor', 'exit.rate', 'wage.floor'],
  future: 'steady',
  structure: { 'exit-rule': 'cash-alone' },
  count: 10,
  seed: 4,
} as const;

test('drawn worlds share a future and a structure and move every parameter once, in alphabetical order', () => {
  for (const world of drawnWorlds(ORDER)) {
    expect(world).toMatchObject({ future: 'steady', structure: { 'exit-rule': 'cash-alone' } });
    expect(world.positions.map(({ parameter }) => parameter)).toEqual(['exit.rate', 'wage.floor']);
  }
});

test('each parameter stands in every tenth of its range in one of ten worlds', () => {
  const worlds = drawnWorlds(ORDER);
  for (const index of [0, 1]) {
    const tenths = worlds.map(({ positions }) => Math.floor(positions[index]!.at * 10));
    expect(tenths.toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  }
});

test('the order in which parameters are named changes no world', () => {
  expect(drawnWorlds({ ...ORDER, parameters: ['exit.rate', 'wage.floor'] })).toEqual(drawnWorlds(ORDER));
});

test('no parameters give worlds as they stand', () => {
  const worlds = drawnWorlds({ ...ORDER, parameters: [], count: 3 });
  expect(worlds.map(({ positions }) => positions)).toEqual([[], [], []]);
});
