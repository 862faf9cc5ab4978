import { describe, expect, test } from 'vitest';

import { PIPELINE } from '../../../../core/model/pipeline.ts';
import type { State } from '../../../../core/model/state.ts';
import type { Step } from '../../../../core/model/step.ts';
import { judgeChoice } from '../../../../core/model/steps/judge-choice.ts';
import {
  BLOCK,
  COUNCIL_AGENT,
  COUNCIL_MANAGED,
  FRAMEWORK,
  DIRECT_PAYMENT,
  HAS_CAPACITY,
  NO_BUDGET,
  NO_PROVIDER,
  NO_SUPPLY,
  OPEN_MARKET,
  PERSONAL_ASSISTANT,
  SELF_FUNDER,
} from '../../../../core/model/vocabulary.ts';
import type { Scenario } from '../../../../core/scenario/scenario.ts';
import { followMarket, openProviderRows, presentPeople } from '../follow-market.ts';
import { EVERY_LEVER, optionWith, parametersWith, placeWith, scenarioWith } from '../sample-market.ts';

const PLACE = placeWith({ clients18to64: 120, clients65plus: 200, providers: 14 });
const AS_USUAL = scenarioWith({ place: PLACE });

function eachClient(scenario: Scenario, visit: (state: State, person: number) => void): void {
  followMarket(scenario, {}, (state) => {
    for (const person of presentPeople(state)) {
      if (state.people.deployment[person] !== SELF_FUNDER) visit(state, person);
    }
  });
}

/** The people of whom something holds at the end of the run, by identity. */
function atTheEnd(
  scenario: Scenario,
  holds: (people: State['people'], person: number) => boolean,
): Set<number> {
  const state = followMarket(scenario, {}, () => undefined);
  const { people } = state;
  const found = presentPeople(state).filter((person) => holds(people, person));
  return new Set(found.map((person) => people.identity[person]!));
}

const isGenuine = (people: State['people'], person: number) => people.genuine[person] === 1;

const control = (people: State['people'], person: number) => people.control[person]!;

const lacksSupport = (people: State['people'], person: number) =>
  people.supported[person] === 0 && people.deployment[person] !== SELF_FUNDER;

function under(lever: 'information.level' | 'brokerage.capacity', value: number): Scenario {
  return { ...AS_USUAL, option: optionWith({ lever, from: '2026-04', value }) };
}

test('a genuine budget has met all five tests, and one that met all five is genuine', () => {
  let genuine = 0;
  eachClient({ ...AS_USUAL, option: optionWith(...EVERY_LEVER) }, ({ people }, person) => {
    const assistants = people.route[person] === PERSONAL_ASSISTANT && people.budgeted[person]! > 0;
    const met = [
      people.knewAmount[person] === 1,
      people.knewCost[person] === 1,
      people.alternatives[person]! >= 2 || assistants,
      people.canChange[person] === 1,
      people.supported[person] === 1,
    ];
    expect(people.genuine[person]).toBe(met.every(Boolean) ? 1 : 0);
    genuine += people.genuine[person]!;
  });
  expect(genuine).toBeGreaterThan(500);
});

test('nobody without a budget knew its amount or has a genuine one', () => {
  let without = 0;
  eachClient(AS_USUAL, ({ people }, person) => {
    const knew = people.knewAmount[person]! + people.knewCost[person]! + people.genuine[person]!;
    const has = people.deployment[person] === NO_BUDGET ? 0 : 3;
    expect(knew).toBeLessThanOrEqual(has);
    if (has === 0) without++;
  });
  expect(without).toBeGreaterThan(200);
});

test('nobody in block could change their provider, and everyone else could but whoever was in it until no holder took them this month', () => {
  const count = { block: 0, couldInBlock: 0, couldNotElsewhere: 0, turned: 0 };
  eachClient(AS_USUAL, ({ people }, person) => {
    const could = people.canChange[person] === 1;
    if (people.route[person] === BLOCK) {
      count.block++;
      if (could) count.couldInBlock++;
    } else if (!could) {
      const turned = people.route[person] === FRAMEWORK && people.barrier[person] === NO_SUPPLY;
      count[turned ? 'turned' : 'couldNotElsewhere']++;
    }
  });
  expect(count).toMatchObject({ couldInBlock: 0, couldNotElsewhere: 0 });
  expect(count.block).toBeGreaterThan(200);
  expect(count.turned).toBeLessThan(0.05 * count.block);
});

test('self-funders have no budget to judge', () => {
  followMarket(AS_USUAL, {}, (state) => {
    const { people } = state;
    for (const person of presentPeople(state)) {
      if (people.deployment[person] !== SELF_FUNDER) continue;
      for (const column of [people.labelled, people.knewAmount, people.alternatives, people.genuine]) {
        expect(column[person]).toBe(0);
      }
    }
  });
});

