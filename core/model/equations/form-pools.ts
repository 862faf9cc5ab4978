import type { Equation } from '../equation.ts';

export const formPoolsEquations: readonly Equation[] = [];
