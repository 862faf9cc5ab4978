import { describe, expect, test } from 'vitest';

import { NoSuchLife } from '../../../../core/explain/no-such-life.ts';
import { personLives, rowOf } from '../../../../core/explain/person/person-life.ts';
import type { PersonLife } from '../../../../core/explain/person/person-life.ts';
import { PERSON_COLUMNS } from '../../../../core/explain/person/person-row.ts';
import { followMarket } from '../../model/follow-market.ts';
import { scenarioWith } from '../../model/sample-market.ts';
import { AS_USUAL, CHANGED, lifeOf, livesOf } from './replayed.ts';

describe.each([
  ['business as usual', AS_USUAL],
  ['an option that moves every lever', CHANGED],
])('a life replayed under %s', (_, scenario) => {
  test.each([0, 2])(
    'is the life of the batch, column by column and month by month, replicate %i',
    (replicate) => {
      const lives = new Map<number, PersonLife>();
      let compared = 0;
      // Those who are gone before the months begin have no life to compare.
      for (const life of personLives(scenario, { identities: [1, 20, 75, 120, 150, 175], replicate })) {
        if (!(life instanceof NoSuchLife)) lives.set(life.identity, life);
      }
      followMarket(scenario, { replicate }, (state, month) => {
        if (month.reported < 0) return;
        for (const [identity, life] of lives) {
          const row = rowOf(state, identity);
          const calendar = 2026 * 12 + 3 + month.reported;
          const name = `${Math.floor(calendar / 12)}-${String((calendar % 12) + 1).padStart(2, '0')}`;
          const lived = life.months.find((each) => each.month === name);
          const plain =
            row === null
              ? undefined
              : Object.fromEntries(PERSON_COLUMNS.map((column) => [column, state.people[column][row]]));
          expect(lived?.row).toEqual(plain);
          compared += row === null ? 0 : 1;
        }
      });
      expect(lives.size).toBeGreaterThan(2);
      expect(compared).toBeGreaterThan(40);
    },
  );
});

test('says of each of several people followed at once what it says of them alone', () => {
  const identities = [20, 99_999, 75, 175];
  const together = personLives(CHANGED, { identities, replicate: 0 });
  const alone = identities.map(
    (identity) => personLives(CHANGED, { identities: [identity], replicate: 0 })[0],
  );
  expect(together).toEqual(alone);
  expect(together.filter((life) => life instanceof NoSuchLife).length).toBeGreaterThan(0);
});

describe('a life that is not there', () => {
  const short = scenarioWith({ seed: 3, months: 6 });

  test('is refused in a sentence that says which people there are', () => {
    expect(() => lifeOf(short, 99_999)).toThrow(
      /^There is no person 99999: in these 6 months people are numbered 0 to \d+\.$/,
    );
  });

  test('is refused when it ended before the first reported month', () => {
    const identities = Array.from({ length: 60 }, (_, identity) => identity);
    const lives = personLives(short, { identities, replicate: 0 });
    const gone = identities[lives.findIndex((life) => life instanceof NoSuchLife)]!;
    expect(() => lifeOf(short, gone)).toThrow(
      `Person ${gone} left before the first reported month, 2026-04.`,
    );
  });

  test('begins when the person arrives and ends when they leave', () => {
    const lives = livesOf(
      AS_USUAL,
      Array.from({ length: 40 }, (_, n) => 190 + n * 2),
    );
    const late = lives.filter(({ events }) => events[0]!.kind === 'arrived');
    expect(late.length).toBeGreaterThan(0);
    for (const { events, months } of late) {
      expect(months.at(0)?.month ?? events[0]!.month).toBe(events[0]!.month);
    }
    const ended = lives.filter(({ events }) => events.at(-1)!.kind === 'left');
    expect(ended.length).toBeGreaterThan(0);
    for (const { events, months } of ended) {
      expect(months.every(({ month }) => month < events.at(-1)!.month)).toBe(true);
    }
  });
});
