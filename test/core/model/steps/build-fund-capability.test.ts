import { beforeEach, describe, expect, test } from 'vitest';

import { ARRIVING, firstOf } from '../../../../core/model/choosing/pulls.ts';
import { ACCOUNTS, cashOf, checkLedger, openMonth } from '../../../../core/model/ledger.ts';
import type { State } from '../../../../core/model/state.ts';
import { revenueOf } from '../../../../core/model/books/provider-revenue.ts';
import { buildFundCapability } from '../../../../core/model/steps/build-fund-capability.ts';
import { COUNCIL_MANAGED, ISF, NO_SUPPLY } from '../../../../core/model/vocabulary.ts';
import { CELL_ISF } from '../../../../core/scenario/arrangement.ts';
import { choice } from '../../../../core/scenario/lever-choice.ts';
import { monthWith, scene } from '../placing/scene.ts';
import type { Person, Provider } from '../placing/scene.ts';

const COST = 1_500_000;
const RULES = {
  'isf.rate.ratio': 1.1,
  'isf.fee': 0.1,
  'isf.capable.default': 0,
  'fund.set-up.cost': COST,
  'fund.set-up.cash': 2,
  'fund.payback': 24,
  'fund.building.pace': 1,
};
const LEVERS = {
  'isf.contracts': choice('isf.contracts', 'allowed'),
  'isf.fee-payer': choice('isf.fee-payer', 'budget'),
  'isf.readiness': 0,
  'grant.fund-set-up': 0,
};
const ABLE: Provider = { marginalCost: 2300 };
/** Ten hours a week in a fund, at £26.40 and a fee of a tenth. */
const HOLDER: Person = { deployment: ISF, locality: 0 };
const TEN = tenOf(HOLDER);

function tenOf(person: Person): readonly Person[] {
  return Array.from({ length: 10 }, () => person);
}

function count(flags: readonly number[]): number {
  return flags.reduce((sum, flag) => sum + flag, 0);
}

type Case = {
  readonly providers?: readonly Provider[];
  readonly people?: readonly Person[];
  readonly cash?: number;
  readonly levers?: Partial<typeof LEVERS>;
  readonly parameters?: Partial<typeof RULES>;
  readonly months?: number;
  readonly plan?: number;
};

/** The market after providers have had the chance to build. */
function built(each: Case = {}): State {
  const { providers = [ABLE], people = TEN, cash = 2 * COST, months = 1 } = each;
  const state = scene(providers, people);
  for (const row of providers.keys()) {
    state.ledger.balance[cashOf(state.ledger, row)] = cash;
    state.ledger.balance[ACCOUNTS.owners]! -= cash;
  }
  state.constants.planned.fill(0);
  state.constants.planned[firstOf(0, ARRIVING) + CELL_ISF] = each.plan ?? 0;
  openMonth(state.ledger);
  for (let n = 0; n < months; n++) {
    buildFundCapability.apply(
      state,
      monthWith({
        index: 40 + n,
        parameters: { ...RULES, ...each.parameters },
        levers: { ...LEVERS, ...each.levers },
      }),
    );
  }
  checkLedger(state.ledger);
  return state;
}

const ready = (each?: Case): number[] => {
  const { providers, market } = built(each);
  return [...providers.fundReady].slice(0, market.providerRows[0]);
};

