import type { Equation } from '../equation.ts';

export const runProvidersEquations: readonly Equation[] = [];
