import { assert, property } from 'fast-check';
import { expect, test } from 'vitest';

import { countPeople } from '../../../core/model/balance.ts';
import { INDICATOR_IDS, INDICATORS } from '../../../core/model/indicators.ts';
import type { IndicatorId } from '../../../core/model/indicators.ts';
import { MEANS_CLASSES } from '../../../core/model/charging/means-class.ts';
import { createRecorder, openRecorder, record } from '../../../core/model/recording/record.ts';
import type { State } from '../../../core/model/state.ts';
import { DIRECT_PAYMENT, MIXED, NO_PROVIDER, SELF_FUNDER } from '../../../core/model/vocabulary.ts';
import { hashOfNumbers } from '../../../core/numeric/bytes.ts';
import { prepare } from '../../../core/run/plan.ts';
import type { PlannedMonth } from '../../../core/run/plan.ts';
import { createSimulator } from '../../../core/run/simulate.ts';
import { differencesOf } from './all-at-once.ts';
import type { Scenario } from '../../../core/scenario/scenario.ts';
import { followMarket, openProviderRows, presentPeople } from '../model/follow-market.ts';
import { scenarioWith } from '../model/sample-market.ts';
import { anything, MONTHS, pairOf } from './any-scenario.ts';
import { lawsOfAnyMarket } from './laws-held.ts';
import type { Watcher } from './laws-held.ts';

const RUNS = { numRuns: 20 };
/** That the same market gives the same bytes is held to longer runs in paired-runs and warm-market. */
const SAME_BYTES = { numRuns: 10 };
const law = lawsOfAnyMarket();

/** The series of one replicate of each scenario, every month checked. */
function run(scenarios: readonly Scenario[], replicate = 0, shareMonths = true): Float64Array[] {
  const series = createSimulator(scenarios, { shareMonths }).run(replicate);
  if (series === null) throw new Error('Nobody asked the run to stop.');
  return series;
}

function hashes(series: readonly Float64Array[]): string[] {
  return series.map((values) => hashOfNumbers(values));
}

/** A share lies between 0 and 1; a margin may be a loss; anything else need only be finite. */
function bounds(id: IndicatorId): readonly [least: number, most: number] {
  if (id === 'providers.margin') return [-Number.MAX_VALUE, 1];
  // A year's leavers may be more than the staff there are.
  if (id === 'providers.turnover') return [0, Number.MAX_VALUE];
  if (id === 'providers.price.premium') return [-1, Number.MAX_VALUE];
  if (INDICATORS[id].unit === 'share') return [-1e-12, 1 + 1e-12];
  return [-Number.MAX_VALUE, Number.MAX_VALUE];
}

test('money, hours and people balance in every month of any market, and every indicator is a number', () => {
  assert(
    property(anything, (generated) => {
      for (const series of run(pairOf(generated))) {
        for (const [position, id] of INDICATOR_IDS.entries()) {
          const values = [...series.subarray(position * MONTHS, (position + 1) * MONTHS)];
          const [least, most] = bounds(id);
          expect({ id, wrong: values.filter((value) => !(value >= least && value <= most)) }).toEqual({
            id,
            wrong: [],
          });
        }
      }
    }),
    RUNS,
  );
});

/** What the council pays for a person's care in the month; nothing for a self-funder. */
function costOf({ people }: State, person: number): number {
  const { deployment, budget, bought, supportBought, supportVatRecovered } = people;
  if (deployment[person] === SELF_FUNDER) return 0;
  if (deployment[person] === DIRECT_PAYMENT) return budget[person]!;
  if (deployment[person] === MIXED) return bought[person]! + budget[person]!;
  return bought[person]! + supportBought[person]! - supportVatRecovered[person]!;
}