describe('of its own accord a provider becomes able to hold funds', () => {
  test('where the fund hours it can hope for pay what it costs back in time', () => {
    // A planned hour leaves £2.64 and nine tenths of £3.40: £5.70; a hundred a week are £59,280 in two years.
    expect(ready()).toEqual([1]);
    expect(ready({ people: TEN.slice(0, 2) })).toEqual([0]);
    expect(ready({ parameters: { 'fund.payback': 6 } })).toEqual([0]);
  });

  test('not where a fund pays less than an hour costs it', () => {
    expect(ready({ providers: [{ marginalCost: 3200 }] })).toEqual([0]);
  });

  test('only with cash for twice its own part of the cost', () => {
    expect(ready({ cash: 2 * COST - 1 })).toEqual([0]);
    expect(ready({ cash: COST, levers: { 'grant.fund-set-up': 0.5 } })).toEqual([1]);
  });

  test('less readily the more hold funds already where it works', () => {
    const holders = [1, 1, 1, 1].map((): Provider => ({ ...ABLE, fundReady: 1, isfCapable: 1 }));
    expect(ready({ providers: [ABLE, ...holders] })[0]).toBe(0);
    expect(ready({ providers: [ABLE, ...holders.slice(0, 1)] })[0]).toBe(1);
    expect(ready({ providers: [ABLE, ...holders.map((holder) => ({ ...holder, open: 0 }))] })[0]).toBe(1);
  });

  test('for funds in the localities it serves', () => {
    expect(ready({ providers: [{ ...ABLE, coverage: 2 }] })).toEqual([0]);
    expect(ready({ providers: [{ ...ABLE, coverage: 1 }] })).toEqual([1]);
  });

  test('for those kept out for want of a holder, and for what the plan sets', () => {
    const managed: Person = { deployment: COUNCIL_MANAGED, locality: 0 };
    expect(ready({ people: tenOf(managed) })).toEqual([0]);
    expect(ready({ people: tenOf({ ...managed, barrier: NO_SUPPLY }) })).toEqual([1]);
    expect(ready({ people: tenOf(managed), plan: 1 })).toEqual([1]);
    expect(ready({ people: tenOf(managed), plan: 0.1 })).toEqual([0]);
  });

  test('in a month of its own, the same whatever the option and the row it stands in', () => {
    const providers = Array.from({ length: 40 }, () => ABLE);
    const people = Array.from({ length: 4000 }, () => HOLDER);
    const paced = { providers, people, parameters: { 'fund.building.pace': 0.3 } };
    const first = ready(paced);
    expect(count(first)).toBeGreaterThan(4);
    expect(count(first)).toBeLessThan(20);
    const granted = ready({ ...paced, levers: { 'grant.fund-set-up': 0.5 } });
    expect(granted).toEqual(first);
    const turned = providers.map((provider, row) => ({ ...provider, identity: providers.length - 1 - row }));
    expect(ready({ ...paced, providers: turned })).toEqual(first.toReversed());
  });
});

describe('contracts', () => {
  test('that forbid funds keep framework providers from building, and nobody else', () => {
    const forbidden = { 'isf.contracts': choice('isf.contracts', 'forbidden') };
    expect(ready({ providers: [ABLE, { ...ABLE, listed: 0 }], levers: forbidden })).toEqual([0, 1]);
  });

  test('never let the council’s own service or a closed provider build', () => {
    expect(
      ready({
        providers: [
          { ...ABLE, inHouse: 1 },
          { ...ABLE, open: 0 },
        ],
      }),
    ).toEqual([0, 0]);
  });
});

describe('the cost', () => {
  let state: State;
  beforeEach(() => {
    state = built({ levers: { 'grant.fund-set-up': 0.4 }, months: 3 });
  });

  test('is paid once, from the provider’s cash', () => {
    expect(state.ledger.balance[ACCOUNTS.suppliers]).toBe(COST);
  });

  test('is met by the council for the part it grants, which is no revenue, as the outlay is no cost', () => {
    expect(state.ledger.balance[ACCOUNTS.council]).toBe(-600_000);
    expect(state.ledger.balance[cashOf(state.ledger, 0)]).toBe(2 * COST - COST + 600_000);
    expect(revenueOf(state.providers, 0)).toBe(0);
  });
});

describe('where the council wants more providers ready than there are', () => {
  const nobody: Case = { people: [], cash: COST };

  test('they build without looking for a return, as far as their cash allows', () => {
    expect(ready({ ...nobody, levers: { 'isf.readiness': 1 } })).toEqual([1]);
    expect(ready({ ...nobody, cash: COST - 1, levers: { 'isf.readiness': 1 } })).toEqual([0]);
    expect(ready(nobody)).toEqual([0]);
  });

  test('the share asked for is, and those ready at one share are at any higher one', () => {
    const providers = Array.from({ length: 300 }, () => ABLE);
    const at = (share: number) => ready({ ...nobody, providers, levers: { 'isf.readiness': share } });
    const [some, more] = [at(0.2), at(0.6)];
    expect(Math.abs(count(some) / 300 - 0.2)).toBeLessThan(0.07);
    expect(Math.abs(count(more) / 300 - 0.6)).toBeLessThan(0.09);
    expect(some.every((flag, row) => flag <= more[row]!)).toBe(true);
  });

  test('a share no larger than there are of themselves asks nobody', () => {
    const usual = { levers: { 'isf.readiness': 0.5 }, parameters: { 'isf.capable.default': 0.5 } };
    expect(ready({ ...nobody, providers: [ABLE, ABLE, ABLE, ABLE], ...usual })).toEqual([0, 0, 0, 0]);
  });
});
