import { useEffect } from 'react';
import { useActions, useApp } from '../../store/use-app.ts';
import { Button } from '../../ui/button.tsx';
import { PopOut } from '../../ui/pop-out.tsx';
import { RecentActions } from './recent-actions.tsx';
import styles from './history.module.css';

/** Undo and redo of everything, by buttons and keys, and what was done of late. */
export function HistoryButtons() {
  const { known, told } = useApp((state) => state.history);
  const { readHistory, undo, redo } = useActions();
  useEffect(() => void readHistory(), [readHistory]);
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const way = wayOf(event);
      if (way === null || isTyping(event.target)) return;
      event.preventDefault();
      void (way === 'undo' ? undo() : redo());
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [undo, redo]);
  if (known === null || known.recent.length === 0) return null;
  return (
    <fieldset className={styles['history']} aria-label="What was done">
      {known.undo !== null && (
        <Button look="quiet" onPress={() => void undo()} label={`Undo: ${known.undo.name}`}>
          Undo<span className={styles['name']}>: {known.undo.name}</span>
        </Button>
      )}
      {known.redo !== null && (
        <Button look="quiet" onPress={() => void redo()} label={`Redo: ${known.redo.name}`}>
          Redo<span className={styles['name']}>: {known.redo.name}</span>
        </Button>
      )}
      <PopOut title="History" label="History">
        <RecentActions rows={known.recent} />
      </PopOut>
      <output className={styles['told']}>{told}</output>
    </fieldset>
  );
}

/** The keys every program has for it. */
function wayOf({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): 'undo' | 'redo' | null {
  if (!(ctrlKey || metaKey) || altKey) return null;
  const letter = key.toLowerCase();
  if (letter === 'z') return shiftKey ? 'redo' : 'undo';
  return letter === 'y' && !shiftKey ? 'redo' : null;
}

/** In a text field the keys take back letters, as everywhere. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches('input:not([type=checkbox]):not([type=radio]), textarea, select'))
  );
}
