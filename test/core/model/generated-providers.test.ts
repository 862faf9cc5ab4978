import { expect, test } from 'vitest';

import { cashOf } from '../../../core/model/ledger.ts';
import { SETTLING_PARAMETERS, settleMarket } from '../../../core/model/settle-market.ts';
import { allocateState } from '../../../core/model/state.ts';
import type { State } from '../../../core/model/state.ts';
import { AGENCY, MICRO_PROVIDER, SOCIAL_ENTERPRISE } from '../../../core/model/vocabulary.ts';
import { monthOfPlan, prepare } from '../../../core/run/plan.ts';
import type { Place } from '../../../core/scenario/place.ts';
import { parametersOf } from './parameters-of.ts';
import { placeWith, scenarioWith } from './sample-market.ts';

const COUNT = 400;
const PLACE = placeWith({ clients65plus: 12_000, providers: COUNT, localities: 12 });

function settled(replicate = 0, readiness?: number): State {
  return settledAt(PLACE, replicate, readiness);
}

function settledAt(place: Place, replicate = 0, readiness?: number): State {
  const plan = prepare(scenarioWith({ place, months: 1 }));
  const state = allocateState(plan.extent);
  const month = monthOfPlan(plan, 0, replicate);
  const levers = { ...month.levers, 'isf.readiness': readiness ?? month.levers['isf.readiness'] };
  settleMarket(state, { ...month, levers });
  return state;
}

const STATE = settled();
const parameters = parametersOf(SETTLING_PARAMETERS);
const rows = Array.from({ length: COUNT }, (_, row) => row);
const column = (name: keyof State['providers']): number[] => rows.map((row) => STATE.providers[name][row]!);
const shareOf = (kind: number): number => column('kind').filter((each) => each === kind).length / COUNT;

function mean(of: readonly number[]): number {
  return of.reduce((sum, n) => sum + n, 0) / of.length;
}

function median(of: readonly number[]): number {
  return [...of].sort((a, b) => a - b)[Math.floor(of.length / 2)]!;
}

/** Rows of those ready for service funds from the beginning. */
function ready(readiness: number): number[] {
  const { providers } = settled(0, readiness);
  return rows.filter((row) => providers.fundReady[row] === 1);
}

test('there are as many providers as the place has, each with an identity of its own', () => {
  expect(STATE.market.providerRows[0]).toBe(COUNT);
  expect(new Set(column('identity')).size).toBe(COUNT);
});

test('sizes come in the register’s shares', () => {
  const ids = ['micro', 'small', 'medium', 'large'] as const;
  const total = ids.reduce((sum, size) => sum + parameters[`provider.size.${size}`], 0);
  const staff = column('staff');
  let from = 0;
  let before = 0;
  for (const size of ids) {
    const to = Math.round((from / COUNT + parameters[`provider.size.${size}`] / total) * COUNT);
    const inClass = mean(staff.slice(from, to));
    // Each class is many times the one before it, as numbers of clients are.
    expect(inClass).toBeGreaterThan(1.5 * before);
    before = inClass;
    from = to;
  }
  expect(from).toBe(COUNT);
});

test('charities and social enterprises come in the register’s share, and owners run the other micro-providers', () => {
  const social = parameters['provider.kind.social-enterprise'];
  expect(Math.abs(shareOf(SOCIAL_ENTERPRISE) - social)).toBeLessThan(0.03);
  expect(Math.abs(shareOf(MICRO_PROVIDER) - parameters['provider.size.micro'] * (1 - social))).toBeLessThan(
    0.03,
  );
  expect(shareOf(AGENCY)).toBeGreaterThan(0.5);
});

test('years since registration come in the register’s shares', () => {
  const ages = column('founded').map((founded) => -founded);
  const older = ages.filter((age) => age >= 72).length / COUNT;
  const expected = parameters['provider.age.6'] + parameters['provider.age.10'];
  expect(Math.abs(older - expected)).toBeLessThan(0.06);
});

test('nobody pays less than the floor, and pay differs', () => {
  const pay = column('pay');
  expect(Math.min(...pay)).toBeGreaterThanOrEqual(parameters['wage.nlw']);
  expect(new Set(pay).size).toBeGreaterThan(50);
});

test('cash in hand differs between providers of a size, and the large hold more months of cost', () => {
  const cash = rows.map((row) => STATE.ledger.balance[cashOf(STATE.ledger, row)]!);
  const perMinute = rows.map((row) => cash[row]! / STATE.providers.staff[row]!);
  const large = perMinute.slice(Math.floor(COUNT * 0.85));
  const small = perMinute.slice(Math.floor(COUNT * 0.35), Math.floor(COUNT * 0.5));
  expect(median(large)).toBeGreaterThan(1.3 * median(small));
  expect(Math.max(...large)).toBeGreaterThan(2 * Math.min(...large));
});

test('those run by their owners serve one locality, small ones fewer than large ones', () => {
  const localities = column('coverage').map((bits) => bits.toString(2).replaceAll('0', '').length);
  const kinds = column('kind');
  const runByOwner = localities.filter((_, row) => kinds[row] === MICRO_PROVIDER);
  expect(Math.max(...runByOwner)).toBe(1);
  const [small, large] = [localities.slice(120, 200), localities.slice(230, 320)];
  expect(mean(small)).toBeGreaterThan(1);
  expect(mean(small)).toBeLessThan(mean(large));
});

test('each expects the margin that what the council and self-funders pay leaves it, the large more than the small', () => {
  const outlook = column('outlook');
  const dearer = settledAt({
    ...PLACE,
    fields: { ...PLACE.fields, individualPrice: { ...PLACE.fields.individualPrice, value: 60 } },
  });
  for (const row of rows) expect(dearer.providers.outlook[row]).toBeGreaterThan(outlook[row]!);
  expect(mean(outlook.slice(330))).toBeGreaterThan(mean(outlook.slice(0, 100)));
  expect(Math.max(...outlook)).toBeLessThan(0.5);
});

test('as many are ready for service funds as the lever says, the same ones and more at a higher one', () => {
  const [few, many] = [ready(0.2), ready(0.6)];
  expect(Math.abs(few.length / COUNT - 0.2)).toBeLessThan(0.09);
  expect(Math.abs(many.length / COUNT - 0.6)).toBeLessThan(0.09);
  expect(many).toEqual(expect.arrayContaining(few));
});

test('providers of a place are the same in every replicate, but for how long they last', () => {
  const other = settled(5);
  for (const name of ['kind', 'founded', 'pay', 'quality', 'staff', 'coverage', 'fundReady'] as const) {
    expect(rows.map((row) => other.providers[name][row])).toEqual(column(name));
  }
  expect(rows.map((row) => other.providers.closureLeft[row])).not.toEqual(column('closureLeft'));
});