test('control lies between 0 and 1, is full only for employers with an account of their own, and is halved for those without an alternative', () => {
  let full = 0;
  let captive = 0;
  const wrong: number[] = [];
  eachClient({ ...AS_USUAL, option: optionWith(...EVERY_LEVER) }, ({ people }, person) => {
    const has = control(people, person);
    expect(has).toBeGreaterThan(0);
    expect(has).toBeLessThanOrEqual(1);
    if (has === 1) {
      full++;
      const employs = people.route[person] === PERSONAL_ASSISTANT;
      if (!employs || people.account[person] === COUNCIL_AGENT) wrong.push(has);
    }
    if (people.route[person] === BLOCK) {
      const isCaptive = people.alternatives[person]! < 2;
      if (isCaptive) captive++;
      if (has !== (isCaptive ? 0.05 : 0.1)) wrong.push(has);
    }
  });
  expect(wrong).toEqual([]);
  expect(full).toBeGreaterThan(50);
  expect(captive).toBeGreaterThan(50);
});

test('whoever decides in a month has been judged in it', () => {
  let judged = 0;
  const pipeline = PIPELINE.map((step): Step => {
    if (step !== judgeChoice) return step;
    return {
      ...step,
      apply(state, month) {
        const deciding = () => state.people.decides.reduce((sum, decides) => sum + Math.min(1, decides), 0);
        judged += deciding();
        step.apply(state, month);
        expect(deciding()).toBe(0);
      },
    };
  });
  followMarket(AS_USUAL, { pipeline }, () => undefined);
  expect(judged).toBeGreaterThan(500);
});

test('alternatives never exceed what people come to know, nor the suppliers of the locality when they were counted', () => {
  const scenario = { ...AS_USUAL, option: optionWith(...EVERY_LEVER) };
  const reviewsBefore = new Map<number, number>();
  let counted = 0;
  let serving: number[] = [];
  let supporting: number[] = [];
  followMarket(
    scenario,
    {
      before: (state) => {
        serving = suppliersByLocality(openProviderRows(state), state.providers.coverage, state);
        const suppliers = Array.from({ length: state.market.supporterRows[0]! }, (_, row) => row);
        supporting = suppliersByLocality(suppliers, state.supporters.coverage, state);
      },
    },
    (state) => {
      const { people } = state;
      for (const person of presentPeople(state)) {
        const identity = people.identity[person]!;
        const judged = reviewsBefore.get(identity) !== people.reviews[person];
        reviewsBefore.set(identity, people.reviews[person]!);
        if (!judged || people.deployment[person] === SELF_FUNDER) continue;
        const here = people.budgeted[person]! > 0 ? serving : supporting;
        expect(people.alternatives[person]).toBeLessThanOrEqual(
          Math.min(people.knows[person]!, here[people.locality[person]!]!),
        );
        // Three or five, and two more once the council accredits.
        expect([3, 5, 7]).toContain(people.knows[person]);
        counted++;
      }
    },
  );
  expect(counted).toBeGreaterThan(500);
});

function suppliersByLocality(
  rows: readonly number[],
  coverage: { readonly [row: number]: number },
  { extent }: State,
): number[] {
  return Array.from(
    { length: extent.localities },
    (_, locality) => rows.filter((row) => ((coverage[row]! >> locality) & 1) === 1).length,
  );
}

test('someone reviewed who keeps their provider has at least that one, whatever staff are left', () => {
  const served = new Map<number, { provider: number; reviews: number }>();
  let kept = 0;
  followMarket(
    { ...AS_USUAL, parameters: parametersWith({ 'staff.headroom': 0 }) },
    {
      before: ({ people }) => {
        served.clear();
        for (const [person, identity] of people.identity.entries()) {
          served.set(identity, { provider: people.provider[person]!, reviews: people.reviews[person]! });
        }
      },
    },
    (state, { index }) => {
      const { people } = state;
      for (const person of presentPeople(state)) {
        const before = served.get(people.identity[person]!);
        if (before === undefined || before.provider === NO_PROVIDER) continue;
        if (before.reviews === people.reviews[person] || before.provider !== people.provider[person])
          continue;
        // Whoever changed arrangement and came back to the same provider had none when asked.
        if (people.since[person] === index) continue;
        if (people.deployment[person] !== COUNCIL_MANAGED || people.budgeted[person] === 0) continue;
        expect(people.alternatives[person]).toBeGreaterThanOrEqual(1);
        kept++;
      }
    },
  );
  expect(kept).toBeGreaterThan(200);
});

