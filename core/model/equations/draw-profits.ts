import type { Equation } from '../equation.ts';

export const drawProfitsEquations: readonly Equation[] = [];
