import { expect, test } from 'vitest';

import { allocateState } from '../../../core/model/state.ts';
import { SELF_FUNDER } from '../../../core/model/vocabulary.ts';
import { clearFortunes, closeFortunes, emptyFortunes, followFortunes } from '../../../core/run/fortunes.ts';

/** A market of one row, in which a self-funder gets ten minutes of the sixty a week they need and pays 700 pence. */
function market(identity: number) {
  const state = allocateState({ people: 1, providers: 1, localities: 1 });
  state.market.peopleRows[0] = 1;
  state.people.present[0] = 1;
  state.people.deployment[0] = SELF_FUNDER;
  state.people.needNow[0] = 60;
  state.people.delivered[0] = 10;
  state.people.bought[0] = 700;
  state.people.identity[0] = identity;
  state.market.nextPerson[0] = identity + 1;
  return state;
}

test('a person keeps what they got and paid when later people need more room', () => {
  const fortunes = emptyFortunes(1);
  followFortunes(fortunes, market(0));
  closeFortunes(fortunes, market(0));
  const first = [...fortunes.categories.subarray(0, 6)];
  followFortunes(fortunes, market(50));
  closeFortunes(fortunes, market(50));
  for (const who of [0, 50]) {
    expect([fortunes.present[who], fortunes.months[who]]).toEqual([1, 1]);
    expect([fortunes.needed[who], fortunes.met[who], fortunes.paid[who]]).toEqual([260, 10, 700]);
    expect([...fortunes.categories.subarray(who * 6, who * 6 + 6)]).toEqual(first);
  }
  expect(new Set(first).size).toBe(6);
});

test('more than a person needs meets no more of their need', () => {
  const state = market(0);
  state.people.delivered[0] = 1000;
  const fortunes = emptyFortunes(1);
  followFortunes(fortunes, state);
  expect(fortunes.met[0]).toBe(260);
});

test('a month without a person adds nothing to them', () => {
  const state = market(3);
  const fortunes = emptyFortunes(1);
  followFortunes(fortunes, state);
  state.people.present[0] = 0;
  followFortunes(fortunes, state);
  closeFortunes(fortunes, state);
  expect([fortunes.months[3], fortunes.paid[3], fortunes.present[3]]).toEqual([1, 700, 0]);
  clearFortunes(fortunes);
  expect([fortunes.months[3], fortunes.paid[3]]).toEqual([0, 0]);
});
