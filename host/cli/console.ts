import { terminalWidth } from './line-width.ts';
import { visible } from './visible.ts';
import { folded } from './wrap.ts';

/** Where a command writes. Answers go to standard output, everything about the work itself to standard error. */
export type Console = {
  /** A line or lines of the answer. */
  readonly say: (text: string) => void;
  /** An answer that a program reads, as it is: a terminal folds nothing of it. */
  readonly give: (text: string) => void;
  /** A line about the work. */
  readonly note: (text: string) => void;
  /** Replace the line of progress; does nothing where nobody watches. */
  readonly progress: (text: string) => void;
};

type Output = Pick<NodeJS.WriteStream, 'isTTY' | 'columns' | 'write' | 'on'>;
type Outputs = { readonly stdout: Output; readonly stderr: Output };

const CLEAR_LINE = '\r\u001B[K';
/** A signal tells that the terminal was closed; what is still written to it comes to nothing. */
const TERMINAL_GONE = 'EIO';

export function terminalConsole({ stdout, stderr }: Outputs = process): Console {
  // A reader that has seen enough, such as `head`, closes the pipe; that is no failure.
  stdout.on('error', (error: Error & { code?: string }) => {
    if (error.code === 'EPIPE') process.exit();
    if (error.code !== TERMINAL_GONE) throw error;
  });
  // Nobody is left to hear of the work; that is no reason not to end it well.
  stderr.on('error', () => {});
  let progressShown = false;
  const clear = (): void => {
    if (progressShown) stderr.write(CLEAR_LINE);
    progressShown = false;
  };
  return {
    say: (text) => {
      clear();
      stdout.write(`${shown(stdout, text)}\n`);
    },
    give: (text) => {
      clear();
      stdout.write(`${stdout.isTTY ? visible(text) : text}\n`);
    },
    note: (text) => {
      clear();
      stderr.write(`${shown(stderr, text)}\n`);
    },
    progress: (text) => {
      if (!stderr.isTTY) return;
      stderr.write(CLEAR_LINE + visible(text));
      progressShown = text !== '';
    },
  };
}

/** What is written to a file or another program stays as it is, to the byte; a terminal gets lines it has room for. */
function shown(output: Output, text: string): string {
  if (!output.isTTY) return text;
  const width = terminalWidth(output);
  return width === undefined ? visible(text) : folded(visible(text), width);
}
