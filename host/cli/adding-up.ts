import type { IndicatorUnit } from '../../core/model/indicators.ts';

/** How an amount is cut into steps that are shown: so many to the unit, with so many decimals. */
type Steps = {
  readonly scale: number;
  readonly decimals: number;
  readonly before: string;
  readonly after: string;
};

const MILLION = 1_000_000;
const THOUSAND = 1000;
const HUNDREDTH = 0.01;

/**
 * Changes as they are shown, each in whole steps of one size, so that what is shown adds up too: the last is not rounded for
 * itself, it is what the sum of the rounded rest leaves of the rounded total.
 *
 * @returns the total, then the parts in their order, with their signs
 */
export function addingUp(unit: IndicatorUnit, total: number, parts: readonly number[]): readonly string[] {
  const steps = stepsFor(unit, Math.max(...[total, ...parts].map(Math.abs)));
  const size = steps.scale * 10 ** steps.decimals;
  const [whole = 0, ...rest] = [total, ...parts.slice(0, -1)].map((value) => Math.round(value * size));
  const last = whole - rest.reduce((sum, each) => sum + each, 0);
  return [whole, ...rest, last].map((count) => words(count, steps));
}

function stepsFor(unit: IndicatorUnit, largest: number): Steps {
  const before = unit.startsWith('pounds') ? '£' : '';
  if (unit === 'share') return { scale: 100, decimals: largest < HUNDREDTH ? 2 : 1, before, after: ' pts' };
  if (unit === 'pounds per hour' || unit === 'rating steps')
    return { scale: 1, decimals: 2, before, after: '' };
  if (largest >= MILLION) return { scale: 1 / MILLION, decimals: 2, before, after: 'm' };
  if (largest >= THOUSAND) return { scale: 1, decimals: 0, before, after: '' };
  return { scale: 1, decimals: unit === 'pounds' || largest < 1 ? 2 : 1, before, after: '' };
}

function words(count: number, { decimals, before, after }: Steps): string {
  const sign = count === 0 ? '' : count < 0 ? '-' : '+';
  const amount = (Math.abs(count) / 10 ** decimals).toLocaleString('en-GB', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  return `${sign}${before}${amount}${after}`;
}