describe('the same people, one thing changed', () => {
  test('information raises the genuine share, and where nobody looks round takes a genuine budget from few', () => {
    const parameters = parametersWith({ 'changing.individual': 0, 'changing.managed': 0 });
    const [little, much] = [0.3, 0.9].map((level) =>
      atTheEnd({ ...under('information.level', level), parameters }, isGenuine),
    );
    // Who is told of more comes to another provider or arrangement now and then, and may meet fewer alternatives there.
    const lost = [...little!].filter((identity) => !much!.has(identity));
    expect(lost.length).toBeLessThan(0.2 * little!.size);
    expect(much!.size).toBeGreaterThan(1.5 * little!.size);
  });

  test('with nobody informed nobody has a genuine budget', () => {
    const parameters = parametersWith({ 'information.level.default': 0 });
    expect(atTheEnd({ ...AS_USUAL, parameters }, isGenuine).size).toBe(0);
  });

  test('brokerage leaves fewer people without the support they wanted, takes it from hardly anyone, and gives more a genuine budget', () => {
    const [little, much] = [0.2, 0.8].map((reach) =>
      atTheEnd(under('brokerage.capacity', reach), lacksSupport),
    );
    // A provider that fails in one of the two has people choose again, some of them when their carer has gone.
    const without = [...much!].filter((identity) => !little!.has(identity));
    expect(without.length).toBeLessThan(0.05 * little!.size);
    expect(much!.size).toBeLessThan(0.7 * little!.size);
    // Who has a broker may come to another arrangement, and a few of them to one with fewer alternatives: told over three
    // markets, since in one of them a handful is a tenth.
    const total = { few: 0, many: 0, lost: 0 };
    for (const seed of [1, 2, 3]) {
      const [few, many] = [0.2, 0.8].map((reach) =>
        atTheEnd({ ...under('brokerage.capacity', reach), seed }, isGenuine),
      );
      total.few += few!.size;
      total.many += many!.size;
      total.lost += [...few!].filter((identity) => !many!.has(identity)).length;
    }
    expect(total.lost).toBeLessThan(0.1 * total.few);
    expect(total.many).toBeGreaterThan(1.1 * total.few);
  });

  test('advocates reach those who cannot decide alone and nobody else', () => {
    const [few, many] = [0.1, 0.9].map((reach) =>
      atTheEnd(
        { ...AS_USUAL, option: optionWith({ lever: 'advocacy.capacity', from: '2026-04', value: reach }) },
        lacksSupport,
      ),
    );
    const gained = [...few!].filter((identity) => !many!.has(identity));
    expect(gained.length).toBeGreaterThan(20);
    expect(many!.size).toBeLessThan(few!.size);
    const cannot = atTheEnd(AS_USUAL, (people, person) => people.capacity[person] !== HAS_CAPACITY);
    for (const identity of gained) expect(cannot.has(identity)).toBe(true);
  });

  test('no notice is short enough to count when contracts ask for more than people can wait', () => {
    const parameters = parametersWith({ 'contract.notice': 29 });
    expect(
      atTheEnd({ ...AS_USUAL, parameters }, (people, person) => people.canChange[person] === 1).size,
    ).toBe(0);
  });

  test('a direct-payment rate far below the price leaves only those who top up anyone to choose between', () => {
    const parameters = parametersWith({ 'dp.rate.ratio.agency': 0.4 });
    let dearer = 0;
    eachClient({ ...AS_USUAL, parameters }, ({ people }, person) => {
      if (people.deployment[person] !== DIRECT_PAYMENT || people.budgeted[person] === 0) return;
      if (people.route[person] !== OPEN_MARKET || people.topsUp[person] === 1) return;
      expect(people.alternatives[person]).toBe(0);
      dearer++;
    });
    expect(dearer).toBeGreaterThan(100);
    const some = atTheEnd(
      { ...AS_USUAL, parameters },
      (people, person) => people.topsUp[person] === 1 && people.alternatives[person]! >= 2,
    );
    expect(some.size).toBeGreaterThan(0);
  });
});

test('whoever is told what there is knows five suppliers and everyone else three, and more are told where the council tells more', () => {
  const [few, many] = [0.1, 0.9].map((level) =>
    atTheEnd(under('information.level', level), (people, person) => people.knows[person] === 5),
  );
  expect(many!.size).toBeGreaterThan(1.5 * few!.size);
  expect(few!.size).toBeGreaterThan(0);
});

/** How many suppliers each person knows in the end. */
function knownWhere(accreditation: string): Map<number, number> {
  const option = optionWith({ lever: 'framework.accreditation', from: '2026-04', value: accreditation });
  const { people } = followMarket({ ...AS_USUAL, option }, {}, () => undefined);
  return new Map(Array.from(people.identity, (identity, row) => [identity, people.knows[row]!]));
}

test('where the council accredits and publishes feedback people know two suppliers more, told or not', () => {
  const [plain, published] = [knownWhere('no'), knownWhere('yes')];
  const gained = [...plain].map(([identity, count]) => (published.get(identity) ?? count) - count);
  expect(gained.filter((more) => more === 2).length).toBeGreaterThan(100);
  expect(new Set(plain.values())).toEqual(new Set([0, 3, 5]));
  expect(new Set(published.values())).toEqual(new Set([0, 3, 5, 7]));
});
