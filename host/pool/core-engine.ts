/** The engine that the pool runs: what the core offers, under the address that processes and threads are told. */
export { createSimulator, summarise } from '../../core/index.ts';
