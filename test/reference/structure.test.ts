import { expect, test } from 'vitest';

import { createSimulator } from '../../core/run/simulate.ts';
import type { Scenario } from '../../core/scenario/scenario.ts';
import { STRUCTURE_IDS, STRUCTURES } from '../../core/scenario/structure.ts';
import type { Structure } from '../../core/scenario/structure.ts';
import {
  EVERY_LEVER,
  optionWith,
  parametersWith,
  placeWith,
  scenarioWith,
} from '../core/model/sample-market.ts';
import { follow } from './follow.ts';

/** Every rule of every switch but the usual ones, in as few worlds as hold them. */
const STRUCTURED: readonly Structure[] = [
  { 'exit-rule': 'cash-alone', 'choice-rule': 'no-taste', 'wage-response': 'floor-alone' },
  { 'exit-rule': 'owners-alone', 'choice-rule': 'nearest', 'wage-response': 'floor-and-scarcity' },
];

/** About forty people and more providers than can live on what the council pays, under every lever; most look round within the year and come to know two. */
function marketOf(structure: Partial<Structure>): Scenario {
  return scenarioWith({
    place: placeWith({
      clients18to64: 14,
      clients65plus: 20,
      providers: 18,
      localities: 4,
      frameworkRate: 17,
    }),
    option: optionWith(...EVERY_LEVER),
    parameters: parametersWith({
      'changing.managed': 1,
      'changing.individual': 1,
      'choice.known': 2,
      'choice.known.told': 2,
      'choice.known.feedback': 0,
      'support.clients': 3,
      'model.spin-up': 12,
      'exit.outlook.months': 6,
      'outlook.start-up': 6,
    }),
    structure,
    months: 12,
    seed: 6,
  });
}

test('every rule there is is followed in one of the worlds or is the usual one', () => {
  const rules = STRUCTURE_IDS.flatMap((id) => Object.keys(STRUCTURES[id].choices).slice(1));
  const followed = new Set(STRUCTURED.flatMap((structure) => Object.values(structure)));
  expect(rules.filter((rule) => !followed.has(rule as never))).toEqual([]);
});

test.each(STRUCTURED)('the two agree to the penny and to the event under %o', (structure) => {
  expect(follow(marketOf(structure), { lockstep: false })).toEqual([]);
});

function pathOf(structure: Partial<Structure>): Float64Array {
  return createSimulator([marketOf(structure)]).run(0)![0]!;
}

test('each rule alone makes another market of it, so that following it is seen', () => {
  const usual = pathOf({});
  const alone = STRUCTURE_IDS.flatMap((id) =>
    Object.keys(STRUCTURES[id].choices)
      .slice(1)
      .map((rule) => ({ [id]: rule })),
  );
  expect(
    alone.filter((structure) => pathOf(structure).every((value, at) => Object.is(value, usual[at]))),
  ).toEqual([]);
});
