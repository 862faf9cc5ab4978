/** A sign-off that came with a file, by what that file says. */
type SignedElsewhere = {
  readonly by: string;
  /** YYYY-MM-DD. */
  readonly on: string;
  readonly remark: string;
  /** Whether it is for the figure as it stands. */
  readonly isOfThis: boolean;
  /** The library it was signed in; empty where that has no name. */
  readonly library: string;
};

/**
 * That somebody signed elsewhere, in words that cannot be read as a signature here.
 * @param dayOf a day as the reader is used to seeing it.
 */
export function elsewhereWords(
  { by, on, isOfThis }: SignedElsewhere,
  dayOf: (day: string) => string,
): string {
  const what = isOfThis ? 'signed elsewhere' : 'another figure than this was signed elsewhere';
  return `${what} by ${by}${on === '' ? '' : ` on ${dayOf(on)}`}, not checked here`;
}

/** The same with the library it was signed in and the remark. */
export function elsewhereSentence(signed: SignedElsewhere, dayOf: (day: string) => string): string {
  const { library, remark } = signed;
  const where = library === '' ? '' : ` (library ${library})`;
  return `${elsewhereWords(signed, dayOf)}${where}${remark === '' ? '' : `: ${remark}`}`;
}
