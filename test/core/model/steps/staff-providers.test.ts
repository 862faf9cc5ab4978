import { assert, integer, property, record, array } from 'fast-check';
import { expect, test } from 'vitest';

import { staffTransfer } from '../../../../core/employment/transfer.ts';
import { ACCOUNTS, cashOf, checkLedger, openMonth, PURPOSE } from '../../../../core/model/ledger.ts';
import type { State } from '../../../../core/model/state.ts';
import { revenueOf } from '../../../../core/model/books/provider-revenue.ts';
import { redundancyCost } from '../../../../core/model/staffing/redundancy-cost.ts';
import { steadyVacancy } from '../../../../core/model/staffing/matching.ts';
import { staffProviders } from '../../../../core/model/steps/staff-providers.ts';
import { IN_HOUSE } from '../../../../core/model/vocabulary.ts';
import type { PlannedMonth } from '../../../../core/run/plan.ts';
import { STAFFING } from '../staffing/parameters.ts';
import { monthWith, scene } from '../placing/scene.ts';
import type { Person, Provider } from '../placing/scene.ts';

/** Of 25 hours at work, with 0.19 of travel and waiting to each hour of care. */
const WORKER = Math.round((25 * 60) / 1.19);
const PARAMETERS = {
  'workforce.hours.per.worker': 25,
  'wage.nlw': 1200,
  'pay.alternative.premium': 0.05,
  'staff.headroom': 0.1,
  'staff.growth.max': 0.06,
};
/** Pays what other work does, trains and looks ahead as is usual. */
const USUAL: Provider = { staff: 60_000, booked: 56_000, pay: 1260, skill: 0.6, security: 12 };
const POOL = { labourPool: 200_000, labourAtPar: 200_000 };

type Market = Partial<Record<keyof State['market'], number>>;

function month(changes: Parameters<typeof monthWith>[0] = {}): PlannedMonth {
  return {
    ...monthWith({ ...changes, parameters: { ...PARAMETERS, ...changes.parameters } }),
    reported: 1,
  };
}

/** One month of some providers, with booked hours as given. */
function staffed(
  providers: readonly Provider[],
  market: Market = POOL,
  at = month(),
  people: readonly Person[] = [],
): State {
  const state = scene(providers, people);
  for (const [row, { booked = 0 }] of providers.entries()) state.providers.booked[row] = booked;
  for (const [name, value] of Object.entries(market)) state.market[name as 'labourPool'][0] = value;
  openMonth(state.ledger);
  staffProviders.apply(state, at);
  checkLedger(state.ledger);
  return state;
}

/** Share of posts usually vacant where so many leave as here. */
const VACANT = steadyVacancy(month().place.staffTurnover, STAFFING);

/** Posts of a provider with so much work: with the usual share of them vacant it has a tenth to spare. */
function postsFor(work: number): number {
  return Math.round((work * 1.1) / (1 - VACANT));
}

const totalStaff = ({ providers }: State) => providers.staff.reduce((sum, minutes) => sum + minutes, 0);

test('what a provider has at the end is what it had, less leavers and dismissed, with those hired; and it wanted what is vacant more', () => {
  const { providers } = staffed([USUAL]);
  const [left, dismissed, hired] = [providers.leavers[0]!, providers.dismissed[0]!, providers.hired[0]!];
  expect(left).toBeGreaterThan(500);
  expect(hired).toBeGreaterThan(0);
  expect(providers.staff[0]).toBe(60_000 - left - dismissed + hired);
  expect(providers.staff[0]! + providers.vacancies[0]!).toBe(postsFor(56_000));
});

test('staff, people looking and the pool are conserved and nobody hires who is not free, whoever wants how much', () => {
  const minutes = integer({ min: 0, max: 90_000 });
  const provider = record({ staff: minutes, booked: minutes, pay: integer({ min: 1200, max: 1600 }) });
  assert(
    property(array(provider, { minLength: 1, maxLength: 6 }), minutes, minutes, (those, free, assistants) => {
      const before = those.reduce((sum, { staff }) => sum + staff, 0);
      const labourPool = before + assistants + free;
      const market = { labourPool, labourAtPar: labourPool, assistants, assistantsWanted: assistants + 500 };
      const state = staffed(those, market);
      const flow = (name: 'leavers' | 'hired' | 'dismissed') =>
        state.providers[name].reduce((sum, each) => sum + each, 0);
      const { labourPool: pool, labourFree } = state.market;
      expect(totalStaff(state)).toBe(before - flow('leavers') - flow('dismissed') + flow('hired'));
      const nobodyHas = pool[0]! - assistants - (before - flow('leavers') - flow('dismissed'));
      expect(flow('hired')).toBeLessThanOrEqual(Math.max(0, nobodyHas));
      expect(labourFree[0]).toBe(Math.max(0, pool[0]! - assistants - totalStaff(state)));
      expect(Math.min(...state.providers.hired, ...state.providers.leavers)).toBe(0);
    }),
  );
});

