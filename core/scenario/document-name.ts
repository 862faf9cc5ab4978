/** Anything a reader can see. */
const SEEN = /[\p{L}\p{N}\p{S}\p{P}]/u;
/** Line breaks, broken characters, and marks that turn the direction of the words around them. */
const UNSEEN = /[\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u;

/** What is wrong with the name of a document as one of a list, as what a name should be; null where nothing is. */
export function nameFault(name: string): string | null {
  if (!SEEN.test(name)) return 'a name with a letter or a digit in it';
  return UNSEEN.test(name) ? 'a name on one line, without hidden characters' : null;
}
