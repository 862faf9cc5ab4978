import { expect, test } from 'vitest';

import { COST_LINE_IDS, COST_LINES } from '../../../../core/costing/cost-line.ts';
import { ACCOUNTS, cashOf, checkLedger, openMonth, PURPOSE } from '../../../../core/model/ledger.ts';
import { allocateState } from '../../../../core/model/state.ts';
import type { State } from '../../../../core/model/state.ts';
import { runProviders } from '../../../../core/model/steps/run-providers.ts';
import { AGENCY, MICRO_PROVIDER, SOCIAL_ENTERPRISE } from '../../../../core/model/vocabulary.ts';
import { monthOfPlan, prepare } from '../../../../core/run/plan.ts';
import type { PlannedMonth } from '../../../../core/run/plan.ts';
import { parametersWith, scenarioWith } from '../sample-market.ts';

const PLAN = prepare(
  scenarioWith({
    months: 2,
    parameters: parametersWith({
      'model.spin-up': 1,
      'workforce.zerohours.homecare': 0.4,
      'nic.employment-allowance': 10_500,
      'nic.ea.public.exclusion': 0.5,
      'cost.overhead.shed': 0.1,
      'in-house.cost.premium': 0.2,
    }),
  }),
);
/** The second reported month, in which no tax year begins. */
const MONTH = monthOfPlan(PLAN, 2, 0);

type Columns = Partial<Record<keyof State['providers'], number>>;

/** One provider that has given 200 of the 250 hours its staff could have. */
const USUAL: Columns = {
  open: 1,
  kind: AGENCY,
  booked: 3000,
  delivered: 12_000,
  capacity: 15_000,
  travel: 1800,
  waited: 600,
  unsocial: 4000,
  complex: 3000,
  clients: 10,
  clientsIndividual: 4,
  office: 3000,
  pay: 1300,
  training: 1,
  frameworkRevenue: 200_000,
  individualRevenue: 400_000,
  allowanceLeft: 0,
};

function run(columns: Columns = {}, month: PlannedMonth = MONTH): State {
  const state = allocateState({ people: 1, providers: 1, localities: 1 });
  state.market.providerRows[0] = 1;
  state.market.frameworkRate[0] = 2500;
  for (const [column, value] of Object.entries({ ...USUAL, ...columns })) {
    state.providers[column as keyof State['providers']][0] = value;
  }
  openMonth(state.ledger);
  runProviders.apply(state, month);
  return state;
}

function line(state: State, id: keyof State['costs']): number {
  return state.costs[id][0]!;
}

test('its lines add up to its cost, and each payee gets the lines that are theirs', () => {
  const state = run({ hired: 1500 });
  checkLedger(state.ledger);
  const of = (payee: string) =>
    COST_LINE_IDS.filter((id) => COST_LINES[id].paidTo === payee).reduce(
      (sum, id) => sum + line(state, id),
      0,
    );
  const { turnover, balance } = state.ledger;
  expect(turnover[PURPOSE['staff pay']]).toBe(of('staff'));
  expect(turnover[PURPOSE['employer National Insurance']]).toBe(of('hmrc'));
  expect(turnover[PURPOSE['overheads']]).toBe(of('suppliers'));
  expect(state.providers.cost[0]).toBe(of('staff') + of('hmrc') + of('suppliers'));
  expect(balance[cashOf(state.ledger, 0)]).toBe(0 - state.providers.cost[0]!);
  expect(balance[ACCOUNTS.hmrc]).toBe(line(state, 'nationalInsurance'));
});

test('pay is its own, and training costs what it buys', () => {
  const state = run();
  expect(line(state, 'contactPay')).toBe(200 * 1300);
  expect(line(run({ pay: 1400 }), 'contactPay')).toBe(200 * 1400);
  expect(line(run({ training: 0 }), 'trainingPay')).toBe(0);
  const half = line(run({ training: 0.5 }), 'trainingPay');
  expect(Math.abs(2 * half - line(state, 'trainingPay'))).toBeLessThanOrEqual(1);
});

test('staff on contracted hours are paid for what nobody drew on, and those on zero hours or owners for nothing more', () => {
  // Six in ten of 250 hours are contracted: 150. With 200 delivered nobody is idle; with 100, 50 hours are.
  expect(line(run(), 'idlePay')).toBe(0);
  expect(line(run({ delivered: 9000 }), 'idlePay')).toBe(0);
  expect(line(run({ delivered: 6000 }), 'idlePay')).toBe(50 * 1300);
  expect(line(run({ delivered: 6000, kind: MICRO_PROVIDER }), 'idlePay')).toBe(0);
});

test('those taken on cost what it takes to find and start them', () => {
  // What a worker gives in care is the hours at work less the travel and waiting that go with them.
  const care = MONTH.parameters['workforce.hours.per.worker'] / (1 + MONTH.place.travelShare);
  const starters = 1500 / 60 / care;
  expect(line(run({ hired: 1500 }), 'recruitment')).toBe(
    Math.round(starters * MONTH.parameters['workforce.replacecost']),
  );
  expect(line(run(), 'recruitment')).toBe(0);
});

test('each client who came this month costs what it takes to take one on, and nothing at the margin', () => {
  const [none, three] = [run(), run({ clientsStarted: 3 })];
  const each = MONTH.parameters['cost.client.start'];
  expect(line(three, 'administration') - line(none, 'administration')).toBe(3 * each);
  expect(three.providers.marginalCost[0]).toBe(none.providers.marginalCost[0]);
});

