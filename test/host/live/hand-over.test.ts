import { expect, test } from 'vitest';

import type { PathPart } from '../../../contract/events.ts';
import { INDICATOR_IDS } from '../../../core/model/indicators.ts';
import { emptyPath } from '../../../core/run/path.ts';
import { AGAIN_AFTER_MS, createHandOver, FIRST_AFTER_MS, MOST_PARTS } from '../../../host/live/hand-over.ts';

const MONTHS = 100;
const MS_A_MONTH = 10;
const FIRST = FIRST_AFTER_MS / MS_A_MONTH;
/** The months of the time between two parts are fewer here than what a part has at least. */
const EVERY = Math.max(AGAIN_AFTER_MS / MS_A_MONTH, Math.ceil(MONTHS / MOST_PARTS));

/** A hand-over whose clock goes on by so much with every month that is played. */
function watched(msAMonth = MS_A_MONTH) {
  const sent: (readonly PathPart[])[] = [];
  let passed = 0;
  const hear = createHandOver({
    now: () => passed,
    months: MONTHS,
    options: 2,
    send: (parts) => sent.push(parts),
  });
  const path = emptyPath(MONTHS, 1);
  const tell = (option: number, until: number): void => hear({ option, until, path });
  return {
    sent,
    path,
    tell,
    play: (option: number, months: number, from = 0): void => {
      for (let month = from + 1; month <= from + months; month++) {
        passed += msAMonth;
        tell(option, month);
      }
    },
    reached: () => sent.map((parts) => parts.map(({ option, until }) => [option, until])),
  };
}

test('months are handed over after a first while, then now and again, and the last of all options as they are in', () => {
  const { tell, play, reached } = watched();
  play(1, MONTHS);
  const times = Math.floor((MONTHS - 1 - FIRST) / EVERY) + 1;
  const now = Array.from({ length: times }, (_, nth) => [[1, FIRST + nth * EVERY]]);
  expect(reached()).toEqual(now);
  tell(0, MONTHS);
  expect(reached()).toEqual([
    ...now,
    [
      [1, MONTHS],
      [0, MONTHS],
    ],
  ]);
});

test('a path that is kept whole under every option is handed over at once', () => {
  const { tell, reached } = watched();
  tell(0, MONTHS);
  tell(1, MONTHS);
  expect(reached()).toEqual([
    [
      [0, MONTHS],
      [1, MONTHS],
    ],
  ]);
});

test('months that are played in no time are handed over no oftener than a page can draw them', () => {
  const { play, reached } = watched(MS_A_MONTH / 5);
  const every = (AGAIN_AFTER_MS / MS_A_MONTH) * 5;
  play(1, FIRST * 5 + every);
  expect(reached()).toEqual([[[1, FIRST * 5]], [[1, FIRST * 5 + every]]]);
});

test('a path that is kept whole goes with the first months that are played, once', () => {
  const { tell, play, reached } = watched();
  tell(0, MONTHS);
  expect(reached()).toEqual([]);
  play(1, FIRST + EVERY);
  expect(reached()).toEqual([
    [
      [0, MONTHS],
      [1, FIRST],
    ],
    [[1, FIRST + EVERY]],
  ]);
});

test('what a path has from a bookmark shows nothing new, and goes with the first months that are played', () => {
  const { tell, play, reached } = watched();
  tell(1, 48);
  expect(reached()).toEqual([]);
  play(1, FIRST, 48);
  expect(reached()).toEqual([[[1, 48 + FIRST]]]);
});

test('a run that begins again for want of rows takes nothing back', () => {
  const { play, reached } = watched();
  play(1, FIRST + EVERY);
  const before = reached();
  play(1, FIRST + EVERY);
  expect(reached()).toEqual(before);
});

test('what is handed over is a copy, which the months after it leave as it is', () => {
  const { path, play, sent } = watched();
  path.fill(1);
  play(1, FIRST);
  path.fill(2);
  expect(sent[0]![0]!.figures).toEqual(new Float64Array(INDICATOR_IDS.length * FIRST).fill(1));
});
