import type { ReferenceStep } from './month.ts';

export const PLACING_STEPS: Readonly<Record<string, ReferenceStep>> = {};
