import { notBelowZero } from '../numeric/foreseeable.ts';
import { PENCE_PER_POUND } from '../money/pence.ts';
import { downRatio, upRatio } from '../money/rounding.ts';

/** How savings between the limits count as income. All in whole pence. */
export type TariffRule = {
  /** Savings up to this are ignored. */
  readonly lowerLimit: number;
  /** Savings above this leave the person to pay in full. */
  readonly upperLimit: number;
  /** Savings that count as one pound of weekly income. */
  readonly step: number;
  /** Whether part of a step counts as a whole one, as the regulations say, or not at all. */
  readonly rounding: 'up' | 'down';
};

/**
 * Tariff income: a pound a week for each step of savings above the lower limit.
 *
 * Source: Care and Support (Charging and Assessment of Resources) Regulations 2014, regulation 25.
 * @returns whole pence a week; 0 at or below the lower limit. The upper limit does not bound it.
 */
export function tariffIncomeOn(capital: number, rule: Omit<TariffRule, 'upperLimit'>): number {
  const counted = notBelowZero(capital - rule.lowerLimit);
  return (
    (rule.rounding === 'up' ? upRatio(counted, rule.step) : downRatio(counted, rule.step)) * PENCE_PER_POUND
  );
}
