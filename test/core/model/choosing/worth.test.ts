import { describe, expect, test } from 'vitest';

import {
  BLOCK,
  COUNCIL_MANAGED,
  DIRECT_PAYMENT,
  FRAMEWORK,
  ISF,
  ISF_HOLDER,
} from '../../../../core/model/vocabulary.ts';
import {
  CELL_BLOCK,
  CELL_DIRECT_PAYMENT,
  CELL_FRAMEWORK,
  CELL_ISF,
  CELL_MIXED,
  CELL_POOLED,
} from '../../../../core/scenario/arrangement.ts';
import { CLIENT_GROUPS } from '../../../../core/scenario/client-group.ts';
import type { OnePerson } from '../one-person.ts';
import { monthWith, scene, weightsOf } from './choosing-scene.ts';
import type { Changes } from './take-up.ts';

/** Nobody is in the dark or has help; everything is planned; round figures. */
const LEVERS = {
  'information.level': 1,
  'pooling.facilitation': 1,
  'brokerage.capacity': 0,
  'advocacy.capacity': 0,
  'move.framework-to-pooled': CLIENT_GROUPS.map(() => 0.1),
  'move.framework-to-isf': CLIENT_GROUPS.map(() => 0.1),
  'move.framework-to-mixed': CLIENT_GROUPS.map(() => 0.1),
};
const PARAMETERS = {
  'choice.nest': 0.5,
  'choice.control.weight': 1,
  'choice.control.spread': 0.5,
  'choice.burden.weight': 2,
  'choice.cost.weight': 0.5,
  'choice.inertia': 1.5,
  'brokerage.relief': 0.5,
  'brokerage.carer.relief': 0.25,
  'control.framework': 0.2,
  'control.block': 0.1,
  'control.isf': 0.8,
  'burden.isf': 0.2,
  'control.pooled': 0.7,
  'burden.pooled': 0.3,
  'control.mixed': 0.6,
  'burden.mixed': 0.4,
  'burden.account.third-party': 1,
  'control.account.third-party': 0.5,
  'vat.rate': 0.25,
  'support.rate': 2400,
  'isf.fee': 0.1,
  'pooled.sharing': 0,
  'pooled.discount': 0,
};

/** The utility an arrangement has for the person; nothing where it is not open. */
function utility(cell: number, person: OnePerson = {}, changes: Changes = {}, stays = false): number | null {
  const state = scene({ confidence: 1, ...person });
  state.providers.isfCapable[0] = 1;
  const month = monthWith({
    levers: { ...LEVERS, ...changes.levers },
    parameters: { ...PARAMETERS, ...changes.parameters },
  });
  const weight = weightsOf(state, month, stays)[cell]!;
  return weight === 0 ? null : 0.5 * Math.log(weight);
}

/** Of a service fund without a fee, for personal care alone. */
const fund = (person: OnePerson, changes: Changes = {}) =>
  utility(
    CELL_ISF,
    { supportBudgeted: 0, ...person },
    { parameters: { 'isf.fee': 0, ...changes.parameters }, levers: changes.levers ?? {} },
  );

describe('what an arrangement is worth', () => {
  test('is its control, by the value the person puts on control', () => {
    expect(utility(CELL_FRAMEWORK)).toBeCloseTo(0.2, 12);
    expect(utility(CELL_FRAMEWORK, { controlValue: 2 })).toBeCloseTo(0.4, 12);
    expect(utility(CELL_FRAMEWORK, { controlValue: -1 })).toBeCloseTo(0.1, 12);
  });

  test('less a fee, and VAT on support, where it is a fund', () => {
    expect(utility(CELL_ISF, { supportBudgeted: 0 })).toBeCloseTo(0.8 - 5 * 0.1, 12);
    expect(utility(CELL_ISF, { budgeted: 300 })).toBeCloseTo(0.8 - 5 * (0.1 + 0.1), 12);
  });

  test('less VAT on the support in a mixed package, whose care the council buys', () => {
    expect(utility(CELL_MIXED, { budgeted: 300 })).toBeCloseTo(0.6 - 5 * 0.1, 12);
    expect(utility(CELL_MIXED, { budgeted: 900 })).toBeCloseTo(0.6 - 5 * 0.05, 12);
  });

  test('more for hours that are shared in a pool, less VAT for those who pay for their support themselves', () => {
    const sharing = { parameters: { 'pooled.sharing': 0.2 } };
    expect(utility(CELL_POOLED, { supportBudgeted: 0 }, sharing)).toBeCloseTo(0.7 + 5 * 0.25, 12);
    expect(utility(CELL_POOLED, { budgeted: 300 })).toBeCloseTo(0.7 - 5 * 0.1, 12);
    expect(utility(CELL_POOLED, { budgeted: 300, able: 0 })).toBeCloseTo(0.7, 12);
  });
});

