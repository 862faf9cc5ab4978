import { memo, useState } from 'react';
import { NoteButton } from '../../notes/note-button.tsx';
import type { Editing } from '../../store/editing.ts';
import { Button } from '../../ui/button.tsx';
import { DetailsDialog } from './details-dialog.tsx';
import { DiffDialog } from './diff-dialog.tsx';
import { VersionsDialog } from './versions-dialog.tsx';
import styles from './editor.module.css';

/** What can be done with the document as a whole. */
export const DocumentTools = memo(function DocumentTools({ editing }: { readonly editing: Editing }) {
  const [open, setOpen] = useState<'details' | 'versions' | 'difference' | null>(null);
  const close = (): void => setOpen(null);
  const { kind, document } = editing.draft;
  const parent = document.parent === null ? null : ({ kind: 'document', id: document.parent } as const);
  return (
    <div className={styles['buttons']}>
      <Button look="quiet" onPress={() => setOpen('details')}>
        Name and evidence
      </Button>
      {editing.own && (
        <Button look="quiet" onPress={() => setOpen('versions')}>
          Versions
        </Button>
      )}
      <Button look="quiet" onPress={() => setOpen('difference')}>
        What differs
      </Button>
      <NoteButton subject={{ kind, id: document.id }} about={document.name} />
      {open === 'details' && <DetailsDialog editing={editing} onClose={close} />}
      {open === 'versions' && <VersionsDialog editing={editing} onClose={close} />}
      {open === 'difference' && (
        <DiffDialog editing={editing} against={parent ?? { kind: 'mine' }} onClose={close} />
      )}
    </div>
  );
});
