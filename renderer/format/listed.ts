const LIST = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** "one, two and three". */
export function listed(words: readonly string[]): string {
  return LIST.format(words);
}
