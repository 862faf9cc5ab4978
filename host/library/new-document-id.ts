/** What every document of one's own begins with, so that it is never taken for one that ships. */
const PREFIX = 'my-';
const LONGEST = 72;

/** An id made of a name: small letters, digits and hyphens, with a number where it would be the second of that id. */
export function newDocumentId(name: string, taken: (id: string) => boolean): string {
  const words = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  const bare = words.startsWith(PREFIX) ? words.slice(PREFIX.length) : words;
  const stem = `${PREFIX}${bare === '' || bare === 'my' ? 'document' : bare}`
    .slice(0, LONGEST)
    .replace(/-+$/, '');
  let id = stem;
  for (let number = 2; taken(id); number += 1) id = `${stem}-${number}`;
  return id;
}

export function isOwnId(id: string): boolean {
  return id.startsWith(PREFIX);
}
