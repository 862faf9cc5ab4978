import { expect, test } from 'vitest';

import { peopleToFollow } from '../../../../core/explain/person/people-to-follow.ts';
import { arrangement } from '../../../../core/explain/words.ts';
import { CHANGED, livesOf } from './replayed.ts';

const { identities, atTheStart, arriving, suggestions } = peopleToFollow(CHANGED, 0);
const lives = livesOf(
  CHANGED,
  suggestions.map(({ identity }) => identity),
);

test('counts the people there are and who come', () => {
  expect(atTheStart).toBeGreaterThan(100);
  expect(identities).toBeGreaterThanOrEqual(atTheStart + arriving);
});

test.each([
  ['holds a direct payment', 'a direct payment'],
  ['has an individual service fund', 'an individual service fund'],
  ['has a mixed package', 'a mixed package'],
  ['pools a direct payment with neighbours', 'a direct payment pooled'],
  ['has a managed budget bought in block', 'in block'],
  ['has a managed budget bought from a preferred provider', 'from a preferred provider'],
  ['has a managed budget and the council’s own service', 'from its own service'],
  ['has care without a personal budget', 'without a personal budget'],
  ['pays for all of their care', 'paying for all'],
])('suggests someone who %s and lives so in some month', (why, words) => {
  const found = suggestions.find((each) => each.why === why);
  expect(found).toBeDefined();
  const { months } = lives.find(({ identity }) => identity === found!.identity)!;
  expect(months.some(({ row }) => arrangement(row).includes(words))).toBe(true);
});

test('every suggestion has a life to tell', () => {
  expect(lives.map(({ identity }) => identity)).toEqual(suggestions.map(({ identity }) => identity));
  for (const { events } of lives) expect(events.length).toBeGreaterThan(0);
});