/** The minimum income guarantee, from what the name of a means class says of the person. */
function protectedFor(name: string, parameters: PlannedMonth['parameters']): number {
  const couple = name.startsWith('couple');
  if (name.includes('pension age'))
    return parameters[couple ? 'charging.mig.couple.pension' : 'charging.mig.single.pension'];
  const single = name.includes('18-24') ? 'charging.mig.single.18to24' : 'charging.mig.single.25plus';
  const basic = parameters[couple ? 'charging.mig.couple.working' : single];
  const disability = parameters[couple ? 'charging.mig.disability.couple' : 'charging.mig.disability.single'];
  const enhanced = name.includes('enhanced') ? parameters['charging.mig.disability.enhanced.single'] : 0;
  return basic + (name.includes('premium') ? disability : 0) + enhanced;
}

/** What a person may be asked for in a month, worked out from the regulations and not from the engine. */
function mostAsked(
  state: State,
  { parameters, levers }: PlannedMonth,
  person: number,
  capital: number,
): number {
  const { people, market } = state;
  if (capital > parameters['charging.capital.upper']) return Infinity;
  const steps = Math.ceil(
    (capital - parameters['charging.capital.lower']) / parameters['charging.tariff.step'],
  );
  // A product of decimals is taken for what it is: 28,679.5 and not the 28,679.499999999996 that float64 makes of it.
  const income = Math.round(Number((people.income[person]! * market.incomeIndex[0]!).toPrecision(14)));
  const floor = protectedFor(MEANS_CLASSES[people.meansClass[person]!]!.name, parameters);
  const left =
    Math.floor(floor * (1 + levers['charging.local-uplift'])) +
    Math.floor(levers['charging.disability-allowance']);
  // Two decimals of the percentage count.
  const taken = Math.ceil(levers['charging.percent-taken'] * 10_000) / 10_000;
  const weekly = (income + Math.max(0, steps) * 100 - left) * taken;
  // A charge is in whole pence a week before it becomes a month's: each rounding may be up.
  const most = Math.min(levers['charging.maximum'], Math.ceil(Math.max(0, weekly)));
  return Math.ceil((most * 13) / 3);
}

let charged = 0;
function watchContributions(): Watcher {
  // Savings run down after the charge of the month, and by no more than it and a top-up: it was worked out from those before.
  const savings = new Map<number, number>();
  return {
    before: (state) => {
      const { identity, capital } = state.people;
      for (const row of presentPeople(state)) savings.set(identity[row]!, capital[row]!);
    },
    after: (state, month) => {
      for (const person of presentPeople(state)) {
        const { contribution, identity, capital, topUp } = state.people;
        const asked = contribution[person]!;
        const had = savings.get(identity[person]!) ?? capital[person]! + asked + topUp[person]!;
        expect(asked).toBeGreaterThanOrEqual(0);
        expect(asked).toBeLessThanOrEqual(
          Math.min(costOf(state, person), mostAsked(state, month, person, had)),
        );
        if (asked > 0) charged++;
      }
    },
  };
}
const contributions = law(watchContributions);

test('a contribution never exceeds the cost of care and never takes income below the protected minimum', () => {
  assert(contributions, RUNS);
  expect(charged).toBeGreaterThan(1000);
});

/** Providers that trade, without the council's own service. */
function agencies(state: State): number[] {
  return openProviderRows(state).filter((row) => state.providers.inHouse[row] === 0);
}

function watchConserved(): Watcher {
  let people = 0;
  let providers = 0;
  return {
    before: (state) => {
      people = countPeople(state);
      providers = agencies(state).length;
    },
    after: (state) => {
      const { arrived, left, entered, closedInsolvent, closedVoluntary, closedOther, merged } = state.market;
      const ended = closedInsolvent[0]! + closedVoluntary[0]! + closedOther[0]! + merged[0]!;
      expect(countPeople(state)).toBe(people + arrived[0]! - left[0]!);
      expect(agencies(state)).toHaveLength(providers + entered[0]! - ended);
    },
  };
}
const conserved = law(watchConserved);

test('people and providers are conserved: those before, plus those who came, less those who went', () => {
  assert(conserved, RUNS);
});

