import { toProblem } from '../api/problem.ts';
import type { Client, NoteRow, Problem } from '../api/types.ts';
import type { Subject } from './notes-shelf.ts';

/** What is noted about something. */
export type Noted = Pick<NoteRow, 'note' | 'archived'> & { readonly tags: readonly string[] };

export type Saved =
  | { readonly kind: 'saved' }
  /** Somebody else has saved another note since: what it says, and the revision to replace it from. */
  | { readonly kind: 'elsewhere'; readonly note: Noted; readonly revision: number }
  | { readonly kind: 'failed'; readonly problem: Problem };

const NOTHING: Noted = { note: '', tags: [], archived: false };

/** Save a note over the revision it was written from. One that was taken back meanwhile is in nobody’s way. */
export async function saveNote(
  client: Client,
  subject: Subject,
  noted: Noted,
  revision: number,
): Promise<Saved> {
  try {
    await client.call('notes.save', { subject, ...noted, tags: [...noted.tags], revision });
    return { kind: 'saved' };
  } catch (error) {
    const problem = toProblem(error);
    const there = problem.code === 'conflict' ? thereNow(problem) : null;
    if (there === null) return { kind: 'failed', problem };
    const isInTheWay = there.note.note !== '' || there.note.tags.length > 0;
    if (isInTheWay || there.revision === revision) return { kind: 'elsewhere', ...there };
    return saveNote(client, subject, noted, there.revision);
  }
}

/** The note and revision a conflict tells of. */
function thereNow({ details }: Problem): { note: Noted; revision: number } | null {
  const { revision, note } = fieldsOf(details);
  if (typeof revision !== 'number') return null;
  return { revision, note: { ...NOTHING, ...(fieldsOf(note) as Partial<Noted>) } };
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}
