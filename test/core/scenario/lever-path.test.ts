import { expect, test } from 'vitest';

import { CLIENT_GROUPS } from '../../../core/scenario/client-group.ts';
import { leverIds, leverPaths, leversAt } from '../../../core/scenario/lever-path.ts';
import type { LeverPaths } from '../../../core/scenario/lever-path.ts';
import { isByGroup, LEVERS } from '../../../core/scenario/lever.ts';
import type { Lever, LeverId } from '../../../core/scenario/lever.ts';
import { USUAL } from '../../../core/scenario/levers/lever-kind.ts';
import type { LeverChange } from '../../../core/scenario/option.ts';
import { addMonths, parseMonth } from '../../../core/time/month.ts';
import { dated, parameter, registerOf } from '../parameters/sample.ts';
import { AS_USUAL, option } from './sample.ts';

const UPLIFT = parameter('uplift.default', {
  kind: 'world',
  unit: 'per year',
  values: [dated('2025-04-01', 0.05), dated('2026-06-01', 0.04)],
});

/** The yearly uplift, and half for every other parameter a lever starts from. */
const REGISTER = registerOf(
  UPLIFT,
  ...[...new Set(leverIds().flatMap(startingParameter))]
    .filter((id) => id !== UPLIFT.id)
    .map((id) => parameter(id, { values: [dated('2020-04-01', 0.5)] })),
);
const START = parseMonth('2026-04');
const SPIN_UP = 2;

/** Two months of spin-up and six reported ones from April 2026. */
const MONTHS = [START, START, ...Array.from({ length: 6 }, (_, index) => addMonths(START, index))];

function startingParameter(id: LeverId): string[] {
  const { default: start }: Lever = LEVERS[id];
  return typeof start === 'object' ? [start.parameter] : [];
}

type Changes = readonly LeverChange[];

function paths(...changes: readonly Changes[]): LeverPaths {
  const chain = [AS_USUAL, ...changes.map((own, index) => option(`option-${index}`, { changes: own }))];
  return leverPaths(chain, REGISTER, MONTHS, SPIN_UP);
}

/** The path of a lever; of a move, that of older people. */
function path(lever: 'fee.uplift' | 'move.block-to-direct-payment', ...changes: readonly Changes[]) {
  const all = paths(...changes);
  return [...(lever === 'fee.uplift' ? all[lever] : (all[lever][0] ?? []))];
}

test('has every lever for every month of the run, a move for every client group', () => {
  const all = paths();
  expect(Object.keys(all)).toEqual(leverIds());
  for (const id of leverIds()) {
    const own = isByGroup(id) ? all[id] : [all[id]];
    expect(own).toHaveLength(isByGroup(id) ? CLIENT_GROUPS.length : 1);
    for (const values of own) expect(values).toHaveLength(MONTHS.length);
  }
});

test('a default follows what the future makes of its parameter, until an option decides otherwise', () => {
  const world = [{ parameter: 'uplift.default', from: '2026-07', value: 0 }];
  const usual = leverPaths([AS_USUAL], REGISTER, MONTHS, SPIN_UP, world)['fee.uplift'];
  expect([...usual]).toEqual([0.05, 0.05, 0.05, 0.05, 0.04, 0, 0, 0]);
  const decided = option('decided', { changes: [{ lever: 'fee.uplift', from: '2026-08', value: 0.06 }] });
  const own = leverPaths([AS_USUAL, decided], REGISTER, MONTHS, SPIN_UP, world)['fee.uplift'];
  expect([...own]).toEqual([0.05, 0.05, 0.05, 0.05, 0.04, 0, 0.06, 0.06]);
});

test('starts from the default, a number or a dated parameter', () => {
  expect(path('move.block-to-direct-payment')).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
  expect(path('fee.uplift')).toEqual([0.05, 0.05, 0.05, 0.05, 0.04, 0.04, 0.04, 0.04]);
});

test('steps in the month of the change and stays', () => {
  const step = { lever: 'move.block-to-direct-payment', from: '2026-06', value: 0.5 } as const;
  expect(path('move.block-to-direct-payment', [step])).toEqual([0, 0, 0, 0, 0.5, 0.5, 0.5, 0.5]);
});

test('ramps straight from the value before to its own in the month it ends', () => {
  const ramp = {
    lever: 'move.block-to-direct-payment',
    from: '2026-05',
    until: '2026-08',
    value: 1,
  } as const;
  expect(path('move.block-to-direct-payment', [ramp])).toEqual([0, 0, 0, 0.25, 0.5, 0.75, 1, 1]);
});

