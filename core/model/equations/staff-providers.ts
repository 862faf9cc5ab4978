import type { Equation } from '../equation.ts';

export const staffProvidersEquations: readonly Equation[] = [];
