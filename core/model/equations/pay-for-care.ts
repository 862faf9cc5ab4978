import type { Equation } from '../equation.ts';

export const payForCareEquations: readonly Equation[] = [];
