import type { Equation } from '../equation.ts';

export const setPayEquations: readonly Equation[] = [];
