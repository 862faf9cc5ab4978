/** What an hour costs by route in a place and month, before VAT: the prices the ladder is climbed with. */
import { ASSISTANT_PARAMETERS, assistantCost } from '../model/paying/assistant-cost.ts';
import { contractPrices, PRICE_PARAMETERS, priceToPool } from '../model/paying/price-paid.ts';
import { RATE_PARAMETERS, ratesFrom, uplifted } from '../model/paying/rates.ts';
import { roundHalfUp } from '../money/rounding.ts';
import { engineValue } from '../parameters/engine-value.ts';
import type { ParameterRegister } from '../parameters/parameter.ts';
import { requireParameter } from '../parameters/register.ts';
import { resolveMonthly } from '../parameters/resolve.ts';
import { leverPaths, leversAt } from '../scenario/lever-path.ts';
import type { Option } from '../scenario/option.ts';
import { PLACE_FIELDS } from '../scenario/place.ts';
import type { Place, PlaceFieldId } from '../scenario/place.ts';
import { isFirstMonthOfFinancialYear } from '../time/financial-year.ts';
import { inForceMonth } from '../time/iso-date.ts';
import { addMonths, monthsBetween } from '../time/month.ts';
import type { Month } from '../time/month.ts';
import type { Deployment, Route } from './arrangements.ts';

/** Parameters that only the ladder uses. */
export const LADDER_PARAMETERS = ['isf.fee', 'contract.minhours'] as const;

/** What an hour of community support is taken to cost: suppliers' prices lie around what councils allow. */
const SUPPORT_RATE = 'support.rate';

/** Parameters of the ladder and its prices, as resolved for a month. */
const LADDER_MONTH_PARAMETERS = [
  ...LADDER_PARAMETERS,
  ...ASSISTANT_PARAMETERS,
  ...RATE_PARAMETERS,
  ...PRICE_PARAMETERS,
  SUPPORT_RATE,
] as const;
type MonthValues = { readonly [P in (typeof LADDER_MONTH_PARAMETERS)[number]]: number };

/**
 * The ladder's parameters in a month, in engine units. Fees and payroll prices were first published long after VAT
 * began to matter; before its first date each stands at its first value.
 */
export function ladderValues(register: ParameterRegister, month: Month): MonthValues {
  const entries = LADDER_MONTH_PARAMETERS.map((id) => {
    const first = inForceMonth(requireParameter(register, id).values[0].from);
    return [id, resolveMonthly(register, [id], [first > month ? first : month], []).get(id)![0]];
  });
  return Object.fromEntries(entries) as MonthValues;
}

export type Market = {
  readonly place: Place;
  readonly option: readonly Option[];
  /** The month the place's figures are for. */
  readonly start: Month;
};

/** Price of an hour by route and by who holds the budget, in whole pence before VAT; null where no price is known. */
export type PriceOfHour = (route: Route, deployment: Deployment) => number | null;

/**
 * Prices of an hour in a month at or after the start.
 *
 * Council rates follow the option's uplifts and discounts to that month; an hour of the in-house service counts as one at the
 * framework rate. The price to individuals is the place's own at the start: how it moves is a result of a run and not known
 * without one. A pool pays less than its members would alone, whether the council buys for it or they do. Community support costs
 * what councils allow for an hour of it, before VAT; the suppliers of a run stand above and below that.
 */
export function pricesByRoute(
  { place, option, start }: Market,
  month: Month,
  register: ParameterRegister,
): PriceOfHour {
  const calendar = Array.from({ length: monthsBetween(start, month) + 1 }, (_, n) => addMonths(start, n));
  const paths = leverPaths(option, register, calendar, 0);
  let framework = pricePerHour(place, 'frameworkRate');
  for (const [index, each] of calendar.entries()) {
    if (index > 0 && isFirstMonthOfFinancialYear(each))
      framework = uplifted(framework, paths['fee.uplift'][index]);
  }
  const last = calendar.length - 1;
  const levers = leversAt(paths, last);
  const values = ladderValues(register, month);
  const openMarket = pricePerHour(place, 'individualPrice');
  const rates = ratesFrom(framework, openMarket, levers, values);
  const contracts = contractPrices(rates, levers, values);
  const prices: Readonly<Partial<Record<Route, number>>> = {
    block: contracts.block,
    framework: contracts.framework,
    'preferred-list': contracts.preferred,
    'isf-holder': contracts.isf,
    'in-house': contracts.inHouse,
    'open-market': openMarket,
    'community-support': roundHalfUp(values[SUPPORT_RATE]),
    'personal-assistant': assistantCost(values).perHour,
  };
  return (route, deployment) => {
    if (route !== 'pooled') return prices[route] ?? null;
    return councilBuysFor(deployment) ? contracts.pooled : priceToPool(contracts, openMarket);
  };
}

function councilBuysFor(deployment: Deployment): boolean {
  return deployment === 'none' || deployment === 'council-managed';
}

function pricePerHour(place: Place, field: PlaceFieldId): number {
  return engineValue(PLACE_FIELDS[field].unit, place.fields[field].value);
}
