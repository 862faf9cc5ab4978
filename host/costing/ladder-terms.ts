import type { LadderTerms } from '../../core/ladder/ladder.ts';
import { ladderValues, pricesByRoute } from '../../core/ladder/prices.ts';
import { roundHalfUp } from '../../core/money/rounding.ts';
import { DEFAULT_START } from '../../core/scenario/scenario.ts';
import { formatMonth, parseMonth } from '../../core/time/month.ts';
import type { Month } from '../../core/time/month.ts';
import { MINUTES_PER_HOUR, WEEKS_PER_YEAR } from '../../core/time/weeks.ts';
import { vatRules } from '../../core/vat/rules.ts';
import type { Catalogue } from '../files/scenario-files.ts';

/** What a ladder is asked of. Money in whole pence a week. */
export type LadderOrder = {
  readonly gross: number;
  readonly contribution: number;
  readonly month: Month;
  /** For the price of an hour; without it VAT, fees and charges alone are told. */
  readonly market: { readonly place: string; readonly option: string } | null;
  readonly isfRecipient: LadderTerms['isfRecipient'];
  readonly isfFeePaidBy: 'budget' | 'council';
};

/** @throws RangeError for a month in which something has no value, or before the figures of the place. */
export function ladderTerms(catalogue: Catalogue, order: LadderOrder): LadderTerms {
  const { gross, contribution, month, isfRecipient, isfFeePaidBy } = order;
  const register = catalogue.readParameters();
  const values = ladderValues(register, month);
  return {
    gross,
    contribution,
    vat: vatRules(register, month),
    isfRecipient,
    isfFee: isfFeePaidBy === 'budget' ? values['isf.fee'] : 0,
    employerPerWeek: roundHalfUp(values['pa.payroll'] + values['pa.insurance'] / WEEKS_PER_YEAR),
    minimumMinutes: values['contract.minhours'] * MINUTES_PER_HOUR,
    price: pricesOf(catalogue, order),
  };
}

function pricesOf(catalogue: Catalogue, { market, month }: LadderOrder): LadderTerms['price'] {
  if (market === null) return () => null;
  const place = catalogue.readPlace(market.place);
  const option = catalogue.readOption(market.option);
  const start = parseMonth(DEFAULT_START);
  if (month < start) {
    throw new RangeError(
      `${formatMonth(month)} is before ${DEFAULT_START}, the month the figures of ${place.name} are for; leave the place out for VAT alone.`,
    );
  }
  return pricesByRoute({ place, option, start }, month, catalogue.readParameters());
}
