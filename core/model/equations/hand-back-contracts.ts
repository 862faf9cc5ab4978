import type { Equation } from '../equation.ts';

export const handBackContractsEquations: readonly Equation[] = [];
