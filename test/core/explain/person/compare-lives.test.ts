import { expect, test } from 'vitest';

import { compareLives } from '../../../../core/explain/person/compare-lives.ts';
import { AS_USUAL, CHANGED, lifeOf, livesOf } from './replayed.ts';

/** What each of some people lives through as usual, beside the same with every lever moved. */
function bothLives(identities: readonly number[]) {
  const changed = livesOf(CHANGED, identities);
  return livesOf(AS_USUAL, identities).map(
    (usual) => [usual, changed.find(({ identity }) => identity === usual.identity)!] as const,
  );
}

test('the same option twice gives the same life', () => {
  const compared = compareLives(lifeOf(AS_USUAL, 1), lifeOf(AS_USUAL, 1));
  expect(compared.parts).toBeNull();
  expect(
    compared.months.every(({ differs, alone }) => differs.length + alone[0].length + alone[1].length === 0),
  ).toBe(true);
});

test('marks the first month in which anything differs, and nothing before it', () => {
  const identities = [1, 20, 75, 90, 120];
  let parted = 0;
  for (const [first, second] of bothLives(identities)) {
    const { parts, months } = compareLives(first, second);
    const at = months.findIndex(({ month }) => month === parts?.month);
    const before = at === -1 ? months : months.slice(0, at);
    for (const { lives } of before) expect(lives[0]?.row).toEqual(lives[1]?.row);
    if (parts === null) continue;
    parted++;
    const [a, b] = months[at]!.lives;
    for (const column of parts.differs.filter((each) => each !== 'provider' && each !== 'supporter')) {
      expect(a!.row[column]).not.toBe(b!.row[column]);
    }
  }
  expect(parted).toBeGreaterThan(1);
});

test('a provider differs when another one serves them, whatever rows the two stand in', () => {
  let others = 0;
  for (const both of bothLives([2, 5, 11, 33, 47, 58, 62, 81, 85, 101, 107, 115, 124, 133])) {
    for (const { lives, differs } of compareLives(...both).months) {
      const [a, b] = lives.map((life) => life?.provider);
      const differ = lives.every((life) => life !== null) && a !== b;
      expect(differs.includes('provider')).toBe(differ);
      if (differ) others++;
    }
  }
  expect(others).toBeGreaterThan(0);
});

test('need, arrival and departure are the same in both lives', () => {
  for (const [first, second] of bothLives([1, 20, 75, 120])) {
    expect(second.months.map(({ row }) => row.needNow)).toEqual(first.months.map(({ row }) => row.needNow));
  }
});
