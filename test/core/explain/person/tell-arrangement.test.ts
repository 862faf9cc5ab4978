import { describe, expect, test } from 'vitest';

import type { LifeEvent } from '../../../../core/explain/person/event.ts';
import { CELLS } from '../../../../core/scenario/arrangement.ts';
import { optionWith } from '../../model/sample-market.ts';
import { AS_USUAL, CHANGED, eventsOf, livesOf } from './replayed.ts';

const MANY = Array.from({ length: 80 }, (_, n) => n * 3);
const lives = livesOf(CHANGED, MANY);
const chosen = eventsOf(lives, 'arrangement chosen');

/** What the chances, laid end to end, give for the draw. */
function cellOfDraw({ numbers }: LifeEvent): number {
  let passed = 0;
  return CELLS.findIndex((cell) => {
    passed += numbers[`chance of ${cell}`]!.value;
    return numbers['draw']!.value < passed;
  });
}

describe('the choice of an arrangement', () => {
  test('is where its draw falls among the chances, which make one', () => {
    const cells = new Set<number>();
    for (const event of chosen) {
      const sum = CELLS.reduce((all, cell) => all + event.numbers[`chance of ${cell}`]!.value, 0);
      expect(sum).toBeCloseTo(1, 9);
      const cell = cellOfDraw(event);
      cells.add(cell);
      expect(event.sentence.toLowerCase()).toContain(
        `the draw fell on ${event.alternatives![cell]!.what.toLowerCase()}.`,
      );
    }
    expect(chosen.length).toBeGreaterThan(60);
    expect(cells.size).toBeGreaterThanOrEqual(6);
  });

  test('gives a chance to what is open and none to what is closed', () => {
    const closed = new Set<string>();
    for (const { alternatives, numbers } of chosen) {
      for (const [index, { possible, why }] of alternatives!.entries()) {
        const chance = numbers[`chance of ${CELLS[index]!}`]!.value;
        expect(chance > 0).toBe(possible);
        if (!possible) closed.add(why.replace(/\d+/, 'N'));
      }
    }
    expect([...closed]).toEqual(
      expect.arrayContaining([
        'the council plans none for their client group',
        'not lawfully possible without capacity or a suitable person to act',
        'they had not been told of it',
        'there was nobody to bring neighbours together',
        'no provider in locality N can hold a service fund',
      ]),
    );
  });

  test('never offers a direct payment to those for whom nobody may hold it', () => {
    let unable = 0;
    for (const { events, months } of lives) {
      if (months.at(-1)?.row.able !== 0) continue;
      for (const { alternatives } of events.filter(({ kind }) => kind === 'arrangement chosen')) {
        expect(alternatives![CELLS.indexOf('direct-payment')]!.possible).toBe(false);
        unable++;
      }
    }
    expect(unable).toBeGreaterThan(0);
  });

  test('what the council runs costs a person nothing and is no burden to them', () => {
    for (const { alternatives } of chosen) {
      const run = alternatives!.slice(0, CELLS.indexOf('isf')).filter(({ possible }) => possible);
      for (const { why } of run) expect(why).toContain('cost and burden 0.00');
      expect(run.length).toBeGreaterThan(0);
    }
  });

  test('leaves people to themselves in take-up, under the pulls of the start, and steers them otherwise', () => {
    for (const { month, sentence, alternatives } of chosen) {
      const steers = month < '2027-10';
      expect(sentence.includes('steered towards the planned mix')).toBe(steers);
      const pulls = alternatives!.filter(({ possible }) => possible).map(({ why }) => why);
      for (const why of pulls) expect(why.includes('pull as at the start')).toBe(!steers);
    }
    const taken = livesOf(
      { ...AS_USUAL, option: optionWith({ lever: 'choice.mode', from: '2026-04', value: 'take-up' }) },
      MANY.slice(0, 30),
    );
    const decided = eventsOf(taken, 'arrangement chosen');
    expect(decided.length).toBeGreaterThan(10);
    for (const event of decided) {
      const { what } = event.alternatives![cellOfDraw(event)]!;
      expect(event.sentence).toContain(`The draw fell on ${what}.`);
    }
  });

  test('says who runs the account of every direct payment', () => {
    const paid = chosen.filter(({ sentence }) => /The draw fell on a (direct payment|mixed)/.test(sentence));
    const accounts = new Set<string>();
    for (const { sentence } of paid) {
      const account =
        /(a third party runs|the council runs|they, or whoever acts for them, run) the account/i;
      expect(sentence).toMatch(account);
      accounts.add(account.exec(sentence)![1]!.toLowerCase());
    }
    expect(accounts.size).toBeGreaterThan(1);
  });

  test('tells the barrier the market has recorded', () => {
    const recorded = lives.flatMap(({ events, months }) =>
      events
        .filter(({ kind }) => kind === 'arrangement chosen')
        .flatMap((event) => {
          const end = months.find(({ month }) => month === event.month);
          const turned = events.some(
            ({ month, step, sentence }) =>
              month === event.month &&
              step === 'place-people' &&
              sentence.includes('other terms are turned to'),
          );
          return end === undefined || turned ? [] : [{ barrier: end.row.barrier, sentence: event.sentence }];
        }),
    );
    const turnedAway =
      /The draw fell on .*\. (?:The council’s own service has no staff for them yet|No (?:preferred provider|holder of service funds) where they live has the staff and takes them at the price), so they (?:stay where they are until they next decide|come under the framework)\./;
    for (const { barrier, sentence } of recorded) {
      const isTold = sentence.includes('did not come to the arrangement the plan is most short of');
      expect(isTold || turnedAway.test(sentence)).toBe(barrier > 0);
      expect(isTold && turnedAway.test(sentence)).toBe(false);
    }
    expect(recorded.some(({ sentence }) => turnedAway.test(sentence))).toBe(true);
    expect(new Set(recorded.map(({ barrier }) => barrier)).size).toBeGreaterThan(2);
  });

  test('a choice is judged whenever one is made, and is genuine only when all five tests are met', () => {
    const judged = eventsOf(lives, 'choice judged');
    expect(judged.length).toBe(chosen.length);
    for (const { sentence, numbers } of judged) {
      expect(sentence.includes('genuine personal budget by all five')).toBe(numbers['testsMet']!.value === 5);
    }
  });
});
