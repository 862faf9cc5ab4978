import { useState } from 'react';
import { useClient } from '../../api/client-context.ts';
import { toProblem } from '../../api/problem.ts';
import type { VersionRow } from '../../api/types.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { whenOf } from '../../format/kept.ts';
import type { Editing } from '../../store/editing.ts';
import { useActions } from '../../store/use-app.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ProblemPanel } from '../../ui/problem-panel.tsx';
import { TextBox } from '../../ui/text-box.tsx';
import { DiffDialog } from './diff-dialog.tsx';
import styles from './editor.module.css';

type VersionsDialogProps = { readonly editing: Editing; readonly onClose: () => void };

/** What a document was when somebody kept it: keep it as it is, look back, bring back. */
export function VersionsDialog({ editing, onClose }: VersionsDialogProps) {
  const client = useClient();
  const { kind, document } = editing.draft;
  const subject = { kind, id: document.id };
  const [versions, again] = useAnswer('documents.versions', subject);
  const [looking, setLooking] = useState<VersionRow | null>(null);
  const [said, setSaid] = useState('');
  const [refused, setRefused] = useState<string | null>(null);
  const { putBack, settleDrafts } = useActions();

  async function attempt(what: () => Promise<string>): Promise<void> {
    setRefused(null);
    try {
      setSaid(await what());
    } catch (error) {
      setRefused(toProblem(error).message);
    }
  }
  const keep = (name: string, note: string): Promise<void> =>
    attempt(async () => {
      await settleDrafts();
      await client.call('documents.keepVersion', { ...subject, name, note });
      again();
      return `Kept as “${name}”.`;
    });
  const restore = ({ id, name }: VersionRow): Promise<void> =>
    attempt(async () => {
      const draft = await client.call('documents.version', { ...subject, version: id });
      putBack(draft, `Restore the version “${name}”`.slice(0, 400));
      return `“${name}” is back. What was there before can be had again with Undo.`;
    });
  return (
    <Dialog title={`Versions of “${document.name}”`} onClose={onClose}>
      <KeepForm onKeep={keep} />
      <output className={styles['told']}>{said}</output>
      {refused !== null && (
        <p className={styles['refusal']} role="alert">
          {refused}
        </p>
      )}
      {versions.kind === 'waiting' && <output className={styles['soft']}>Reading the versions…</output>}
      {versions.kind === 'failed' && (
        <ProblemPanel title="The versions cannot be read" problem={versions.problem}>
          <Button look="primary" onPress={again}>
            Try again
          </Button>
        </ProblemPanel>
      )}
      {versions.kind === 'here' && (
        <VersionList rows={versions.value} onLook={setLooking} onRestore={(row) => void restore(row)} />
      )}
      {looking !== null && (
        <DiffDialog
          editing={editing}
          against={{ kind: 'version', id: looking.id }}
          onClose={() => setLooking(null)}
        />
      )}
    </Dialog>
  );
}

type VersionListProps = {
  readonly rows: readonly VersionRow[];
  readonly onLook: (row: VersionRow) => void;
  readonly onRestore: (row: VersionRow) => void;
};

function VersionList({ rows, onLook, onRestore }: VersionListProps) {
  if (rows.length === 0) {
    return (
      <p className={styles['soft']}>
        No version is kept yet. Every change is saved and can be undone without one.
      </p>
    );
  }
  return (
    <ul className={styles['changes']}>
      {rows.map((row) => (
        <li key={row.id} className={styles['change']}>
          <h3>{row.name}</h3>
          <p className={styles['soft']}>Kept {whenOf(row.keptAt)}</p>
          {row.note !== '' && <p>{row.note}</p>}
          <div className={styles['buttons']}>
            <Button look="quiet" onPress={() => onLook(row)} label={`What differs from “${row.name}”`}>
              What differs from now
            </Button>
            <Button look="quiet" onPress={() => onRestore(row)} label={`Restore “${row.name}”`}>
              Restore
            </Button>
          </div>
        </li>
      ))}
    </ul>
  );
}

/** A name and a note for what stands there now. */
function KeepForm({ onKeep }: { readonly onKeep: (name: string, note: string) => Promise<void> }) {
  const [name, setName] = useState('');
  const [note, setNote] = useState('');
  const [asked, setAsked] = useState(false);
  const refusal = nameRefusal(name);
  async function keep(): Promise<void> {
    setAsked(refusal !== null);
    if (refusal !== null) return;
    await onKeep(name.trim(), note);
    setName('');
    setNote('');
  }
  return (
    <div className={styles['form']}>
      <TextBox
        label="Name of this version"
        value={name}
        onChange={setName}
        refusal={asked ? refusal : null}
      />
      <TextBox label="Note" value={note} onChange={setNote} lines={2} />
      <Button look="primary" onPress={() => void keep()}>
        Keep this version
      </Button>
    </div>
  );
}

function nameRefusal(name: string): string | null {
  if (name.trim() === '') return 'Give the version a name.';
  return name.length > 400 ? 'Keep the name under 400 letters.' : null;
}
