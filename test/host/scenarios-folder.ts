import { join } from 'node:path';

/** The scenario files that ship. */
export const SCENARIOS = join(import.meta.dirname, '../../scenarios');
