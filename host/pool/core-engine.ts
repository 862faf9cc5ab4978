/** The engine that the pool runs: what the core offers, under the address that processes and threads are told. */
export { createAccumulator, createSampler, createSimulator } from '../../core/index.ts';
