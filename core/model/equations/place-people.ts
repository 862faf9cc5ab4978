import type { Equation } from '../equation.ts';

export const placePeopleEquations: readonly Equation[] = [];
