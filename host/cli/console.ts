/** Where a command writes. Answers go to standard output, everything about the work itself to standard error. */
export type Console = {
  /** A line or lines of the answer. */
  readonly say: (text: string) => void;
  /** A line about the work. */
  readonly note: (text: string) => void;
  /** Replace the line of progress; does nothing where nobody watches. */
  readonly progress: (text: string) => void;
};

const CLEAR_LINE = '\r\u001B[K';

export function terminalConsole(): Console {
  const { stdout, stderr } = process;
  // A reader that has seen enough, such as `head`, closes the pipe; that is no failure.
  stdout.on('error', (error: Error & { code?: string }) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });
  let progressShown = false;
  const clear = (): void => {
    if (progressShown) stderr.write(CLEAR_LINE);
    progressShown = false;
  };
  return {
    say: (text) => {
      clear();
      stdout.write(`${text}\n`);
    },
    note: (text) => {
      clear();
      stderr.write(`${text}\n`);
    },
    progress: (text) => {
      if (!stderr.isTTY) return;
      stderr.write(CLEAR_LINE + text);
      progressShown = text !== '';
    },
  };
}
