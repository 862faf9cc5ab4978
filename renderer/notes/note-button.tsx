import { useState } from 'react';
import { Button } from '../ui/button.tsx';
import { NoteDialog } from './note-dialog.tsx';
import type { Subject } from './notes-shelf.ts';
import { useNotes } from './use-notes.ts';

/** What is chosen among in the library, and so is found by its tags. */
const TAGGED: ReadonlySet<Subject['kind']> = new Set(['place', 'option', 'future', 'result', 'study']);

type NoteButtonProps = { readonly subject: Subject; readonly about: string };

/** Opens the note on something; says whether there is one. */
export function NoteButton({ subject, about }: NoteButtonProps) {
  const [isOpen, setOpen] = useState(false);
  const note = useNotes().noteOn(subject);
  const has = note !== null && note.note !== '';
  return (
    <>
      <Button
        look="quiet"
        onPress={() => setOpen(true)}
        label={has ? `Read the note on ${about}` : `Add a note on ${about}`}
      >
        {has ? 'Read the note' : 'Add a note'}
      </Button>
      {isOpen && (
        <NoteDialog
          subject={subject}
          about={about}
          hasTags={TAGGED.has(subject.kind)}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