test('keeps a change dated in or before the start month out of the spin-up', () => {
  const past = { lever: 'move.block-to-direct-payment', from: '2020-01', value: 0.5 } as const;
  expect(path('move.block-to-direct-payment', [past])).toEqual([0, 0, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5]);
});

test('finds a ramp that began before the start as far along as the calendar says', () => {
  const ramp = {
    lever: 'move.block-to-direct-payment',
    from: '2026-02',
    until: '2026-05',
    value: 1,
  } as const;
  expect(path('move.block-to-direct-payment', [ramp])).toEqual([0, 0, 0.75, 1, 1, 1, 1, 1]);
});

test('lets an option replace what its parent set, from its own first month on', () => {
  const parent = { lever: 'fee.uplift', from: '2026-05', value: 0.1 } as const;
  const child = { lever: 'fee.uplift', from: '2026-07', value: 0.2 } as const;
  expect(path('fee.uplift', [parent], [child])).toEqual([0.05, 0.05, 0.05, 0.1, 0.1, 0.2, 0.2, 0.2]);
});

test('ramps from where an earlier change left the lever', () => {
  const step = { lever: 'move.block-to-direct-payment', from: '2026-05', value: 0.5 } as const;
  const ramp = {
    lever: 'move.block-to-direct-payment',
    from: '2026-07',
    until: '2026-08',
    value: 1,
  } as const;
  expect(path('move.block-to-direct-payment', [step, ramp])).toEqual([0, 0, 0, 0.5, 0.5, 0.75, 1, 1]);
});

test('ignores a change after the horizon', () => {
  const late = { lever: 'fee.uplift', from: '2040-01', value: 0.2 } as const;
  expect(path('fee.uplift', [late])).toEqual(path('fee.uplift'));
});

test('moves only the client groups a change names, and all of them when it names none', () => {
  const all = paths([
    { lever: 'move.block-to-isf', from: '2026-05', value: 0.2 },
    { lever: 'move.block-to-isf', from: '2026-07', value: 0.6, groups: ['learning disability', 'older'] },
  ])['move.block-to-isf'];
  const last = all.map((values) => values.at(-1));
  expect(last).toEqual([0.6, 0.2, 0.2, 0.6, 0.2]);
  expect(all.map((values) => values[3])).toEqual([0.2, 0.2, 0.2, 0.2, 0.2]);
});

test('gives a choice as its place in the list, from the first to the last month', () => {
  const byDefault = paths()['framework.call-off'];
  expect([...byDefault]).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
  const changed = paths([{ lever: 'framework.call-off', from: '2026-06', value: 'zone-lead' }]);
  expect([...changed['framework.call-off']]).toEqual([0, 0, 0, 0, 3, 3, 3, 3]);
});

test('gives money in pence', () => {
  const changed = paths([{ lever: 'charging.maximum', from: '2026-04', value: 99.99 }]);
  expect(changed['charging.maximum'].at(-1)).toBe(9999);
});

test('follows the future in every month from the one in which an option goes back to what is usual', () => {
  const world = [
    { parameter: 'uplift.default', from: '2026-07', value: 0.01 },
    { parameter: 'uplift.default', from: '2026-09', value: 0.02 },
  ];
  const cut = option('cut', {
    changes: [
      { lever: 'fee.uplift', from: '2026-05', value: -0.1 },
      { lever: 'fee.uplift', from: '2026-07', value: USUAL },
    ],
  });
  const own = leverPaths([AS_USUAL, cut], REGISTER, MONTHS, SPIN_UP, world)['fee.uplift'];
  expect([...own]).toEqual([0.05, 0.05, 0.05, -0.1, -0.1, 0.01, 0.01, 0.02]);
});

