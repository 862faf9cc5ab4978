import { describe, expect, test } from 'vitest';

import type { Operand } from '../../../core/checks/check.ts';
import { figureOf, windowOf } from '../../../core/checks/figure.ts';
import type { Seen } from '../../../core/checks/figure.ts';
import { observeTogether } from '../../../core/checks/observe.ts';
import type { Observation } from '../../../core/checks/observe.ts';
import { INDICATOR_IDS } from '../../../core/model/indicators.ts';
import type { IndicatorId } from '../../../core/model/indicators.ts';
import { MEASURE_IDS, measuresOf } from '../../../core/model/recording/measures.ts';
import { sumsOf } from '../../../core/run/path.ts';
import { prepare } from '../../../core/run/plan.ts';
import { createSimulator } from '../../../core/run/simulate.ts';
import { overMonths } from '../../../core/model/indicators/over-months.ts';
import type { ReadyScenario } from '../../../core/checks/run-checks.ts';
import { checkOf, ready } from './sample-check.ts';

const MONTHS = 6;
const CUT = { changes: [{ lever: 'fee.uplift', from: '2027-04', value: -0.1 }] } as const;
const { scenarios } = ready(checkOf({ 'as-usual': {}, cut: CUT, held: { hold: ['close-providers'] } }, []));
const [usual, cut] = ['as-usual', 'cut'].map((name) => scenarios.get(name)!.scenario);
const seen = seenOf([...scenarios]);

function seenOf(named: readonly (readonly [string, ReadyScenario])[]): ReadonlyMap<string, Seen> {
  const looks = new Set(['market.hour-cost', 'law.providers-cash']);
  const wanted = { looks, breakdown: true, book: true, columns: false };
  const observations: Observation[] = [];
  const orders = named.map(([, { scenario }]) => ({ plan: prepare(scenario), wanted }));
  observeTogether(orders, 0, (position, observation) => {
    observations[position] = observation;
  });
  return new Map(
    named.map(([name, { scenario }], position) => [name, { scenario, observation: observations[position]! }]),
  );
}

const [usualPath, cutPath] = createSimulator([usual!, cut!]).run(0)!;

function figure(operand: Partial<Operand>): number | undefined {
  return figureOf({ measure: 'providers.margin', in: 'cut', ...operand }, seen);
}

const spend = (over: NonNullable<Operand['over']>) => figure({ measure: 'council.spend.gross', over });
const fall = (parts: Partial<Operand>) =>
  figure({ less: 'as-usual', over: 'months until it falls', ...parts });
const clients = (among: NonNullable<Operand['among']>) =>
  figure({ measure: 'provider.clients', among, from: '2027-02' });

test('a check sees every indicator as a run of the same scenarios reports it', () => {
  for (const id of INDICATOR_IDS) {
    for (const [name, path] of [['as-usual', usualPath!] as const, ['cut', cutPath!] as const]) {
      const monthsOf = (of: IndicatorId): Float64Array =>
        path.subarray(INDICATOR_IDS.indexOf(of) * MONTHS, (INDICATOR_IDS.indexOf(of) + 1) * MONTHS);
      expect(figure({ measure: id, in: name })).toBe(overMonths(id, monthsOf));
    }
  }
});

test('a check sees every figure of a kind of people as a run breaks it down', () => {
  const measures = measuresOf(sumsOf(cutPath!, MONTHS));
  for (const [position, id] of MEASURE_IDS.entries()) {
    expect(figure({ measure: id })).toBe(measures[position]);
  }
});

describe('months of a window', () => {
  test('are counted from the first to the last named, both included', () => {
    const operand = { measure: 'providers.margin', in: 'cut', from: '2027-02', until: '2027-04' };
    expect(windowOf(operand, cut!)).toEqual({ from: 1, until: 4 });
    expect(windowOf({ measure: 'providers.margin', in: 'cut' }, cut!)).toEqual({ from: 0, until: MONTHS });
  });

  test('add up to the whole, month by month, for flows and for kinds of people', () => {
    for (const measure of ['council.spend.gross', 'hours.delivered']) {
      const months = ['2027-01', '2027-02', '2027-03', '2027-04', '2027-05', '2027-06'];
      const sum = months.reduce((total, month) => total + figure({ measure, from: month, until: month })!, 0);
      expect(sum).toBeCloseTo(figure({ measure })!, 6);
    }
  });

  test('give the last, the lowest and the highest of themselves', () => {
    const position = INDICATOR_IDS.indexOf('council.spend.gross');
    const months = cutPath!.subarray(position * MONTHS, (position + 1) * MONTHS);
    expect(spend('last')).toBe(months.at(-1));
    expect(spend('lowest')).toBe(Math.min(...months));
    expect(spend('highest')).toBe(Math.max(...months));
  });
});

test('a figure less another scenario’s is the difference', () => {
  const [own, other] = [figure({}), figure({ in: 'as-usual' })];
  expect(own).not.toBe(other);
  expect(figure({ less: 'as-usual' })).toBe(own! - other!);
});

test('months until it falls are counted to the first month below the other scenario, and are all of them if it never is', () => {
  expect(fall({ measure: 'council.framework' })).toBe(3);
  expect(fall({ measure: 'council.framework', in: 'as-usual', less: 'as-usual' })).toBe(MONTHS);
  expect(fall({ measure: 'council.framework', fallPercent: 99 })).toBe(MONTHS);
});

describe('providers of a kind', () => {
  test('are told apart by their clients, and nobody is on both sides', () => {
    const all = clients({})!;
    const [small, large] = [clients({ clientsBelow: all })!, clients({ clientsFrom: all })!];
    expect(small).toBeLessThan(all);
    expect(large).toBeGreaterThan(all);
  });

  test('have no figure where there are none', () => {
    expect(clients({ clientsFrom: 10_000 })).toBeUndefined();
  });
});

test('a step that is held does not act: nobody stops while the closing of providers is held', () => {
  expect(figure({ measure: 'provider.stopped', in: 'held' })).toBe(0);
});
