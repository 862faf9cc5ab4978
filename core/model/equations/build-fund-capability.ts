import type { Equation } from '../equation.ts';

export const buildFundCapabilityEquations: readonly Equation[] = [];
