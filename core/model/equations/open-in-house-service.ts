import type { Equation } from '../equation.ts';

export const openInHouseServiceEquations: readonly Equation[] = [];
