import type { Equation } from '../equation.ts';

export const chooseDeploymentEquations: readonly Equation[] = [];
