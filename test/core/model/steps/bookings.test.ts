import { expect, test } from 'vitest';

import { PIPELINE } from '../../../../core/model/pipeline.ts';
import type { State } from '../../../../core/model/state.ts';
import type { Step } from '../../../../core/model/step.ts';
import { NO_PROVIDER } from '../../../../core/model/vocabulary.ts';
import { followMarket, openProviderRows, presentPeople } from '../follow-market.ts';
import { EVERY_LEVER, optionWith, parametersWith, scenarioWith } from '../sample-market.ts';

/** The pipeline with a look at the market just before people look for a provider. */
function lookingBeforePlacement(look: (state: State) => void): Step[] {
  return PIPELINE.flatMap((step) =>
    step.name === 'place-people' ? [{ ...step, apply: (state: State) => look(state) }, step] : [step],
  );
}

/** Minutes a week the clients of each provider row draw on, or will at most after a review. */
function drawnOn({ people, providers, ...state }: State): Float64Array {
  const minutes = new Float64Array(providers.open.length);
  for (const person of presentPeople({ people, providers, ...state })) {
    const provider = people.provider[person]!;
    if (provider === NO_PROVIDER) continue;
    minutes[provider]! += Math.min(people.assessed[person]!, people.wanted[person]!);
  }
  return minutes;
}

test('when people look for a provider none is booked for less than its clients draw on', () => {
  const short: string[] = [];
  const pipeline = lookingBeforePlacement((state) => {
    const minutes = drawnOn(state);
    for (const row of openProviderRows(state)) {
      const booked = state.providers.booked[row]!;
      if (booked < minutes[row]!) short.push(`row ${row}: booked ${booked}, drawn on ${minutes[row]}`);
    }
  });
  const scenario = scenarioWith({
    option: optionWith(...EVERY_LEVER),
    parameters: parametersWith({ 'price.topup.share': 0 }),
    months: 36,
  });
  followMarket(scenario, { pipeline }, () => undefined);
  expect(short).toEqual([]);
});
