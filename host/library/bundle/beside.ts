/** What stands beside a thing that is sent: what was noted about it, its tags, and the versions of it that were kept. */
import type { Bundle } from '../../../contract/files/bundle-file.ts';
import type { NoteRow } from '../../../contract/schemas/library.ts';
import type { VersionOf } from '../../db/repositories/versions.ts';
import type { Desk } from '../desk.ts';
import { documentText } from '../document-text.ts';
import { sameBody } from '../ledger.ts';
import { tidyTags } from '../tidy-tags.ts';
import type { Edit, Step } from './step.ts';

type Beside = Required<Pick<Bundle, 'notes' | 'versions'>>;
type Subject = Beside['notes'][number]['subject'];
type Note = Pick<NoteRow, 'note' | 'tags' | 'archived'>;

const MOST_QUOTED = 2_000;

export function packBeside({ notes, versions }: Desk, subjects: readonly Subject[]): Beside {
  return {
    notes: subjects.flatMap((subject) => {
      const { note = '', tags = [] } = noteOn(notes.get(subject.kind, subject.id)?.body);
      return note === '' && tags.length === 0 ? [] : [{ subject, note, tags }];
    }),
    versions: subjects.flatMap(({ kind, id }) => {
      if (kind !== 'option' && kind !== 'future') return [];
      return versions
        .list(kind, id)
        .toReversed()
        .map((version) => {
          const body = JSON.parse(documentText(kind, versions.body(kind, id, version.id))) as object;
          return { ...version, document: { kind, id }, body: { ...body } };
        });
    }),
  };
}

/** Put a note where there is none. One that is there stays, and what the other says is told. */
export function placeNotes(
  { notes }: Desk,
  sent: Beside['notes'],
  steps: readonly Step[],
): { readonly edits: readonly Edit[]; readonly warnings: readonly string[] } {
  const edits: Edit[] = [];
  const warnings: string[] = [];
  for (const { subject, note, tags: given } of sent) {
    const step = stepOf(steps, subject);
    if (step === undefined) continue;
    const { asId: id, name } = step.taken;
    const { kind } = subject;
    const tags = tidyTags(given);
    const there = noteOn(notes.get(kind, id)?.body);
    const mine = [there.note ?? '', there.tags ?? []] as const;
    if (sameBody(mine, ['', []])) {
      const after = { ...there, note, tags, archived: there.archived ?? false };
      edits.push({ shelf: 'note', kind, id, after });
    } else if (!sameBody(mine, [note, tags])) {
      const says = [note.slice(0, MOST_QUOTED), tags.join(', ')].filter((each) => each !== '').join(' · ');
      warnings.push(`You have a note of your own on ${name}, which stays. The one sent says: ${says}`);
    }
  }
  return { edits, warnings };
}

/** Keep the versions that are not kept yet, each under the id its document has here. Says how many there were. */
export function placeVersions(
  { versions, newId }: Desk,
  sent: Beside['versions'],
  steps: readonly Step[],
): readonly string[] {
  const kept = new Map<string, number>();
  const there = new Set(sent.length === 0 ? [] : versions.every().map(keyOf));
  for (const { document, body, ...version } of sent) {
    const step = stepOf(steps, document);
    if (step === undefined) continue;
    const { kind } = document;
    const { asId, name } = step.taken;
    const key = keyOf({ ...version, kind, document: asId });
    if (there.has(key)) continue;
    there.add(key);
    const id = versions.isUsed(version.id) ? newId() : version.id;
    versions.add(kind, asId, { ...version, id, body: rebased(body, asId, kind, steps) });
    kept.set(name, (kept.get(name) ?? 0) + 1);
  }
  return [...kept].map(([name, number]) =>
    number === 1 ? `A version of ${name} came with it.` : `${number} versions of ${name} came with it.`,
  );
}

/** By what a version is known again: under another id it is the same. */
function keyOf({ kind, document, name, note, keptAt }: VersionOf): string {
  return JSON.stringify([kind, document, name, note, keptAt]);
}

/** The same under the id it has here, building on what it built on. */
function rebased(body: object, id: string, kind: Subject['kind'], steps: readonly Step[]): object {
  const { parent } = body as { parent?: unknown };
  const here = typeof parent === 'string' ? stepOf(steps, { kind, id: parent })?.taken.asId : undefined;
  return { ...body, id, ...(here !== undefined && { parent: here }) };
}

function stepOf(steps: readonly Step[], { kind, id }: Subject): Step | undefined {
  return steps.find(({ taken: { subject } }) => subject.kind === kind && subject.id === id);
}

function noteOn(body: unknown): Partial<Note> {
  return typeof body === 'object' && body !== null ? body : {};
}
