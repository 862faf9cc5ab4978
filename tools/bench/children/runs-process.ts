/** A process of its own that plays as many runs as it is told to, and says when they are done: started by the section on threads. */
import { createSimulator } from '../../../core/index.ts';
import { scenariosOf } from '../workload.ts';
import type { Size } from '../workload.ts';

/** What it is started with, as one argument. */
export type RunsProcess = { readonly size: Size; readonly option: string };

const { size, option } = JSON.parse(process.argv[2] ?? '') as RunsProcess;
const simulator = createSimulator(scenariosOf(size, [option]));
simulator.run(0);
process.on('message', (runs: number) => {
  for (let run = 0; run < runs; run++) simulator.run(run);
  process.send?.('done');
});
process.on('disconnect', () => process.exit());
process.send?.('ready');
