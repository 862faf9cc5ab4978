import type { Equation } from '../equation.ts';

export const setPricesEquations: readonly Equation[] = [];
