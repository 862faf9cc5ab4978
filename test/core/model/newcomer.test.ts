import { expect, test } from 'vitest';

import { allocateColumns } from '../../../core/model/columns.ts';
import { admit } from '../../../core/model/newcomer.ts';
import type { Newcomer } from '../../../core/model/newcomer.ts';
import { PEOPLE } from '../../../core/model/tables.ts';
import {
  BAND_18_TO_64,
  BAND_65_PLUS,
  bandOf,
  CLIENT_GROUPS,
  NO_PROVIDER,
} from '../../../core/model/vocabulary.ts';
import { luckOf } from '../../../core/random/stream.ts';
import { monthOfPlan, prepare } from '../../../core/run/plan.ts';
import { correlation } from './correlation.ts';
import { placeWith, scenarioWith } from './sample-market.ts';

const PLAN = prepare(scenarioWith({ place: placeWith({ localities: 4 }), months: 1 }));
const MAKING = luckOf(PLAN.seed, 0);
const MADE = ['group', 'locality', 'able', 'wantsAssistant', 'topsUp', 'income', 'capital', 'need'] as const;
const LIFE = ['lifeLeft', 'needLeft', 'reviewLeft'] as const;

function made(newcomer: Partial<Newcomer>, replicate = 0, row = 0): Record<string, number> {
  const people = allocateColumns(PEOPLE, row + 1);
  const whole = { identity: 7, band: BAND_65_PLUS, selfFunder: false, luck: MAKING, ...newcomer };
  admit(people, row, whole, monthOfPlan(PLAN, 0, replicate), 1);
  return Object.fromEntries(Object.entries(people).map(([name, column]) => [name, column[row]!]));
}

function crowd(band: number, selfFunder = false): Record<string, number>[] {
  return Array.from({ length: 4000 }, (_, identity) => made({ identity, band, selfFunder }));
}

const YOUNGER = crowd(BAND_18_TO_64);
const OLDER = crowd(BAND_65_PLUS);

function parameter(id: string): number {
  return PLAN.parameters.get(id)![0]!;
}

function shareOf(
  people: readonly Record<string, number>[],
  holds: (p: Record<string, number>) => boolean,
): number {
  return people.filter(holds).length / people.length;
}

/** Four standard deviations of a share among 4,000. */
function near(share: number): number {
  return 4 * Math.sqrt((share * (1 - share)) / 4000) + 1e-9;
}

test('the same identity is the same person, whatever row they take', () => {
  expect(made({ identity: 12 }, 0, 5)).toEqual(made({ identity: 12 }, 0, 0));
  expect(made({ identity: 12 })).not.toEqual(made({ identity: 13 }));
});

test('the people a place starts with are the same in every replicate; only their lives differ', () => {
  const [first, second] = [made({}, 0), made({}, 1)];
  for (const attribute of MADE) expect(second[attribute]).toBe(first[attribute]);
  for (const hazard of LIFE) expect(second[hazard]).not.toBe(first[hazard]);
});

test('people who arrive are drawn anew in every replicate', () => {
  const differing = Array.from({ length: 50 }, (_, identity) => {
    const [first, second] = [1, 2].map((replicate) =>
      made({ identity, luck: luckOf(PLAN.seed, replicate) }, replicate),
    );
    return first!['need'] !== second!['need'];
  });
  expect(differing.filter(Boolean).length).toBeGreaterThan(45);
});

test('a newcomer is present, waiting for a provider, and their budget is based on their need', () => {
  const person = made({ identity: 40 });
  expect(person).toMatchObject({
    identity: 40,
    present: 1,
    provider: NO_PROVIDER,
    needChanges: 0,
    reviews: 0,
  });
  expect(person['assessed']).toBe(person['need']);
  for (const hazard of LIFE) expect(person[hazard]).toBeGreaterThan(0);
});

