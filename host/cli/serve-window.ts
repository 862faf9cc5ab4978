import type { ServeOptions } from '../serve.ts';
import type { Console } from './console.ts';
import { EXIT } from './failure.ts';
import type { ExitCode } from './failure.ts';
import { listenForInterruption } from './interruption.ts';

/** Serve the window until Ctrl-C, which is the usual way to end it and so no failure. */
export async function serveUntilStopped(
  options: Omit<ServeOptions, 'say'>,
  console: Console,
): Promise<ExitCode> {
  const interruption = listenForInterruption();
  try {
    const { serve } = await import('../serve.ts');
    const serving = await serve({ ...options, say: console.say });
    await new Promise<void>((resolve) => interruption.act(resolve));
    console.note('Closing.');
    await serving.close();
    return EXIT.done;
  } finally {
    interruption.stopListening();
  }
}
