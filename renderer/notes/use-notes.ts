import { useCallback, useEffect, useState } from 'react';
import { useClient } from '../api/client-context.ts';
import type { NoteRow, Problem } from '../api/types.ts';
import { keyOf, shelfOf } from './notes-shelf.ts';
import type { Subject } from './notes-shelf.ts';

export type NotesHere = {
  /** False until the notes have been read: what is not there may still come. */
  readonly isHere: boolean;
  readonly problem: Problem | null;
  readonly noteOn: (subject: Subject) => NoteRow | null;
};

/**
 * What has been noted about anything, kept up with the library. Notes that come while a screen is being drawn in small parts are drawn after
 * it: a store that React watches itself would have it draw the whole screen once more, in one go.
 */
export function useNotes(): NotesHere {
  const shelf = shelfOf(useClient());
  const [{ rows, problem }, setNotes] = useState(shelf.read);
  useEffect(() => shelf.subscribe(setNotes), [shelf]);
  const noteOn = useCallback((subject: Subject) => rows?.get(keyOf(subject)) ?? null, [rows]);
  return { isHere: rows !== null, problem, noteOn };
}
