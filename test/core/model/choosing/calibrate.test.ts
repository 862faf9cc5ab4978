import { describe, expect, test } from 'vitest';

import { cellOf } from '../../../../core/model/choosing/cell.ts';
import { ARRIVING, REVIEWED } from '../../../../core/model/choosing/pulls.ts';
import { SELF_FUNDER } from '../../../../core/model/vocabulary.ts';
import {
  CELL_DIRECT_PAYMENT,
  CELL_IN_HOUSE,
  CELL_ISF,
  CELL_MIXED,
  CELL_POOLED,
  CELLS,
  FIRST_OWN_CELL,
} from '../../../../core/scenario/arrangement.ts';
import { CLIENT_GROUPS } from '../../../../core/scenario/client-group.ts';
import { choice } from '../../../../core/scenario/lever-choice.ts';
import { calibratedMarket, expectedMix } from './take-up.ts';
import type { Changes, Whom } from './take-up.ts';

const MARKET = calibratedMarket();

/** The share of a client group in each arrangement. */
function mixOf(group: number): number[] {
  const { people, market } = MARKET.state;
  const counts = CELLS.map(() => 0);
  for (let person = 0; person < market.peopleRows[0]!; person++) {
    const counted = people.present[person] === 1 && people.deployment[person] !== SELF_FUNDER;
    if (counted && people.group[person] === group) counts[cellOf(people, person)]!++;
  }
  const all = counts.reduce((sum, n) => sum + n, 0);
  return counts.map((n) => n / all);
}

/** People whose arrangement the person or someone they choose runs. */
const own = (mix: Float64Array): number =>
  mix.subarray(FIRST_OWN_CELL).reduce((sum, share) => sum + share, 0);

const alone: Whom = (people, person) => people.carer[person] === 0;
const withCarer: Whom = (people, person) => people.carer[person] === 1;
const cannotDecideAlone: Whom = (people, person) => people.capacity[person] === 1;
const unsure: Whom = (people, person) => people.confidence[person]! < 0.3;
const sure: Whom = (people, person) => people.confidence[person]! > 0.6;
const valuesControlMost: Whom = (people, person) => people.controlValue[person]! > 0.5;
const valuesControlLeast: Whom = (people, person) => people.controlValue[person]! < -0.5;

/** The share of those with a direct payment who would keep it at a review. */
function keptAtReview(inertia: number): number {
  const mix = expectedMix(
    MARKET,
    { parameters: { 'choice.inertia': inertia } },
    REVIEWED,
    (people, person) => cellOf(people, person) === CELL_DIRECT_PAYMENT,
  );
  return mix[CELL_DIRECT_PAYMENT]!;
}

describe('calibration to the starting mix', () => {
  test.each(CLIENT_GROUPS.map((name, group) => [name, group] as const))(
    'leaves the mix within a tenth of a percentage point when everyone is reviewed and for those who arrive: %s',
    (_, group) => {
      const start = mixOf(group);
      for (const kind of [ARRIVING, REVIEWED] as const) {
        const mix = expectedMix(MARKET, {}, kind, (people, person) => people.group[person] === group);
        for (const [cell, share] of start.entries()) {
          expect(Math.abs(mix[cell]! - share)).toBeLessThan(0.001);
        }
      }
    },
  );

  test('reports a miss below a tenth of a point for every client group and kind of decision', () => {
    expect(MARKET.fits).toHaveLength(2 * CLIENT_GROUPS.length);
    for (const { miss } of MARKET.fits) expect(miss).toBeLessThan(0.001);
  });
});

