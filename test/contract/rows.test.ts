import { expect, test } from 'vitest';

import { leverChange } from '../../contract/schemas/documents.ts';
import { leverRow } from '../../contract/schemas/rows.ts';
import { leverIds } from '../../core/scenario/lever-path.ts';
import { LEVERS } from '../../core/scenario/lever.ts';

const MOVE = { lever: 'move.block-to-isf', from: '2027-04', value: 0.2 };

test('every lever crosses the seam whole, its choices and whether it may differ between groups included', () => {
  for (const id of leverIds()) {
    const row = { id, ...LEVERS[id] };
    expect(leverRow.parse(row)).toEqual(row);
  }
});

test.each([
  ['a number', MOVE],
  ['a number for some groups', { ...MOVE, groups: ['older', 'mental health'] }],
  ['a choice', { lever: 'framework.call-off', from: '2027-04', value: 'mini-tender' }],
])('a change to %s crosses the seam unchanged', (_what, change) => {
  expect(leverChange.parse(change)).toEqual(change);
});

test.each([
  ['a group that does not exist', { ...MOVE, groups: ['elderly'] }],
  ['a value that is true', { ...MOVE, value: true }],
  ['a value with a space', { ...MOVE, value: 'mini tender' }],
])('a change with %s does not', (_what, change) => {
  expect(leverChange.safeParse(change).success).toBe(false);
});
