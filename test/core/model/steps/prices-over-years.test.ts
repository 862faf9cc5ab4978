import { describe, expect, test } from 'vitest';

import type { State } from '../../../../core/model/state.ts';
import { prepare } from '../../../../core/run/plan.ts';
import { twice } from '../../../../core/run/run-month.ts';
import type { LeverChange } from '../../../../core/scenario/option.ts';
import { followMarket, openProviderRows } from '../follow-market.ts';
import { optionWith, placeWith, scenarioWith } from '../sample-market.ts';

const MONTHS = 30;
/** A place of 800 people, of whom the council buys for most, and 24 providers. */
const PLACE = placeWith({ clients18to64: 150, clients65plus: 500, providers: 24, frameworkRate: 26 });

/** Something told of the market at the end of each reported month. */
function followed<T>(changes: readonly LeverChange[], tell: (state: State) => T): T[] {
  const scenario = scenarioWith({ place: PLACE, option: optionWith(...changes), months: MONTHS });
  const told: T[] = [];
  followMarket(scenario, { extent: twice(prepare(scenario).extent) }, (state, { reported }) => {
    if (reported >= 0) told.push(tell(state));
  });
  return told;
}

type Ended = { readonly handedBack: number; readonly closed: number; readonly people: number };

function endedIn({ market }: State): Ended {
  return {
    handedBack: market.handedBack[0]!,
    closed: market.closedInsolvent[0]! + market.closedVoluntary[0]!,
    people: market.peopleHandedBack[0]!,
  };
}

function sum(months: readonly Ended[], what: keyof Ended): number {
  return months.reduce((total, month) => total + month[what], 0);
}

describe('a fee that falls below what an hour costs at the margin', () => {
  const usual = followed([], endedIn);
  const cut = followed([{ lever: 'fee.uplift', from: '2027-04', value: -0.15 }], endedIn);
  const CUT_AT = 12;

  /** How many more there are of something by the end of a month than as things were. */
  const extra = (what: keyof Ended, month: number): number =>
    sum(cut.slice(0, month), what) - sum(usual.slice(0, month), what);

  test('is followed by hand-backs within the year, and hand-backs rise before closures do', () => {
    const soon = CUT_AT + 9;
    expect(extra('handedBack', CUT_AT)).toBe(0);
    expect(extra('handedBack', soon)).toBeGreaterThan(3);
    expect(extra('handedBack', soon)).toBeGreaterThan(extra('closed', soon));
  });

  test('takes their provider from people the council buys for', () => {
    expect(sum(cut, 'people')).toBeGreaterThan(sum(usual, 'people') + 50);
  });
});

/** Providers that hold service funds at the end. */
function holders(...changes: readonly LeverChange[]): number {
  const byMonth = followed(
    changes,
    (state) => openProviderRows(state).filter((row) => state.providers.isfCapable[row] === 1).length,
  );
  return byMonth.at(-1)!;
}

test('contracts that allow service funds bring more providers to hold them, and a grant no fewer', () => {
  const allowed: LeverChange = { lever: 'isf.contracts', from: '2026-04', value: 'allowed' };
  const grant: LeverChange = { lever: 'grant.fund-set-up', from: '2026-04', value: 1 };
  const [none, some, more] = [holders(), holders(allowed), holders(allowed, grant)];
  expect(some).toBeGreaterThan(none);
  expect(more).toBeGreaterThanOrEqual(some);
});
