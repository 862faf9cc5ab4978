import { describe, expect, test } from 'vitest';

import { COST_LINE_IDS } from '../../../../core/costing/cost-line.ts';
import type { CostLines } from '../../../../core/costing/cost-line.ts';
import { cashBridge } from '../../../../core/explain/provider/cash-bridge.ts';
import { accountOfProvider } from '../../../../core/explain/provider/provider-month.ts';
import { PROVIDER_COLUMNS } from '../../../../core/explain/provider/provider-row.ts';
import type { ProviderRow } from '../../../../core/explain/provider/provider-row.ts';
import type { ProviderLife, ProviderMonth } from '../../../../core/explain/provider/provider-life.ts';
import { surplusBridge } from '../../../../core/explain/provider/surplus-bridge.ts';
import { whyClosed } from '../../../../core/explain/provider/why-closed.ts';
import { INSOLVENT, NATURAL, VOLUNTARY } from '../../../../core/model/vocabulary.ts';
import { AS_USUAL, CHANGED } from '../person/replayed.ts';
import { MERGING, providerLives, TROUBLED } from './replayed-providers.ts';

describe.each([
  ['business as usual', AS_USUAL],
  ['an option that moves every lever', CHANGED],
  ['a market in trouble', TROUBLED],
  ['takeovers', MERGING],
])('bridges under %s', (_, scenario) => {
  const lives = providerLives(scenario);

  test('of surplus add up to the penny between any two months, whichever comes first', () => {
    let bridged = 0;
    for (const { months } of lives) {
      for (const [index, to] of months.entries()) {
        for (const from of [months[0]!, months[Math.max(0, index - 12)]!, months.at(-1)!]) {
          const { opening, closing, lines } = surplusBridge(from, to);
          expect(lines.reduce((sum, { amount }) => sum + amount, opening)).toBe(closing);
          expect([opening, closing]).toEqual([from.account.surplus, to.account.surplus]);
          const isOwn = from.row.inHouse === 1;
          expect(isOwn ? 0 : lines.find(({ id }) => id === 'left')!.amount).toBe(0);
          expect(lines.every(({ amount }) => Number.isInteger(amount))).toBe(true);
          bridged++;
        }
      }
    }
    expect(bridged).toBeGreaterThan(200);
  });

  test('of cash add up to the penny, with nothing left over, up to what stood there as it ended', () => {
    for (const { months, ending } of lives) {
      for (const base of months.keys()) {
        const { opening, closing, lines } = cashBridge(months.slice(base));
        expect(lines.reduce((sum, { amount }) => sum + amount, opening)).toBe(closing);
        expect(lines.find(({ id }) => id === 'left')!.amount).toBe(0);
        expect(closing).toBe(ending === null ? months.at(-1)!.cash.closing : ending.cash);
      }
    }
  });
});

describe('the sentence', () => {
  const ended = providerLives(TROUBLED).filter(({ ending, months }) => ending !== null && months.length > 1);

  test('names the month, the cause and at most three reasons with their amounts', () => {
    expect(ended.length).toBeGreaterThan(0);
    for (const life of ended) {
      const { sentence } = whyClosed(life)!;
      const { month, takenOverBy } = life.ending!;
      const how = takenOverBy === null ? 'closed' : `was taken over by provider ${takenOverBy}`;
      expect(sentence).toContain(`Provider ${life.identity} ${how} in ${month}: `);
      expect(sentence).toMatch(
        /It (made|lost) £[\d,.]+ in \d{4}-\d\d and (made|lost) £[\d,.]+ in its last month/,
      );
      expect(sentence).not.toMatch(/NaN|undefined|null|Infinity/);
    }
  });

  test('says of one that trades on the month it goes to, since that is not its last', () => {
    const standing = providerLives(TROUBLED).filter(
      ({ ending, months }) => ending === null && months.length > 1,
    );
    expect(standing.length).toBeGreaterThan(0);
    for (const life of standing) {
      const { sentence, surplus } = whyClosed(life)!;
      expect(sentence).not.toContain('last month');
      expect(sentence).toMatch(new RegExp(`and (made|lost) £[\\d,.]+ in ${surplus.to}`));
    }
  });

  test('starts from the month asked for, and is not there for a month that is not there or the last', () => {
    const life = ended[0]!;
    const asked = life.months.at(-2)!.month;
    expect(whyClosed(life, asked)!.surplus.from).toBe(asked);
    expect(whyClosed(life, '1999-01')).toBeNull();
    expect(whyClosed(life, life.months.at(-1)!.month)).toBeNull();
  });
});

