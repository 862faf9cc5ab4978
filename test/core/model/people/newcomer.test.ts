import { describe, expect, test } from 'vitest';

import { allocateColumns } from '../../../../core/model/columns.ts';
import { MEANS_CLASSES } from '../../../../core/model/charging/means-class.ts';
import { admit, newcomerRules } from '../../../../core/model/people/newcomer.ts';
import type { Newcomer } from '../../../../core/model/people/newcomer-draw.ts';
import { PEOPLE } from '../../../../core/model/tables/people-table.ts';
import {
  BAND_18_TO_64,
  BAND_65_PLUS,
  bandOf,
  FRAMEWORK,
  GROUP_KEYS,
  HAS_CAPACITY,
  NO_PROVIDER,
  NO_SUITABLE_PERSON,
  OPEN_MARKET,
  SELF_FUNDER,
  SUITABLE_PERSON,
} from '../../../../core/model/vocabulary.ts';
import { CLIENT_GROUPS } from '../../../../core/scenario/client-group.ts';
import { luckOf } from '../../../../core/random/stream.ts';
import { monthOfPlan, prepare } from '../../../../core/run/plan.ts';
import type { Plan } from '../../../../core/run/plan.ts';
import { correlation } from '../correlation.ts';
import { optionWith, placeWith, scenarioWith } from '../sample-market.ts';

const PLAN = prepare(scenarioWith({ place: placeWith({ localities: 4 }), months: 1 }));
const MAKING = luckOf(PLAN.seed, 0);
const MARKET = { frameworkRate: 2400, individualPrice: 2600, incomeIndex: 1, pointValue: 1 };

/** What draws decide about a person, each by its own. */
const MADE = [
  'locality',
  'capacity',
  'carer',
  'confidence',
  'controlValue',
  'wantsAssistant',
  'topsUp',
  'meansClass',
  'excess',
  'capital',
  'need',
  'supportNeed',
  'doubleHanded',
  'unsocial',
  'complexity',
] as const;
const LIFE = ['lifeLeft', 'needLeft', 'reviewLeft'] as const;

type Person = Record<string, number>;

function made(newcomer: Partial<Newcomer>, replicate = 0, row = 0, plan: Plan = PLAN): Person {
  const people = allocateColumns(PEOPLE, row + 1);
  const whole = {
    row,
    identity: 7,
    band: BAND_65_PLUS,
    selfFunder: false,
    arriving: false,
    luck: MAKING,
    ...newcomer,
  };
  admit(people, [whole], newcomerRules(monthOfPlan(plan, 0, replicate), MARKET));
  const person: Person = Object.fromEntries(
    Object.entries(people).map(([name, column]) => [name, column[row]!]),
  );
  return { ...person, excess: person['income']! - protectedIncome(person['meansClass']!) };
}

function crowd(newcomer: Partial<Newcomer>, size = 4000): Person[] {
  return Array.from({ length: size }, (_, identity) => made({ identity, ...newcomer }));
}

const YOUNGER = crowd({ band: BAND_18_TO_64 }, 8000);
const OLDER = crowd({ band: BAND_65_PLUS }, 8000);
const EVERYONE = [...YOUNGER, ...OLDER];

function ofGroup(group: number): Person[] {
  return EVERYONE.filter((person) => person['group'] === group);
}

function parameter(id: string): number {
  return PLAN.parameters.get(id)![0]!;
}

function protectedIncome(meansClass: number): number {
  return MEANS_CLASSES[meansClass]!.amounts.reduce((sum, amount) => sum + parameter(amount), 0);
}

function shareOf(people: readonly Person[], holds: (p: Person) => boolean): number {
  return people.filter(holds).length / people.length;
}

function meanOf(people: readonly Person[], attribute: string): number {
  return people.reduce((sum, person) => sum + person[attribute]!, 0) / people.length;
}

/** Wide enough for a page of shares, in standard deviations. */
const FAR = 4.5;

/** How far the share among some people lies from the one expected, in its standard deviations. */
function strayOf(people: readonly Person[], holds: (p: Person) => boolean, share: number): number {
  return Math.abs(shareOf(people, holds) - share) / Math.sqrt((share * (1 - share)) / people.length);
}

