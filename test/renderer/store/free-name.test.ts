import { expect, it } from 'vitest';
import { freeName } from '../../../renderer/store/free-name.ts';

it.each([
  ['Ours', [], 'Ours, copy'],
  ['Ours', ['Ours, copy'], 'Ours, copy (2)'],
  ['Ours', ['Ours, copy', 'Ours, copy (2)'], 'Ours, copy (3)'],
  ['n'.repeat(200), [], `${'n'.repeat(194)}, copy`],
  ['n'.repeat(200), [`${'n'.repeat(194)}, copy`], `${'n'.repeat(190)}, copy (2)`],
  [`${'n'.repeat(193)}👩‍👩‍👧 and more`, [], `${'n'.repeat(193)}, copy`],
])('a copy of %s beside %j is called %s', (name, taken, free) => {
  expect(freeName(name, ', copy', taken)).toBe(free);
});