describe('take-up answers to what moves it, everyone asked as if they arrived', () => {
  const before = expectedMix(MARKET);

  function gain(changes: Changes, whom?: Whom): number {
    return own(expectedMix(MARKET, changes, ARRIVING, whom)) - own(expectedMix(MARKET, {}, ARRIVING, whom));
  }

  test('information raises it', () => {
    expect(gain({ levers: { 'information.level': 1 } })).toBeGreaterThan(0.02);
  });

  test('brokerage raises it, and more among people without an unpaid carer', () => {
    const brokers: Changes = { levers: { 'brokerage.capacity': 1 } };
    expect(gain(brokers, withCarer)).toBeGreaterThan(0);
    expect(gain(brokers, alone)).toBeGreaterThan(gain(brokers, withCarer));
  });

  test('advocates raise it among people who cannot decide alone', () => {
    expect(gain({ levers: { 'advocacy.capacity': 1 } }, cannotDecideAlone)).toBeGreaterThan(0);
    expect(
      gain({ levers: { 'advocacy.capacity': 1 } }, (people, person) => people.capacity[person] === 0),
    ).toBe(0);
  });

  test.each([
    ['a direct-payment rate for agencies further below the price', 'agencyRate', 0.8],
    ['a lower rate for assistants', 'assistantRate', 0.8],
  ] as const)('%s lowers direct payments', (_, rate, factor) => {
    const { market } = MARKET.state;
    const kept = market[rate][0]!;
    market[rate][0] = kept * factor;
    const lower = expectedMix(MARKET);
    market[rate][0] = kept;
    expect(lower[CELL_DIRECT_PAYMENT]).toBeLessThan(before[CELL_DIRECT_PAYMENT]! - 0.001);
  });

  test('VAT on community support lowers direct payments and mixed packages, and leaves less of them at a higher rate', () => {
    const without = expectedMix(MARKET, { parameters: { 'vat.rate': 0 } });
    const dear = expectedMix(MARKET, { parameters: { 'vat.rate': 0.4 } });
    for (const cell of [CELL_DIRECT_PAYMENT, CELL_MIXED]) {
      expect(without[cell]).toBeGreaterThan(before[cell]!);
      expect(dear[cell]).toBeLessThan(before[cell]!);
    }
  });

  test('a fund holder’s fee that the council pays raises service funds, and a higher fee from the budget lowers them', () => {
    const free = expectedMix(MARKET, { levers: { 'isf.fee-payer': choice('isf.fee-payer', 'council') } });
    const dear = expectedMix(MARKET, { parameters: { 'isf.fee': 0.15 } });
    expect(free[CELL_ISF]).toBeGreaterThan(before[CELL_ISF]! * 1.05);
    expect(dear[CELL_ISF]).toBeLessThan(before[CELL_ISF]! * 0.97);
  });

  test('VAT that the council recovers for a service fund raises service funds', () => {
    const recovered = expectedMix(MARKET, {
      levers: { 'isf.recipient': choice('isf.recipient', 'council') },
    });
    expect(recovered[CELL_ISF]).toBeGreaterThan(before[CELL_ISF]!);
  });

  test('a greater burden of managing lowers it, and most among the least confident', () => {
    const burden: Changes = { parameters: { 'choice.burden.weight': 3 } };
    expect(gain(burden)).toBeLessThan(0);
    expect(gain(burden, unsure) / own(expectedMix(MARKET, {}, ARRIVING, unsure))).toBeLessThan(
      gain(burden, sure) / own(expectedMix(MARKET, {}, ARRIVING, sure)),
    );
  });

  test('people who put more value on control choose it more often', () => {
    expect(own(expectedMix(MARKET, {}, ARRIVING, valuesControlMost))).toBeGreaterThan(
      own(expectedMix(MARKET, {}, ARRIVING, valuesControlLeast)) + 0.03,
    );
  });

  test('a council that acts as agent raises direct payments', () => {
    const agent = expectedMix(MARKET, {
      levers: { 'direct-payment.agent': choice('direct-payment.agent', 'yes') },
    });
    expect(agent[CELL_DIRECT_PAYMENT]).toBeGreaterThan(before[CELL_DIRECT_PAYMENT]!);
  });

  test('nobody without capacity or a suitable person holds a direct payment or a mixed package', () => {
    const unable = expectedMix(MARKET, {}, ARRIVING, (people, person) => people.able[person] === 0);
    expect([unable[CELL_DIRECT_PAYMENT], unable[CELL_MIXED]]).toEqual([0, 0]);
    expect(unable[CELL_ISF]).toBeGreaterThan(0);
  });

  test('nobody pools budgets without someone to bring neighbours together, and some do with one where the option opens it', () => {
    const opened = { 'move.framework-to-pooled': CLIENT_GROUPS.map(() => 0.01) };
    expect(expectedMix(MARKET, { levers: opened })[CELL_POOLED]).toBe(0);
    const helped = { ...opened, 'pooling.facilitation': 0.5 };
    expect(expectedMix(MARKET, { levers: helped })[CELL_POOLED]).toBeGreaterThan(0.005);
  });

  test('an arrangement that opens takes some, and one that nobody plans takes none', () => {
    expect(before[CELL_IN_HOUSE]).toBe(0);
    const opened = { 'move.block-to-in-house': CLIENT_GROUPS.map(() => 0.01) };
    expect(expectedMix(MARKET, { levers: opened })[CELL_IN_HOUSE]).toBeGreaterThan(0.01);
  });

  test('inertia keeps nearly everyone reviewed where they are, and more of it keeps more', () => {
    expect(keptAtReview(2.7)).toBeGreaterThan(0.8);
    expect(keptAtReview(4)).toBeGreaterThan(keptAtReview(2.7));
    expect(keptAtReview(1.5)).toBeLessThan(keptAtReview(2.7));
  });
});
