import type { Equation } from '../equation.ts';

export const sendLettersEquations: readonly Equation[] = [];
