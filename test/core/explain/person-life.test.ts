import { describe, expect, test } from 'vitest';

import { rowOf } from '../../../core/explain/person-life.ts';
import type { PersonLife } from '../../../core/explain/person-life.ts';
import { PERSON_COLUMNS } from '../../../core/explain/person-row.ts';
import { followMarket } from '../model/follow-market.ts';
import {
  CELL_DIRECT_PAYMENT,
  COUNCIL_MANAGED,
  DIRECT_PAYMENT,
  SELF_FUNDER,
} from '../../../core/model/vocabulary.ts';
import { scenarioWith } from '../model/sample-market.ts';
import { AS_USUAL, CHANGED, CROWDED, MANY_PROVIDERS, eventsOf, lifeOf, livesOf } from './replayed.ts';

const EVERY_NINTH = Array.from({ length: 30 }, (_, n) => n * 9);

describe.each([
  ['business as usual', AS_USUAL],
  ['an option that moves every lever', CHANGED],
])('a life replayed under %s', (_, scenario) => {
  test.each([0, 2])(
    'is the life of the batch, column by column and month by month, replicate %i',
    (replicate) => {
      const lives = new Map<number, PersonLife>();
      let compared = 0;
      for (const identity of [1, 20, 75, 120, 150, 175]) {
        try {
          lives.set(identity, lifeOf(scenario, identity, replicate));
        } catch {
          // Gone before the months begin.
        }
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

describe('the account of a month', () => {
  const lives = livesOf(CHANGED, EVERY_NINTH);

  test('adds up to what went through the person’s purse and direct-payment account', () => {
    const held = new Set<number>();
    for (const { row, account, movements } of lives.flatMap(({ months }) => months)) {
      const { purse, budgetAccount } = movements;
      const bills = account.careCost + account.supportCost;
      const isPaid = row.deployment === DIRECT_PAYMENT;
      const together = account.councilPays + account.personPays;
      held.add(row.deployment);
      expect(purse.out).toBe(account.personPays);
      expect(purse.opening + purse.in - purse.out).toBe(purse.closing);
      expect(budgetAccount.opening + budgetAccount.in - budgetAccount.out).toBe(budgetAccount.closing);
      expect(budgetAccount.in).toBe(isPaid ? together : 0);
      expect(budgetAccount.out).toBe(isPaid ? bills + account.reclaimed : account.reclaimed);
      expect(together).toBe(isPaid ? account.directPayment + account.topUp : bills - account.vatRecovered);
      expect(account.reclaimed).toBeGreaterThanOrEqual(0);
    }
    expect(held).toContain(DIRECT_PAYMENT);
    expect(held).toContain(SELF_FUNDER);
    expect(held).toContain(COUNCIL_MANAGED);
  });

  test('says why, wherever less was delivered than needed, and only there', () => {
    for (const { account } of lives.flatMap(({ months }) => months)) {
      for (const line of [account.care, account.support]) {
        expect(line.reason).not.toBe('');
        expect(['in full', 'none needed'].includes(line.reason)).toBe(line.delivered >= line.needed);
      }
    }
  });
});

describe('reasons', () => {
  const lives = livesOf(
    CROWDED,
    Array.from({ length: 110 }, (_, n) => n * 6),
  );

  test('whoever is taken on is taken on by one that could be asked and had the staff; whoever waits had none', () => {
    const found = eventsOf(lives, 'provider found');
    const waiting = eventsOf(lives, 'waiting for a provider');
    for (const { sentence, alternatives } of found) {
      const provider = /^Provider (\d+) /.exec(sentence)![1];
      expect(alternatives!.find(({ what }) => what === `provider ${provider}`)).toMatchObject({
        possible: true,
      });
    }
    for (const { alternatives } of waiting) {
      expect(alternatives!.filter(({ possible }) => possible)).toEqual([]);
    }
    expect(found.length).toBeGreaterThan(10);
    expect(waiting.length).toBeGreaterThan(0);
  });

  test('under the framework all that rank above the one called off had no staff', () => {
    const ranked = eventsOf(lives, 'provider found').filter(({ sentence }) =>
      sentence.includes('called off by rank'),
    );
    for (const { sentence, alternatives } of ranked) {
      const rank = Number(/number (\d+) of/.exec(sentence)![1]);
      expect(alternatives!.findIndex(({ possible }) => possible)).toBe(rank - 1);
    }
    expect(ranked.length).toBeGreaterThan(3);
  });

  test('whoever buys for themselves takes the one told to suit them best among those known', () => {
    const among = livesOf(
      MANY_PROVIDERS,
      Array.from({ length: 70 }, (_, n) => n * 6),
    );
    const own = eventsOf(among, 'provider found').filter(({ sentence }) => sentence.includes('came to know'));
    let choosy = 0;
    for (const { sentence, numbers } of own) {
      const [, chosen] = /^Provider (\d+) /.exec(sentence)!;
      const [, known] = /with the staff \(([\d, ]+)\)/.exec(sentence)!;
      expect(known!.split(', ')[0]).toBe(chosen);
      const count = known!.split(', ').length;
      expect(count).toBe(Math.min(4, numbers['haveStaff']!.value));
      if (numbers['haveStaff']!.value > 4) choosy++;
    }
    expect(choosy).toBeGreaterThan(2);
  });

  test('a supplier of community support is found among those with time, and waited for when there is none', () => {
    const found = eventsOf(lives, 'support found');
    for (const { sentence, alternatives } of found) {
      const supplier = /^Supplier (\d+) /.exec(sentence)![1];
      expect(alternatives!.find(({ what }) => what === `supplier ${supplier}`)).toMatchObject({
        possible: true,
      });
    }
    for (const { alternatives } of eventsOf(lives, 'waiting for support')) {
      expect(alternatives!.filter(({ possible }) => possible)).toEqual([]);
    }
    expect(found.length).toBeGreaterThan(0);
  });

  test('the arrangement chosen had a chance, the chances make one, and a direct payment is never open to those who cannot hold one', () => {
    const chosen = eventsOf(lives, 'arrangement chosen');
    let unable = 0;
    for (const { alternatives, numbers } of chosen) {
      const chances = ['block', 'framework', 'direct-payment'].map(
        (cell) => numbers[`chance of ${cell}`]!.value,
      );
      expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 9);
      if (alternatives![CELL_DIRECT_PAYMENT]!.possible) continue;
      expect(chances[CELL_DIRECT_PAYMENT]).toBe(0);
      unable++;
    }
    expect(chosen.length).toBeGreaterThan(20);
    expect(unable).toBeGreaterThan(0);
  });

  test('a budget is what the formula, the group, the error and planning make of the assessed need', () => {
    const set = eventsOf(lives, 'budget set');
    for (const { numbers } of set) {
      const value = (name: string) => numbers[name]!.value;
      const indicative = value('assessed') * value('generosity') * value('bias') * value('error');
      const planned = indicative + value('planning') * (value('assessed') - indicative);
      expect(Math.abs(value('budgeted') - planned)).toBeLessThanOrEqual(0.5 + 1e-9);
    }
    expect(set.length).toBeGreaterThan(20);
  });

  test('a contribution is income and tariff income less what is protected, by the month, unless cost or payment is less', () => {
    const worked = eventsOf(lives, 'contribution worked out').filter(
      ({ numbers }) => numbers['assessedWeekly'],
    );
    for (const { numbers, sentence } of worked) {
      const value = (name: string) => numbers[name]!.value;
      const left =
        value('income') + value('tariffIncome') - value('protectedIncome') - value('disabilityExpenditure');
      expect(value('assessedWeekly')).toBe(Math.max(0, left));
      const [contribution, assessed] = [value('contribution'), value('assessedMonthly')];
      expect(contribution).toBeLessThanOrEqual(Math.min(assessed, value('cost')));
      expect(sentence.includes('no more than')).toBe(contribution < assessed);
    }
    expect(worked.length).toBeGreaterThan(20);
  });

  test('a choice is judged whenever an arrangement is chosen, and is genuine only when all five tests are met', () => {
    const judged = eventsOf(lives, 'choice judged');
    expect(judged.length).toBe(eventsOf(lives, 'arrangement chosen').length);
    for (const { sentence, numbers } of judged) {
      expect(sentence.includes('genuine personal budget by all five')).toBe(numbers['testsMet']!.value === 5);
    }
  });

  test('whoever loses a provider is told that it closed and why', () => {
    const closed = eventsOf(lives, 'provider closed');
    expect(closed.length).toBeGreaterThan(0);
    for (const { sentence } of closed)
      expect(sentence).toMatch(/overdraft limit for \d+ months|reasons other than cash/);
    const lost = lives.flatMap(({ months }) =>
      months.filter(({ row }, at) => row.displaced === 1 && at > 0 && months[at - 1]!.row.displaced === 0),
    );
    expect(closed.length).toBeGreaterThanOrEqual(lost.length);
  });
});

describe('a life that is not there', () => {
  const short = scenarioWith({ seed: 3, months: 6 });

  test('is refused in a sentence that says which people there are', () => {
    expect(() => lifeOf(short, 99_999)).toThrow(
      /^There is no person 99999: in these 6 months people are numbered 0 to \d+\.$/,
    );
  });

  test('is refused when it ended before the first reported month', () => {
    const gone = Array.from({ length: 60 }, (_, identity) => identity).find((identity) => {
      try {
        lifeOf(short, identity);
        return false;
      } catch {
        return true;
      }
    })!;
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
