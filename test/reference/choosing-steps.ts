import type { ReferenceStep } from './month.ts';

export const CHOOSING_STEPS: Readonly<Record<string, ReferenceStep>> = {};
