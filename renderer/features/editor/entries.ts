/** The dated changes of one dial: which a document has of its own, which it has from the documents it builds on. */
import { CLIENT_GROUPS } from '../../../core/scenario/client-group.ts';
import type { ClientGroup } from '../../../core/scenario/client-group.ts';
import type { Future, WorldChange } from '../../../core/scenario/future.ts';
import type { LeverId } from '../../../core/scenario/lever.ts';
import type { LeverChange, Option } from '../../../core/scenario/option.ts';
import type { DocumentKind } from '../../api/types.ts';
import type { Change, Editing } from '../../store/editing.ts';
import type { Entry } from './dial.ts';

type Document = Option | Future;

/** A change with where it comes from. */
export type Placed = {
  readonly entry: Entry;
  /** The document it stands in. */
  readonly owner: { readonly id: string; readonly name: string };
  readonly own: boolean;
  /** Its place among all changes of that document. */
  readonly index: number;
  /** Whether it still decides anything: a later document's change replaces what it finds from its first month on. */
  readonly acts: boolean;
};

/** Every change of a dial along the lineage, eldest first; what is seen of a shipped document is its own as well. */
export function placedChanges(dial: string, chain: readonly Document[], isOwn: boolean): readonly Placed[] {
  const all = chain.flatMap((document, depth) =>
    changesOf(document).flatMap((change, index): Placed[] =>
      nameOf(change) === dial
        ? [
            {
              entry: entryOf(change),
              owner: { id: document.id, name: document.name },
              own: isOwn && depth === chain.length - 1,
              index,
              acts: true,
            },
          ]
        : [],
    ),
  );
  return all.map((placed, at) => ({
    ...placed,
    acts: stillActs(
      placed.entry,
      all.slice(at + 1).map(({ entry }) => entry),
    ),
  }));
}

/** A change acts unless, for each of its people, one that comes after it begins no later. */
export function stillActs(entry: Entry, later: readonly Entry[]): boolean {
  return groupsOf(entry).some(
    (group) => !later.some((other) => groupsOf(other).includes(group) && other.from <= entry.from),
  );
}

export function groupsOf({ groups }: Entry): readonly ClientGroup[] {
  return groups ?? CLIENT_GROUPS;
}

/** The names of the dials a document changes itself. */
export function changedDials(document: Document): ReadonlySet<string> {
  return new Set(changesOf(document).map(nameOf));
}

/** The chain of what is on the screen. */
export function chainOf({ ancestors, draft }: Editing): readonly Document[] {
  return [...ancestors, draft.document];
}

/**
 * The changes to carry over before those of a lineage can be changed: what a document does not own itself it takes over
 * from the first month that is to differ on, because its own change replaces all that it finds there.
 */
export function takenOver(placed: readonly Placed[], from: string): readonly Entry[] {
  return placed
    .filter(({ own, acts, entry }) => !own && acts && entry.from >= from)
    .map(({ entry }) => entry);
}

/** The order that gives a document these changes of a dial, in place of those of its own. */
export function setEntries(kind: DocumentKind, dial: string, entries: readonly Entry[]): Change {
  if (kind === 'option') {
    const own = entries.map((entry): LeverChange => ({ lever: dial as LeverId, ...entry }));
    return {
      kind,
      change: (option) => ({
        ...option,
        changes: [...option.changes.filter(({ lever }) => lever !== dial), ...own],
      }),
    };
  }
  const own = entries.map((entry) => ({ parameter: dial, ...entry }) as WorldChange);
  return {
    kind,
    change: (future) => ({
      ...future,
      changes: [...future.changes.filter(({ parameter }) => parameter !== dial), ...own],
    }),
  };
}

/** In order of date, as documents list the changes of one thing. */
export function byDate(entries: readonly Entry[]): readonly Entry[] {
  return [...entries].sort((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0));
}

function changesOf(document: Document): readonly (LeverChange | WorldChange)[] {
  return document.changes;
}

function nameOf(change: LeverChange | WorldChange): string {
  return 'lever' in change ? change.lever : change.parameter;
}

function entryOf(change: LeverChange | WorldChange): Entry {
  if ('lever' in change) {
    const { lever: _lever, ...entry } = change;
    return entry;
  }
  const { parameter: _parameter, ...entry } = change;
  return entry;
}
