import type { Equation } from '../equation.ts';

export const openProvidersEquations: readonly Equation[] = [];
