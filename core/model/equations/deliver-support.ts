import type { Equation } from '../equation.ts';

export const deliverSupportEquations: readonly Equation[] = [];
