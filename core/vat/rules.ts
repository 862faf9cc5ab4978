import type { ParameterRegister } from '../parameters/parameter.ts';
import { resolveMonthly } from '../parameters/resolve.ts';
import type { Month } from '../time/month.ts';

/** The dated figures of the tax. */
export const VAT_PARAMETERS = [
  'vat.rate',
  'vat.threshold',
  'vat.de-minimis',
  'vat.de-minimis.share',
] as const;

/** The tax as it stands in a month. Money in whole pence. */
export type VatRules = {
  /** The standard rate as a fraction. */
  readonly rate: number;
  /** Yearly taxable turnover above which a supplier must register. */
  readonly threshold: number;
  /** Exempt input tax a year that may be treated as taxable. */
  readonly deMinimis: number;
  /** Share of all input tax that the exempt part must not exceed for that. */
  readonly deMinimisShare: number;
};

/**
 * The rules in a month: a change counts from the month in which it is in force on the 15th, so the rise of
 * 4 January 2011 counts from January 2011.
 * @throws RangeError for a month before the first figure held, naming both.
 */
export function vatRules(register: ParameterRegister, month: Month): VatRules {
  const resolved = resolveMonthly(register, VAT_PARAMETERS, [month], []);
  const value = (id: (typeof VAT_PARAMETERS)[number]) => resolved.get(id)![0];
  return {
    rate: value('vat.rate'),
    threshold: value('vat.threshold'),
    deMinimis: value('vat.de-minimis'),
    deMinimisShare: value('vat.de-minimis.share'),
  };
}