/** A month of 1,000 hours for the council at £25 and 200 for individuals at £30, changed as the test likes. */
function made(row: Partial<ProviderRow>, costs: Partial<CostLines> = {}, block = 0): ProviderMonth {
  const none = Object.fromEntries(COST_LINE_IDS.map((id) => [id, 0])) as CostLines;
  const lines = {
    ...none,
    contactPay: 1_440_000,
    travelPay: 144_000,
    branch: 360_000,
    mileage: 60_000,
    ...costs,
  };
  const columns = {
    ...(Object.fromEntries(PROVIDER_COLUMNS.map((name) => [name, 0])) as ProviderRow),
    delivered: 72_000,
    deliveredFramework: 60_000,
    frameworkRevenue: 2_500_000,
    individualRevenue: 600_000,
    pay: 1200,
    price: 3000,
    travel: 7200,
    cost: Object.values(lines).reduce((sum, amount) => sum + amount, 0),
    ...row,
  };
  const hours = {
    block,
    framework: columns.deliveredFramework,
    fund: 0,
    directPayment: columns.delivered - columns.deliveredFramework - block,
    selfFunder: 0,
    inHouse: 0,
  };
  const cash = { opening: 0, receipts: [], payments: [], closing: 0 };
  const books = { row: columns, costs: lines, hours, cash, rates: { framework: 2500, block: 2400 } };
  const account = accountOfProvider(books, { council: 0, individuals: 0 }, 0);
  return { month: '2026-04', ...books, account };
}

/** The lines of a bridge that are not at nothing. */
function moved(from: ProviderMonth, to: ProviderMonth): Readonly<Record<string, number>> {
  return Object.fromEntries(
    surplusBridge(from, to)
      .lines.filter(({ amount }) => amount !== 0)
      .map(({ id, amount }) => [id, amount]),
  );
}

describe('a bridge worked out by hand', () => {
  const usual = made({});

  test('is empty between a month and itself', () => {
    expect(moved(usual, usual)).toEqual({});
  });

  test('puts a cut of £1 an hour in 1,000 hours on the council’s fee', () => {
    expect(moved(usual, made({ frameworkRevenue: 2_400_000 }))).toEqual({ 'council-fee': -100_000 });
  });

  test('puts £2 an hour more from individuals in 200 hours on their price', () => {
    expect(moved(usual, made({ individualRevenue: 640_000 }))).toEqual({ 'individual-price': 40_000 });
  });

  test('puts a tenth more an hour of pay on the wage floor, in every line paid by it', () => {
    const dearer = made({ pay: 1320 }, { contactPay: 1_584_000, travelPay: 158_400 });
    expect(moved(usual, dearer)).toEqual({ pay: -158_400 });
  });

  test('puts twice the travel for the same hours on thinner rounds, and its miles on mileage', () => {
    const thinner = made({ travel: 14_400 }, { travelPay: 288_000, mileage: 120_000 });
    expect(moved(usual, thinner)).toEqual({ rounds: -144_000, mileage: -60_000 });
    expect(surplusBridge(usual, thinner).lines.find(({ id }) => id === 'rounds')).toMatchObject({
      label: 'Thinner rounds: travel and waiting',
      why: '6.0 to 12.0 min for each hour of care',
    });
  });

  test('puts half of the council’s hours at what an hour earned, and the branch it leaves bare on the branch', () => {
    const half = made(
      { delivered: 42_000, deliveredFramework: 30_000, frameworkRevenue: 1_250_000, travel: 4200 },
      { contactPay: 840_000, travelPay: 84_000, mileage: 35_000 },
    );
    // An hour cost £16.70 with its branch of £3.00: 500 h at £25 less £16.70 are gone, and £1,500 of branch is left bare.
    expect(moved(usual, half)).toEqual({ 'council-hours': -415_000, branch: -150_000 });
  });

  test('puts guaranteed hours that nobody used on the block when they go', () => {
    const held = made({ blockRevenue: 240_000 });
    expect(moved(held, usual)).toEqual({ block: -240_000 });
  });

  test('puts National Insurance and contracted time without work on lines of their own', () => {
    const charged = made({}, { nationalInsurance: 70_000, idlePay: 30_000 });
    expect(moved(usual, charged)).toEqual({ 'national-insurance': -70_000, idle: -30_000 });
  });

  test('puts all that hours earned on hours where there were none before', () => {
    const none = made({ delivered: 60_000, individualRevenue: 0 });
    expect(moved(none, usual)['individual-price']).toBeUndefined();
  });

  test('shows what no line tells, and hides nothing', () => {
    expect(moved(usual, made({ cost: usual.row.cost + 12_345 }))).toEqual({ left: -12_345 });
  });
});

