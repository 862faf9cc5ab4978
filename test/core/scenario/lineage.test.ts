import { expect, test } from 'vitest';

import { lineage } from '../../../core/scenario/lineage.ts';
import { AS_USUAL, option } from './sample.ts';

const known = (...options: ReturnType<typeof option>[]) => new Map(options.map((each) => [each.id, each]));

test('lists ancestors eldest first and the option itself last', () => {
  const child = option('child');
  const grandchild = option('grandchild', { parent: 'child' });
  const chain = lineage('grandchild', known(grandchild, AS_USUAL, child));
  expect(chain.map(({ id }) => id)).toEqual(['business-as-usual', 'child', 'grandchild']);
});

test('gives business as usual alone', () => {
  expect(lineage('business-as-usual', known(AS_USUAL))).toEqual([AS_USUAL]);
});

test('refuses an unknown id with the known ones', () => {
  expect(() => lineage('other', known(AS_USUAL))).toThrow(
    /known document, but found "other". Known ids: business-as-usual/,
  );
});

test('refuses an unknown parent, naming the child', () => {
  const orphan = option('orphan', { parent: 'nobody' });
  expect(() => lineage('orphan', known(AS_USUAL, orphan))).toThrow(
    /^parent: expected a parent of "orphan" that exists, but found "nobody"/,
  );
});

test('refuses parents that run in a circle', () => {
  const a = option('a', { parent: 'b' });
  const b = option('b', { parent: 'a' });
  const start = option('start', { parent: 'a' });
  expect(() => lineage('start', known(start, a, b))).toThrow(/the circle a -> b -> a/);
});
