/** The market grew past the rows allocated for it; the runner allocates more and starts the path again. */
export class OutOfRows extends Error {
  override readonly name = 'OutOfRows';
}