test('the same identity is the same person, whatever row they take', () => {
  expect(made({ identity: 12 }, 0, 5)).toEqual(made({ identity: 12 }, 0, 0));
  expect(made({ identity: 12 })).not.toEqual(made({ identity: 13 }));
});

test('the people a place starts with are the same in every replicate; only their lives differ', () => {
  const [first, second] = [made({}, 0), made({}, 1)];
  for (const attribute of MADE) expect(second[attribute]).toBe(first[attribute]);
  expect(second['final']).toBe(first['final']);
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

test('a newcomer is present, waiting for a provider, assessed as needing what they need', () => {
  const person = made({ identity: 40 });
  expect(person).toMatchObject({
    identity: 40,
    present: 1,
    provider: NO_PROVIDER,
    needChanges: 0,
    reviews: 0,
  });
  expect(person['assessed']).toBe(person['need']);
  expect(person['supportAssessed']).toBe(person['supportNeed']);
  for (const hazard of LIFE) expect(person[hazard]).toBeGreaterThan(0);
});

test('a self-funder plans for all they need and has no budget from the council', () => {
  for (const person of crowd({ selfFunder: true }, 200)) {
    expect(person['budgeted']).toBe(person['need']);
    expect(person['supportBudgeted']).toBe(person['supportNeed']);
    expect([person['indicative'], person['final']]).toEqual([0, 0]);
  }
});

test('people belong to a client group of their age band', () => {
  expect(YOUNGER.every((person) => bandOf(person['group']!) === BAND_18_TO_64)).toBe(true);
  expect(OLDER.every((person) => bandOf(person['group']!) === BAND_65_PLUS)).toBe(true);
});

test.each([
  ['learning disability', 'users.ld.share.18to64', YOUNGER],
  ['mental health', 'users.mh.share.18to64', YOUNGER],
  ['older with memory needs', 'users.memory.share.65plus', OLDER],
] as const)('of their age band the share with %s is %s', (group, id, people) => {
  expect(
    strayOf(people, (person) => person['group'] === CLIENT_GROUPS.indexOf(group), parameter(id)),
  ).toBeLessThan(FAR);
});

describe.each(CLIENT_GROUPS.map((name, group) => [name, group] as const))('people: %s', (_, group) => {
  const people = ofGroup(group);
  const key = GROUP_KEYS[group];
  const withCare = people.filter((person) => person['need']! > 0);

  test.each([
    ['need personal care', 'need.care.share', people, (p: Person) => p['need']! > 0],
    ['have capacity', 'people.capacity', people, (p: Person) => p['capacity'] === HAS_CAPACITY],
    ['have an unpaid carer', 'people.carer', people, (p: Person) => p['carer'] === 1],
    ['need community support too', 'need.support.share', withCare, (p: Person) => p['supportNeed']! > 0],
    ['need two workers', 'need.double', withCare, (p: Person) => p['doubleHanded'] === 1],
  ] as const)('%s in the share the parameter %s gives', (_what, id, among, holds) => {
    expect(strayOf(among, holds, parameter(`${id}.${key}`))).toBeLessThan(FAR);
  });

  test('a direct payment is possible with capacity or a suitable person, and not otherwise', () => {
    for (const person of people)
      expect(person['able']).toBe(person['capacity'] === NO_SUITABLE_PERSON ? 0 : 1);
    const capacity = parameter(`people.capacity.${key}`);
    const acting = (1 - capacity) * parameter(`people.suitable.${key}`);
    expect(strayOf(people, (person) => person['capacity'] === SUITABLE_PERSON, acting)).toBeLessThan(FAR);
  });

  test('half of the packages lie below the median of the group, in both lines', () => {
    const care = parameter(`need.care.relative.${key}`) * parameter('package.hours.median') * 60;
    expect(strayOf(withCare, (person) => person['need']! < care, 0.5)).toBeLessThan(FAR);
    const support = people.filter((person) => person['supportNeed']! > 0);
    const median = parameter(`need.support.median.${key}`) * 60;
    expect(strayOf(support, (person) => person['supportNeed']! < median, 0.5)).toBeLessThan(FAR);
  });

  test('nobody needs nothing, and only a visit can need two workers', () => {
    for (const person of people) {
      expect(person['need']! + person['supportNeed']!).toBeGreaterThan(0);
      expect(person['doubleHanded']! > 0 && person['need'] === 0).toBe(false);
    }
  });

  test('complexity and confidence lie between 0 and 1 around the mean of the group', () => {
    for (const [attribute, id] of [
      ['complexity', 'need.complexity.mean'],
      ['confidence', 'people.confidence.mean'],
    ] as const) {
      expect(people.every((p) => p[attribute]! >= 0 && p[attribute]! <= 1)).toBe(true);
      // Keeping the tails between 0 and 1 draws the mean a little inwards.
      expect(Math.abs(meanOf(people, attribute) - parameter(`${id}.${key}`))).toBeLessThan(0.03);
    }
  });

  test('no attribute tells anything about another, because no two share a draw', () => {
    // Without personal care there is always community support: only among those with care are the lines independent.
    const related = MADE.flatMap((one, index) =>
      MADE.slice(index + 1)
        .map((other) => ({ one, other, r: correlation(logged(withCare, one), logged(withCare, other)) }))
        .filter(({ r }) => Math.abs(r) > FAR / Math.sqrt(withCare.length)),
    );
    expect(related).toEqual([]);
  });
});

function logged(people: readonly Person[], attribute: string): number[] {
  return people.map((person) =>
    attribute === 'controlValue' ? person[attribute]! : Math.log(1 + person[attribute]!),
  );
}

/** The age bands among people with long-term care at home in all the councils that ship. */
const NATIONAL_SHARE = { younger: 0.41, older: 0.59 };

/** The mean of an attribute among people with personal care, with the national numbers in each age band. */
function nationalMean(attribute: string): number {
  let total = 0;
  let weight = 0;
  for (const [people, share] of [
    [YOUNGER, NATIONAL_SHARE.younger],
    [OLDER, NATIONAL_SHARE.older],
  ] as const) {
    for (const person of people.filter((p) => p['need']! > 0)) {
      total += (share / people.length) * person[attribute]!;
      weight += share / people.length;
    }
  }
  return total / weight;
}

test('with the national numbers in each group the mean package is the published one, and so is the share with two workers', () => {
  const published =
    parameter('package.hours.median') * 60 * Math.exp(parameter('package.hours.sigma') ** 2 / 2);
  expect(Math.abs(nationalMean('need') / published - 1)).toBeLessThan(0.04);
  expect(Math.abs(nationalMean('doubleHanded') - 49_000 / 330_000)).toBeLessThan(0.015);
});

test('value put on control has mean 0 and standard deviation 1, and care at unsocial hours its mean', () => {
  expect(Math.abs(meanOf(EVERYONE, 'controlValue'))).toBeLessThan(4.5 / Math.sqrt(EVERYONE.length));
  const squares = EVERYONE.map((p) => ({ square: p['controlValue']! ** 2 }));
  expect(Math.abs(meanOf(squares, 'square') - 1)).toBeLessThan(4.5 * Math.sqrt(2 / EVERYONE.length));
  expect(Math.abs(meanOf(EVERYONE, 'unsocial') - parameter('need.unsocial.mean'))).toBeLessThan(0.01);
});

test('people are spread evenly over localities', () => {
  for (const locality of [0, 1, 2, 3])
    expect(strayOf(OLDER, (p) => p['locality'] === locality, 0.25)).toBeLessThan(FAR);
});

test('need is whole minutes, income, savings and budgets whole pence', () => {
  for (const person of EVERYONE) {
    for (const whole of [
      'need',
      'supportNeed',
      'budgeted',
      'supportBudgeted',
      'income',
      'capital',
      'indicative',
      'final',
    ] as const)
      expect(Number.isInteger(person[whole])).toBe(true);
  }
});

test('an arrival needs less than those long in care by as much as need grows while people stay', () => {
  for (const [band, years, departures] of [
    [BAND_18_TO_64, '18to64', ['exit.mortality.18to64', 'exit.carehome.18to64']],
    [BAND_65_PLUS, '65plus', ['exit.mortality.65plus', 'exit.carehome.65plus']],
  ] as const) {
    const leaving = parameter(departures[0]) + parameter(departures[1]);
    for (let identity = 0; identity < 50; identity++) {
      const there = made({ identity, band });
      const arriving = made({ identity, band, arriving: true });
      const carers = parameter(`people.carer.${GROUP_KEYS[there['group']!]}`);
      const alone = parameter(`carer.stops.${years}`) * carers * parameter('carer.stops.need');
      const factor = 1 - (parameter(`need.drift.${years}`) + alone) / leaving;
      for (const line of ['need', 'supportNeed'] as const)
        expect(Math.abs(arriving[line]! - there[line]! * factor)).toBeLessThanOrEqual(1);
    }
  }
});

test('an arrival has an unpaid carer as much more often as carers stop while people stay', () => {
  const arriving = crowd({ band: BAND_65_PLUS, arriving: true }).filter((person) => person['group'] === 0);
  const leaving = parameter('exit.mortality.65plus') + parameter('exit.carehome.65plus');
  const share = (parameter('people.carer.older') * (leaving + parameter('carer.stops.65plus'))) / leaving;
  expect(strayOf(arriving, (person) => person['carer'] === 1, share)).toBeLessThan(FAR);
});

test('only younger people who arrive have support planned to fall, in the share and over the months given', () => {
  const months = parameter('need.taper.months');
  expect(EVERYONE.every((person) => person['taper'] === 0)).toBe(true);
  expect(crowd({ band: BAND_65_PLUS, arriving: true }, 500).every((p) => p['taper'] === 0)).toBe(true);
  const arriving = crowd({ band: BAND_18_TO_64, arriving: true });
  expect(
    strayOf(arriving, (person) => person['taper'] === months, parameter('need.taper.share')),
  ).toBeLessThan(FAR);
  expect(arriving.every((person) => person['taper'] === 0 || person['taper'] === months)).toBe(true);
});

test.each([
  ['18-64', YOUNGER, /18-24|25-64|couple, 18-64/],
  ['65 and over', OLDER, /pension age/],
] as const)('the means class of people %s is one of their age', (_, people, names) => {
  expect(people.every((person) => names.test(MEANS_CLASSES[person['meansClass']!]!.name))).toBe(true);
});

function named(pattern: RegExp): (person: Person) => boolean {
  return (person) => pattern.test(MEANS_CLASSES[person['meansClass']!]!.name);
}

test('the shares in a couple, under 25 and with premiums are as given', () => {
  expect(strayOf(YOUNGER, named(/couple/), parameter('people.couple.18to64'))).toBeLessThan(FAR);
  expect(strayOf(OLDER, named(/couple/), parameter('people.couple.65plus'))).toBeLessThan(FAR);
  const single = YOUNGER.filter(named(/single/));
  expect(strayOf(single, named(/18-24/), parameter('people.young.share'))).toBeLessThan(FAR);
  expect(strayOf(YOUNGER, named(/premium/), parameter('people.premium.disability'))).toBeLessThan(FAR);
  expect(
    strayOf(single.filter(named(/premium/)), named(/enhanced/), parameter('people.premium.enhanced')),
  ).toBeLessThan(FAR);
});

test('nobody starts with less than their protected income, and charging.share.nothing of them with no more', () => {
  for (const people of [YOUNGER, OLDER]) {
    expect(people.every((person) => person['excess']! >= 0)).toBe(true);
    expect(
      strayOf(people, (person) => person['excess'] === 0, parameter('charging.share.nothing')),
    ).toBeLessThan(FAR);
  }
});

test('council clients have savings up to the upper limit, and some of them above the lower', () => {
  const upper = parameter('charging.capital.upper');
  const lower = parameter('charging.capital.lower');
  expect(OLDER.every((person) => person['capital']! <= upper)).toBe(true);
  expect(strayOf(OLDER, (p) => p['capital']! > lower, parameter('people.capital.between'))).toBeLessThan(FAR);
});

describe('a self-funder', () => {
  const upper = parameter('charging.capital.upper');
  const there = crowd({ selfFunder: true });
  const arriving = crowd({ selfFunder: true, arriving: true });
  /** Share with little left: less than a fifth of the median when care begins. */
  const nearlySpent = (people: readonly Person[]) =>
    shareOf(people, (p) => p['capital']! - upper < 0.2 * parameter('people.selffunder.capital.median'));

  test('has savings above the upper limit, around the median given when care begins', () => {
    expect(there.every((person) => person['capital']! > upper)).toBe(true);
    const median = upper + parameter('people.selffunder.capital.median');
    expect(strayOf(arriving, (person) => person['capital']! < median, 0.5)).toBeLessThan(FAR);
  });

  test('has often spent most of them when a place starts, and the more often the dearer the care', () => {
    expect(nearlySpent(there)).toBeGreaterThan(2 * nearlySpent(arriving));
    const light = there.filter((person) => person['need']! < 600);
    const heavy = there.filter((person) => person['need']! > 1200);
    expect(nearlySpent(heavy)).toBeGreaterThan(1.5 * nearlySpent(light));
  });

  test('has the income above what is protected that the register gives, around its median', () => {
    expect(there.every((person) => person['excess']! > 0)).toBe(true);
    const median = parameter('people.selffunder.income');
    expect(strayOf(there, (person) => person['excess']! < median, 0.5)).toBeLessThan(FAR);
  });

  test('buys alone at the open market, or has the council arrange it under its framework, in the share given', () => {
    const share = parameter('charging.share.full');
    expect(strayOf(there, (person) => person['arranged'] === 1, share)).toBeLessThan(FAR);
    for (const person of there) {
      expect(person['deployment']).toBe(SELF_FUNDER);
      expect(person['route']).toBe(person['arranged'] === 1 ? FRAMEWORK : OPEN_MARKET);
      expect(person['decides']).toBe(0);
    }
  });

  test('buys on the framework’s terms where everyone may and its price is the lower', () => {
    const open = optionWith({ lever: 'framework.open-to', from: '2026-04', value: 'everyone' });
    const plan = prepare(scenarioWith({ option: open, months: 1 }));
    const month = monthOfPlan(plan, plan.spinUp, 0);
    for (const [individualPrice, expected] of [
      [2600, [FRAMEWORK]],
      [2300, [FRAMEWORK, OPEN_MARKET]],
    ] as const) {
      const people = allocateColumns(PEOPLE, 200);
      const rules = newcomerRules(month, { ...MARKET, individualPrice });
      for (let identity = 0; identity < 200; identity++) {
        const newcomer = { identity, band: BAND_65_PLUS, selfFunder: true, arriving: true, luck: MAKING };
        admit(people, [{ ...newcomer, row: identity }], rules);
      }
      expect([...new Set(people.route)].sort((a, b) => a - b)).toEqual(expected);
    }
  });
});

test('incomes of those who come later are in the prices of the first month, so that they are uprated once', () => {
  const later = monthOfPlan(prepare(scenarioWith({ months: 37 })), PLAN.spinUp + 36, 0);
  const risen = later.parameters['people.excess.median'] / parameter('people.excess.median');
  expect(risen).toBeGreaterThan(1.05);
  for (const selfFunder of [true, false]) {
    for (let identity = 0; identity < 30; identity++) {
      const newcomer = { row: 0, identity, band: BAND_65_PLUS, selfFunder, arriving: true, luck: MAKING };
      const people = allocateColumns(PEOPLE, 1);
      admit(people, [newcomer], newcomerRules(later, { ...MARKET, incomeIndex: risen }));
      // The protected amounts are rounded to 5p each April, so the two differ by a few pence.
      const now = made({ identity, selfFunder, arriving: true })['income']!;
      expect(Math.abs(people.income[0]! / now - 1)).toBeLessThan(0.002);
    }
  }
});

/** Read only of those who have a provider or supplier, or forgotten at the end of each month: never of a newcomer. */
const OF_OTHERS = ['transfersFrom', 'leftRoute', 'wanted', 'supportWanted'];

test('a newcomer takes over nothing that lasts from whoever had the row before', () => {
  for (const selfFunder of [true, false]) {
    const clean = allocateColumns(PEOPLE, 1);
    const used = allocateColumns(PEOPLE, 1);
    for (const column of Object.values(used)) column.fill(7);
    const newcomer = { row: 0, identity: 3, band: BAND_65_PLUS, selfFunder, arriving: true, luck: MAKING };
    const rules = newcomerRules(monthOfPlan(PLAN, PLAN.spinUp, 0), MARKET);
    for (const people of [clean, used]) admit(people, [newcomer], rules);
    const kept = Object.entries(PEOPLE).filter(([name, { kind }]) => {
      const column = name as keyof typeof PEOPLE;
      return kind === 'stock' && !OF_OTHERS.includes(name) && used[column][0] !== clean[column][0];
    });
    expect(kept).toEqual([]);
  }
});
