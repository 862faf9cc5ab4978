import { describe, expect, test } from 'vitest';

import { NAMED_STREAMS } from '../../../../core/model/budgeting/named-streams.ts';
import { SELF_FUNDER } from '../../../../core/model/vocabulary.ts';
import type { Scenario } from '../../../../core/scenario/scenario.ts';
import { optionWith, parametersWith, placeWith } from '../../model/sample-market.ts';
import { CHANGED, eventsOf, livesOf, STREAMS } from './replayed.ts';

const lives = livesOf(
  CHANGED,
  Array.from({ length: 80 }, (_, n) => n * 3),
);

/** Many pay in full from small savings, care is often refused and carers often stop. */
const HARD_UP: Scenario = {
  ...CHANGED,
  place: placeWith({ selfFunderShare: 0.6, clients65plus: 120 }),
  parameters: parametersWith({
    'charging.refusal': 0.6,
    'carer.stops.18to64': 0.6,
    'carer.stops.65plus': 0.6,
    'people.selffunder.capital.median': 30_000,
    'charging.collection.missed': 0.3,
    'exit.mortality.65plus': 0.3,
  }),
  seed: 11,
};
const hardUp = livesOf(
  HARD_UP,
  Array.from({ length: 90 }, (_, n) => n * 4),
);

function namesAStream(sentence: string): boolean {
  return NAMED_STREAMS.some(({ label }) => sentence.includes(label));
}

describe('a budget', () => {
  test('is what the formula, the group, the error and planning make of the assessed need', () => {
    const set = eventsOf(lives, 'budget set');
    for (const { numbers } of set) {
      const value = (name: string) => numbers[name]!.value;
      const indicative = value('assessed') * value('generosity') * value('bias') * value('error');
      const planned = indicative + value('planning') * (value('assessed') - indicative);
      expect(Math.abs(value('budgeted') - planned)).toBeLessThanOrEqual(0.5 + 1e-9);
    }
    expect(set.length).toBeGreaterThan(40);
  });

  test('names the streams of other public money in it, and what of them is charged for', () => {
    const rich = livesOf(
      STREAMS,
      Array.from({ length: 40 }, (_, n) => n * 6),
    );
    const set = eventsOf(rich, 'budget set');
    for (const { sentence, numbers } of set) {
      expect(namesAStream(sentence)).toBe(numbers['otherFunds']!.value > 0);
      expect(sentence.includes('of it charged for')).toBe(numbers['otherFundsCharged']!.value > 0);
      expect(sentence.includes('Supporting People')).toBe(numbers['otherFundsCharged']!.value > 0);
    }
    expect(set.filter(({ sentence }) => sentence.includes('Supporting People')).length).toBeGreaterThan(0);
    expect(set.filter(({ sentence }) => sentence.includes('free of charge')).length).toBeGreaterThan(0);
  });

  test('from a fixed pot is what a point is worth of it', () => {
    const pot: Scenario = {
      ...CHANGED,
      option: optionWith(
        { lever: 'budget.sizing', from: '2026-06', value: 'pot' },
        { lever: 'budget.pot-growth', from: '2026-04', value: -0.2 },
      ),
    };
    const set = eventsOf(
      livesOf(
        pot,
        Array.from({ length: 25 }, (_, n) => n * 5),
      ),
      'budget set',
    );
    const fromPot = set.filter(({ sentence }) => sentence.includes('a fixed pot of £'));
    for (const { numbers, month } of fromPot) {
      expect(month >= '2026-06').toBe(true);
      expect(numbers['generosity']!.value).toBe(numbers['pointValue']!.value);
    }
    expect(fromPot.length).toBeGreaterThan(5);
  });

  test('is refused just when the draw is below the chance of it', () => {
    const answers = eventsOf(hardUp, 'care taken up').filter(({ numbers }) => numbers['draw'] !== undefined);
    for (const { numbers } of answers) {
      const refuses = numbers['draw']!.value < numbers['chanceOfRefusal']!.value;
      expect(numbers['takes']!.value === 0).toBe(refuses);
    }
    expect(answers.filter(({ numbers }) => numbers['takes']!.value === 0).length).toBeGreaterThan(1);
  });

  test('whoever refuses care gets none, and that is the reason told', () => {
    let refused = 0;
    for (const { row, account } of hardUp.flatMap(({ months }) => months)) {
      if (row.takes > 0 || account.care.needed === 0) continue;
      refused++;
      expect(account.care).toMatchObject({ delivered: 0, reason: 'refused' });
    }
    expect(refused).toBeGreaterThan(2);
  });
});

