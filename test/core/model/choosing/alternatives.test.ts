import { beforeAll, expect, test } from 'vitest';

import { alternativesTo } from '../../../../core/model/choosing/alternatives.ts';
import { PIPELINE } from '../../../../core/model/pipeline.ts';
import type { State } from '../../../../core/model/state.ts';
import type { Step } from '../../../../core/model/step.ts';
import { choice } from '../../../../core/scenario/lever-choice.ts';
import {
  BLOCK,
  COUNCIL_MANAGED,
  DIRECT_PAYMENT,
  FRAMEWORK,
  IN_HOUSE,
  ISF_HOLDER,
  MIXED,
  NO_BUDGET,
  POOLED,
  PREFERRED_LIST,
  ROUTE_NAMES,
  SELF_FUNDER,
} from '../../../../core/model/vocabulary.ts';
import type { LeverChange } from '../../../../core/scenario/option.ts';
import type { Scenario } from '../../../../core/scenario/scenario.ts';
import { followMarket, presentPeople } from '../follow-market.ts';
import { monthWith, scene } from '../placing/scene.ts';
import { optionWith, parametersWith, placeWith, scenarioWith } from '../sample-market.ts';

/** Short of staff, poorly paid and with a third of the providers in the framework, so that providers close and choice is thin. */
const PARAMETERS = parametersWith({
  'staff.headroom': 0.02,
  'contract.framework.active': 0.4,
  'price.topup.share': 0.4,
  'support.price.spread': 0.3,
  'choice.known': 6,
  'choice.known.told': 6,
});
/** Every arrangement there is, opened up so that enough people come to it. */
const MOVED: readonly LeverChange[] = [
  { lever: 'move.framework-to-preferred-list', from: '2026-04', value: 0.2 },
  { lever: 'move.framework-to-isf', from: '2026-04', value: 0.2 },
  { lever: 'move.framework-to-pooled', from: '2026-04', value: 0.2 },
  { lever: 'move.block-to-in-house', from: '2026-04', value: 0.3 },
  { lever: 'pooling.facilitation', from: '2026-04', value: 1 },
  { lever: 'information.level', from: '2026-04', value: 1 },
  { lever: 'isf.readiness', from: '2026-04', value: 0.7 },
  { lever: 'isf.contracts', from: '2026-04', value: 'allowed' },
  { lever: 'preferred-list.size', from: '2026-04', value: 0.8 },
  { lever: 'framework.open-to', from: '2026-04', value: 'direct-payments' },
  { lever: 'review.rate', from: '2026-04', value: 3 },
];
const SCENARIOS: readonly Scenario[] = [
  scenarioWith({
    place: placeWith({ clients18to64: 120, clients65plus: 160, providers: 14, frameworkRate: 19 }),
    parameters: PARAMETERS,
    option: optionWith(
      { lever: 'direct-payment.rate-ratio', from: '2026-04', value: 1.15 },
      { lever: 'direct-payment.vat', from: '2027-04', value: 'added' },
    ),
  }),
  scenarioWith({
    place: placeWith({ clients18to64: 90, clients65plus: 190, providers: 14, blockShare: 0.7 }),
    parameters: PARAMETERS,
    seed: 7,
  }),
  scenarioWith({
    place: placeWith({ clients18to64: 220, clients65plus: 280, providers: 20 }),
    parameters: PARAMETERS,
    option: optionWith(...MOVED),
    seed: 11,
  }),
];

const ADDED = choice('direct-payment.vat', 'added');

type ChoosingMonth = Parameters<typeof alternativesTo>[1];

type Counted = { readonly kind: string; readonly fast: number; readonly slow: number };
const counted: Counted[] = [];
beforeAll(() => {
  for (const scenario of SCENARIOS) {
    followMarket(scenario, { pipeline: PIPELINE.flatMap(watched) }, () => undefined);
  }
});

/** Puts a count of everyone who is about to be judged before the step that judges them. */
function watched(step: Step): Step[] {
  if (step.name !== 'judge-choice') return [step];
  const count: Step = {
    ...step,
    name: 'count-alternatives',
    apply: (state, anyMonth) => {
      const month = anyMonth as unknown as ChoosingMonth;
      const fast = alternativesTo(state, month);
      for (const person of presentPeople(state)) {
        if (state.people.deployment[person] === SELF_FUNDER) continue;
        counted.push({
          kind: kindOf(state, person),
          fast: fast(person),
          slow: oneByOne(state, month, person),
        });
      }
    },
  };
  return [count, step];
}

function kindOf({ people }: State, person: number): string {
  if (people.budgeted[person] === 0) return councilBought(people, person) ? 'support' : 'support paid for';
  const route = people.route[person]!;
  if (route === BLOCK || route === PREFERRED_LIST || route === ISF_HOLDER) return ROUTE_NAMES[route];
  if (route === POOLED || route === IN_HOUSE || route === FRAMEWORK) return ROUTE_NAMES[route];
  return people.topsUp[person] === 1 ? 'topping up' : 'within the budget';
}

function councilBought(people: State['people'], person: number): boolean {
  return people.deployment[person] === COUNCIL_MANAGED || people.deployment[person] === NO_BUDGET;
}

