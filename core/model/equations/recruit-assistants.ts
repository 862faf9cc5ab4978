import type { Equation } from '../equation.ts';

export const recruitAssistantsEquations: readonly Equation[] = [];
