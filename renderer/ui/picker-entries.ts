/** What a list to choose from holds: things with a line that says what each is, under headings where there are many. */
export type PickerItem = {
  readonly id: string;
  readonly name: string;
  readonly note: string;
  /** The heading it stands under. */
  readonly group?: string;
};

type PickerSection = { readonly id: string; readonly name: string; readonly items: readonly PickerItem[] };
export type PickerEntry = PickerItem | PickerSection;

/** What has no heading first, then the headings in the order in which they first come. */
export function entriesOf(items: readonly PickerItem[]): readonly PickerEntry[] {
  const names = [...new Set(items.flatMap(({ group }) => group ?? []))];
  const sections = names.map((name) => ({
    id: `heading ${name}`,
    name,
    items: items.filter(({ group }) => group === name),
  }));
  return [...items.filter(({ group }) => group === undefined), ...sections];
}

/** Whether every word that was typed is in the name or in the line below it. */
export function matches(typed: string, name: string, note: string): boolean {
  const text = `${name} ${note}`.toLowerCase();
  return typed
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** The first sentence of a summary, which says what a thing is; the rest says what comes of it. */
export function firstSentence(summary: string): string {
  return /^.*?[.!?](?= \p{Lu}|$)/u.exec(summary)?.[0] ?? summary;
}
