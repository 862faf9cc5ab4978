import { expect, test } from 'vitest';

import { columnsOf } from '../../../../core/model/state.ts';
import type { LeverChange } from '../../../../core/scenario/option.ts';
import { FRAMEWORK, NO_PROVIDER } from '../../../../core/model/vocabulary.ts';
import { followMarket, presentPeople } from '../follow-market.ts';
import { optionWith, placeWith, scenarioWith } from '../sample-market.ts';

/** A council that pays less than many hours cost. */
const POOR = placeWith({
  clients18to64: 90,
  clients65plus: 160,
  providers: 14,
  frameworkRate: 21,
  blockShare: 0,
});

/** What happened in the reported months, and the state they end in. */
function livedIn(replicate: number, ...changes: readonly LeverChange[]) {
  const told = { refused: 0, placedAbove: 0, paidAbove: 0, waiting: 0 };
  const scenario = scenarioWith({ place: POOR, option: optionWith(...changes) });
  const state = followMarket(scenario, { replicate }, (now, { reported }) => {
    if (reported < 0) return;
    const { people, market } = now;
    told.refused += market.refused[0]!;
    told.placedAbove += market.placedAbove[0]!;
    told.paidAbove += market.paidAbove[0]!;
    told.waiting += presentPeople(now).filter(
      (person) =>
        people.route[person] === FRAMEWORK &&
        people.provider[person] === NO_PROVIDER &&
        people.waiting[person]! > 0,
    ).length;
  });
  return { ...told, state };
}

const lived = (...changes: readonly LeverChange[]) => livedIn(0, ...changes);

const from = '2026-04';

test('where the rate covers few hours fewer wait the further above it the council goes, and it pays more above it', () => {
  const waiting = [0, 0];
  for (const replicate of [0, 1, 2]) {
    const [nothing, quarter] = [0, 0.25].map((value) =>
      livedIn(replicate, { lever: 'fee.spot-premium', from, value }),
    );
    expect(quarter!.waiting).toBeLessThan(nothing!.waiting);
    expect(quarter!.placedAbove).toBeGreaterThan(nothing!.placedAbove + 5);
    expect(quarter!.paidAbove).toBeGreaterThan(nothing!.paidAbove);
    waiting[0]! += nothing!.waiting;
    waiting[1]! += quarter!.waiting;
  }
  expect(waiting[1]).toBeLessThan(0.7 * waiting[0]!);
});

test('a needs-related rate leaves fewer refused', () => {
  const [flat, related] = [0, 0.3].map((value) => lived({ lever: 'fee.needs-related', from, value }));
  expect(flat!.refused).toBeGreaterThan(0);
  expect(related!.refused).toBeLessThan(flat!.refused);
});

test('an option that sets every rule of placing as it stands changes nothing, to the byte', () => {
  const same: readonly LeverChange[] = [
    { lever: 'framework.size', from, value: 1 },
    { lever: 'framework.accreditation', from, value: 'no' },
    { lever: 'framework.quality-floor', from, value: 1 },
    { lever: 'fee.needs-related', from, value: 0 },
    { lever: 'fee.spot-premium', from, value: 0.25 },
    { lever: 'brokerage.terms', from, value: 'free' },
  ];
  expect(columnsOf(lived(...same).state)).toEqual(columnsOf(lived().state));
});
