import type { Unit } from '../parameters/parameter.ts';
import { toFiguresAtMost } from './digits.ts';
import { formatValue } from './value.ts';

type Named = { readonly id: string; readonly unit: Unit };

/** Figures without a unit that multiply nothing: how strongly something answers to something else. */
const ANSWERS =
  /^(?:elasticity\.|entry\.(?:waiting|start-up)$|choice\.nest$|labour\.matching$|leaving\.pay$|pay\.scarcity$)/;
/** How far a fund is open to new people: 1 is wholly. */
const OPEN = /\.open$/;

const FIGURES = 6;

/** Whether a parameter is a factor by which something else is multiplied. */
export function isFactor({ id, unit }: Named): boolean {
  return unit === 'multiplier' && !ANSWERS.test(id) && !OPEN.test(id);
}

/** A value of a parameter as one would say it: a cross stands before factors alone. */
export function parameterValue(parameter: Named, value: number): string {
  const { id, unit } = parameter;
  if (unit !== 'multiplier' || isFactor(parameter)) return formatValue(value, unit);
  return OPEN.test(id) ? formatValue(value, 'fraction') : toFiguresAtMost(value, FIGURES).replace('-', '−');
}
