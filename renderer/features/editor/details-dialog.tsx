import { useState } from 'react';
import type { Change, Editing } from '../../store/editing.ts';
import { useActions } from '../../store/use-app.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { TextBox } from '../../ui/text-box.tsx';
import { SavingWords } from './saving-words.tsx';
import styles from './editor.module.css';

type DetailsDialogProps = { readonly editing: Editing; readonly onClose: () => void };
type Detail = 'name' | 'summary' | 'evidence';

const LONGEST = { name: 380, summary: 20_000, evidence: 20_000 } as const;

/** What the document is called, what it is and where it comes from. */
export function DetailsDialog({ editing, onClose }: DetailsDialogProps) {
  const { document, kind } = editing.draft;
  const { edit } = useActions();
  const [typed, setTyped] = useState({
    name: document.name,
    summary: document.summary,
    evidence: document.evidence,
  });
  function type(detail: Detail, text: string): void {
    setTyped({ ...typed, [detail]: text });
    if (refusalOf(detail, text) !== null) return;
    const action = detail === 'name' ? `Call it “${text}”` : `Reword “${document.name}”`;
    edit({ action, moving: detail, ...worded(kind, detail, text) });
  }
  const box = (detail: Detail) => ({
    value: typed[detail],
    onChange: (text: string) => type(detail, text),
    refusal: refusalOf(detail, typed[detail]),
  });
  return (
    <Dialog title={`Name and evidence of “${document.name}”`} onClose={onClose}>
      <div className={styles['form']}>
        <SavingWords editing={editing} />
        <TextBox label="Name" {...box('name')} />
        <TextBox label="What it is, in a few sentences" lines={4} {...box('summary')} />
        <TextBox
          label="Where it comes from"
          note="The report, decision or figure behind it, so that others can check"
          lines={5}
          {...box('evidence')}
        />
      </div>
    </Dialog>
  );
}

function refusalOf(detail: Detail, text: string): string | null {
  if (detail === 'name' && text.trim() === '') return 'Give it a name.';
  if (text.length <= LONGEST[detail]) return null;
  return `Keep it under ${LONGEST[detail].toLocaleString('en-GB')} letters: it has ${text.length.toLocaleString('en-GB')}.`;
}

function worded(kind: 'option' | 'future', detail: Detail, text: string): Change {
  return kind === 'option'
    ? { kind, change: (option) => ({ ...option, [detail]: text }) }
    : { kind, change: (future) => ({ ...future, [detail]: text }) };
}