test('hours of the block that are paid back are no revenue: they bear no input VAT and do not count as work for the council', () => {
  const block = { blockRevenue: 500_000, frameworkRevenue: 0, individualRevenue: 400_000 };
  const back = run({ ...block, blockPaidBack: 200_000, allowanceLeft: 1_000_000 });
  const same = run({ ...block, blockRevenue: 300_000, allowanceLeft: 1_000_000 });
  expect(line(back, 'inputVat')).toBe(line(same, 'inputVat'));
  expect(line(back, 'nationalInsurance')).toBe(0);
  expect(line(run({ ...block, allowanceLeft: 1_000_000 }), 'nationalInsurance')).toBeGreaterThan(0);
});

test('an office grows with its care at once and is shed slowly', () => {
  expect(run({ booked: 4000 }).providers.office[0]).toBe(4000);
  expect(run({ booked: 1000 }).providers.office[0]).toBe(2700);
});

test.each([
  ['a business mostly paid by individuals', {}, true],
  ['a business with just half of its work for the council', { frameworkRevenue: 400_000 }, true],
  ['a business with more than half of its work for the council', { frameworkRevenue: 400_001 }, false],
  ['a business with block hours for most of its work', { blockRevenue: 300_000 }, false],
  ['a charity, whoever pays it', { kind: SOCIAL_ENTERPRISE, frameworkRevenue: 400_001 }, true],
  ['the council’s own service', { inHouse: 1, frameworkRevenue: 0, individualRevenue: 0 }, false],
])('the Employment Allowance and %s', (_, columns, claims) => {
  const due = line(run({ ...columns, allowanceLeft: 0 }), 'nationalInsurance');
  expect(due).toBeGreaterThan(0);
  const state = run({ ...columns, allowanceLeft: 10_000 });
  expect(line(state, 'nationalInsurance')).toBe(claims ? due - 10_000 : due);
  expect(state.providers.allowanceLeft[0]).toBe(claims ? 0 : 10_000);
});

test('an allowance that is not used up is kept for later months', () => {
  const due = line(run(), 'nationalInsurance');
  const state = run({ allowanceLeft: 1_000_000 });
  expect(line(state, 'nationalInsurance')).toBe(0);
  expect(state.providers.allowanceLeft[0]).toBe(1_000_000 - due);
});

test.each([
  ['each April', { ...MONTH, isNewFinancialYear: true }, true],
  ['when the reported months begin', { ...MONTH, reported: 0 }, true],
  ['a year before they begin', { ...MONTH, reported: -12 }, true],
  ['in the months between', { ...MONTH, reported: 5 }, false],
  ['in the months between, before they begin', { ...MONTH, reported: -5 }, false],
])('a whole allowance comes %s', (_, month, comes) => {
  const { allowanceLeft } = run({ frameworkRevenue: 900_000, allowanceLeft: 7 }, month).providers;
  expect(allowanceLeft[0]).toBe(comes ? 1_050_000 : 7);
});

test('what one more hour costs is noted whole, and kept through a month without care', () => {
  const state = run();
  const perHour = state.providers.cost[0]! / 200;
  const { marginalCost } = state.providers;
  expect(marginalCost[0]).toBeLessThan(perHour);
  expect(marginalCost[0]).toBeGreaterThan(1300 * 1.2);
  expect(Number.isInteger(marginalCost[0])).toBe(true);
  expect(run({ delivered: 0, marginalCost: 2345 }).providers.marginalCost[0]).toBe(2345);
});

test('complex clients cost more and leave what an hour of plain care costs alone', () => {
  const [simple, complex] = [run({ complex: 0 }), run({ complex: 12_000 })];
  expect(complex.providers.cost[0]).toBeGreaterThan(simple.providers.cost[0]!);
  expect(complex.providers.marginalCost[0]).toBe(simple.providers.marginalCost[0]);
});

test('the council’s own service costs the premium over its rate at least, beyond its lines', () => {
  const state = run({ inHouse: 1, frameworkRevenue: 0, individualRevenue: 0, office: 100, booked: 100 });
  const lines = COST_LINE_IDS.reduce((sum, id) => sum + line(state, id), 0);
  expect(state.providers.cost[0]).toBe(Math.max(lines, 200 * 3000));
  expect(state.ledger.turnover[PURPOSE['staff pay']]).toBeGreaterThan(0);
  checkLedger(state.ledger);
});

test('a provider that has closed pays nothing', () => {
  const state = run({ open: 0 });
  expect(state.providers.cost[0]).toBe(0);
  expect(state.ledger.turnover.every((amount) => amount === 0)).toBe(true);
});

/** A year's allowance of so many pence more than twelve months of what is due. */
function withAllowanceOver(due: number, more: number): PlannedMonth {
  const parameters = { ...MONTH.parameters, 'nic.employment-allowance': 12 * due + more };
  return { ...MONTH, parameters };
}

test.each([
  ['used up to the penny is as if there were none', -1, true],
  ['that just lasts the year covers one more hour', 0, false],
])(
  'what one more hour costs does not mix hours that an allowance covers with those it does not: one %s',
  (_, more, bears) => {
    const allowed = { kind: SOCIAL_ENTERPRISE, allowanceLeft: 0 };
    const due = line(run(allowed), 'nationalInsurance');
    const without = run({ ...allowed, inHouse: 1 }).providers.marginalCost[0]!;
    const cost = run(allowed, withAllowanceOver(due, more)).providers.marginalCost[0]!;
    expect(cost === without).toBe(bears);
    expect(cost).toBeLessThanOrEqual(without);
  },
);
