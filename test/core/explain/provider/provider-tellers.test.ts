import { expect, test } from 'vitest';

import { lived } from '../../../../core/explain/person/lived-month.ts';
import { openCashBook } from '../../../../core/explain/provider/cash-book.ts';
import { PROVIDER_TELLERS } from '../../../../core/explain/provider/provider-explainers.ts';
import type { LastTold } from '../../../../core/explain/provider/provider-event.ts';
import { PROVIDER_COLUMNS } from '../../../../core/explain/provider/provider-row.ts';
import type { ProviderRow } from '../../../../core/explain/provider/provider-row.ts';
import { causeWords } from '../../../../core/explain/provider/tell-ending.ts';
import type { Ending } from '../../../../core/explain/provider/tell-ending.ts';
import { ACCOUNTS, cashOf, post, PURPOSE } from '../../../../core/model/ledger.ts';
import type { Purpose } from '../../../../core/model/ledger.ts';
import { PIPELINE } from '../../../../core/model/pipeline.ts';
import { allocateState } from '../../../../core/model/state.ts';
import { DRILL, INSOLVENT, NATURAL, VOLUNTARY } from '../../../../core/model/vocabulary.ts';
import { monthOfPlan, prepare } from '../../../../core/run/plan.ts';
import type { Structure } from '../../../../core/scenario/structure.ts';
import { scenarioWith } from '../../model/sample-market.ts';

const PLAN = prepare(scenarioWith({ months: 3 }));
const NOTHING = Object.fromEntries(PROVIDER_COLUMNS.map((name) => [name, 0])) as ProviderRow;

type Change = {
  readonly was?: Partial<ProviderRow>;
  readonly is?: Partial<ProviderRow>;
  readonly paid?: readonly (readonly [Purpose, number])[];
  readonly last?: LastTold;
  readonly structure?: Partial<Structure>;
};

/** What a step that changes a provider so is told as. */
function tell(
  step: string,
  { was = {}, is = {}, paid = [], last = new Map(), structure = {} }: Change,
): readonly string[] {
  const state = allocateState({ people: 1, providers: 1, localities: 1 });
  state.market.frameworkRate[0] = 2500;
  state.market.blockRate[0] = 2400;
  const book = openCashBook(state.ledger, cashOf(state.ledger, 0));
  for (const [purpose, amount] of paid) {
    const [from, to] = amount < 0 ? [book.account, ACCOUNTS.owners] : [ACCOUNTS.council, book.account];
    post(state.ledger, PURPOSE[purpose], from, to, Math.abs(amount));
  }
  const before = { ...NOTHING, ...was };
  const usual = monthOfPlan(PLAN, 20, 0);
  const month = lived({ ...usual, structure: { ...usual.structure, ...structure } });
  const scene = { state, month, provider: 0, was: before, is: { ...before, ...is }, book, last };
  return PROVIDER_TELLERS.get(step)!(scene).map(({ sentence }) => sentence);
}

test('every teller belongs to a step there is', () => {
  const steps = PIPELINE.map(({ name }) => name);
  for (const step of PROVIDER_TELLERS.keys()) expect(steps).toContain(step);
});

test('a step that changes nothing about a provider is told by nothing', () => {
  for (const step of PROVIDER_TELLERS.keys()) expect(tell(step, {})).toEqual([]);
});

test('a contract handed back is told with which, why, and for how long', () => {
  const was = {
    marginalCost: 2631.4,
    monthsUnderpaid: 5,
    monthsUnderpaidBlock: 8,
    booked: 6000,
    listed: 1,
    blockShare: 0.2,
  };
  expect(tell('hand-back-contracts', { was, is: { barredUntil: 32, booked: 4500, listed: 0 } })).toEqual([
    'Hands back its framework contract, at £25.00 an hour: for 6 months running the council has paid less than the hours cost at the margin, £26.31 for a plain one. Care of 25 h 00 min a week goes with it. It stays off the framework for 12 months and trades on.',
  ]);
  expect(tell('hand-back-contracts', { was, is: { blockShare: 0 } })[0]).toMatch(
    /^Hands back its block contract, at £24\.00 an hour: for 9 months running .* Care of 0 h 00 min a week goes with it\.$/,
  );
});

