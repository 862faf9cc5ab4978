import type { Equation } from '../equation.ts';

export const helpProvidersEquations: readonly Equation[] = [];
