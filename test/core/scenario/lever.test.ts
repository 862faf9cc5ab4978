import { expect, test } from 'vitest';

import { MIX_LEVERS } from '../../../core/scenario/arrangement.ts';
import { leverIds } from '../../../core/scenario/lever-path.ts';
import { isByGroup, LEVERS } from '../../../core/scenario/lever.ts';
import type { Lever } from '../../../core/scenario/lever.ts';
import { choiceLabel, LEVER_GROUPS, USUAL } from '../../../core/scenario/levers/lever-kind.ts';

const ALL = leverIds().map((id): Lever & { readonly id: string } => ({ id, ...LEVERS[id] }));

test('a lever of kind choice has its choices numbered from nothing to its most, and starts at one of them', () => {
  const choices = ALL.filter(({ unit }) => unit === 'choice');
  expect(choices.length).toBeGreaterThan(5);
  for (const lever of choices) {
    const ids = lever.choices?.map(({ id }) => id) ?? [];
    expect([lever.id, lever.min, lever.max]).toEqual([lever.id, 0, new Set(ids).size - 1]);
    expect(ids).toContain(lever.default);
  }
});

test('a choice that is itself called usual is the one its lever starts at, so that the word means one thing', () => {
  const called = ALL.filter(({ choices }) => choices?.some(({ id }) => id === USUAL));
  expect(called.map(({ default: start }) => start)).toEqual([USUAL]);
});

test('no other lever has choices, and its default is a number in its range or a parameter', () => {
  const others = ALL.filter(({ unit }) => unit !== 'choice');
  expect(others.filter(({ choices }) => choices !== undefined)).toEqual([]);
  const strange = others.filter(({ default: start, min, max }) =>
    typeof start === 'number' ? start < min || start > max : typeof start === 'string',
  );
  expect(strange).toEqual([]);
});

test('the moves, and they alone, may differ between client groups', () => {
  expect(leverIds().filter((id) => isByGroup(id))).toEqual(MIX_LEVERS);
});

test('every heading has levers under it', () => {
  expect(LEVER_GROUPS.filter((group) => !ALL.some((lever) => lever.group === group))).toEqual([]);
});

test('says what a lever is set to by the label of the choice, and nothing for a number', () => {
  expect(choiceLabel(LEVERS['framework.call-off'], 'persons-choice')).toBe('The person’s choice');
  expect(choiceLabel(LEVERS['framework.call-off'], 'lottery')).toBeUndefined();
  const uplift: Lever = LEVERS['fee.uplift'];
  expect(choiceLabel(uplift, 0.05)).toBeUndefined();
});
