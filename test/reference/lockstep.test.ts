import { expect, test } from 'vitest';

import { EVERY_LEVER, optionWith, placeWith, scenarioWith } from '../core/model/sample-market.ts';
import { follow } from './follow.ts';
import { REFERENCE_STEPS } from './steps.ts';

/** A small market under every lever: about forty people and eight providers, from its start. */
const EVERYTHING = scenarioWith({
  place: placeWith({ clients18to64: 14, clients65plus: 20, providers: 8 }),
  option: optionWith(...EVERY_LEVER),
});

test.each(Object.keys(REFERENCE_STEPS))(
  '%s does in every month what the reference does from the same start',
  (name) => {
    const steps = { [name]: REFERENCE_STEPS[name]! };
    expect(follow(EVERYTHING, { lockstep: true, steps })).toEqual([]);
  },
);
