/** The program in a process of its own, which tells what it holds when it is asked: started by window-endurance.ts. */
import { serve } from '../../host/serve.ts';

/** Bytes: what the host's own thread holds once its garbage is collected, and what the process takes with all its threads. */
export type HostMemory = { readonly heap: number; readonly process: number };
export type FromHost =
  | { readonly kind: 'serving'; readonly startUrl: string; readonly url: string }
  | { readonly kind: 'memory'; readonly memory: HostMemory };

const [dataFolder = ''] = process.argv.slice(2);
const serving = await serve({ dataFolder, port: 4740, open: false, say: () => undefined });
process.on('message', () => tell({ kind: 'memory', memory: held() }));
process.on('disconnect', () => void serving.close().then(() => process.exit()));
tell({ kind: 'serving', startUrl: serving.startUrl, url: serving.url });

function tell(said: FromHost): void {
  process.send?.(said);
}

function held(): HostMemory {
  globalThis.gc?.();
  const { heapUsed, external, rss } = process.memoryUsage();
  return { heap: heapUsed + external, process: rss };
}
