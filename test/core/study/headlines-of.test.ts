import { expect, it } from 'vitest';
import { HEADLINES } from '../../../core/sensitivity/assumption-log.ts';
import { headlinesOf } from '../../../core/study/compare/headlines-of.ts';
import { openCatalogue } from '../../../host/files/scenario-files.ts';
import { SCENARIOS } from '../../host/scenarios-folder.ts';

const catalogue = openCatalogue(SCENARIOS);

it.each([
  ['business-as-usual', 'mix.any-direct-payment'],
  ['individual-service-funds', 'mix.isf'],
  ['service-funds-with-set-up-help', 'mix.isf'],
  ['preferred-provider-list', 'mix.preferred-list'],
])('of %s the last figure that leads is %s: where it moves most people', (option, last) => {
  expect(headlinesOf(catalogue.readOption(option))).toEqual([...HEADLINES.slice(0, -1), last]);
});
