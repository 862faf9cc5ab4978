import { useState } from 'react';
import type { Clash, Editing } from '../../store/editing.ts';
import { useActions } from '../../store/use-app.ts';
import { Button } from '../../ui/button.tsx';
import { DiffDialog } from './diff-dialog.tsx';
import styles from './editor.module.css';

/** Another window saved first: nothing of either is lost, and this one says what becomes of its own. */
export function ConflictNotice({ editing, clash }: { readonly editing: Editing; readonly clash: Clash }) {
  const [isLooking, setIsLooking] = useState(false);
  const { takeTheirs, keepMine } = useActions();
  const { kind, document } = editing.draft;
  const { theirs } = clash;
  return (
    <div className={`${styles['notice']} ${styles['clash']}`} role="alert">
      <p>
        <b>
          {theirs === null
            ? `Another window removed “${document.name}”.`
            : `Another window saved “${document.name}” while you were changing it.`}
        </b>{' '}
        What you changed is still here and is not saved.
      </p>
      <div className={styles['buttons']}>
        <Button look="quiet" onPress={() => void keepMine(kind)}>
          Keep mine as a copy
        </Button>
        <Button look="quiet" onPress={() => takeTheirs(kind)}>
          {theirs === null ? 'Let it go' : 'Take theirs'}
        </Button>
        {theirs !== null && (
          <Button look="quiet" onPress={() => setIsLooking(true)}>
            Look at the difference
          </Button>
        )}
      </div>
      {isLooking && theirs !== null && (
        <DiffDialog
          editing={editing}
          against={{ kind: 'theirs', draft: theirs }}
          onClose={() => setIsLooking(false)}
        />
      )}
    </div>
  );
}
