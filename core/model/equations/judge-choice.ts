import type { Equation } from '../equation.ts';

export const judgeChoiceEquations: readonly Equation[] = [];
