import { expect, test } from 'vitest';

import type { State } from '../../../../core/model/state.ts';
import { placeSupport } from '../../../../core/model/steps/place-support.ts';
import {
  COUNCIL_MANAGED,
  DIRECT_PAYMENT,
  ISF,
  MIXED,
  NO_SUPPORTER,
  SELF_FUNDER,
} from '../../../../core/model/vocabulary.ts';
import { choice } from '../../../../core/scenario/lever-choice.ts';
import { supportMonth, supportScene } from '../support-scene.ts';
import type { ScenePerson, SceneSupporter } from '../support-scene.ts';

const MONTH = supportMonth({ 'workforce.hours.per.worker': 25, 'choice.logit.price': -0.12 });

function placed(people: readonly ScenePerson[], supporters: readonly SceneSupporter[]): State {
  const state = supportScene(people, supporters);
  placeSupport.apply(state, MONTH);
  return state;
}

const crowd = (count: number, person: ScenePerson = {}): ScenePerson[] =>
  Array.from({ length: count }, () => person);

/** How many of the people chose each supplier. */
function clients({ people, supporters, market }: State): number[] {
  const chosen = [...people.supporter].slice(0, market.peopleRows[0]);
  return Array.from(
    supporters.price.slice(0, market.supporterRows[0]),
    (_, row) => chosen.filter((supporter) => supporter === row).length,
  );
}

test('people choose among the suppliers that serve where they live and no others', () => {
  const state = placed(
    [...crowd(50, { locality: 0 }), ...crowd(50, { locality: 1 }), ...crowd(50, { locality: 2 })],
    [{ coverage: 0b001 }, { coverage: 0b010 }, { coverage: 0b011 }],
  );
  const chosen = [...state.people.supporter].slice(0, 150);
  expect(new Set(chosen.slice(0, 50))).toEqual(new Set([0, 2]));
  expect(new Set(chosen.slice(50, 100))).toEqual(new Set([1, 2]));
  expect(new Set(chosen.slice(100))).toEqual(new Set([NO_SUPPORTER]));
});

test('a supplier takes people while it has time for them; the rest wait', () => {
  const state = placed(crowd(5), [{ staff: 1900 }]);
  expect(clients(state)).toEqual([3]);
  expect(state.supporters.booked[0]).toBe(1800);
  expect([...state.people.supportWanted]).toEqual([600, 600, 600, 0, 0]);
});

test('a package larger than one worker can give is taken by a supplier with time for one worker', () => {
  const large = { supportBudgeted: 4000 };
  expect(clients(placed([large], [{ staff: 1500 }]))).toEqual([1]);
  expect(clients(placed([large], [{ staff: 1499 }]))).toEqual([0]);
});

test('whoever bears the VAT goes to a taxable supplier less often; the council, which recovers it, does not', () => {
  const suppliers = [{ taxable: 1 }, { taxable: 0 }].map((supplier) => ({ ...supplier, staff: 10_000_000 }));
  const [managed, payment, paying] = [COUNCIL_MANAGED, DIRECT_PAYMENT, SELF_FUNDER].map(
    (deployment) => clients(placed(crowd(2000, { deployment }), suppliers))[0]!,
  );
  // At £20 the VAT of £4 an hour weighs 0.48: a share of 1 / (1 + e^0.48).
  expect(managed! / 2000).toBeCloseTo(0.5, 1);
  expect(payment! / 2000).toBeCloseTo(0.382, 1);
  expect(paying).toBe(payment);
  expect(payment).toBeLessThan(managed!);
});

test('with a direct payment to which the council adds the VAT it is not felt', () => {
  const suppliers = [{ taxable: 1 }, { taxable: 0 }].map((supplier) => ({ ...supplier, staff: 10_000_000 }));
  const added = { 'direct-payment.vat': choice('direct-payment.vat', 'added') };
  const [payment, mixed, paying] = [DIRECT_PAYMENT, MIXED, SELF_FUNDER].map((deployment) => {
    const state = supportScene(crowd(2000, { deployment }), suppliers);
    placeSupport.apply(state, { ...MONTH, levers: { ...MONTH.levers, ...added } });
    return clients(state)[0]! / 2000;
  });
  expect([payment, mixed].map((share) => Math.abs(share! - 0.5) < 0.04)).toEqual([true, true]);
  expect(paying).toBeCloseTo(0.382, 1);
});

test('with a service fund the VAT is felt unless the council receives what the fund buys', () => {
  const suppliers = [{ taxable: 1 }, { taxable: 0 }].map((supplier) => ({ ...supplier, staff: 10_000_000 }));
  const [person, council] = [0, 1].map((recipient) => {
    const state = supportScene(crowd(2000, { deployment: ISF }), suppliers);
    placeSupport.apply(state, { ...MONTH, levers: { ...MONTH.levers, 'isf.recipient': recipient } });
    return clients(state)[0]!;
  });
  expect(person! / 2000).toBeCloseTo(0.382, 1);
  expect(council! / 2000).toBeCloseTo(0.5, 1);
  expect(person).toBeLessThan(council!);
});

test('someone who takes up part of their plan books that part, and someone who refuses care nothing', () => {
  const state = placed([{ takes: 0.5 }, { takes: 0 }], [{ staff: 5000 }]);
  expect([...state.people.supporter]).toEqual([0, NO_SUPPORTER]);
  expect([...state.people.supportWanted]).toEqual([300, 0]);
  expect(state.supporters.booked[0]).toBe(300);
});

test('nobody without a budget for support looks for a supplier, and nobody leaves theirs', () => {
  const state = placed(
    [{ supportBudgeted: 0 }, { supporter: 0, supportWanted: 500 }, { present: 0 }],
    [{ price: 9000 }, { price: 100 }],
  );
  expect([...state.people.supporter]).toEqual([NO_SUPPORTER, 0, NO_SUPPORTER]);
});

test('those who have left free the time booked for them', () => {
  const state = placed(
    [
      { present: 0, supporter: 0, supportWanted: 600 },
      { supporter: 0, supportWanted: 500 },
    ],
    [{ booked: 1100 }],
  );
  expect(state.supporters.booked[0]).toBe(500);
});