test('providers share the labour there is in proportion to the posts they advertise, in whatever rows they stand', () => {
  const some = { ...USUAL, booked: 58_000 };
  const more = { ...USUAL, booked: 60_000 };
  const market = { labourPool: 125_000, labourAtPar: 125_000 };
  const { hired, leavers } = staffed([some, more], market).providers;
  const posts = [58_000, 60_000].map((booked, row) => postsFor(booked) - (60_000 - leavers[row]!));
  expect(hired[1]! / hired[0]!).toBeCloseTo(posts[1]! / posts[0]!, 2);
  const turned = staffed([more, some], market).providers;
  expect([turned.hired[1], turned.hired[0]]).toEqual([hired[0], hired[1]]);
});

test('posts of personal assistants compete for the same labour', () => {
  const alone = staffed([USUAL]).providers.hired[0]!;
  const beside = staffed([USUAL], { ...POOL, assistantsWanted: 40_000 }).providers.hired[0]!;
  expect(beside).toBeLessThan(alone);
});

test('even the smallest has posts for one worker more than its work takes, or it could never take a client more', () => {
  const { staff, vacancies } = staffed([{ ...USUAL, staff: WORKER, booked: 1000 }]).providers;
  expect(staff[0]! + vacancies[0]!).toBe(Math.round((1000 + WORKER) / (1 - VACANT)));
});

test('where nobody is looking nobody is hired', () => {
  const state = staffed([USUAL], { labourPool: 50_000, labourAtPar: 50_000 });
  expect(state.providers.hired[0]).toBe(0);
  expect(state.market.labourFree[0]).toBe(0);
});

test('poorly paid staff leave faster, and so does the staff of a provider with nothing secure', () => {
  const { leavers } = staffed([USUAL, { ...USUAL, pay: 1200 }, { ...USUAL, security: 2 }]).providers;
  expect(leavers[1]).toBeGreaterThan(leavers[0]!);
  expect(leavers[2]).toBeGreaterThan(leavers[0]!);
});

test('the last worker of the smallest provider stays', () => {
  const { leavers, staff } = staffed([{ ...USUAL, staff: WORKER, booked: 0 }]).providers;
  expect(leavers[0]).toBe(0);
  expect(staff[0]).toBeGreaterThanOrEqual(WORKER);
});

test('nobody grows by more than one worker or a set part of their staff in a month', () => {
  const eager = { ...USUAL, booked: 200_000 };
  const market = { labourPool: 2e6, labourAtPar: 2e6 };
  const { staff } = staffed([eager, { ...eager, staff: 3000 }], market).providers;
  expect(staff[0]).toBeLessThanOrEqual(60_000 * 1.06);
  expect(staff[0]).toBeGreaterThan(62_000);
  expect(staff[1]).toBeLessThanOrEqual(3000 + WORKER);
});

test('hours the council has promised are staffed for, used or not', () => {
  const plain = staffed([USUAL]).providers.vacancies[0]!;
  const promised = staffed([{ ...USUAL, guaranteedSpot: 5000 }]).providers.vacancies[0]!;
  const guaranteed = staffed([{ ...USUAL, guaranteed: 5000 }]).providers.vacancies[0]!;
  const used = staffed([{ ...USUAL, guaranteedSpot: 5000, deliveredFramework: 5000 * 5 }]).providers;
  expect(promised).toBeGreaterThan(plain + 3000);
  expect(guaranteed).toBe(promised);
  expect(used.vacancies[0]).toBe(plain);
});

test('the council’s own service advertises for those who wait for it', () => {
  const service = { ...USUAL, inHouse: 1, booked: 50_000 };
  const waiting = Array.from({ length: 40 }, () => ({ route: IN_HOUSE }));
  const without = staffed([service]).providers;
  const growing = staffed([service], POOL, month(), waiting).providers;
  expect(growing.hired[0]).toBeGreaterThan(without.hired[0]!);
});

