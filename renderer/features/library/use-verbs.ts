import { useState } from 'react';
import { useClient } from '../../api/client-context.ts';
import { toProblem } from '../../api/problem.ts';
import type { DocumentKind, Problem } from '../../api/types.ts';
import { saveBlob } from '../../files/save-file.ts';
import { screen } from '../../navigation/screen.ts';
import { saveNote } from '../../notes/save-note.ts';
import { freeName } from '../../store/free-name.ts';
import { selectCatalogues } from '../../store/selectors.ts';
import { useActions, useApp } from '../../store/use-app.ts';
import type { Row } from './row.ts';

/** What was done last, in a sentence, or why it could not be. */
export type Done =
  | { readonly kind: 'done'; readonly sentence: string }
  | { readonly kind: 'failed'; readonly problem: Problem };

export type Verbs = {
  readonly use: (row: Row) => void;
  readonly open: (row: Row) => void;
  readonly copy: (row: Row, kind: DocumentKind) => void;
  readonly buildOn: (row: Row, kind: DocumentKind) => void;
  readonly archive: (row: Row, archived: boolean) => void;
  readonly remove: (row: Row) => void;
  readonly send: (row: Row) => void;
};

type Named = { readonly id: string; readonly name: string };

/** What can be done with a thing in the library, and what came of the last of it. */
export function useVerbs(): readonly [Verbs, Done | null] {
  const client = useClient();
  const actions = useActions();
  const catalogues = useApp(selectCatalogues);
  const [done, setDone] = useState<Done | null>(null);

  async function attempt(verb: () => Promise<Done | null>): Promise<void> {
    try {
      setDone(await verb());
    } catch (error) {
      setDone({ kind: 'failed', problem: toProblem(error) });
    }
  }

  async function make(row: Row, kind: DocumentKind, how: 'child' | 'copy'): Promise<Named> {
    const rows = catalogues?.[kind === 'option' ? 'options' : 'futures'] ?? [];
    const ending = how === 'copy' ? ', copy' : ', changed';
    const name = freeName(
      row.name,
      ending,
      rows.map((each) => each.name),
    );
    const { document } = await client.call('documents.create', { kind, name, from: row.id, how });
    return document;
  }

  async function openResult(id: string): Promise<void> {
    if (await actions.openResult(id)) actions.goTo(screen('compare'));
  }

  async function remove({ kind, id }: Row): Promise<void> {
    if (kind === 'result') {
      await client.call('results.remove', { id });
      await actions.listResults();
    } else if (kind === 'study') await client.call('studies.remove', { id });
    else if (kind !== 'place') await client.call('documents.remove', { kind, id });
  }

  const verbs: Verbs = {
    use: ({ choice }) => {
      if (choice !== null) actions.choose(choice);
      actions.goTo(screen('compare'));
    },
    open: (row) => {
      if (row.screen !== null) actions.goTo(row.screen);
      if (row.kind === 'result') void openResult(row.id);
    },
    copy: (row, kind) =>
      void attempt(async () => {
        const { name } = await make(row, kind, 'copy');
        return said(`Copied: “${name}” is among yours.`);
      }),
    buildOn: (row, kind) =>
      void attempt(async () => {
        const { id } = await make(row, kind, 'child');
        actions.choose(kind === 'option' ? { option: id } : { future: id });
        actions.goTo(screen('compare', null, { edit: kind }));
        return null;
      }),
    archive: (row, archived) =>
      void attempt(async () => {
        const { kind, id, note } = row;
        const noted = { note: note?.note ?? '', tags: note?.tags ?? [], archived };
        const saved = await saveNote(client, { kind, id }, noted, note?.revision ?? 0);
        if (saved.kind === 'failed') return saved;
        if (saved.kind === 'elsewhere') {
          return said(`Its note was changed elsewhere meanwhile: “${row.name}” stays as it was. Try again.`);
        }
        return said(archived ? `Archived: “${row.name}”.` : `“${row.name}” is back on its shelf.`);
      }),
    remove: (row) =>
      void attempt(async () => {
        await remove(row);
        return said(`Removed: “${row.name}”. Undo is at the top.`);
      }),
    send: (row) =>
      void attempt(async () => {
        if (row.kind === 'place') return null;
        const { fileName, text } = await client.call('bundles.pack', { kind: row.kind, id: row.id });
        saveBlob(fileName, new Blob([text], { type: 'application/json' }));
        return said(`Saved as ${fileName}. Opened on another machine, it gives the same figures.`);
      }),
  };
  return [verbs, done];
}

function said(sentence: string): Done {
  return { kind: 'done', sentence };
}