describe('the burden of running it', () => {
  test('is all on the least confident and nothing to the most', () => {
    expect(fund({ confidence: 1 })).toBeCloseTo(0.8, 12);
    expect(fund({ confidence: 0.5 })).toBeCloseTo(0.8 - 0.2, 12);
    expect(fund({ confidence: 0 })).toBeCloseTo(0.8 - 0.4, 12);
  });

  test('is lightened by a carer, and by a broker for those who want one', () => {
    expect(fund({ confidence: 0, carer: 1 })).toBeCloseTo(0.8 - 0.4 * 0.75, 12);
    const brokers = { levers: { 'brokerage.capacity': 1 } };
    expect(fund({ confidence: 0 }, brokers)).toBeCloseTo(0.8 - 0.4 * 0.5, 12);
    expect(fund({ confidence: 0, capacity: 1 }, brokers)).toBeCloseTo(0.8 - 0.4, 12);
  });

  test('is lightened by an advocate for everyone who cannot decide alone, however confident', () => {
    const advocates = { levers: { 'advocacy.capacity': 1, 'information.level': 0 } };
    expect(fund({ confidence: 1, capacity: 1 }, advocates)).toBeCloseTo(0.8, 12);
    expect(fund({ confidence: 0.5, capacity: 1 }, advocates)).toBeCloseTo(0.8 - 0.2 * 0.5, 12);
    expect(fund({ confidence: 1, capacity: 0 }, advocates)).toBeNull();
  });

  test('weighs by its own parameter on a pool and a mixed package', () => {
    expect(utility(CELL_POOLED, { confidence: 0, supportBudgeted: 0 })).toBeCloseTo(0.7 - 2 * 0.3, 12);
    expect(utility(CELL_MIXED, { confidence: 0.5, budgeted: 300 })).toBeCloseTo(0.6 - 0.4 - 0.5, 12);
  });
});

describe('where someone is', () => {
  const inFund: OnePerson = { deployment: ISF, route: ISF_HOLDER, supportBudgeted: 0 };

  test('pulls at a review, by inertia, and nobody who arrives', () => {
    expect(utility(CELL_ISF, inFund, {}, true)).toBeCloseTo(0.3 + 1.5, 12);
    expect(utility(CELL_ISF, inFund)).toBeCloseTo(0.3, 12);
    expect(utility(CELL_FRAMEWORK, inFund, {}, true)).toBeCloseTo(0.2, 12);
  });

  test('stays open to them when it is no longer offered and they are told nothing', () => {
    const closed = { levers: { 'information.level': 0 } };
    expect(utility(CELL_ISF, inFund, closed, true)).toBeCloseTo(1.8, 12);
    expect(utility(CELL_ISF, inFund, closed)).toBeNull();
    const payment: OnePerson = { deployment: DIRECT_PAYMENT, route: FRAMEWORK };
    expect(utility(CELL_DIRECT_PAYMENT, payment, closed, true)).not.toBeNull();
  });

  test('does not stay open where it is block and nobody holds the block any more', () => {
    const state = scene({ deployment: COUNCIL_MANAGED, route: BLOCK });
    expect(weightsOf(state, monthWith(), true)[CELL_BLOCK]).toBeGreaterThan(0);
    state.providers.blockShare[0] = 0;
    expect(weightsOf(state, monthWith(), true)[CELL_BLOCK]).toBe(0);
  });
});
