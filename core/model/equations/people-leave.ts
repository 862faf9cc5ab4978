import type { Equation } from '../equation.ts';

export const peopleLeaveEquations: readonly Equation[] = [];
