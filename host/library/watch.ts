import type { SubjectKind } from '../../contract/schemas/library.ts';
import type { Library } from '../db/open.ts';
import type { ShelfName } from '../db/repositories/actions.ts';

/** One thing in the library, as far as it takes to see that it has changed. */
type Seen = {
  readonly shelf: ShelfName;
  readonly kind: SubjectKind;
  readonly id: string;
  readonly state: string;
};

export type ChangedThing = Pick<Seen, 'shelf' | 'kind' | 'id'>;

/** Sees what became of the library by whichever program. */
export type Watch = {
  /** What has changed since the last look; nothing at the first. */
  readonly look: () => readonly ChangedThing[];
};

const SEEN = `
  SELECT shelf, kind, id, seal AS state FROM entry
  UNION ALL SELECT 'document', kind, document, 'version ' || max(number) FROM version GROUP BY kind, document
  UNION ALL SELECT 'result', 'result', id, '' FROM result WHERE removed_at IS NULL
  UNION ALL SELECT 'study', 'study', id, '' FROM study WHERE removed_at IS NULL`;

export function watchOf(library: Library): Watch {
  const all = library.use((db) => db.prepare<[], Seen>(SEEN));
  let stamp = '';
  let known: ReadonlyMap<string, Seen> | null = null;
  return {
    look: () => {
      const next = library.use(library.stamp);
      if (next === stamp) return [];
      const before = known;
      known = new Map(library.use(() => all.all()).map((seen) => [keyOf(seen), seen]));
      stamp = next;
      return before === null ? [] : differences(before, known);
    },
  };
}

function keyOf({ shelf, kind, id, state }: Seen): string {
  return `${shelf} ${kind} ${id} ${state}`;
}

/** Each thing once, whatever became of it. */
function differences(
  before: ReadonlyMap<string, Seen>,
  after: ReadonlyMap<string, Seen>,
): readonly ChangedThing[] {
  const other = [...after].filter(([key]) => !before.has(key));
  const gone = [...before].filter(([key]) => !after.has(key));
  const changed = new Map(
    [...other, ...gone].map(([, { shelf, kind, id }]) => [`${shelf} ${kind} ${id}`, { shelf, kind, id }]),
  );
  return [...changed.values()];
}
