import type { Equation } from '../equation.ts';

export const closeProvidersEquations: readonly Equation[] = [];
