import type { Equation } from '../equation.ts';

export const runDownSavingsEquations: readonly Equation[] = [];
