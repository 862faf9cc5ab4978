import type { Editing } from '../../store/editing.ts';
import { useActions, useApp } from '../../store/use-app.ts';
import { Button } from '../../ui/button.tsx';
import styles from './editor.module.css';

/** How what is on the screen stands to the library and to the figures beside it, in words. */
export function SavingWords({ editing }: { readonly editing: Editing }) {
  const { saveAgain, run } = useActions();
  const state = useApp(({ run: current }) => current);
  const { own, saving, told, ancestors, clash } = editing;
  const parent = ancestors.at(-1);
  const isKept = state.kind === 'finished' && state.resultId !== null;
  return (
    <div className={styles['saving']}>
      {parent !== undefined && <p className={styles['soft']}>Builds on “{parent.name}”.</p>}
      <output>
        {told !== null && <span className={styles['told']}>{told} </span>}
        {saving.kind === 'saving' && 'Saving…'}
        {saving.kind === 'saved' &&
          (own ? 'Saved.' : 'Ships with the program: a change makes one of your own.')}
      </output>
      {saving.kind === 'not saved' && clash === null && (
        <div role="alert" className={styles['refusal']}>
          Not saved: {saving.problem.message}{' '}
          <Button look="inline" onPress={() => saveAgain(editing.draft.kind)}>
            Try again
          </Button>
        </div>
      )}
      {state.kind === 'finished' && !isKept && (
        <Button look="quiet" onPress={() => void run({ keep: true })}>
          Keep this result
        </Button>
      )}
    </div>
  );
}
