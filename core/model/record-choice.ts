/** Reads off the state what council-supported people have been told and what choice they really had. */
import type { IndicatorId } from './indicators.ts';
import type { State } from './state.ts';
import { SELF_FUNDER } from './vocabulary.ts';

type ChoiceIndicator = Extract<IndicatorId, `choice.${string}`>;

/** The indicators of label and reality; all zero where the council supports nobody. */
export function recordChoice({ people, market }: State): { readonly [I in ChoiceIndicator]: number } {
  const { present, deployment } = people;
  let clients = 0;
  let labelled = 0;
  let genuine = 0;
  let alternatives = 0;
  let unsupported = 0;
  for (let person = 0; person < market.peopleRows[0]; person++) {
    if (present[person] === 0 || deployment[person] === SELF_FUNDER) continue;
    clients++;
    labelled += people.labelled[person];
    genuine += people.genuine[person];
    alternatives += people.alternatives[person];
    unsupported += 1 - people.supported[person];
  }
  const whole = Math.max(1, clients);
  return {
    'choice.labelled': labelled / whole,
    'choice.genuine': genuine / whole,
    'choice.alternatives': alternatives / whole,
    'choice.support.unmet': unsupported / whole,
  };
}
