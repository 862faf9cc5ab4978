import { configureGlobal } from 'fast-check';

/**
 * One seed for every property, so that a build draws the same worlds twice and a commit is judged by what it
 * changed, not by luck. PROPERTY_SEED=n draws others.
 */
configureGlobal({ seed: Number(process.env['PROPERTY_SEED'] ?? 20_261_122) });