test.each([
  ['learning disability', 'users.ld.share.18to64'],
  ['mental health', 'users.mh.share.18to64'],
] as const)('of people 18-64 the share with %s is %s', (group, id) => {
  const share = shareOf(YOUNGER, (person) => person['group'] === CLIENT_GROUPS.indexOf(group));
  expect(Math.abs(share - parameter(id))).toBeLessThan(near(parameter(id)));
});

test('of people 65 and over the share with memory needs is users.memory.share.65plus', () => {
  const memory = CLIENT_GROUPS.indexOf('older with memory needs');
  const share = shareOf(OLDER, (person) => person['group'] === memory);
  expect(Math.abs(share - parameter('users.memory.share.65plus'))).toBeLessThan(
    near(parameter('users.memory.share.65plus')),
  );
});

test.each([
  ['18-64', YOUNGER, BAND_18_TO_64, 'people.ability.18to64'],
  ['65 and over', OLDER, BAND_65_PLUS, 'people.ability.65plus'],
] as const)(
  'people %s belong to their band, and the share able to hold a direct payment is %s',
  (_, people, band, id) => {
    expect(people.every((person) => bandOf(person['group']!) === band)).toBe(true);
    const able = shareOf(people, (person) => person['able'] === 1);
    expect(Math.abs(able - parameter(id))).toBeLessThan(near(parameter(id)));
  },
);

test('half of all packages lie below the median, and people are spread evenly over localities', () => {
  const median = parameter('package.hours.median') * 60;
  expect(Math.abs(shareOf(OLDER, (person) => person['need']! < median) - 0.5)).toBeLessThan(near(0.5));
  for (const locality of [0, 1, 2, 3]) {
    const share = shareOf(OLDER, (person) => person['locality'] === locality);
    expect(Math.abs(share - 0.25)).toBeLessThan(near(0.25));
  }
});

test('need is whole minutes and at least one, income and savings whole pence', () => {
  for (const person of [...YOUNGER, ...OLDER]) {
    expect(person['need']).toBeGreaterThanOrEqual(1);
    for (const whole of ['need', 'income', 'capital'] as const)
      expect(Number.isInteger(person[whole])).toBe(true);
  }
});

test('nobody starts with less than their protected income, and charging.share.nothing of them with no more', () => {
  for (const [people, id] of [
    [YOUNGER, 'charging.mig.working'],
    [OLDER, 'charging.mig.pension'],
  ] as const) {
    const floor = parameter(id);
    expect(people.every((person) => person['income']! >= floor)).toBe(true);
    const nothing = parameter('charging.share.nothing');
    expect(Math.abs(shareOf(people, (p) => p['income'] === floor) - nothing)).toBeLessThan(near(nothing));
  }
});

test('self-funders have savings above the upper limit and council clients none above it', () => {
  const upper = parameter('charging.capital.upper');
  const lower = parameter('charging.capital.lower');
  expect(OLDER.every((person) => person['capital']! <= upper)).toBe(true);
  expect(crowd(BAND_65_PLUS, true).every((person) => person['capital']! > upper)).toBe(true);
  const between = parameter('people.capital.between');
  expect(Math.abs(shareOf(OLDER, (p) => p['capital']! > lower) - between)).toBeLessThan(near(between));
});

test.each([
  ['18-64', YOUNGER],
  ['65 and over', OLDER],
] as const)(
  'no attribute of people %s tells anything about another, because no two share a draw',
  (_, people) => {
    const related = MADE.flatMap((one, index) =>
      MADE.slice(index + 1)
        .map((other) => ({ one, other, r: correlation(logged(people, one), logged(people, other)) }))
        // Four standard deviations of a correlation among 4,000 people who have none.
        .filter(({ r }) => Math.abs(r) > 4 / Math.sqrt(4000)),
    );
    expect(related).toEqual([]);
  },
);

function logged(people: readonly Record<string, number>[], attribute: string): number[] {
  return people.map((person) => Math.log(1 + person[attribute]!));
}
