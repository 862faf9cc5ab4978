/**
 * What an arrangement costs the person in a month, as the part of their budget's worth of care that it loses them: VAT that
 * nobody recovers, a direct-payment rate below the price, fees of a fund holder or an account, what an employer pays for.
 * Source: S4; Value Added Tax Act 1994 section 33; Care Act 2014 section 31.
 */
import { choice } from '../../scenario/lever-choice.ts';
import { MINUTES_PER_HOUR, WEEKS_PER_YEAR } from '../../time/weeks.ts';
import { ASSISTANT_PARAMETERS, assistantCost } from '../paying/assistant-cost.ts';
import type { ReadonlyColumn } from '../columns.ts';
import { meanPrice } from '../paying/mean-price.ts';
import type { MonthOf } from '../step.ts';
import { workersOn } from '../delivering/staff-time.ts';
import { VAT_ADDED } from '../budgeting/vat-added.ts';

export const TERMS_PARAMETERS = [
  ...ASSISTANT_PARAMETERS,
  'support.rate',
  'vat.rate',
  'isf.fee',
  'dp.managedaccount.fee',
  'pooled.sharing',
  'pooled.discount',
] as const;
export const TERMS_LEVERS = [
  'preferred-list.discount',
  'isf.fee-payer',
  'isf.recipient',
  'direct-payment.vat',
] as const;

type TermsMonth = Pick<
  MonthOf<(typeof TERMS_PARAMETERS)[number], (typeof TERMS_LEVERS)[number]>,
  'parameters' | 'levers'
>;
type Market = {
  readonly providers: { readonly [C in 'open' | 'inHouse' | 'price' | 'staff']: ReadonlyColumn };
  readonly supporters: { readonly [C in 'taxable' | 'staff']: ReadonlyColumn };
  readonly market: {
    readonly [
      C in 'providerRows' | 'supporterRows' | 'frameworkRate' | 'agencyRate' | 'assistantRate'
    ]: ReadonlyColumn;
  };
};
type Planned = {
  readonly [C in 'budgeted' | 'supportBudgeted' | 'doubleHanded' | 'sharing']: ReadonlyColumn;
};

const FEE_FROM_BUDGET = choice('isf.fee-payer', 'budget');
const RECEIVED_BY_PERSON = choice('isf.recipient', 'person');

/** Terms of the month. Losses are fractions of the worth of what they apply to; a gain is a negative loss. */
export type Terms = {
  /** Of personal care bought with a direct payment: from an agency, on the framework's terms, from a preferred provider. */
  readonly agency: number;
  readonly framework: number;
  readonly preferred: number;
  readonly assistant: number;
  readonly pooled: number;
  /** Of community support bought with a direct payment, whose VAT the person bears unless the council has added it. */
  readonly vat: number;
  /** Of a whole service fund, and of the community support bought with it. */
  readonly fund: number;
  readonly fundVat: number;
  /** Pence a week: an employer's payroll and insurance, and a third party's account. */
  readonly employerPerWeek: number;
  readonly accountPerWeek: number;
  /** Pence an hour at which a plan's worth is reckoned. */
  readonly careRate: number;
  readonly supportRate: number;
};

/** The terms of a month, at the mean price of providers and the mean part of suppliers that charge VAT, weighted by staff. */
export function termsOf(state: Market, { parameters, levers }: TermsMonth): Terms {
  const { market } = state;
  const framework = market.frameworkRate[0];
  const agency = market.agencyRate[0];
  const price = meanPrice(state.providers, market.providerRows[0], framework);
  const assistant = assistantCost(parameters);
  const vat = taxableShare(state) * (1 - 1 / (1 + parameters['vat.rate']));
  return {
    agency: lossAt(agency, price),
    framework: lossAt(agency, framework),
    preferred: lossAt(agency, framework * (1 - levers['preferred-list.discount'])),
    assistant: lossAt(market.assistantRate[0], assistant.perHour),
    pooled:
      1 -
      (1 - lossAt(agency, price * (1 - parameters['pooled.discount']))) / (1 - parameters['pooled.sharing']),
    vat: levers['direct-payment.vat'] === VAT_ADDED ? 0 : vat,
    fund: levers['isf.fee-payer'] === FEE_FROM_BUDGET ? parameters['isf.fee'] : 0,
    fundVat: levers['isf.recipient'] === RECEIVED_BY_PERSON ? vat : 0,
    employerPerWeek: assistant.perWeek,
    accountPerWeek: parameters['dp.managedaccount.fee'] / WEEKS_PER_YEAR,
    careRate: framework,
    supportRate: parameters['support.rate'],
  };
}

/** Part of the care planned that a rate does not buy at a price; nothing where the rate is enough. */
function lossAt(rate: number, price: number): number {
  return Math.max(0, 1 - rate / price);
}

function taxableShare({ supporters, market }: Market): number {
  let staff = 0;
  let taxable = 0;
  for (let row = 0; row < market.supporterRows[0]; row++) {
    staff += supporters.staff[row];
    taxable += supporters.staff[row] * supporters.taxable[row];
  }
  return staff === 0 ? 0 : taxable / staff;
}

/** Worth of a person's plan in pence a week at the council's rates: personal care, and community support. */
export function careWorth(people: Planned, person: number, { careRate }: Terms): number {
  return (people.budgeted[person] * workersOn(people, person) * careRate) / MINUTES_PER_HOUR;
}

/** Worth of the community support in a person's plan, in pence a week at the council's rate. */
export function supportWorth(people: Planned, person: number, { supportRate }: Terms): number {
  return (people.supportBudgeted[person] * supportRate) / MINUTES_PER_HOUR;
}
