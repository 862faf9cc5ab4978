import { useDeferredValue, useEffect, useRef } from 'react';
import { screen } from '../../navigation/screen.ts';
import type { Screen } from '../../navigation/screen.ts';
import { useActions, useApp } from '../../store/use-app.ts';
import { Button } from '../../ui/button.tsx';
import { ProblemPanel } from '../../ui/problem-panel.tsx';
import { AsideNotice } from './aside-notice.tsx';
import { ConflictNotice } from './conflict-notice.tsx';
import { DocumentTools } from './document-tools.tsx';
import { FutureDials } from './future-dials.tsx';
import { OptionDials } from './option-dials.tsx';
import { SavingWords } from './saving-words.tsx';
import styles from './editor.module.css';

export type EditedKind = 'option' | 'future';

/** What the address says is being changed; null for nothing. */
export function editedKind({ params }: Screen): EditedKind | null {
  const { edit } = params;
  return edit === 'option' || edit === 'future' ? edit : null;
}

/** The option or the future that is being changed, beside the results of it. */
export function Editor() {
  const at = useApp((state) => state.view.screen);
  const kind = editedKind(at);
  return kind === null ? null : <Pane key={kind} kind={kind} wanted={at.params['lever'] ?? null} />;
}

function Pane({ kind, wanted }: { readonly kind: EditedKind; readonly wanted: string | null }) {
  const { openDraft } = useActions();
  const at = useApp((state) => state.view.screen);
  const chosen = useApp((state) => state.choice[kind]);
  const editing = useApp((state) => state.drafts[kind]);
  // What can be done with all of it is drawn behind what is typed.
  const later = useDeferredValue(editing);
  const shown = editing?.draft.document.id ?? null;
  const unread = useApp((state) => state.drafts.unread);
  const { goTo } = useActions();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (shown !== chosen) void openDraft(kind);
  }, [openDraft, kind, chosen, shown]);
  useEffect(() => heading.current?.focus(), []);
  const aside = useApp((state) => state.drafts.aside.length);
  const clashes = editing !== null && editing.clash !== null;
  const asked = useRef({ aside, clashes });
  // What was pressed to answer has gone with its question.
  useEffect(() => {
    const { current: was } = asked;
    const isAnswered = aside < was.aside || (was.clashes && !clashes);
    if (isAnswered && document.activeElement === document.body) heading.current?.focus();
    asked.current = { aside, clashes };
  }, [aside, clashes]);
  const noun = kind === 'option' ? 'option' : 'future';
  const isHere = editing !== null && shown === chosen;
  const name = isHere ? editing.draft.document.name : '';
  return (
    <section className={styles['pane']} aria-label={`Change the ${noun}`}>
      <div className={styles['head']}>
        <h2 ref={heading} tabIndex={-1} className={styles['title']}>
          <span className={styles['kind']}>Change the {noun}</span> {name}
        </h2>
        <Button look="quiet" onPress={() => goTo(without(at))} label="Close the editor">
          Close
        </Button>
      </div>
      <AsideNotice kind={kind} />
      {!isHere ? (
        unread === null ? (
          <output className={styles['soft']}>Opening…</output>
        ) : (
          <ProblemPanel title={`The ${noun} cannot be opened`} problem={unread}>
            <Button look="primary" onPress={() => void openDraft(kind)}>
              Try again
            </Button>
          </ProblemPanel>
        )
      ) : (
        <>
          <SavingWords editing={editing} />
          {editing.clash !== null && <ConflictNotice editing={editing} clash={editing.clash} />}
          {later !== null && <DocumentTools editing={later} />}
          {kind === 'option' ? (
            <OptionDials editing={editing} wanted={wanted} />
          ) : (
            <FutureDials editing={editing} wanted={wanted} />
          )}
        </>
      )}
    </section>
  );
}

/** Opens and closes the editor of the option and that of the future. */
export function EditToggle() {
  const at = useApp((state) => state.view.screen);
  const { goTo } = useActions();
  const kind = editedKind(at);
  return (
    <div className={styles['toggle']}>
      {(['option', 'future'] as const).map((each) => (
        <Button
          key={each}
          look="quiet"
          onPress={() =>
            goTo(kind === each ? without(at) : screen('compare', null, { ...at.params, edit: each }))
          }
        >
          {kind === each ? 'Close the editor' : `Change the ${each}`}
        </Button>
      ))}
    </div>
  );
}

function without({ params }: Screen): Screen {
  const { edit: _edit, lever: _lever, ...rest } = params;
  return screen('compare', null, rest);
}
