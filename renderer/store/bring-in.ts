import type { Draft } from '../api/types.ts';
import type { SliceContext } from './slice.ts';

/** Set aside what an earlier window left unsaved, tell of it, and let go what had been saved after all. */
export async function bringIn(
  left: readonly Draft[],
  { client, get, set }: Pick<SliceContext, 'client' | 'get' | 'set'>,
): Promise<void> {
  if (left.length === 0) return;
  const put = (aside: readonly Draft[]): void => set({ drafts: { ...get().drafts, aside } });
  put([...get().drafts.aside, ...left]);
  const unsaved: Draft[] = [];
  for (const draft of left) {
    const { kind, document } = draft;
    const there = await client.call('documents.open', { kind, id: document.id }).catch(() => null);
    if (there === null || inOrder(there.document) !== inOrder(document)) unsaved.push(draft);
    else put(get().drafts.aside.filter((each) => each !== draft));
  }
  if (unsaved.length === 0) return;
  const names = unsaved.map(({ document }) => `“${document.name}”`).join(', ');
  const told = `What was changed in ${names} was not saved when a window was closed. It is set aside where that is changed, to be kept or let go.`;
  set({ history: { ...get().history, told } });
}

/** The same for two that hold the same, in whatever order their fields stand. */
function inOrder(value: unknown): string {
  return JSON.stringify(value, (_key, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : each,
  );
}
