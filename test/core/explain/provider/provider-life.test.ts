import { describe, expect, test } from 'vitest';

import { COST_LINE_IDS, totalOf } from '../../../../core/costing/cost-line.ts';
import type { CashBook } from '../../../../core/explain/provider/cash-book.ts';
import { PROVIDER_COLUMNS } from '../../../../core/explain/provider/provider-row.ts';
import type { ProviderMonth } from '../../../../core/explain/provider/provider-life.ts';
import { GOES_ON } from '../../../../core/model/vocabulary.ts';
import { revenueOf } from '../../../../core/model/books/provider-revenue.ts';
import type { State } from '../../../../core/model/state.ts';
import { formatMonth, addMonths, parseMonth } from '../../../../core/time/month.ts';
import type { Scenario } from '../../../../core/scenario/scenario.ts';
import { followMarket } from '../../model/follow-market.ts';
import { scenarioWith } from '../../model/sample-market.ts';
import { AS_USUAL, CHANGED } from '../person/replayed.ts';
import { providersToFollow } from '../../../../core/explain/provider/providers-to-follow.ts';
import { MERGING, monthsOf, providerLives, providerOf, told, TROUBLED } from './replayed-providers.ts';

const SCENARIOS: readonly (readonly [string, Scenario])[] = [
  ['business as usual', AS_USUAL],
  ['an option that moves every lever', CHANGED],
  ['a market in trouble', TROUBLED],
  ['takeovers', MERGING],
];

/** What stands in the batch after each reported month, by identity and month: for those that trade on. */
function batchOf(scenario: Scenario, replicate: number) {
  const rows = new Map<string, unknown>();
  const ended = new Map<string, number>();
  followMarket(scenario, { replicate }, (state, { reported }) => {
    if (reported < 0) return;
    const month = formatMonth(addMonths(parseMonth(scenario.start), reported));
    const { providers, market } = state;
    for (let row = 0; row < market.providerRows[0]!; row++) {
      const key = `${providers.identity[row]} ${month}`;
      if (providers.open[row] === 1) rows.set(key, plainRow(state, row));
      else if (providers.ended[row] !== GOES_ON) ended.set(key, providers.ended[row]!);
    }
  });
  return { rows, ended };
}

function plainRow({ providers, costs, ledger }: State, row: number) {
  return {
    row: Object.fromEntries(PROVIDER_COLUMNS.map((column) => [column, providers[column][row]])),
    costs: Object.fromEntries(COST_LINE_IDS.map((id) => [id, costs[id][row]])),
    cash: ledger.balance[ledger.balance.length - ledger.providers + row],
  };
}

describe.each(SCENARIOS)('the providers’ lives under %s', (_, scenario) => {
  test('of those that trade on come to what the list of them says', () => {
    const lives = providerLives(scenario);
    const listed = providersToFollow(scenario, 0).flatMap(({ identity, standing }) => {
      const life = lives.find((each) => each.identity === identity);
      const last = life?.months.at(-1);
      // One that ends is listed with its cash before what was left was paid out.
      return standing === null || last === undefined || life!.ending !== null || last.month !== standing.month
        ? []
        : [{ identity, standing, last }];
    });
    const trading = listed.filter(
      ({ last }) => last.month === formatMonth(addMonths(parseMonth(scenario.start), scenario.months - 1)),
    );
    expect(trading.length).toBeGreaterThan(3);
    for (const { identity, standing, last } of trading) {
      const { outlook, clients, cash } = standing;
      expect({ identity, outlook, clients, cash }).toEqual({
        identity,
        outlook: last.row.outlook,
        clients: last.row.clients,
        cash: last.cash.closing,
      });
    }
  });

  test.each([0, 2])(
    'are those of the batch, column by column and month by month, replicate %i',
    (replicate) => {
      const { rows, ended } = batchOf(scenario, replicate);
      const lives = providerLives(scenario, replicate);
      const trading = lives.flatMap(({ identity, months, ending }) =>
        months
          .filter(({ month }) => month !== ending?.month)
          .map(({ month, row, costs, cash }) => [`${identity} ${month}`, { row, costs, cash: cash.closing }]),
      );
      expect(trading.length).toBeGreaterThan(60);
      expect(Object.fromEntries(trading)).toEqual(Object.fromEntries(rows));
      const endings = lives.flatMap(({ identity, ending }) =>
        ending === null ? [] : [[`${identity} ${ending.month}`, ending.cause]],
      );
      expect(Object.fromEntries(endings)).toEqual(Object.fromEntries(ended));
    },
  );

  const lives = providerLives(scenario);
  const months = monthsOf(lives);

  test('keep a cash book that adds up, and opens with what it closed with', () => {
    for (const { months: lived } of lives) {
      for (const [index, { cash }] of lived.entries()) {
        expect(cash.opening + booked(cash, 'receipts') - booked(cash, 'payments')).toBe(cash.closing);
        expect(cash.opening).toBe(lived[index - 1]?.cash.closing ?? cash.opening);
      }
    }
  });

  test('come from surplus to cash with nothing left over, to the penny', () => {
    expect(months.filter(({ account }) => account.bridge.other !== 0)).toEqual([]);
    for (const { account, cash } of months) {
      const bridged = Object.values(account.bridge).reduce((all, amount) => all + amount, 0);
      expect(bridged).toBe(cash.closing - cash.opening);
    }
  });

  test('have cost lines that add up to the cost, but for the council’s own service', () => {
    for (const { row, account } of months) {
      expect(totalOf(account.costs) + account.beyondLines).toBe(row.cost);
      expect(account.beyondLines * (1 - row.inHouse)).toBe(0);
    }
  });

  test('earn what the market says they earn, grants apart', () => {
    for (const { row, account } of months) {
      expect(account.revenue).toBe(revenueOf(asColumns(row), 0) - row.grantRevenue);
      expect(account.surplus).toBe(account.revenue - row.cost);
    }
  });

  test('have hours by payer that add up to the hours delivered, none below nothing', () => {
    for (const { row, hours } of months) {
      const parts = Object.values(hours);
      expect(parts.reduce((all, minutes) => all + minutes, 0)).toBe(row.delivered);
      expect(Math.min(...parts)).toBeGreaterThanOrEqual(0);
      expect(hours.framework).toBe(row.inHouse === 1 ? 0 : row.deliveredFramework);
    }
  });
});

