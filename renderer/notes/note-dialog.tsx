import { useState } from 'react';
import { useClient } from '../api/client-context.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextBox } from '../ui/text-box.tsx';
import type { Subject } from './notes-shelf.ts';
import { saveNote } from './save-note.ts';
import type { Saved } from './save-note.ts';
import { readTags, writeTags } from './tags.ts';
import { useNotes } from './use-notes.ts';
import styles from './notes.module.css';

type NoteDialogProps = {
  readonly subject: Subject;
  /** What the note is about, in words. */
  readonly about: string;
  /** Where tags help to find it again. */
  readonly hasTags: boolean;
  readonly onClose: () => void;
};

const LONGEST_NOTE = 20_000;

/** A note on anything, and its tags: read, written, saved; what was typed stays until it is saved. */
export function NoteDialog({ subject, about, hasTags, onClose }: NoteDialogProps) {
  const client = useClient();
  const there = useNotes().noteOn(subject);
  const [first] = useState(there);
  const [note, setNote] = useState(there?.note ?? '');
  const [typedTags, setTypedTags] = useState(writeTags(there?.tags ?? []));
  const [outcome, setOutcome] = useState<Saved | null>(null);
  const { tags, refusal } = readTags(typedTags);
  const tooLong =
    note.length > LONGEST_NOTE
      ? `The note has ${note.length.toLocaleString('en-GB')} characters, and at most ${LONGEST_NOTE.toLocaleString('en-GB')} are kept: shorten it.`
      : null;

  async function save(): Promise<void> {
    if (refusal !== null || tooLong !== null) return;
    const noted = { note: note.trim(), tags, archived: there?.archived ?? false };
    const from = outcome?.kind === 'elsewhere' ? outcome.revision : (first?.revision ?? 0);
    const saved = await saveNote(client, subject, noted, from);
    if (saved.kind === 'saved') onClose();
    else setOutcome(saved);
  }

  return (
    <Dialog
      title={hasTags ? `Tags and note: ${about}` : `Note: ${about}`}
      onClose={onClose}
      actions={
        <Button look="primary" onPress={() => void save()}>
          Save
        </Button>
      }
    >
      <div className={styles['fields']}>
        <TextBox label="Note" value={note} onChange={setNote} lines={6} refusal={tooLong} />
        {hasTags && (
          <TextBox
            label="Tags"
            note="Words to find it by, with commas between: cabinet March, draft"
            value={typedTags}
            onChange={setTypedTags}
            refusal={refusal}
          />
        )}
        {outcome !== null && <Refused outcome={outcome} />}
      </div>
    </Dialog>
  );
}

function Refused({ outcome }: { readonly outcome: Saved }) {
  switch (outcome.kind) {
    case 'saved':
      return null;
    case 'failed':
      return (
        <p role="alert" className={styles['refused']}>
          Not saved: {outcome.problem.message} What you typed is still here.
        </p>
      );
    case 'elsewhere':
      return (
        <div role="alert" className={styles['refused']}>
          <p>
            Not saved: another note was saved since you opened this one. It stands below. Save again to put
            yours in its place.
          </p>
          <blockquote className={styles['theirs']}>
            {outcome.note.note === '' ? 'No text' : outcome.note.note}
            {outcome.note.tags.length > 0 && ` (${writeTags(outcome.note.tags)})`}
          </blockquote>
        </div>
      );
  }
}
