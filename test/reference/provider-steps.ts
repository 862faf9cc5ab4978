import type { ReferenceStep } from './month.ts';

export const PROVIDER_STEPS: Readonly<Record<string, ReferenceStep>> = {};
