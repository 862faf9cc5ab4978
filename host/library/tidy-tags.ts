/** Tags as they are typed with commas between: each once, without spaces around it. */
export function tidyTags(tags: readonly string[]): string[] {
  const words = tags.flatMap((tag) => tag.split(',')).map((tag) => tag.trim().replaceAll(/\s+/g, ' '));
  return [...new Set(words)].filter((tag) => tag !== '');
}
