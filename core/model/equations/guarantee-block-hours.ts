import type { Equation } from '../equation.ts';

export const guaranteeBlockHoursEquations: readonly Equation[] = [];
