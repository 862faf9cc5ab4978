import { expect, test } from 'vitest';

import { openMonth, PURPOSES } from '../../../core/model/ledger.ts';
import { PIPELINE } from '../../../core/model/pipeline.ts';
import { SETTLING_PARAMETERS, settleMarket } from '../../../core/model/settle-market.ts';
import { allocateState, columnsOf } from '../../../core/model/state.ts';
import type { State } from '../../../core/model/state.ts';
import type { Step } from '../../../core/model/step.ts';
import { arrivalsByMonth, ARRIVAL_PARAMETERS } from '../../../core/run/arrivals.ts';
import { monthOfPlan, prepare } from '../../../core/run/plan.ts';
import type { PlannedMonth } from '../../../core/run/plan.ts';
import type { Scenario } from '../../../core/scenario/scenario.ts';
import { STRUCTURE_IDS } from '../../../core/scenario/structure.ts';
import { emptyRecording, recordingView } from './recording-view.ts';
import type { Recording } from './recording-view.ts';
import { EVERY_LEVER, optionWith, parametersWith, placeWith, scenarioWith } from './sample-market.ts';

/** What one step did over every month it was watched in. */
type Used = Recording & {
  readonly changed: Set<string>;
  readonly posted: Set<string>;
  readonly parameters: Set<string>;
  readonly levers: Set<string>;
  readonly switches: Set<string>;
};

const WATCHED: readonly Scenario[] = [
  // So many look round that some on every list do, and more providers open than have closed.
  scenarioWith({
    option: optionWith(...EVERY_LEVER),
    parameters: parametersWith({
      'changing.managed': 1,
      'changing.individual': 1,
      'provider.entry.default': 0.3,
    }),
    months: 60,
    seed: 4,
  }),
  // Most who arrive are young and have support planned to fall, many of them in block, which nothing runs down.
  scenarioWith({
    place: placeWith({ frameworkRate: 21, providers: 16, clients18to64: 120, blockShare: 0.8 }),
    parameters: parametersWith({ 'need.taper.share': 0.9 }),
    months: 60,
    seed: 3,
  }),
  // So many hold service funds that some of them find nobody to hold theirs.
  scenarioWith({
    parameters: parametersWith({ 'mix.isf.18to64': 0.5, 'mix.isf.65plus': 0.5 }),
    months: 24,
  }),
  // Most pool where staff come and go, and look round for another provider than the pool’s, which some find only on other terms.
  scenarioWith({
    place: placeWith({ providers: 4, staffTurnover: 0.7 }),
    option: optionWith(
      { lever: 'move.framework-to-pooled', from: '2026-05', value: 0.9 },
      { lever: 'pooling.facilitation', from: '2026-05', value: 1 },
    ),
    parameters: parametersWith({ 'changing.managed': 1, 'pooled.minimum': 2 }),
    months: 24,
  }),
  // The council pays far more than an hour costs, so that there are bids below its rate.
  scenarioWith({
    place: placeWith({ frameworkRate: 34 }),
    option: optionWith({ lever: 'framework.call-off', from: '2026-04', value: 'mini-tender' }),
    months: 12,
  }),
  // The council pays so little that framework contracts are handed back, care it arranges for who pays in full among them.
  scenarioWith({
    place: placeWith({ frameworkRate: 21, providers: 16, selfFunderShare: 0.5, blockShare: 0.1 }),
    months: 24,
  }),
];

const used = new Map<string, Used>(PIPELINE.map((step) => [step.name, nothingUsed()]));
const settlingParameters = new Set<string>();
for (const scenario of WATCHED) watch(scenario);

function nothingUsed(): Used {
  return {
    ...emptyRecording(),
    changed: new Set(),
    posted: new Set(),
    parameters: new Set(),
    levers: new Set(),
    switches: new Set(),
  };
}

function watch(scenario: Scenario): void {
  const plan = prepare(scenario);
  const state = allocateState(plan.extent);
  const first = monthOfPlan(plan, 0, 0);
  settleMarket(state, { ...first, parameters: noting(first.parameters, settlingParameters) });
  const view = recordingView(state);
  for (let index = 0; index < plan.spinUp + plan.months; index++) {
    openMonth(state.ledger);
    view.openMonth();
    for (const step of PIPELINE) {
      const uses = used.get(step.name)!;
      const before = snapshot(state);
      view.record(uses);
      step.apply(view.state, watchedMonth(monthOfPlan(plan, index, 0), uses));
      noteChanges(state, before, uses);
    }
  }
}

