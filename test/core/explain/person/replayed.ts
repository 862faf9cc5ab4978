import { NoSuchLife } from '../../../../core/explain/no-such-life.ts';
import { personLife, personLives } from '../../../../core/explain/person/person-life.ts';
import type { PersonLife } from '../../../../core/explain/person/person-life.ts';
import type { EventKind, LifeEvent } from '../../../../core/explain/person/event.ts';
import type { Scenario } from '../../../../core/scenario/scenario.ts';
import {
  EVERY_LEVER,
  optionWith,
  parametersWith,
  placeWith,
  scenarioWith,
} from '../../model/sample-market.ts';

export const AS_USUAL = scenarioWith({ seed: 3 });
export const CHANGED = { ...AS_USUAL, option: optionWith(...EVERY_LEVER) };

/** Many have other public money, of two streams of which one is charged for. */
export const STREAMS: Scenario = {
  ...CHANGED,
  parameters: parametersWith({
    'stream.supporting-people.share.18to64': 0.4,
    'stream.supporting-people.share.65plus': 0.4,
    'stream.access-to-work.share.18to64': 0.6,
  }),
};

/** Few providers, which close often and whose staff go with them: people wait. */
export const CROWDED: Scenario = {
  ...CHANGED,
  place: placeWith({ clients18to64: 90, clients65plus: 160, providers: 8, localities: 4 }),
  parameters: parametersWith({ 'provider.closure.natural': 0.2, 'staff.follow': 0, 'staff.headroom': 0.02 }),
  seed: 8,
};

/** More providers in every locality than anyone comes to know. */
export const MANY_PROVIDERS: Scenario = {
  ...CHANGED,
  place: placeWith({ selfFunderShare: 0.5, providers: 40, localities: 2 }),
};

export function lifeOf(scenario: Scenario, identity: number, replicate = 0): PersonLife {
  return personLife(scenario, { identity, replicate });
}

/** The lives of some people, those left out who are gone before the months begin. */
export function livesOf(scenario: Scenario, identities: readonly number[]): readonly PersonLife[] {
  const lives = personLives(scenario, { identities, replicate: 0 });
  return lives.flatMap((life) => (life instanceof NoSuchLife ? [] : [life]));
}

export function eventsOf(lives: readonly PersonLife[], kind: EventKind): readonly LifeEvent[] {
  return lives.flatMap(({ events }) => events.filter((event) => event.kind === kind));
}
