import { HOUR_PARAMETERS } from '../../core/costing/hour-figures.ts';
import type { HourFigure, HourFigures } from '../../core/costing/hour-figures.ts';
import type { ParameterRegister } from '../../core/parameters/parameter.ts';
import type { Month } from '../../core/time/month.ts';
import { figureIn } from './dated-figure.ts';
import type { DatedFigure } from './dated-figure.ts';

/** A figure as used: given, or from the register. */
export type Used = { readonly value: number; readonly register: DatedFigure | null };
export type UsedFigures = { readonly [F in HourFigure]: Used };

export const FIGURES = Object.keys(HOUR_PARAMETERS) as HourFigure[];

/** Every figure of the build-up in a month: what is given, the rest from the register. */
export function usedFigures(
  given: (figure: HourFigure) => number | undefined,
  register: ParameterRegister,
  month: Month,
): UsedFigures {
  const entries = FIGURES.map((figure): [HourFigure, Used] => {
    const value = given(figure);
    if (value !== undefined) return [figure, { value, register: null }];
    const found = figureIn(register, HOUR_PARAMETERS[figure], month);
    return [figure, { value: found.value, register: found }];
  });
  return Object.fromEntries(entries) as UsedFigures;
}

export function valuesOf(used: UsedFigures): HourFigures {
  return Object.fromEntries(FIGURES.map((figure) => [figure, used[figure].value])) as HourFigures;
}
