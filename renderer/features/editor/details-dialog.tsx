import { useState } from 'react';
import { LONGEST } from '../../../contract/files/longest.ts';
import { nameFault } from '../../../core/scenario/document-name.ts';
import type { Change, Editing } from '../../store/editing.ts';
import { selectCatalogues } from '../../store/selectors.ts';
import { useActions, useApp } from '../../store/use-app.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { TextBox } from '../../ui/text-box.tsx';
import { SavingWords } from './saving-words.tsx';
import styles from './editor.module.css';

type DetailsDialogProps = { readonly editing: Editing; readonly onClose: () => void };
type Detail = 'name' | 'summary' | 'evidence';

/** What the document is called, what it is and where it comes from. */
export function DetailsDialog({ editing, onClose }: DetailsDialogProps) {
  const { document, kind } = editing.draft;
  const { edit } = useActions();
  const catalogues = useApp(selectCatalogues);
  const others = (catalogues?.[kind === 'option' ? 'options' : 'futures'] ?? []).filter(
    ({ id }) => id !== document.id,
  );
  const isTaken = (name: string): boolean => others.some((each) => each.name === name.trim());
  const refusal = (detail: Detail, text: string): string | null =>
    refusalOf(detail, text) ??
    (detail === 'name' && isTaken(text)
      ? `Another ${kind} is called that: give it a name to tell them apart.`
      : null);
  const [typed, setTyped] = useState({
    name: document.name,
    summary: document.summary,
    evidence: document.evidence,
  });
  function type(detail: Detail, text: string): void {
    setTyped({ ...typed, [detail]: text });
    if (refusal(detail, text) !== null) return;
    const action = detail === 'name' ? `Call it “${text}”` : `Reword “${document.name}”`;
    edit({ action, moving: detail, ...worded(kind, detail, text) });
  }
  const box = (detail: Detail) => ({
    value: typed[detail],
    onChange: (text: string) => type(detail, text),
    refusal: refusal(detail, typed[detail]),
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

const EMPTY: Readonly<Record<Detail, string>> = {
  name: 'Give it a name.',
  summary: 'Say what it is, if only in a word.',
  evidence: 'Say where it comes from; “Not given yet.” will do for now.',
};

function refusalOf(detail: Detail, text: string): string | null {
  if (text.trim() === '') return EMPTY[detail];
  const fault = detail === 'name' ? nameFault(text) : null;
  if (fault !== null) return `Give it ${fault}.`;
  if (text.length <= LONGEST[detail]) return null;
  return `Keep it to ${LONGEST[detail].toLocaleString('en-GB')} letters: it has ${text.length.toLocaleString('en-GB')}.`;
}

function worded(kind: 'option' | 'future', detail: Detail, text: string): Change {
  return kind === 'option'
    ? { kind, change: (option) => ({ ...option, [detail]: text }) }
    : { kind, change: (future) => ({ ...future, [detail]: text }) };
}
