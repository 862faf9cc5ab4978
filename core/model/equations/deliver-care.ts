import type { Equation } from '../equation.ts';

export const deliverCareEquations: readonly Equation[] = [];
