import { expect, test } from 'vitest';

import {
  EVERY_LEVER,
  optionWith,
  parametersWith,
  placeWith,
  scenarioWith,
} from '../core/model/sample-market.ts';
import { follow } from './follow.ts';
import type { Market } from './market.ts';
import type { ReferenceStep } from './month.ts';
import { PROVIDER_STEPS } from './provider-steps.ts';

/** A market in which providers come and go, take each other over and build far more often than they do anywhere. */
const LIVELY = scenarioWith({
  place: placeWith({ clients18to64: 14, clients65plus: 20, providers: 7, localities: 4, frameworkRate: 28 }),
  option: optionWith(...EVERY_LEVER.filter(({ lever }) => lever !== 'isf.readiness')),
  parameters: parametersWith({
    'provider.closure.natural': 0.25,
    'provider.patience': 4,
    'exit.outlook.months': 4,
    'merge.rate': 0.8,
    'merge.size': 3,
    'merge.cash': 0.3,
    'outlook.start-up': 6,
    'provider.entry.default': 0.5,
    'fund.set-up.cost': 4000,
    'fund.payback': 100,
    'fund.building.pace': 0.5,
    'cost.overhead.fixed.branch': 20_000,
    'cost.branch.capacity': 60,
    'cost.scale.minhours': 33,
  }),
  drill: { provider: 2, month: '2026-11' },
  seed: 18,
});

/** Each event that must have come up for the comparison to mean anything. */
const EVENTS: Readonly<Record<string, (market: Market) => number>> = {
  insolvent: ({ market }) => market.closedInsolvent,
  voluntary: ({ market }) => market.closedVoluntary,
  other: ({ market }) => market.closedOther,
  'taken over': ({ market }) => market.peopleTakenOver,
  'paid for a takeover': ({ books }) => books.turnover['takeover price'].toNumber(),
  opened: ({ market }) => market.entered,
  'start-up grant': ({ books }) => books.turnover['start-up grant'].toNumber(),
  'fund built': ({ books }) => books.turnover['fund set-up'].toNumber(),
  'owner went without': ({ providers }) => providers.filter(({ drawings }) => drawings.lt(0)).length,
  'owner drew': ({ providers }) => providers.filter(({ drawings }) => drawings.gt(0)).length,
};

test('providers that build, draw, fail, are taken over and open do what the reference does, to the penny', () => {
  const seen = new Set<string>();
  const watched = Object.fromEntries(
    Object.entries(PROVIDER_STEPS).map(([name, step]): [string, ReferenceStep] => [
      name,
      (market, month) => {
        step(market, month);
        for (const [event, count] of Object.entries(EVENTS)) if (count(market) > 0) seen.add(event);
      },
    ]),
  );
  expect(follow(LIVELY, { lockstep: true, replicate: 3, steps: watched })).toEqual([]);
  expect([...seen].toSorted()).toEqual(Object.keys(EVENTS).toSorted());
});
