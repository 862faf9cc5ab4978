import { assert, property, sample } from 'fast-check';
import { expect, test } from 'vitest';

import { CLIENT_GROUPS } from '../../../core/scenario/client-group.ts';
import { leverIds } from '../../../core/scenario/lever-path.ts';
import { LEVERS } from '../../../core/scenario/lever.ts';
import type { Lever } from '../../../core/scenario/lever.ts';
import { BUSINESS_AS_USUAL } from '../../../core/scenario/option.ts';
import { optionProblems } from '../../../core/scenario/validate-option.ts';
import { EVERY_LEVER, optionWith, SHIPPED } from '../model/sample-market.ts';
import { option } from '../scenario/sample.ts';
import { anyChanges } from './any-scenario.ts';

const AS_USUAL = SHIPPED.readOption(BUSINESS_AS_USUAL);

test('every generated option keeps the rules of an option', () => {
  assert(
    property(anyChanges, (changes) => {
      expect(optionProblems([...AS_USUAL, option('generated', { changes })])).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('every lever, every choice and every client group is drawn before long', () => {
  const drawn = sample(anyChanges, { numRuns: 300, seed: 1 }).flat();
  const undrawn = leverIds().flatMap((id) => {
    const { choices }: Lever = LEVERS[id];
    const own = drawn.filter(({ lever }) => lever === id);
    const values = choices?.map((choice) => choice.id) ?? [];
    return [
      ...(own.length === 0 ? [id] : []),
      ...values.filter((choice) => !own.some(({ value }) => value === choice)),
    ];
  });
  expect(undrawn).toEqual([]);
  const named = new Set(drawn.flatMap(({ groups }) => groups ?? []));
  expect(CLIENT_GROUPS.filter((group) => !named.has(group))).toEqual([]);
  expect(drawn.some(({ lever, until }) => lever.startsWith('move.') && until !== undefined)).toBe(true);
});

test('the option that moves every lever leaves none out and keeps the rules', () => {
  const moved = EVERY_LEVER.map(({ lever }) => lever);
  expect(leverIds().filter((id) => !moved.includes(id))).toEqual([]);
  expect(optionProblems(optionWith(...EVERY_LEVER))).toEqual([]);
});
