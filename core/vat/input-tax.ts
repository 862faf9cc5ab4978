import { MONTHS_PER_YEAR } from '../time/weeks.ts';
import { halfUpRatio, upRatio } from '../money/rounding.ts';
import type { Liability } from './supply.ts';
import type { VatRules } from './rules.ts';

const PERCENT = 100;

/** Input tax a supplier recovers of what it paid: all on taxable supplies, none on exempt or unregistered ones. */
export function inputTaxRecovered(inputTax: number, liability: Liability): number {
  return liability === 'standard-rated' ? inputTax : 0;
}

/** The input tax of a period, in whole pence. */
export type InputTax = {
  /** On purchases for taxable supplies only. */
  readonly taxable: number;
  /** On purchases for exempt supplies only. */
  readonly exempt: number;
  /** On purchases for both. */
  readonly residual: number;
};

export type PartialExemption = {
  /** Share of residual input tax that is recovered, in whole per cent, rounded up. */
  readonly recoverablePercent: number;
  /** Input tax that belongs to exempt supplies, its part of the residual included. */
  readonly exemptInputTax: number;
  /** The exempt part is small enough to be recovered too. */
  readonly isDeMinimis: boolean;
  readonly recoverable: number;
  readonly irrecoverable: number;
};

/**
 * What a partly exempt supplier recovers by the standard method.
 *
 * The exempt part is recovered too when it is not over 625 a month on average and not over half of all input tax.
 * Source: VAT Regulations 1995, regulations 101 and 106; VAT Notice 706.
 * @param supplies value of taxable and of all supplies in the period, in pence.
 * @param months length of the period.
 */
export function partialExemption(
  tax: InputTax,
  supplies: { readonly taxable: number; readonly total: number },
  months: number,
  rules: VatRules,
): PartialExemption {
  const recoverablePercent = supplies.total === 0 ? 0 : upRatio(supplies.taxable * PERCENT, supplies.total);
  const residualRecovered = halfUpRatio(tax.residual * recoverablePercent, PERCENT);
  const all = tax.taxable + tax.exempt + tax.residual;
  const exemptInputTax = tax.exempt + tax.residual - residualRecovered;
  const isDeMinimis = isWithinDeMinimis(exemptInputTax, all, months, rules);
  const recoverable = isDeMinimis ? all : all - exemptInputTax;
  return {
    recoverablePercent,
    exemptInputTax,
    isDeMinimis,
    recoverable,
    irrecoverable: all - recoverable,
  };
}

/** Whether exempt input tax is small enough to be recovered with the rest. */
export function isWithinDeMinimis(
  exemptInputTax: number,
  allInputTax: number,
  months: number,
  rules: VatRules,
): boolean {
  return (
    exemptInputTax * MONTHS_PER_YEAR <= rules.deMinimis * months &&
    exemptInputTax <= allInputTax * rules.deMinimisShare
  );
}