function watchedMonth(month: PlannedMonth, uses: Used): PlannedMonth {
  return {
    ...month,
    parameters: noting(month.parameters, uses.parameters),
    levers: noting(month.levers, uses.levers),
    structure: noting(month.structure, uses.switches),
  };
}

function noting<T extends object>(values: T, names: Set<string>): T {
  return new Proxy(values, {
    get(target, name) {
      names.add(String(name));
      return Reflect.get(target, name) as unknown;
    },
  });
}

function snapshot(state: State): ReadonlyMap<string, ArrayLike<number>> {
  return new Map(columnsOf(state).map(([name, values]) => [name, values.slice()]));
}

function noteChanges(state: State, before: ReadonlyMap<string, ArrayLike<number>>, uses: Used): void {
  for (const [name, values] of columnsOf(state)) {
    if (name.startsWith('ledger.')) continue;
    const old = before.get(name)!;
    if (values.some((value, row) => !Object.is(value, old[row]))) uses.changed.add(name);
  }
  const turnover = before.get('ledger.turnover')!;
  for (const [index, purpose] of PURPOSES.entries()) {
    if (state.ledger.turnover[index] !== turnover[index]) uses.posted.add(purpose);
  }
}

function sorted(names: Iterable<string>): string[] {
  return [...new Set(names)].sort((a, b) => (a < b ? -1 : 1));
}

function beyond(names: Iterable<string>, declared: readonly string[]): string[] {
  return sorted(names).filter((name) => !declared.includes(name));
}

test.each(PIPELINE.map((step): [string, Step] => [step.name, step]))(
  '%s keeps to the columns, payments, parameters, levers and switches it declares',
  (name, step) => {
    const uses = used.get(name)!;
    expect({
      read: beyond(uses.read, [...step.reads, ...step.writes]),
      written: beyond(uses.written, step.writes),
      changed: beyond(uses.changed, step.writes),
      posted: beyond(uses.posted, step.posts),
      parameters: beyond(uses.parameters, step.parameters),
      levers: beyond(uses.levers, step.levers),
      switches: beyond(uses.switches, step.switches ?? []),
    }).toEqual({ read: [], written: [], changed: [], posted: [], parameters: [], levers: [], switches: [] });
  },
);

test.each(PIPELINE.map((step): [string, Step] => [step.name, step]))(
  '%s really uses everything it declares',
  (name, step) => {
    const uses = used.get(name)!;
    expect({
      reads: beyond(step.reads, [...uses.read]),
      writes: beyond(step.writes, [...uses.written]),
      posts: beyond(step.posts, [...uses.posted]),
      parameters: beyond(step.parameters, [...uses.parameters]),
      levers: beyond(step.levers, [...uses.levers]),
      switches: beyond(step.switches ?? [], [...uses.switches]),
    }).toEqual({ reads: [], writes: [], posts: [], parameters: [], levers: [], switches: [] });
  },
);

test.each(PIPELINE.map((step): [string, Step] => [step.name, step]))(
  '%s reads no flow of the month before it has been written, and declares nothing twice',
  (name, step) => {
    expect(sorted(used.get(name)!.readTooSoon)).toEqual([]);
    for (const declared of [step.reads, step.writes, step.posts, step.levers, step.switches ?? []]) {
      expect(sorted(declared)).toHaveLength(declared.length);
    }
    expect(step.reads.filter((column) => step.writes.includes(column))).toEqual([]);
  },
);

test('settling the market reads exactly the parameters it declares', () => {
  expect(sorted(settlingParameters)).toEqual(sorted(SETTLING_PARAMETERS));
});

test('counting arrivals out reads exactly the parameters it declares', () => {
  const plan = prepare(WATCHED[0]!);
  const read = new Set<string>();
  const paths = {
    get(id: string) {
      read.add(id);
      return plan.parameters.get(id);
    },
  } as unknown as ReadonlyMap<string, Float64Array>;
  arrivalsByMonth(plan.place, paths, plan.spinUp);
  expect(sorted(read)).toEqual(sorted(ARRIVAL_PARAMETERS));
});

test('every switch of the structure is followed by some step', () => {
  expect(sorted(PIPELINE.flatMap((step) => step.switches ?? []))).toEqual(sorted(STRUCTURE_IDS));
});

test('every purpose in the ledger is posted by some step', () => {
  const posted = PIPELINE.flatMap((step) => [...used.get(step.name)!.posted]);
  expect(beyond(PURPOSES, posted)).toEqual([]);
});

test('step names are kebab case and no two are the same', () => {
  const names = PIPELINE.map((step) => step.name);
  expect(sorted(names)).toHaveLength(names.length);
  for (const name of names) expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
});
