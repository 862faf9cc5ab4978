import type { Equation } from '../equation.ts';

export const changeProviderEquations: readonly Equation[] = [];