const IDLE: Provider = { ...USUAL, booked: 10_000 };

test('staff on contracted hours without work are made redundant and paid what the law says out of the provider’s cash', () => {
  const state = staffed([IDLE]);
  const gone = state.providers.dismissed[0]!;
  expect(gone).toBeGreaterThan(1000);
  const due = redundancyCost(gone / ((25 * 60) / 1.19), 1260, STAFFING);
  expect(state.ledger.turnover[PURPOSE['redundancy pay']]).toBe(due);
  expect(state.ledger.balance[cashOf(state.ledger, 0)]).toBe(-due);
  expect(state.ledger.balance[ACCOUNTS.staff]).toBe(due);
  expect(staffed([USUAL]).providers.dismissed[0]).toBe(0);
});

test('the council meets the part of it that the indemnity says, and the provider bears the rest', () => {
  const state = staffed([IDLE], POOL, month({ levers: { 'indemnity.redundancy': 0.6 } }));
  const due = state.ledger.turnover[PURPOSE['redundancy pay']]!;
  const met = state.ledger.turnover[PURPOSE['redundancy indemnity']]!;
  expect(met).toBe(Math.round(due * 0.6));
  expect(state.ledger.balance[ACCOUNTS.council]).toBe(-met);
  expect(state.ledger.balance[cashOf(state.ledger, 0)]).toBe(met - due);
});

test('an indemnity is no revenue, as the redundancy pay it meets is no cost: it lifts no margin', () => {
  const [alone, helped] = [0, 1].map((share) =>
    staffed([IDLE], POOL, month({ levers: { 'indemnity.redundancy': share } })),
  );
  expect(helped!.ledger.turnover[PURPOSE['redundancy indemnity']]).toBeGreaterThan(0);
  expect(revenueOf(helped!.providers, 0)).toBe(revenueOf(alone!.providers, 0));
});

test('guaranteed hours keep staff in work, and the council’s own service dismisses nobody', () => {
  expect(staffed([{ ...IDLE, guaranteed: 40_000 }]).providers.dismissed[0]).toBe(0);
  expect(staffed([{ ...IDLE, inHouse: 1 }]).providers.dismissed[0]).toBe(0);
});

test('staff who went with the work, because the council stays the client, are not there to be made redundant', () => {
  const lost = 46_000;
  const [before, stays] = (['council', 'broker for the council'] as const).map((client) =>
    staffTransfer('council', client) ? lost : 0,
  );
  const becomesClient = staffTransfer('council', 'person') ? lost : 0;
  const dismissed = (moved: number) =>
    staffed([{ ...USUAL, staff: 60_000 - moved, booked: 56_000 - lost }]).providers.dismissed[0]!;
  expect(dismissed(before!)).toBe(0);
  expect(dismissed(stays!)).toBe(0);
  expect(dismissed(becomesClient)).toBeGreaterThan(1000);
});

test('those dismissed are free labour', () => {
  const few = staffed([IDLE], POOL, month({ parameters: { 'redundancy.pace': 0 } }));
  const many = staffed([IDLE]);
  expect(many.market.labourFree[0]! - few.market.labourFree[0]!).toBe(many.providers.dismissed[0]);
});

test('until the horizon begins the pool leaves the usual share of posts vacant and the usual slack', () => {
  const before = { ...month(), reported: -1 };
  const { market } = staffed([USUAL], { labourPool: 1, assistantsWanted: 10_000 }, before);
  const staff = postsFor(56_000) * (1 - VACANT);
  const assistants = 10_000 * (1 - STAFFING['pa.vacancy']);
  expect(market.labourPool[0]).toBe(Math.round((staff + assistants) / (1 - STAFFING['labour.slack'])));
  const begun = staffed([USUAL], { labourPool: market.labourPool[0]! }).market.labourPool[0]!;
  expect(begun).toBeLessThan(market.labourPool[0]!);
});

test('the pool grows when care pays more than other work and shrinks when other work pays more', () => {
  const [less, same, more] = [0.01, 0.05, 0.1].map((premium) => {
    const at = month({ parameters: { 'pay.alternative.premium': premium } });
    return staffed([USUAL], POOL, at).market.labourPool[0]!;
  });
  expect(less).toBeGreaterThan(same!);
  expect(more).toBeLessThan(same!);
});
