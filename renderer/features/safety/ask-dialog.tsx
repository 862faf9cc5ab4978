import type { Backup } from '../../api/types.ts';
import { whenOf } from '../../format/kept.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import styles from './safety.module.css';

/** What is to be done with the library once it has been said what that does. */
export type Wish = { readonly kind: 'restore'; readonly backup: Backup } | { readonly kind: 'salvage' };

type AskDialogProps = {
  readonly wish: Wish;
  readonly isDamaged: boolean;
  readonly onClose: () => void;
  readonly onDo: (wish: Wish) => void;
};

/** What exactly would happen, before it does. */
export function AskDialog({ wish, isDamaged, onClose, onDo }: AskDialogProps) {
  const isRestore = wish.kind === 'restore';
  return (
    <Dialog
      title={isRestore ? `Restore the backup of ${whenOf(wish.backup.at)}?` : 'Save what can be read?'}
      onClose={onClose}
    >
      <div className={styles['ask']}>
        <ol className={styles['steps']}>
          {stepsOf(wish, isDamaged).map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <div className={styles['verbs']}>
          <Button look="primary" onPress={() => onDo(wish)}>
            {isRestore ? 'Restore it' : 'Save what can be read'}
          </Button>
          <Button onPress={onClose}>Leave it as it is</Button>
        </div>
      </div>
    </Dialog>
  );
}

const READ_ANEW =
  'Lists, history and what is open to change are read anew, in every window. What you typed and could not be saved is set aside, not lost.';

function stepsOf(wish: Wish, isDamaged: boolean): readonly string[] {
  const aside = 'The damaged file is set aside as it is, and kept.';
  if (wish.kind === 'salvage') {
    return [
      aside,
      'A new library is begun with everything in it that can be read and is still what you saved.',
      'You are told what could be saved and what could not. The backups stay.',
      READ_ANEW,
    ];
  }
  return [
    isDamaged
      ? aside
      : 'What the library holds now is kept as another backup first, so that you can come back to it.',
    `The library becomes what it was on ${whenOf(wish.backup.at)}: what you made, changed or removed after that is undone.`,
    READ_ANEW,
  ];
}
