import { expect, test } from 'vitest';

import { createRecorder } from '../../../core/model/recording/record.ts';
import { allocateState } from '../../../core/model/state.ts';
import { layBookmark } from '../../../core/run/bookmark.ts';
import type { RunUnderWay } from '../../../core/run/bookmark.ts';
import { emptyFortunes } from '../../../core/run/fortunes.ts';
import { createMarks } from '../../../core/run/marks.ts';
import { partingOf } from '../../../core/run/parting.ts';
import { prepare } from '../../../core/run/plan.ts';
import { USUAL } from '../../../core/scenario/levers/lever-kind.ts';
import type { LeverChange } from '../../../core/scenario/option.ts';
import { optionWith, placeWith, scenarioWith } from '../model/sample-market.ts';

const usual = prepare(scenarioWith());
const uplift = prepare(
  scenarioWith({ option: optionWith({ lever: 'fee.uplift', from: '2027-04', value: 0.07 }) }),
);

const planOf = (...changes: LeverChange[]) => prepare(scenarioWith({ option: optionWith(...changes) }));

const takeUp = (from: string) =>
  prepare(scenarioWith({ option: optionWith({ lever: 'choice.mode', from, value: 'take-up' }) }));

const extent = { people: 4, providers: 2, localities: 1 };
const run: RunUnderWay = {
  state: allocateState(extent),
  recorder: createRecorder(extent),
  path: new Float64Array(1),
  fortunes: emptyFortunes(1),
};
const { bytes } = layBookmark(run, 0);

const upliftFrom = (from: string) =>
  prepare(scenarioWith({ option: optionWith({ lever: 'fee.uplift', from, value: 0.07 }) }));
const asUsual = { plan: usual, replicate: 0 };
const asUplift = { plan: uplift, replicate: 0 };

test('plans part in the first month that anything is said otherwise, and from the start where all is', () => {
  const end = usual.calendar.length;
  const [later, earlier] = [takeUp('2027-10'), takeUp('2027-06')];
  expect(partingOf(usual, prepare(scenarioWith()))).toBe(end);
  expect(partingOf(usual, uplift)).toBe(usual.spinUp + 12);
  expect(partingOf(uplift, usual)).toBe(usual.spinUp + 12);
  // Pulls are calibrated before the first reported month where there is ever take-up.
  expect(partingOf(usual, later)).toBe(usual.spinUp);
  expect(partingOf(earlier, later)).toBe(usual.spinUp + 14);
  expect(partingOf(usual, prepare(scenarioWith({ seed: 2 })))).toBe(0);
  expect(partingOf(usual, prepare(scenarioWith({ place: placeWith({ providers: 11 }) })))).toBe(0);
  expect(partingOf(usual, prepare(scenarioWith({ held: ['close-providers'] })))).toBe(0);
});

test('an option that sets a lever to what is usual never parts from business as usual for it, and one that goes back parts from it once', () => {
  const back: LeverChange = { lever: 'fee.uplift', from: '2027-04', value: USUAL };
  const cut: LeverChange = { lever: 'fee.uplift', from: '2026-10', value: -0.1 };
  expect(partingOf(usual, planOf(back))).toBe(usual.calendar.length);
  expect(partingOf(planOf(cut, back), planOf(cut))).toBe(usual.spinUp + 12);
});

test('the latest bookmark that a run has in common with another is gone back to', () => {
  const marks = createMarks(10 * bytes);
  expect(marks.latestFor(asUsual)).toBeNull();
  expect(marks.partingOf(asUsual)).toBe(0);
  for (const reported of [0, 18, 12]) marks.lay(asUsual, run, reported);
  expect(marks.latestFor(asUsual)?.reported).toBe(18);
  expect(marks.latestFor(asUplift)?.reported).toBe(12);
  expect(marks.partingOf(asUplift)).toBe(usual.spinUp + 12);
  marks.clear();
  expect(marks.latestFor(asUsual)).toBeNull();
});

test('a run with another luck has nothing in common with one that was played', () => {
  const marks = createMarks(10 * bytes);
  marks.lay(asUsual, run, 12);
  expect(marks.latestFor({ ...asUsual, replicate: 1 })).toBeNull();
  expect(marks.partingOf({ ...asUsual, replicate: 1 })).toBe(0);
});

test('those not gone back to for longest are let go of first, beginnings last', () => {
  const marks = createMarks(3 * bytes);
  for (const reported of [0, 10, 12]) marks.lay(asUsual, run, reported);
  marks.latestFor({ plan: upliftFrom('2027-03'), replicate: 0 });
  marks.lay(asUsual, run, 14);
  expect(marks.latestFor(asUsual)?.reported).toBe(14);
  expect(marks.latestFor(asUplift)?.reported).toBe(10);
  marks.lay(asUsual, run, 16);
  marks.lay(asUsual, run, 18);
  expect(marks.latestFor(asUplift)?.reported).toBe(0);
});

test('where there is room for one alone it is for the beginning, of the run begun last', () => {
  const marks = createMarks(1);
  for (const replicate of [0, 1]) {
    for (const reported of [0, 12]) marks.lay({ ...asUsual, replicate }, run, reported);
    expect(marks.latestFor({ ...asUsual, replicate })?.reported).toBe(0);
  }
  expect(marks.latestFor(asUsual)).toBeNull();
});

test('a bookmark takes the room of one that was let go of, and has nothing of it', () => {
  const marks = createMarks(bytes);
  marks.lay(asUsual, run, 0);
  const { path } = marks.latestFor(asUsual)!;
  marks.clear();
  marks.lay({ ...asUsual, replicate: 1 }, { ...run, path: Float64Array.of(7) }, 0);
  const again = marks.latestFor({ ...asUsual, replicate: 1 });
  expect(again?.path).toBe(path);
  expect([...path]).toEqual([7]);
});