describe('means', () => {
  test('a contribution is the council’s share of income and tariff income less what is protected, unless less was paid', () => {
    const worked = eventsOf(lives, 'contribution worked out').filter(
      ({ numbers }) => numbers['assessedWeekly'],
    );
    for (const { numbers, sentence } of worked) {
      const value = (name: string) => numbers[name]!.value;
      const left =
        value('income') + value('tariffIncome') - value('protectedIncome') - value('disabilityExpenditure');
      const share = Math.max(0, left) * value('percentTaken');
      const held = sentence.includes('waived') || sentence.includes('the most this council charges');
      expect(Math.abs(value('assessedWeekly') - share) > 0.5 + 1e-6).toBe(held);
      const [contribution, assessed] = [value('contribution'), value('assessedMonthly')];
      expect(contribution).toBeLessThanOrEqual(Math.min(assessed, value('cost')));
      expect(sentence.includes('no more than')).toBe(contribution < assessed);
    }
    expect(worked.length).toBeGreaterThan(40);
  });

  test('whoever becomes the council’s client had savings no longer above the upper limit, and is assessed at once', () => {
    const became = eventsOf(hardUp, 'became a client');
    for (const { numbers } of became) {
      expect(numbers['savings']!.value).toBeLessThanOrEqual(numbers['upperLimit']!.value);
    }
    expect(became.length).toBeGreaterThan(0);
    for (const { events } of hardUp) {
      for (const { month } of events.filter(({ kind }) => kind === 'became a client')) {
        const kinds = events.filter((event) => event.month === month).map(({ kind }) => kind);
        expect(kinds).toEqual(expect.arrayContaining(['budget set', 'arrangement chosen', 'choice judged']));
      }
    }
  });

  test('savings fall by what is told and by nothing else', () => {
    let fell = 0;
    for (const { events, months } of hardUp) {
      for (const { month, numbers } of events.filter(({ kind }) => kind === 'savings')) {
        const at = months.findIndex((each) => each.month === month);
        if (at < 1) continue;
        fell++;
        expect(months[at - 1]!.row.capital - months[at]!.row.capital).toBe(numbers['taken']!.value);
      }
    }
    expect(fell).toBeGreaterThan(3);
  });

  test('an unpaid carer who stops is told, once, and need grows with it', () => {
    const stopped = hardUp.filter(
      ({ months }) => months.some(({ row }) => row.carer === 0) && months[0]?.row.carer === 1,
    );
    expect(stopped.length).toBeGreaterThan(1);
    for (const { events } of stopped) {
      expect(events.filter(({ kind }) => kind === 'unpaid carer stopped')).toHaveLength(1);
    }
    for (const { account } of hardUp.flatMap(({ months }) => months)) {
      expect(account.care.delivered + account.care.covered).toBeLessThanOrEqual(
        Math.max(account.care.needed, account.care.delivered),
      );
    }
  });

  test('every bill missed is told, and what is owed changes by what is charged and collected', () => {
    let missed = 0;
    for (const { events, months } of hardUp) {
      for (const [at, { month, row }] of months.entries()) {
        const before = months[at - 1]?.row;
        if (before === undefined || row.deployment === SELF_FUNDER) continue;
        expect(row.owes).toBe(before.owes + row.contribution - row.collected);
        if (row.owes <= before.owes) continue;
        missed++;
        const told = events.find((event) => event.month === month && event.kind === 'charge collected');
        expect(told?.sentence).toContain('Does not pay the bill');
        expect(told?.numbers['owes']!.value).toBe(row.owes);
      }
    }
    expect(missed).toBeGreaterThan(5);
  });
});
