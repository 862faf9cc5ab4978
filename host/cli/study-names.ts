/** The names a reader knows documents by. */
export type StudyNames = {
  readonly place: string;
  readonly option: (id: string) => string;
  readonly future: (id: string) => string;
};

/** Those of options and futures: all that most answers speak of. */
export type OptionNames = Pick<StudyNames, 'option' | 'future'>;
