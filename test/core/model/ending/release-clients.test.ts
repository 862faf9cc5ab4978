import { expect, test } from 'vitest';

import { releaseClient } from '../../../../core/model/ending/release-clients.ts';
import { DECIDES_AGAIN, NO_PROVIDER, SELF_FUNDER } from '../../../../core/model/vocabulary.ts';
import { scene } from '../placing/scene.ts';

test('who loses a provider looks for another at once, whatever notice was given', () => {
  const state = scene(
    [{}],
    [
      { provider: 0, notice: 2, changesForced: 3 },
      { provider: 0, notice: 2 },
    ],
  );
  state.market.changesForced[0] = 5;
  releaseClient(state, 0);
  const { people, market } = state;
  expect([people.provider[0], people.displaced[0], people.wanted[0], people.notice[0]]).toEqual([
    NO_PROVIDER,
    1,
    0,
    0,
  ]);
  expect([people.changesForced[0], market.changesForced[0]]).toEqual([4, 6]);
  expect([people.provider[1], people.displaced[1], people.notice[1]]).toEqual([0, 0, 2]);
});

test('all but a self-funder may decide again how their budget is held', () => {
  const state = scene([{}], [{ provider: 0 }, { provider: 0, deployment: SELF_FUNDER }]);
  releaseClient(state, 0);
  releaseClient(state, 1);
  expect([state.people.decides[0], state.people.decides[1]]).toEqual([DECIDES_AGAIN, 0]);
});
