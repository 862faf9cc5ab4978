const MOST_TAGS = 50;
const LONGEST_TAG = 60;

/** Tags as they are typed, with commas between, and why they cannot be taken. */
export type TypedTags = { readonly tags: readonly string[]; readonly refusal: string | null };

export function readTags(typed: string): TypedTags {
  const tags = [...new Set(typed.split(',').map((tag) => tag.trim().replaceAll(/\s+/g, ' ')))].filter(
    (tag) => tag !== '',
  );
  const long = tags.find(({ length }) => length > LONGEST_TAG);
  if (long !== undefined) {
    return {
      tags,
      refusal: `“${long.slice(0, 20)}…” has ${long.length} characters, and a tag at most ${LONGEST_TAG}: shorten it, or put a comma where the next tag begins.`,
    };
  }
  if (tags.length > MOST_TAGS) {
    return {
      tags,
      refusal: `There are ${tags.length} tags, and at most ${MOST_TAGS} are kept: take some out.`,
    };
  }
  return { tags, refusal: null };
}

export function writeTags(tags: readonly string[]): string {
  return tags.join(', ');
}
