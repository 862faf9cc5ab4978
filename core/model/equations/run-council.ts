import type { Equation } from '../equation.ts';

export const runCouncilEquations: readonly Equation[] = [];
