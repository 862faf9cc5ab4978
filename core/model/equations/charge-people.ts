import type { Equation } from '../equation.ts';

export const chargePeopleEquations: readonly Equation[] = [];
