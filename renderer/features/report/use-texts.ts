import { useEffect, useRef, useState } from 'react';
import { useClient } from '../../api/client-context.ts';
import type { Client } from '../../api/types.ts';
import { saveNote } from '../../notes/save-note.ts';
import { useNotes } from '../../notes/use-notes.ts';
import type { ReportKind, Texts } from './content.ts';
import { isTooLong, NO_TEXTS, readTexts, subjectOf, written } from './texts.ts';

/** How long nothing is typed before it is kept, in milliseconds. */
const PAUSE = 800;

export type Keeping =
  | { readonly kind: 'kept' }
  | { readonly kind: 'keeping' }
  | { readonly kind: 'not kept'; readonly why: string };

export type TextsHere = {
  readonly texts: Texts;
  readonly keeping: Keeping;
  readonly write: (change: Partial<Texts>) => void;
};

/** What is written into a report, kept with its result as soon as the typing pauses. */
export function useTexts(result: string, kind: ReportKind): TextsHere {
  const client = useClient();
  const { noteOn } = useNotes();
  const { id } = subjectOf(result, kind);
  const note = noteOn({ kind: 'result', id });
  const [typed, setTyped] = useState<Texts | null>(null);
  const [keeping, setKeeping] = useState<Keeping>({ kind: 'kept' });
  const texts = typed ?? (note === null || note.note === '' ? NO_TEXTS : readTexts(note.note));
  const revision = useRef(0);
  useEffect(() => {
    revision.current = note?.revision ?? 0;
  }, [note]);

  useEffect(() => {
    if (typed === null) return;
    const keep = async (): Promise<void> => {
      const { kept, there } = await keepTexts(client, id, typed, revision.current);
      if (there !== null) revision.current = there;
      setKeeping(kept);
    };
    const pause = setTimeout(() => void keep(), PAUSE);
    return () => clearTimeout(pause);
  }, [client, id, typed]);

  function write(change: Partial<Texts>): void {
    setTyped({ ...texts, ...change });
    setKeeping({ kind: 'keeping' });
  }
  return { texts, keeping, write };
}

/** Keep the texts; where they were written elsewhere since, say so and from which revision they can be kept. */
async function keepTexts(
  client: Client,
  id: string,
  texts: Texts,
  revision: number,
): Promise<{ readonly kept: Keeping; readonly there: number | null }> {
  if (isTooLong(texts)) {
    const why = 'The texts are too long to be kept. Shorten them.';
    return { kept: { kind: 'not kept', why }, there: null };
  }
  const noted = { note: written(texts), tags: [], archived: false };
  const saved = await saveNote(client, { kind: 'result', id }, noted, revision);
  switch (saved.kind) {
    case 'saved':
      return { kept: { kind: 'kept' }, there: null };
    case 'elsewhere': {
      const why =
        'This report has been written in another window since. What you typed stays here; type on to keep it in place of the other.';
      return { kept: { kind: 'not kept', why }, there: saved.revision };
    }
    case 'failed':
      return { kept: { kind: 'not kept', why: saved.problem.message }, there: null };
  }
}
