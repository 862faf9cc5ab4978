import type { Equation } from '../equation.ts';

export const peopleArriveEquations: readonly Equation[] = [];
