import type { Equation } from '../equation.ts';

export const trainStaffEquations: readonly Equation[] = [];
