import { expect, test } from 'vitest';

import { isOffered, offerOf } from '../../../../core/model/choosing/offer.ts';
import {
  CELL_BLOCK,
  CELL_DIRECT_PAYMENT,
  CELL_FRAMEWORK,
  CELL_IN_HOUSE,
  CELL_ISF,
  CELL_MIXED,
  CELL_POOLED,
  CELLS,
  CELL_PREFERRED_LIST,
} from '../../../../core/scenario/arrangement.ts';
import { CLIENT_GROUPS } from '../../../../core/scenario/client-group.ts';
import { monthWith, scene } from './choosing-scene.ts';

const MONTH = monthWith();

/** The place of one provider and what it can do. */
function market(provider: Partial<Record<'open' | 'blockShare' | 'isfCapable' | 'preferred', number>>) {
  const state = scene();
  state.providers.coverage[0] = 0b110;
  for (const [column, value] of Object.entries(provider)) {
    state.providers[column as keyof typeof provider][0] = value;
  }
  return state;
}

test.each([
  ['block', CELL_BLOCK, { blockShare: 1 }],
  ['the preferred list', CELL_PREFERRED_LIST, { preferred: 1 }],
  ['service funds', CELL_ISF, { isfCapable: 1 }],
])('%s is supplied where an open provider who can supply it works', (_, cell, provider) => {
  const none = { blockShare: 0, preferred: 0, isfCapable: 0 };
  expect(offerOf(market({ ...none, ...provider }), MONTH).supplied[cell]).toBe(0b110);
  expect(offerOf(market(none), MONTH).supplied[cell]).toBe(0);
  expect(offerOf(market({ ...none, ...provider, open: 0 }), MONTH).supplied[cell]).toBe(0);
});

test('what no list limits is supplied in every locality', () => {
  const { supplied } = offerOf(market({ open: 0 }), MONTH);
  for (const cell of [CELL_FRAMEWORK, CELL_IN_HOUSE, CELL_DIRECT_PAYMENT, CELL_MIXED, CELL_POOLED]) {
    for (const locality of [0, 1, 19]) expect(supplied[cell]! & (1 << locality)).not.toBe(0);
  }
});

test('a fund holder or preferred provider without staff to spare is not offered to anyone', () => {
  const full = market({ isfCapable: 1, preferred: 1 });
  full.providers.booked[0] = full.providers.staff[0]!;
  const { supplied } = offerOf(full, MONTH);
  expect([supplied[CELL_ISF], supplied[CELL_PREFERRED_LIST]]).toEqual([0, 0]);
});

test('hours guaranteed to the block and not drawn on are not to spare', () => {
  const holder = market({ isfCapable: 1, preferred: 1 });
  const spare = holder.providers.staff[0]! - holder.providers.booked[0]!;
  holder.providers.guaranteed[0] = holder.providers.bookedBlock[0]! + spare;
  expect(offerOf(holder, MONTH).supplied[CELL_ISF]).toBe(0);
  holder.providers.guaranteed.fill(holder.providers.bookedBlock[0]! + spare - 1, 0, 1);
  expect(offerOf(holder, MONTH).supplied[CELL_ISF]).toBe(0b110);
});

test('two suppliers serve what either does', () => {
  const providers = {
    open: Uint8Array.of(1, 1),
    blockShare: Float64Array.of(0, 0),
    coverage: Int32Array.of(0b001, 0b100),
    isfCapable: Uint8Array.of(1, 1),
    preferred: Uint8Array.of(0, 0),
    staff: Float64Array.of(600, 600),
    booked: Float64Array.of(0, 0),
    bookedBlock: Float64Array.of(0, 0),
    guaranteed: Float64Array.of(0, 0),
  };
  const both = { providers, market: { providerRows: Int32Array.of(2) } };
  expect(offerOf(both, MONTH).supplied[CELL_ISF]).toBe(0b101);
});

test('where nobody holds the block it is not offered, and the framework stands in for it', () => {
  const held = offerOf(market({}), MONTH);
  const gone = offerOf(market({ blockShare: 0 }), MONTH);
  expect([held.blockExists, gone.blockExists]).toEqual([true, false]);
  expect([isOffered(held, 0, CELL_BLOCK), isOffered(gone, 0, CELL_BLOCK)]).toEqual([true, false]);
  expect(gone.planned[0]![CELL_FRAMEWORK]).toBeCloseTo(
    held.planned[0]![CELL_FRAMEWORK]! + held.planned[0]![CELL_BLOCK]!,
    12,
  );
});

test('an arrangement is offered to the client groups it is planned for, and the framework to everyone', () => {
  const learning = CLIENT_GROUPS.indexOf('learning disability');
  const forLearning = CLIENT_GROUPS.map((_, group) => (group === learning ? 0.1 : 0));
  const month = monthWith({ levers: { 'move.framework-to-preferred-list': forLearning } });
  const offer = offerOf(market({}), month);
  expect(CLIENT_GROUPS.map((_, group) => isOffered(offer, group, CELL_PREFERRED_LIST))).toEqual(
    CLIENT_GROUPS.map((_, group) => group === learning),
  );
  expect([offer.preferredPlanned, offerOf(market({}), MONTH).preferredPlanned]).toEqual([true, false]);

  const everyone = CLIENT_GROUPS.map(() => 1);
  const emptied = offerOf(market({}), monthWith({ levers: { 'move.framework-to-isf': everyone } }));
  expect(emptied.planned[0]![CELL_FRAMEWORK]).toBe(0);
  expect(isOffered(emptied, 0, CELL_FRAMEWORK)).toBe(true);
});

test('an arrangement is run down where the plan has fewer in it than there were at the start, and only there', () => {
  const month = monthWith({ levers: { 'move.framework-to-isf': CLIENT_GROUPS.map(() => 0.1) } });
  const [runDown] = offerOf(market({}), month).runDown;
  expect(runDown).toEqual(CELLS.map((_, cell) => cell === CELL_FRAMEWORK));
  expect(offerOf(market({}), MONTH).runDown[0]).toEqual(CELLS.map(() => false));
});
