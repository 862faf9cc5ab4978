import type { Equation } from '../equation.ts';

export const planRoundsEquations: readonly Equation[] = [];
