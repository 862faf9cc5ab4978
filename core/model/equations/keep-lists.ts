import type { Equation } from '../equation.ts';

export const keepListsEquations: readonly Equation[] = [];
