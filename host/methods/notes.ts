import { ContractError } from '../../contract/errors.ts';
import type { NoteRow } from '../../contract/schemas/library.ts';
import type { CheckedParams } from '../../contract/methods.ts';
import type { Handlers } from '../../contract/server.ts';
import type { Entry } from '../db/repositories/entries.ts';
import type { Desk } from '../library/desk.ts';
import { sameBody } from '../library/ledger.ts';
import { tidyTags } from '../library/tidy-tags.ts';

type Subject = NoteRow['subject'];
type Note = Pick<NoteRow, 'note' | 'tags' | 'archived' | 'signOff' | 'signedElsewhere'>;

const NOTHING: Note = { note: '', tags: [], archived: false };

/** What people write beside anything, its tags, and whether it is put away. */
export function noteMethods(
  desk: () => Desk,
  nameOf: (subject: Subject) => string,
): Pick<Handlers, Extract<keyof Handlers, `notes.${string}`>> {
  return {
    'notes.list': () => desk().notes.list().map(rowOf),
    'notes.save': (order) => {
      const { notes, ledger } = desk();
      const { subject, revision } = order;
      const { kind, id } = subject;
      ledger.perform(() => {
        const there = notes.get(kind, id);
        const before = bodyOf(there);
        const found = there === null || there.body === null ? 0 : there.revision;
        if (found !== revision) throw savedElsewhere(nameOf(subject), found, before);
        const note = noted(order, before);
        const after = sameBody(note, NOTHING) ? null : note;
        const name = `${what(before, note)} ${nameOf(subject)}`;
        const edits = [{ shelf: 'note' as const, kind, id, after }];
        const deed = { name, subject, edits, goesOn: true };
        return { deed: sameBody(there?.body ?? null, after) ? null : deed, answer: null };
      });
      return rowOf(notes.get(kind, id) ?? { kind, id, revision: 0, savedAt: '', body: null });
    },
  };
}

function noted(order: CheckedParams<'notes.save'>, before: Note): Note {
  const { note, tags, archived, signOff } = order;
  const signed = signOff === undefined ? before.signOff : signOff;
  const elsewhere = order.signedElsewhere === undefined ? before.signedElsewhere : undefined;
  return {
    note,
    tags: tidyTags(tags),
    archived,
    ...(signed !== undefined && signed !== null && { signOff: signed }),
    ...(elsewhere !== undefined && { signedElsewhere: elsewhere }),
  };
}

function bodyOf(entry: Entry | null): Note {
  return (entry?.body ?? NOTHING) as Note;
}

function rowOf(entry: Entry): NoteRow {
  const { kind, id, savedAt } = entry;
  const revision = entry.body === null ? 0 : entry.revision;
  return { subject: { kind: kind as Subject['kind'], id }, ...bodyOf(entry), revision, savedAt };
}

function what(before: Note, after: Note): string {
  if (!sameBody(before.signOff ?? null, after.signOff ?? null)) {
    return after.signOff === undefined ? 'Take back the sign-off of' : `Sign off, as ${after.signOff.by},`;
  }
  if (before.signedElsewhere !== undefined && after.signedElsewhere === undefined) {
    return 'Remove the sign-offs from elsewhere of';
  }
  if (before.archived !== after.archived) return after.archived ? 'Archive' : 'Bring back';
  return before.note === after.note ? 'Change the tags of' : 'Change the note on';
}

function savedElsewhere(name: string, revision: number, there: Note): ContractError {
  return new ContractError(
    'conflict',
    `The note on ${name} has been saved elsewhere since you opened it. What you wrote is not lost: take what is there, or keep yours.`,
    { revision, note: { ...there, tags: [...there.tags] } },
  );
}
