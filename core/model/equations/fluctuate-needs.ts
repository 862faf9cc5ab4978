import type { Equation } from '../equation.ts';

export const fluctuateNeedsEquations: readonly Equation[] = [];
