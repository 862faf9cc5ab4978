import { expect, test } from 'vitest';

import { runKeysOn } from '../../../host/studies/run-keys.ts';
import { groundOf, runOf } from './fake-ground.ts';

const keys = runKeysOn(groundOf('steady'), '1.0.0');

test('the key of a decision does not depend on what else was decided in the run, nor on what else the ground holds', () => {
  const wider = runKeysOn(groundOf('steady', ['usual', 'third', 'other']), '1.0.0');
  expect(keys(runOf(0))[1]).toBe(keys(runOf(0, { options: ['other'] }))[0]);
  expect(wider(runOf(0))).toEqual(keys(runOf(0)));
});

test('the key of who gains and loses depends on what was compared with, and the first decision’s does not', () => {
  const [first, second] = keys(runOf(0, { gains: true }));
  expect(first).toBe(keys(runOf(0))[0]);
  expect(second).not.toBe(keys(runOf(0))[1]);
  expect(second).not.toBe(keys(runOf(0, { options: ['other', 'other'], gains: true }))[1]);
});

test.each([
  ['another engine', runKeysOn(groundOf('steady'), '1.0.1')],
  ['another place', runKeysOn(groundOf('slow'), '1.0.0')],
  ['another seed', runKeysOn({ ...groundOf('steady'), seed: 2 }, '1.0.0')],
  ['another horizon', runKeysOn({ ...groundOf('steady'), months: 7 }, '1.0.0')],
  ['another start', runKeysOn({ ...groundOf('steady'), start: '2027-04' }, '1.0.0')],
])('%s gives other keys', (_name, others) => {
  expect(others(runOf(0))).not.toEqual(keys(runOf(0)));
});

test('another future, position, rule or lever gives other keys', () => {
  const plain = runOf(0);
  const { world, decisions } = plain;
  const [usual, other] = decisions;
  const changed = [
    runOf(0, { future: 'tight' }),
    { ...plain, world: { ...world, positions: [{ parameter: 'wage.nlw', at: 0.25 }] } },
    { ...plain, world: { ...world, structure: { 'exit-rule': 'cash-alone' as const } } },
    {
      ...plain,
      decisions: [
        usual!,
        { ...other!, changes: [{ lever: 'fee.uplift' as const, from: '2026-04', value: 0.04 }] },
      ],
    },
  ];
  const seconds = [plain, ...changed].map((run) => keys(run)[1]);
  expect(new Set(seconds).size).toBe(seconds.length);
});
