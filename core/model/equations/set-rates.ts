import type { Equation } from '../equation.ts';

export const setRatesEquations: readonly Equation[] = [];
