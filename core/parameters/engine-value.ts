import { decimal } from '../money/decimal.ts';
import { isMoney } from './parameter.ts';
import type { Unit } from './parameter.ts';

/**
 * A written value in the units the engine works in: money in pence, everything else as written.
 * An amount written to the penny comes out whole (12.71 becomes 1271); finer amounts keep their fraction of a penny.
 */
export function engineValue(unit: Unit, written: number): number {
  return isMoney(unit) ? decimal(written).times(100).toNumber() : written;
}

/**
 * A value one yearly rise later. Money is rounded half up to the penny, as yearly uprating orders do.
 * @param value in engine units.
 * @param growth the yearly growth as a fraction; negative for a fall.
 */
export function upratedValue(unit: Unit, value: number, growth: number): number {
  const risen = decimal(value).times(decimal(1).plus(growth));
  return (isMoney(unit) ? risen.toDecimalPlaces(0) : risen).toNumber();
}
