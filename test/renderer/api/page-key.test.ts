import { expect, it } from 'vitest';
import { pageKey } from '../../../renderer/api/page-key.ts';

type Page = Parameters<typeof pageKey>[0];

/** A page with or without a key in its head, and with the storage that pages of its origin share. */
function pageWith(
  given: string | null,
  kept: Map<string, string>,
  refuses: 'nothing' | 'room' | 'all' = 'nothing',
) {
  const addresses: string[] = [];
  let meta = given === null ? null : { content: given, remove: () => void (meta = null) };
  const refuse = () => {
    throw new DOMException('refused', refuses === 'room' ? 'QuotaExceededError' : 'SecurityError');
  };
  const page = {
    document: { querySelector: () => meta },
    location: { hash: '#/library', pathname: '/' },
    history: { replaceState: (_state: unknown, _title: string, to: string) => void addresses.push(to) },
    get localStorage() {
      if (refuses === 'all') refuse();
      return {
        getItem: (name: string) => kept.get(name) ?? null,
        setItem: (name: string, value: string) => (refuses === 'room' ? refuse() : kept.set(name, value)),
      };
    },
  } as unknown as Page;
  return { page, addresses, isLeft: () => meta !== null };
}

it('takes its key and the start address out of the page at once, and has it again after a reload and in a window beside it', () => {
  const kept = new Map<string, string>();
  const { page, addresses, isLeft } = pageWith('abc_-123', kept);
  expect(pageKey(page)).toBe('abc_-123');
  expect(addresses).toEqual(['/#/library']);
  expect(isLeft()).toBe(false);
  const again = pageWith(null, kept);
  expect(pageKey(again.page)).toBe('abc_-123');
  expect(again.addresses).toEqual([]);
});

it('takes the key of the program that was started last', () => {
  const kept = new Map<string, string>();
  pageKey(pageWith('old', kept).page);
  pageKey(pageWith('new', kept).page);
  expect(pageKey(pageWith(null, kept).page)).toBe('new');
});

it('takes no key from an address, which a browser remembers when the program has long had another', () => {
  const kept = new Map<string, string>();
  pageKey(pageWith('new', kept).page);
  const { page } = pageWith(null, kept);
  expect(pageKey({ ...page, location: { hash: '#key=old', pathname: '/' } })).toBe('new');
});

it('opens all the same where the browser has no room or keeps nothing, and without a key has none', () => {
  expect(pageKey(pageWith('abc', new Map(), 'room').page)).toBe('abc');
  expect(pageKey(pageWith('abc', new Map(), 'all').page)).toBe('abc');
  expect(pageKey(pageWith(null, new Map(), 'all').page)).toBe('');
  expect(pageKey(pageWith(null, new Map()).page)).toBe('');
});