test('block hours are told when they are won or lost, and not for a little more or less', () => {
  const last: LastTold = new Map([['block', 6000]]);
  expect(tell('guarantee-block-hours', { is: { guaranteed: 5400 }, last })).toEqual([]);
  expect(tell('guarantee-block-hours', { is: { guaranteed: 3000 }, last })).toEqual([
    'The council guarantees it 50 h 00 min a week in block, 50 h 00 min fewer than before, used or not, as far as it has staff for them.',
  ]);
  expect(tell('guarantee-block-hours', { is: { guaranteed: 0 }, last })).toEqual([
    'Loses the last of the hours the council guaranteed it in block: 50 h 00 min a week.',
  ]);
});

test('redundancy is told with its pay and what the council met of it', () => {
  const change = {
    was: { staff: 6000, booked: 3600 },
    is: { staff: 4200, dismissed: 1800 },
    paid: [
      ['redundancy pay', -320_000],
      ['redundancy indemnity', 160_000],
    ],
  } as const;
  expect(tell('staff-providers', change)).toEqual([
    'Makes staff for 30 h 00 min a week redundant, of 100 h 00 min, at £3,200.00 of redundancy pay, of which the council met £1,600.00: clients draw on 60 h 00 min a week.',
  ]);
});

test('being short of staff is told once, until it is over', () => {
  const last: LastTold = new Map();
  const short = { is: { staff: 6000, vacancies: 900, pay: 1300 }, last };
  expect(tell('staff-providers', short)).toHaveLength(1);
  expect(tell('staff-providers', short)).toEqual([]);
  expect(tell('staff-providers', { is: { staff: 6000, vacancies: 0 }, last })).toEqual([]);
  expect(tell('staff-providers', short)).toHaveLength(1);
});

test('training is told when it moves by a tenth from what was last told', () => {
  const last: LastTold = new Map([['training', 0.8]]);
  expect(tell('train-staff', { is: { training: 0.75, security: 3 }, last })).toEqual([]);
  expect(tell('train-staff', { is: { training: 0.6, security: 2.25 }, last })).toEqual([
    'Cuts training from 80.0% to 60.0% of what its staff should have: it can count on 2.3 months of revenue.',
  ]);
});

test('prices are told when they move by a twentieth from what was last told', () => {
  const last: LastTold = new Map([['price', 3000]]);
  expect(tell('set-prices', { is: { price: 3100, marginalCost: 2600 }, last })).toEqual([]);
  expect(tell('set-prices', { is: { price: 3200, marginalCost: 2600 }, last })[0]).toContain(
    'Asks individuals £32.00 an hour, £2.00 more than when last told of: one more hour costs it £26.00',
  );
});

test('the first month below the overdraft limit is told with the limit, and so is an outlook too poor', () => {
  const told = tell('close-providers', {
    was: { cost: 100_000 },
    is: { monthsBelow: 1, monthsPoor: 1, outlook: -0.031 },
    paid: [['staff pay', -90_000]],
  });
  expect(told[0]).toMatch(
    /^Cash of -£900\.00 is below its overdraft limit of £[\d,.]+: it has \d+ months at the most to mend it, and fewer the further below it goes\.$/,
  );
  expect(told[1]).toBe('Its owners begin to doubt it: over about a year its margin has been -3.1%.');
});

test('where lenders carry any overdraft, nobody is told that there is little time to mend it', () => {
  const structure = { 'exit-rule': 'owners-alone' } as const;
  const told = tell('close-providers', { was: { cost: 100_000 }, is: { monthsBelow: 1 }, structure });
  expect(told[0]).toMatch(/ is below its overdraft limit of £[\d,.]+: its lenders carry it\.$/);
});

test('building what service funds need is told with its cost and the grant for it', () => {
  expect(
    tell('build-fund-capability', {
      is: { fundReady: 1 },
      paid: [
        ['fund set-up', -1_000_000],
        ['fund set-up grant', 500_000],
      ],
    }),
  ).toEqual([
    'Builds what it takes to hold individual service funds, for £10,000.00, of which the council met £5,000.00.',
  ]);
});

test.each([
  [INSOLVENT, 'its cash, -£500.00, had been below its overdraft limit of £200.00 for 9 months'],
  [VOLUNTARY, 'its owners saw no future in it: its margin over about a year was -2.0%'],
  [NATURAL, 'for reasons of its own, such as an owner who retires; cash was -£500.00'],
  [DRILL, 'by order, in a drill; cash was -£500.00'],
])('a cause %i is put in words with what belongs to it', (cause, words) => {
  const ending: Ending = {
    cause,
    takenOverBy: null,
    clients: 3,
    takenOver: 0,
    cash: -50_000,
    limit: -20_000,
    owed: 0,
    monthsBelow: 9,
    monthsPoor: 12,
    outlook: -0.02,
  };
  expect(causeWords(ending)).toContain(words);
});
