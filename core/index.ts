/** The door of the model: make a simulator, run replicates, sum them up; make a sampler, run a study’s runs. */
export { createSampler } from './experiment/sampler.ts';
export type { Sampler } from './experiment/sampler.ts';
export { ENGINE_VERSION } from './run/engine-version.ts';
export { parametersUsed, prepare } from './run/plan.ts';
export { createSimulator } from './run/simulate.ts';
export type { Simulator, SimulatorSettings } from './run/simulate.ts';
export { createWarmMarket } from './run/warm-market.ts';
export type { HearMonths, MonthsIn, WarmMarket, WarmOrder } from './run/warm-market.ts';
export { firstMonthsOf } from './run/path.ts';
export { createAccumulator } from './run/accumulator.ts';
export type { Accumulator, AccumulatorOrder } from './run/accumulator.ts';
export type { Summary } from './run/compose-summary.ts';
