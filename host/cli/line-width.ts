type Output = Pick<NodeJS.WriteStream, 'isTTY' | 'columns'>;

/** How many characters a line of prose has where nothing says how many there is room for. */
export const USUAL_WIDTH = 100;
/** Narrower than this, more would be torn apart than helped. */
const NARROWEST = 40;

/**
 * How many characters a terminal shows in a line, as it says itself. Undefined where the words go to a file or another program,
 * which have room for any line, and where a terminal does not say.
 */
export function terminalWidth({ isTTY, columns }: Output = process.stdout): number | undefined {
  // Some terminals that nobody has opened a window for say 0.
  return isTTY && columns > 0 ? Math.max(NARROWEST, columns) : undefined;
}

/** How many characters a line of prose has: those of the terminal, but never so many that the eye loses the line. */
export function proseWidth(terminal = terminalWidth()): number {
  return Math.min(USUAL_WIDTH, terminal ?? USUAL_WIDTH);
}