/** Whether a provider may serve a person under their arrangement, at a price they can afford. */
function mayServe({ people, providers, market }: State, month: ChoosingMonth, person: number, row: number) {
  const limit = market.agencyRate[0]! / month.parameters['choice.affordable'];
  const within = (price: number): boolean =>
    people.deployment[person] !== DIRECT_PAYMENT || people.topsUp[person] === 1 || price <= limit;
  // Whoever serves them off a list goes on doing so.
  const present = people.provider[person] === row;
  switch (people.route[person]!) {
    case BLOCK:
      return present || providers.blockShare[row]! > 0;
    case FRAMEWORK:
      return (present || providers.listed[row] === 1) && within(market.frameworkRate[0]!);
    case PREFERRED_LIST:
      return (present || providers.preferred[row] === 1) && within(market.frameworkRate[0]!);
    case ISF_HOLDER:
      return present || providers.isfCapable[row] === 1;
    case IN_HOUSE:
      return false;
    case POOLED:
      return within(providers.price[row]! * (1 - month.parameters['pooled.discount']));
    default:
      return within(providers.price[row]!);
  }
}

/** The slow and obvious count: each supplier asked in turn. */
function oneByOne(state: State, month: ChoosingMonth, person: number): number {
  const { people, providers, supporters, market } = state;
  const { parameters } = month;
  const here = people.locality[person]!;
  const anyPrice = people.topsUp[person] === 1 || councilBought(people, person);
  let able = 0;
  if (people.budgeted[person]! > 0) {
    const own = Math.round(people.budgeted[person]! * people.takes[person]!);
    const workers = people.doubleHanded[person] === 1 ? 2 : 1;
    const needed = Math.ceil(own * workers * people.sharing[person]!);
    for (let row = 0; row < market.providerRows[0]!; row++) {
      const left = providers.staff[row]! - providers.booked[row]!;
      const kept = Math.max(0, providers.guaranteed[row]! - providers.bookedBlock[row]!);
      const spare = people.route[person] === BLOCK ? left : left - kept;
      const trades = providers.open[row] === 1 && providers.inHouse[row] === 0;
      const serves = ((providers.coverage[row]! >> here) & 1) === 1;
      const could = (serves && spare >= needed) || people.provider[person] === row;
      if (trades && could && mayServe(state, month, person, row)) able++;
    }
  } else {
    const paid = [DIRECT_PAYMENT, MIXED].includes(people.deployment[person]!);
    const vatFalls = !paid || month.levers['direct-payment.vat'] !== ADDED;
    const worker = Math.round(parameters['workforce.hours.per.worker'] * 60);
    const needed = Math.min(people.supportBudgeted[person]!, worker);
    for (let row = 0; row < market.supporterRows[0]!; row++) {
      const vat = supporters.taxable[row] === 1 && vatFalls ? parameters['vat.rate'] : 0;
      const within =
        supporters.price[row]! * (1 + vat) <= parameters['support.rate'] / parameters['choice.affordable'];
      const serves = ((supporters.coverage[row]! >> here) & 1) === 1;
      const left = supporters.staff[row]! - supporters.booked[row]!;
      const could = (serves && left >= needed) || people.supporter[person] === row;
      if (could && (anyPrice || within)) able++;
    }
  }
  return Math.min(able, people.knows[person]!);
}

test.each([
  'block',
  'framework',
  'preferred-list',
  'isf-holder',
  'pooled',
  'within the budget',
  'topping up',
  'support',
  'support paid for',
])('counts whoever could serve someone as asking each in turn does: %s', (kind) => {
  const these = counted.filter((one) => one.kind === kind);
  expect(these.filter(({ fast, slow }) => fast !== slow)).toEqual([]);
  // Enough people, and enough of a spread, for a wrong count to show.
  expect(these.length).toBeGreaterThan(100);
  expect(new Set(these.map(({ fast }) => fast)).size).toBeGreaterThan(1);
});

test("nobody could take the place of the council's own service", () => {
  const these = counted.filter((one) => one.kind === 'in-house');
  expect(these.length).toBeGreaterThan(100);
  expect(new Set(these.map(({ fast }) => fast))).toEqual(new Set([0]));
});

test("a direct payment must come near the framework's price where the framework is bought from, unless the person tops up", () => {
  const buying = { deployment: DIRECT_PAYMENT };
  const people = [FRAMEWORK, PREFERRED_LIST].flatMap((route) => [
    { ...buying, route },
    { ...buying, route, topsUp: 1 },
    { route },
  ]);
  const state = scene([{ preferred: 1 }, { preferred: 1 }], people);
  const countedAt = (agencyRate: number): number[] => {
    state.market.agencyRate[0] = agencyRate;
    const month = monthWith({ parameters: { 'choice.affordable': 0.8 } });
    const count = alternativesTo(state, month as unknown as ChoosingMonth);
    return [...people.keys()].map(count);
  };
  // Four fifths of a framework rate of £24.00 are £19.20.
  expect(countedAt(1920)).toEqual([2, 2, 2, 2, 2, 2]);
  expect(countedAt(1919)).toEqual([0, 2, 2, 0, 2, 2]);
});
