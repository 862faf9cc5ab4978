/** A removed result or study that was asked back after it had been deleted for good. */
export class LibraryGap extends Error {
  override readonly name = 'LibraryGap';

  constructor(kind: string, id: string) {
    super(`The ${kind} "${id}" was removed so long ago that it is no longer kept.`);
  }
}
