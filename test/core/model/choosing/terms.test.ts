import { describe, expect, test } from 'vitest';

import { assistantCost } from '../../../../core/model/paying/assistant-cost.ts';
import { careWorth, supportWorth, termsOf } from '../../../../core/model/choosing/terms.ts';
import { choice } from '../../../../core/scenario/lever-choice.ts';
import { monthWith, scene } from './choosing-scene.ts';
import type { Changes } from './take-up.ts';

/** Terms of the one provider and supplier after some change to the state and to the month. */
function terms(changes: Changes = {}, change: (state: ReturnType<typeof scene>) => void = () => undefined) {
  const state = scene();
  change(state);
  return termsOf(state, monthWith({ ...changes, parameters: { 'vat.rate': 0.2, ...changes.parameters } }));
}

const lossAtRate = (rate: number): number =>
  terms({}, ({ market }) => void (market.agencyRate[0] = rate)).agency;

const feeLost = (payer: 'budget' | 'council'): number =>
  terms({
    parameters: { 'isf.fee': 0.07 },
    levers: { 'isf.fee-payer': choice('isf.fee-payer', payer) },
  }).fund;

const vatLost = (recipient: 'person' | 'council'): number =>
  terms({ levers: { 'isf.recipient': choice('isf.recipient', recipient) } }).fundVat;

describe('VAT', () => {
  test('£100 of support at 20% VAT loses £16.67, not £20', () => {
    expect(100 * terms().vat).toBeCloseTo(16.67, 2);
  });

  test('falls on the part of support that suppliers of taxable support give, by their staff', () => {
    const half = terms({}, ({ supporters, market }) => {
      market.supporterRows[0] = 2;
      supporters.staff[1] = 180_000;
    });
    expect(half.vat).toBeCloseTo(0.25 * terms().vat, 12);
    expect(terms({}, ({ market }) => void (market.supporterRows[0] = 0)).vat).toBe(0);
  });

  test('loses nothing in a direct payment to which the council adds it, and as much as before in a fund', () => {
    const added = terms({ levers: { 'direct-payment.vat': choice('direct-payment.vat', 'added') } });
    expect(added.vat).toBe(0);
    expect(added.fundVat).toBeCloseTo(1 / 6, 12);
  });
});

describe('a rate below the price', () => {
  test('loses the care that it does not buy; one above the price loses nothing', () => {
    expect(lossAtRate(1800)).toBeCloseTo(0.25, 12);
    expect(lossAtRate(2400)).toBe(0);
    expect(lossAtRate(3000)).toBe(0);
  });

  test('is measured against the mean price of open agencies by staff, without the in-house service', () => {
    const dear = terms({}, ({ providers }) => void (providers.price[0] = 3000));
    expect(dear.agency).toBeCloseTo(0.2, 12);
    expect(dear.framework).toBe(0);
    for (const column of ['open', 'inHouse'] as const) {
      const none = terms({}, ({ providers }) => {
        providers.price[0] = 3000;
        providers[column][0] = column === 'open' ? 0 : 1;
      });
      expect(none.agency).toBe(0);
    }
  });

  test('weighs prices by staff', () => {
    const state = scene();
    const two = {
      open: Uint8Array.of(1, 1),
      inHouse: Uint8Array.of(0, 0),
      price: Float64Array.of(2400, 3200),
      staff: Float64Array.of(3000, 1000),
    };
    state.market.providerRows[0] = 2;
    state.market.agencyRate[0] = 1300;
    const market = { providers: two, supporters: state.supporters, market: state.market };
    expect(termsOf(market, monthWith()).agency).toBeCloseTo(0.5, 12);
  });

  test('loses less where the framework or a preferred provider asks less', () => {
    const low = terms({ levers: { 'preferred-list.discount': 0.1 } }, ({ market, providers }) => {
      market.agencyRate[0] = 2040;
      providers.price[0] = 2720;
    });
    expect(low.agency).toBeCloseTo(0.25, 12);
    expect(low.framework).toBeCloseTo(0.15, 12);
    expect(low.preferred).toBeCloseTo(1 - 2040 / 2160, 12);
  });
});

test('an assistant loses what their rate does not cover, and an employer’s costs by the week', () => {
  const month = monthWith();
  const { perHour, perWeek } = assistantCost(month.parameters);
  const low = terms({}, ({ market }) => void (market.assistantRate[0] = perHour / 2));
  expect(low.assistant).toBeCloseTo(0.5, 12);
  expect(terms({}, ({ market }) => void (market.assistantRate[0] = perHour)).assistant).toBe(0);
  expect(low.employerPerWeek).toBe(perWeek);
});

test('an account run by a third party costs a fifty-second of its yearly fee each week', () => {
  const { accountPerWeek } = terms({ parameters: { 'dp.managedaccount.fee': 24_000 } });
  expect(accountPerWeek * 52).toBeCloseTo(24_000, 6);
});

test('pooling gains hours that neighbours share and a discount where the rate is short of the price', () => {
  const pooling = { 'pooled.sharing': 0.2, 'pooled.discount': 0.1 };
  expect(terms({ parameters: pooling }).pooled).toBeCloseTo(-0.25, 12);
  const short = terms({ parameters: pooling }, ({ market }) => void (market.agencyRate[0] = 1728));
  expect(short.agency).toBeCloseTo(0.28, 12);
  expect(short.pooled).toBeCloseTo(0, 12);
});

test('a fund holder’s fee comes off the budget unless the council pays it', () => {
  expect([feeLost('budget'), feeLost('council')]).toEqual([0.07, 0]);
});

test('VAT on what a fund buys is lost where the person receives the supply and recovered where the council does', () => {
  expect(vatLost('person')).toBeCloseTo(1 / 6, 12);
  expect(vatLost('council')).toBe(0);
});

test('a plan is worth its hours at the council’s rates, twice over where two workers come and less where a worker is shared', () => {
  const each = terms({ parameters: { 'support.rate': 2000 } });
  expect(careWorth(scene().people, 0, each)).toBe(24_000);
  expect(careWorth(scene({ doubleHanded: 1 }).people, 0, each)).toBe(48_000);
  expect(careWorth(scene({ sharing: 0.5 }).people, 0, each)).toBe(12_000);
  expect(supportWorth(scene().people, 0, each)).toBe(10_000);
});
