import { expect, it } from 'vitest';
import type { ResultRow } from '../../../renderer/api/types.ts';
import { resultTitle } from '../../../renderer/format/kept.ts';

function titleOf(...names: readonly string[]): string {
  const row = { options: names, names: { options: names, place: 'Hartlepool', future: 'Central' } };
  return resultTitle(row as unknown as ResultRow);
}

it('names what was compared, each in quotes where there are several, because names have commas of their own', () => {
  expect(titleOf('Fee cut, then freeze')).toBe('Fee cut, then freeze in Hartlepool, Central');
  expect(titleOf('Fee cut, then freeze', 'Letters')).toBe(
    '“Fee cut, then freeze” and “Letters” in Hartlepool, Central',
  );
  expect(titleOf('Fee cut', 'Letters', 'Lists', 'Reviews')).toBe(
    '“Fee cut”, “Letters” and 2 more in Hartlepool, Central',
  );
});