function watchServedByThoseThatTrade(): Watcher {
  return {
    after: (state) => {
      const present = presentPeople(state);
      const open = openProviderRows(state);
      const serving = present.map((row) => state.people.provider[row]!).filter((row) => row !== NO_PROVIDER);
      expect(serving.filter((row) => !open.includes(row))).toEqual([]);
      expect(new Set(present.map((row) => state.people.identity[row]))).toHaveLength(present.length);
      expect(new Set(open.map((row) => state.providers.identity[row]))).toHaveLength(open.length);
    },
  };
}
const servedByThoseThatTrade = law(watchServedByThoseThatTrade);

test('nobody is served by a provider that does not trade, and no two people or providers share an identity', () => {
  assert(servedByThoseThatTrade, RUNS);
});

test('equal options differ by exactly nothing', () => {
  assert(
    property(anything, (generated) => {
      const [, option] = pairOf(generated);
      const [first, second] = run([option, { ...option }]);
      for (const cell of differencesOf([second!], [first!])[0]!) expect(cell).toBe(0);
    }),
    RUNS,
  );
});

test('the same seed gives the same bytes, alone or in a batch, with the options in either order', () => {
  assert(
    property(anything, (generated) => {
      const [asUsual, option] = pairOf(generated);
      const simulator = createSimulator([asUsual, option]);
      const batch = [0, 1, 2].map((replicate) => hashes(simulator.run(replicate)!));
      expect(hashes(run([asUsual, option], 2))).toEqual(batch[2]);
      expect(hashes(run([option, asUsual], 1))).toEqual(batch[1]!.toReversed());
      expect(hashes(run([option], 0))).toEqual([batch[0]![1]]);
    }),
    SAME_BYTES,
  );
});

test('living the months options have in common once for all of them or once for each gives the same bytes', () => {
  assert(
    property(anything, (generated) => {
      const scenarios = pairOf(generated);
      expect(hashes(run(scenarios, 1, false))).toEqual(hashes(run(scenarios, 1, true)));
    }),
    SAME_BYTES,
  );
});

test('seeds and replicates differ from one another where there is anyone to be lucky', () => {
  const scenario = scenarioWith();
  const all = [
    run([scenario], 0),
    run([scenario], 1),
    run([{ ...scenario, seed: 1 }], 0),
    run([{ ...scenario, seed: 1 }], 1),
  ].flatMap(hashes);
  expect(new Set(all)).toHaveLength(4);
});

test('room for more rows changes not a byte', () => {
  assert(
    property(anything, (generated) => {
      const [, option] = pairOf(generated);
      const { extent } = prepare(option);
      const wider = { ...extent, people: extent.people * 3 + 1, providers: extent.providers * 2 + 5 };
      expect(recorded(option, wider)).toBe(recorded(option, extent));
    }),
    RUNS,
  );
});

function recorded(scenario: Scenario, extent: ReturnType<typeof prepare>['extent']): string {
  const series = new Float64Array(INDICATOR_IDS.length * MONTHS);
  const recorder = createRecorder(extent);
  followMarket(scenario, { extent }, (state, month) => {
    if (month.reported === 0) openRecorder(recorder, state);
    if (month.reported >= 0) record(state, month, recorder, series, MONTHS);
  });
  return hashOfNumbers(series);
}

test('who is there, where they live, what they need, own and can do is the same in every option in every month', () => {
  assert(
    property(anything, (generated) => {
      const [asUsual, option] = pairOf(generated);
      expect(livesUnder(option)).toEqual(livesUnder(asUsual));
    }),
    RUNS,
  );
});

const UNTOUCHED = [
  'identity',
  'group',
  'locality',
  'capacity',
  'confidence',
  'controlValue',
  'meansClass',
  'income',
  'carer',
  'need',
  'supportNeed',
  'needNow',
  'supportNow',
  'needChanges',
  'taper',
] as const;

/** One line a month: everyone present with all that no option may touch. */
function livesUnder(scenario: Scenario): string[] {
  const months: string[] = [];
  followMarket(scenario, {}, (state) => {
    const { people } = state;
    const everyone = presentPeople(state)
      .map((row) => UNTOUCHED.map((name) => people[name][row]!))
      .sort((a, b) => a[0]! - b[0]!);
    months.push(JSON.stringify(everyone));
  });
  return months;
}
