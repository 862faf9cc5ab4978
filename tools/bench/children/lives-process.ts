/** A process of its own that runs as many lives as it is told to, and says when they are done: started by the section on threads. */
import { createSimulator } from '../../../core/index.ts';
import { scenariosOf } from '../workload.ts';
import type { Size } from '../workload.ts';

/** What it is started with, as one argument. */
export type LivesProcess = { readonly size: Size; readonly option: string };

const { size, option } = JSON.parse(process.argv[2] ?? '') as LivesProcess;
const simulator = createSimulator(scenariosOf(size, [option]));
simulator.run(0);
process.on('message', (lives: number) => {
  for (let life = 0; life < lives; life++) simulator.run(life);
  process.send?.('done');
});
process.on('disconnect', () => process.exit());
process.send?.('ready');
