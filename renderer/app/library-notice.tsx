import type { Problem } from '../api/types.ts';
import { ScreenLink } from '../navigation/link.tsx';
import { screen } from '../navigation/screen.ts';
import { troubleOf } from '../store/trouble.ts';
import { useActions, useApp } from '../store/use-app.ts';
import { Button } from '../ui/button.tsx';
import styles from './shell.module.css';

const BACKUPS = screen('backups');

/** What is wrong with the library as a whole, once above every screen, until it is mended or one goes on without it. */
export function LibraryNotice() {
  const trouble = troubleOf(useApp((state) => state.safety));
  const isPassedOver = useApp((state) => state.safety.isPassedOver);
  const isThere = useApp((state) => state.view.screen.kind === 'backups');
  const { passOver, tryLibrary } = useActions();
  if (trouble === null || isPassedOver || isThere) return null;

  function leave(): void {
    // The button goes with the notice.
    document.getElementById('main')?.focus();
    passOver();
  }
  async function tryAgain(): Promise<void> {
    await tryLibrary();
    // The button may have gone with what it was about.
    if (document.activeElement === document.body) document.getElementById('main')?.focus();
  }

  return (
    <div role="alert" className={styles['trouble']}>
      {trouble.kind === 'damaged' ? (
        <p>
          <b>The library is damaged.</b> Not all of it is as you saved it. Nothing has been changed because of
          it. <ScreenLink to={BACKUPS}>See what is damaged and mend it</ScreenLink>
        </p>
      ) : (
        <p>
          <b>{titleOf(trouble.problem)}</b> {trouble.problem.message} What you run meanwhile is shown and not
          kept.
        </p>
      )}
      <div className={styles['tools']}>
        {trouble.kind === 'shut' && <Button onPress={() => void tryAgain()}>Try again</Button>}
        <Button look="quiet" onPress={leave}>
          Leave it for now
        </Button>
      </div>
    </div>
  );
}

function titleOf({ code }: Problem): string {
  return code === 'disk-full' || code === 'library-unwritable'
    ? 'Nothing can be kept in the library.'
    : 'The library cannot be used.';
}

/** The same in two words for whoever knows it, or that the latest backup failed; nothing while all is well. */
export function LibraryBadge() {
  const trouble = troubleOf(useApp((state) => state.safety));
  const isPassedOver = useApp((state) => state.safety.isPassedOver);
  const hasFailed = useApp(({ safety: { known } }) => known !== null && known.failure !== null);
  const words =
    trouble !== null && isPassedOver
      ? trouble.kind === 'damaged'
        ? 'Library damaged'
        : 'Nothing is kept'
      : trouble === null && hasFailed
        ? 'Backup failed'
        : null;
  return (
    <output className={styles['badge']}>
      {words !== null && <ScreenLink to={BACKUPS}>{words}</ScreenLink>}
    </output>
  );
}
