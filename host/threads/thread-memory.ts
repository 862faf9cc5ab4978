/**
 * How much of what was made last a thread holds before it throws away what nobody needs of it, in MiB: three times the half in use.
 * Left to itself V8 gives runs of a market four times as much, and a thread then takes twice the memory for the same work.
 */
export const THREAD_MEMORY = { maxYoungGenerationSizeMb: 48 } as const;