test('ramps towards what is usual in each month, and from it as it was in the month before', () => {
  const world = [
    { parameter: 'uplift.default', from: '2026-07', value: 0.08 },
    { parameter: 'uplift.default', from: '2026-09', value: 0.02 },
  ];
  /** The uplift from May 2026 on. */
  const fromMay = (...changes: LeverChange[]) => {
    const chain = [AS_USUAL, option('ramped', { changes })];
    return [...leverPaths(chain, REGISTER, MONTHS, SPIN_UP, world)['fee.uplift']].slice(SPIN_UP + 1);
  };
  const freeze = { lever: 'fee.uplift', from: '2026-05', value: 0 } as const;
  const back = { lever: 'fee.uplift', from: '2026-06', until: '2026-07', value: USUAL } as const;
  // Half the way to the usual 4% of June, then where it is: 8% in July and August, 2% in September.
  expect(fromMay(freeze, back)).toEqual([0, 0.02, 0.08, 0.08, 0.02]);
  const down = { lever: 'fee.uplift', from: '2026-08', until: '2026-09', value: 0 } as const;
  expect(fromMay(down)).toEqual([0.05, 0.04, 0.08, 0.04, 0]);
});

/** Every path from June 2026 on. */
function fromJune(all: LeverPaths): readonly (readonly number[])[] {
  return Object.values(all).flatMap((of) => [of].flat().map((each) => Array.from(each).slice(SPIN_UP + 2)));
}

test('is as if nothing had been decided where every lever is set to what is usual, for some groups or for all', () => {
  const decided = leverIds().map((lever): LeverChange => {
    const choices = (LEVERS[lever] as Lever).choices ?? [];
    return { lever, from: '2026-05', value: choices.at(-1)?.id ?? 0.07 };
  });
  const usual = leverIds().map((lever): LeverChange => ({ lever, from: '2026-06', value: USUAL }));
  expect(fromJune(paths(decided))).not.toEqual(fromJune(paths()));
  expect(fromJune(paths(decided, usual))).toEqual(fromJune(paths()));
  const move = 'move.block-to-isf';
  const forOlder = { lever: move, from: '2026-06', value: USUAL, groups: ['older'] } as const;
  const [older, memory] = paths([{ lever: move, from: '2026-05', value: 0.2 }], [forOlder])[move];
  expect([older?.at(-1), memory?.at(-1)]).toEqual([0, 0.2]);
});

test('means by “usual” what business as usual has, whatever the option it builds on decides', () => {
  const parent = { lever: 'fee.uplift', from: '2026-05', value: 0.1 } as const;
  const child = { lever: 'fee.uplift', from: '2026-07', value: USUAL } as const;
  expect(path('fee.uplift', [parent], [child])).toEqual([0.05, 0.05, 0.05, 0.1, 0.1, 0.04, 0.04, 0.04]);
});

test('refuses a choice the lever does not have', () => {
  expect(() => paths([{ lever: 'choice.mode', from: '2026-06', value: 'lottery' }])).toThrow(
    new RangeError('"How the mix comes about" cannot be set to lottery.'),
  );
});

test('gives the month’s value of every lever, by client group for a move', () => {
  const all = paths([
    { lever: 'move.block-to-isf', from: '2026-05', value: 0.2, groups: ['mental health'] },
    { lever: 'isf.contracts', from: '2026-05', value: 'allowed' },
  ]);
  const levers = leversAt(all, 3);
  expect(Object.keys(levers)).toEqual(leverIds());
  expect(levers['move.block-to-isf']).toEqual([0, 0, 0, 0, 0.2]);
  expect(levers['isf.contracts']).toBe(1);
  expect(leversAt(all, 2)['isf.contracts']).toBe(0);
});

test('what is usual is worked out once for the same months and world, and never written to', () => {
  const usual = paths();
  const before = structuredClone(usual);
  expect(path('fee.uplift', [{ lever: 'fee.uplift', from: '2026-04', value: 0.2 }])).toContain(0.2);
  const again = paths();
  expect(again).toEqual(before);
  expect(leverIds().filter((id) => !isByGroup(id) && again[id] !== usual[id])).toEqual([]);
});

test('what is usual in one world, or over some months, is not taken for another’s', () => {
  const usual = paths()['fee.uplift'];
  const world = [{ parameter: UPLIFT.id, from: '2026-05', until: '2026-05', value: 0.09 }];
  const later = MONTHS.map((month) => addMonths(month, 2));
  const upliftIn = (months: typeof MONTHS, changes: Parameters<typeof leverPaths>[4]) =>
    leverPaths([AS_USUAL], REGISTER, months, SPIN_UP, changes)['fee.uplift'];
  expect(upliftIn(MONTHS, world).at(-1)).toBe(0.09);
  expect([...usual]).toContain(0.05);
  expect([...upliftIn(later, [])]).toEqual(later.map(() => 0.04));
  expect(upliftIn(MONTHS, [])).toBe(usual);
});
