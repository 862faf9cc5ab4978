import { engineOrder } from '../format/engine.ts';
import { selectCatalogues, selectResult } from '../store/selectors.ts';
import { useActions, useApp } from '../store/use-app.ts';
import { Button } from '../ui/button.tsx';
import styles from './app.module.css';

/** A kept result of another engine is shown as it was, and says so. */
export function EngineNotice() {
  const theirs = useApp(selectResult)?.engineVersion;
  const here = useApp(selectCatalogues)?.about.engineVersion;
  const actions = useActions();
  if (theirs === undefined || here === undefined) return null;
  const order = engineOrder(theirs, here);
  if (order === 'the same') return null;
  return (
    <aside className={styles['notice']} aria-label="Made by another engine">
      <b>
        Made by {order} engine, {theirs}.
      </b>{' '}
      The figures are as they were. Run again to see what this version, {here}, says.{' '}
      <Button look="inline" onPress={() => void actions.run()}>
        Run again with {here}
      </Button>
    </aside>
  );
}