function booked(cash: CashBook, side: 'receipts' | 'payments'): number {
  return cash[side].reduce((all, { amount }) => all + amount, 0);
}

function asColumns(row: ProviderMonth['row']) {
  return Object.fromEntries(
    PROVIDER_COLUMNS.map((column) => [column, [row[column]]]),
  ) as unknown as Parameters<typeof revenueOf>[0];
}

describe('what is told of them', () => {
  const lives = [...providerLives(CHANGED), ...providerLives(TROUBLED), ...providerLives(MERGING)];

  test.each([
    'trading at the start',
    'opened',
    'framework',
    'preferred list',
    'service funds',
    'clients lost to budgets',
    'grant',
    'training',
    'price',
    'cash below its limit',
    'closed',
    'taken over',
    'took over',
  ] as const)('includes events of the kind "%s", each a sentence with its numbers', (kind) => {
    const events = told(lives, kind);
    expect(events.length).toBeGreaterThan(0);
    for (const { sentence } of events) expect(sentence).toMatch(/^[A-Z].*\.$/);
    expect(events.map(({ sentence }) => sentence).join()).not.toMatch(/NaN|undefined|null|Infinity/);
  });

  test('ends with why a provider closed, and begins with how it opened', () => {
    for (const { events, ending } of lives) {
      expect(['trading at the start', 'opened']).toContain(events[0]!.kind);
      expect(['closed', 'taken over'].includes(events.at(-1)!.kind)).toBe(ending !== null);
    }
  });

  test('has a provider take over whom another is taken over by, in the same month, at the price it pays', () => {
    const merging = providerLives(MERGING);
    const taken = merging.filter(({ ending }) => ending !== null && ending.takenOverBy !== null);
    expect(taken.length).toBeGreaterThan(0);
    for (const { ending } of taken) {
      const taker = merging.find(({ identity }) => identity === ending!.takenOverBy)!;
      expect(told([taker], 'took over').map(({ month }) => month)).toContain(ending!.month);
      expect(ending!.takenOver).toBe(ending!.clients);
    }
    const paid = told(merging, 'took over').reduce((sum, { numbers }) => sum + numbers['paid']!.value, 0);
    const bridged = monthsOf(merging).reduce((sum, { account }) => sum + account.bridge.takeovers, 0);
    expect(paid).toBe(0 - bridged);
    expect(paid).toBeGreaterThan(0);
  });

  test('says of one out of cash what the limit was, and that cash stood below it', () => {
    const out = lives.flatMap(({ ending }) => (ending?.cause === 1 ? [ending] : []));
    expect(out.length).toBeGreaterThan(0);
    for (const { cash, limit, monthsBelow } of out) {
      expect(cash).toBeLessThan(limit);
      expect(monthsBelow).toBeGreaterThan(0);
    }
  });
});

describe('a provider that is not there', () => {
  const short = scenarioWith({ seed: 3, months: 3 });

  test('is refused in a sentence that says which there are, though their numbers have gaps', () => {
    expect(() => providerOf(short, 99_999)).toThrow(
      /^No provider 99999 trades in these 3 months\. Those that do are \d+( to \d+|, \d+)*\.$/,
    );
  });
});
