import { expect, test } from 'vitest';

import { BESIDE_IDS, councilMonths } from '../../../../core/explain/council/council-months.ts';
import { councilPeriods } from '../../../../core/explain/council/council-periods.ts';
import type { FromNetToPaid } from '../../../../core/explain/council/council-periods.ts';
import { ACCOUNT_LINE_IDS } from '../../../../core/model/council/account-lines.ts';
import { INDICATOR_IDS } from '../../../../core/model/indicators.ts';
import { createSimulator } from '../../../../core/run/simulate.ts';
import { EVERY_LEVER, optionWith, scenarioWith } from '../../model/sample-market.ts';

const SCENARIO = scenarioWith({ option: optionWith(...EVERY_LEVER), start: '2026-10', months: 20 });
const REPLAYED = councilMonths(SCENARIO, 1);
const YEARS = councilPeriods(REPLAYED, 'year');
const MONTHS = councilPeriods(REPLAYED, 'month');

function paidBy({ net, invoices, inHouse, arrears }: FromNetToPaid): number {
  return net - invoices - inHouse + arrears;
}

test('a financial year runs from April to March, and a part of one says how much of it there is', () => {
  expect(YEARS.map(({ name, months, isWhole }) => [name, months, isWhole])).toEqual([
    ['2026-27', 6, false],
    ['2027-28', 12, true],
    ['2028-29', 2, false],
  ]);
  expect(MONTHS.map(({ name }) => name).slice(0, 4)).toEqual(['2026-10', '2026-11', '2026-12', '2027-01']);
  expect(MONTHS.every(({ months, isWhole }) => months === 1 && isWhole)).toBe(true);
});

test('years add up to what their months do, and what is owed is owed at the end', () => {
  const ended = ['invoicesUnpaid', 'inHouseUnpaid', 'arrears'];
  for (const id of [...ACCOUNT_LINE_IDS, ...BESIDE_IDS].filter((each) => !ended.includes(each))) {
    const total = (periods: typeof YEARS) => periods.reduce((sum, { figures }) => sum + figures[id], 0);
    expect(total(YEARS)).toBe(total(MONTHS));
  }
  const last = YEARS.at(-1)!.figures;
  expect([last.invoicesUnpaid, last.arrears]).toEqual([
    MONTHS.at(-1)!.figures.invoicesUnpaid,
    MONTHS.at(-1)!.figures.arrears,
  ]);
});

test('in every period net spend, less what is not paid yet and with what is not collected yet, is what was paid', () => {
  for (const { toPaid, overSpend, figures } of [...YEARS, ...MONTHS]) {
    expect(paidBy(toPaid)).toBe(toPaid.paid);
    expect(overSpend).toBe(figures.net - figures.envelope);
  }
});

test('a replay gives what a batch gives', () => {
  const [path] = createSimulator([SCENARIO]).run(1)!;
  const series = (id: (typeof INDICATOR_IDS)[number]) => {
    const first = INDICATOR_IDS.indexOf(id) * SCENARIO.months;
    return [...path!.subarray(first, first + SCENARIO.months)];
  };
  expect(series('council.spend.net')).toEqual(MONTHS.map(({ figures }) => figures.net / 100));
  expect(series('council.over-spend')).toEqual(MONTHS.map(({ overSpend }) => overSpend / 100));
});
