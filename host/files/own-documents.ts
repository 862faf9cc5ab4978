/** The user's own options and futures, as the catalogue needs them. */
export type OwnDocuments = {
  /** Another whenever something was saved, by whichever program. */
  readonly stamp: () => string;
  readonly list: (kind: FamilyKind) => readonly OwnDocument[];
};

/** The kinds of document that build on one another. */
export type FamilyKind = 'option' | 'future';

export type OwnDocument = {
  readonly id: string;
  /**
   * The text it would have as a file.
   * @throws ContractError where it is not what was saved
   */
  readonly text: () => string;
};

export const NO_OWN_DOCUMENTS: OwnDocuments = { stamp: () => '', list: () => [] };
