import type { Equation } from '../equation.ts';

export const sizePotEquations: readonly Equation[] = [];
