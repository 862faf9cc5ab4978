/** The door of the model: make a simulator, run replicates, sum them up. */
export { ENGINE_VERSION } from './run/engine-version.ts';
export { parametersUsed, prepare } from './run/plan.ts';
export { createSimulator } from './run/simulate.ts';
export type { Simulator, SimulatorSettings } from './run/simulate.ts';
export { summarise } from './run/summarise.ts';
export type { Paths, Summary } from './run/summarise.ts';
