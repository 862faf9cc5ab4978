import { expect, test } from 'vitest';
import { checkingOnce } from '../../../host/files/family.ts';

const document = (id: string) => ({ id, name: id, parent: null });

test('a chain is checked once, and again when it or one it builds on is another', () => {
  const looked: string[] = [];
  const check = checkingOnce<ReturnType<typeof document>>((chain) => {
    looked.push(chain.map(({ id }) => id).join(' '));
    return [{ path: '', expected: 'e', found: chain[0]!.id, remedy: 'r' }];
  });
  const [first, child] = [document('first'), document('child')];
  expect(check([first, child])).toEqual(check([first, child]));
  expect(looked).toEqual(['first child']);
  expect(check([document('other'), child])[0]?.found).toBe('other');
  expect(check([child])[0]?.found).toBe('child');
  expect(check([first, document('child')])[0]?.found).toBe('first');
  expect(looked).toEqual(['first child', 'other child', 'child', 'first child']);
});
