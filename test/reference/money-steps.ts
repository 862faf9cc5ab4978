import type { ReferenceStep } from './month.ts';

export const MONEY_STEPS: Readonly<Record<string, ReferenceStep>> = {};
