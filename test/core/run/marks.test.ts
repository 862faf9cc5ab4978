import { expect, test } from 'vitest';

import type { Bookmark } from '../../../core/run/bookmark.ts';
import { createMarks } from '../../../core/run/marks.ts';
import { partingOf } from '../../../core/run/parting.ts';
import { prepare } from '../../../core/run/plan.ts';
import { optionWith, placeWith, scenarioWith } from '../model/sample-market.ts';

const usual = prepare(scenarioWith());
const uplift = prepare(
  scenarioWith({ option: optionWith({ lever: 'fee.uplift', from: '2027-04', value: 0.07 }) }),
);

const takeUp = (from: string) =>
  prepare(scenarioWith({ option: optionWith({ lever: 'choice.mode', from, value: 'take-up' }) }));

const laid = (reported: number): Bookmark => ({ reported, bytes: 10 }) as Bookmark;

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

test('the latest bookmark that a plan has in common with another is gone back to', () => {
  const marks = createMarks(1_000);
  expect(marks.latestFor(usual)).toBeNull();
  for (const reported of [0, 18, 12]) marks.add(usual, laid(reported));
  expect(marks.latestFor(usual)?.reported).toBe(18);
  expect(marks.latestFor(uplift)?.reported).toBe(12);
  marks.clear();
  expect(marks.latestFor(usual)).toBeNull();
});

test('those not gone back to for longest are let go of first, the beginning last', () => {
  const marks = createMarks(30);
  for (const reported of [0, 10, 12]) marks.add(usual, laid(reported));
  marks.latestFor(
    prepare(scenarioWith({ option: optionWith({ lever: 'fee.uplift', from: '2027-03', value: 0.07 }) })),
  );
  marks.add(usual, laid(14));
  expect(marks.latestFor(usual)?.reported).toBe(14);
  expect(marks.latestFor(uplift)?.reported).toBe(10);
  marks.add(usual, laid(16));
  marks.add(usual, laid(18));
  expect(marks.latestFor(uplift)?.reported).toBe(0);
});
