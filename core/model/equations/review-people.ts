import type { Equation } from '../equation.ts';

export const reviewPeopleEquations: readonly Equation[] = [];
