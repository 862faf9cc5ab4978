import type { Equation } from '../equation.ts';

export const runSupportersEquations: readonly Equation[] = [];
