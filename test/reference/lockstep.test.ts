import { expect, test } from 'vitest';

import { EVERY_LEVER, optionWith, placeWith, scenarioWith } from '../core/model/sample-market.ts';
import { follow } from './follow.ts';
import { REFERENCE_STEPS } from './steps.ts';

/** A small market under every lever: about forty people and eight providers, from its start. */
const EVERYTHING = scenarioWith({
  place: placeWith({ clients18to64: 14, clients65plus: 20, providers: 8 }),
  option: optionWith(...EVERY_LEVER),
});

// In lockstep every step starts from what the engine had before it: one life shows them all, each for itself.
const found = follow(EVERYTHING, { lockstep: true, most: Infinity });

test.each(Object.keys(REFERENCE_STEPS))(
  '%s does in every month what the reference does from the same start',
  (name) => {
    expect(found.filter(({ step }) => step === name)).toEqual([]);
  },
);
