import type { Equation } from '../equation.ts';

export const changeNeedsEquations: readonly Equation[] = [];