test('pennies of rounding go to the payer whose hours moved, and to nobody whose hours stood still', () => {
  const own = { deliveredFramework: 0, frameworkRevenue: 0 };
  const before = made({ ...own, delivered: 47_461 });
  for (let more = 61; more < 2000; more += 61) {
    const lines = moved(before, made({ ...own, delivered: 47_461 + more }));
    expect(Object.keys(lines)).not.toContain('council-hours');
    expect(Object.keys(lines)).not.toContain('block');
  }
});

/** A month at whose end the council owes so much and so much cash is there; the month brought £30,000 more owed and £400 of own pay done without. */
function monthWith(owed: number, cash: number, row: Partial<ProviderRow> = {}): ProviderMonth {
  const month = made(row);
  const bridge = { ...month.account.bridge, councilOwesMore: -3_000_000, drawings: 40_000 };
  return {
    ...month,
    cash: { ...month.cash, closing: cash },
    account: { ...month.account, owedByCouncil: owed, bridge },
  };
}

describe('why cash went', () => {
  const lines = cashBridge([monthWith(2_500_000, 0), monthWith(5_500_000, -2_000_000)]).lines;
  const named = (id: string) => lines.find((line) => line.id === id);

  test('tells late invoices from growth: what the council owes in days of what it buys', () => {
    expect(named('council-owes')).toMatchObject({
      label: 'More owed to it by the council',
      amount: -3_000_000,
      why: '30 to 67 days of what it buys',
    });
  });

  test('calls a line by which way the money went', () => {
    expect(named('drawings')).toMatchObject({ label: 'Own pay its owners did without', amount: 40_000 });
    expect(named('surplus')).toMatchObject({ label: 'Surplus of the months' });
  });

  test('leaves the days out where the council bought nothing', () => {
    const none = { frameworkRevenue: 0 };
    const [, council] = cashBridge([monthWith(0, 0, none), monthWith(0, 0, none)]).lines;
    expect(council!.why).toBe('');
  });
});

/** Two months of a provider, the second with a better fee and dearer pay, that ends for a cause. */
function lifeOf(cause: number): ProviderLife {
  return {
    option: 'business-as-usual',
    identity: 7,
    events: [],
    months: [
      { ...made({}), month: '2026-04' },
      { ...made({ frameworkRevenue: 2_600_000, pay: 1250 }, { contactPay: 1_500_000 }), month: '2026-05' },
    ],
    ending: {
      month: '2026-05',
      cause,
      takenOverBy: null,
      clients: 3,
      takenOver: 0,
      cash: 0,
      limit: 0,
      owed: 0,
      monthsBelow: 9,
      monthsPoor: 12,
      outlook: -0.02,
    },
  };
}

describe('reasons', () => {
  test('name what made most of the change, then what of weight worked against it', () => {
    expect(whyClosed(lifeOf(NATURAL))!.sentence).toMatch(
      /£400\.00 better: mostly the council’s fee \(\+£1,000\.00, £25\.00 to £26\.00 an hour\).*; against that, .*wage floor and pay \(-£/,
    );
  });

  test('begin with cash where cash is why it ended, and with what its work earned elsewhere', () => {
    expect(whyClosed(lifeOf(INSOLVENT))!.sentence).toMatch(/months\. Since the end of 2026-04 its cash/);
    expect(whyClosed(lifeOf(VOLUNTARY))!.sentence).toMatch(/cash was £0\.00\. It made £/);
  });
});
