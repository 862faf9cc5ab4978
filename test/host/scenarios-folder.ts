import { fileURLToPath } from 'node:url';

/** The scenario files that ship. */
export const SCENARIOS = fileURLToPath(new URL('../../scenarios', import.meta.url));
