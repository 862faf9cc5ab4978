import type { Equation } from '../equation.ts';

export const placeSupportEquations: readonly Equation[] = [];
