const EXIT_CODES = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/** Wait for the person to end the program; the answer is the exit code. A second Ctrl-C ends it there and then. */
export function untilInterrupted(): Promise<number> {
  return new Promise((resolve) => {
    for (const [signal, code] of Object.entries(EXIT_CODES)) {
      process.once(signal, () => resolve(code));
    }
  });
}
