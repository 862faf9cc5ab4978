/** Ctrl-C, an order to end and the closing of the terminal, as something a command can act on. */
export type Interruption = {
  readonly happened: () => boolean;
  /** What to do when it happens; at once when it has happened already. */
  readonly act: (action: () => void) => void;
  readonly stopListening: () => void;
};

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Listen for the first; a second ends the program the hard way, because the first was not heeded in time. */
export function listenForInterruption(): Interruption {
  let happened = false;
  let action: (() => void) | null = null;
  const heard = (): void => {
    if (happened) process.exit(130);
    happened = true;
    action?.();
  };
  for (const signal of SIGNALS) process.on(signal, heard);
  return {
    happened: () => happened,
    act: (next) => {
      action = next;
      if (happened) next();
    },
    stopListening: () => {
      for (const signal of SIGNALS) process.off(signal, heard);
    },
  };
}
