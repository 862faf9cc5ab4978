import { useState } from 'react';
import type { Mishap } from '../api/types.ts';
import { Button } from '../ui/button.tsx';
import styles from './app.module.css';

/** The page was loaded anew without being asked to: what happened, and that nothing that was saved is gone. */
export function MishapNotice({ mishap }: { readonly mishap: Mishap }) {
  const [isRead, setIsRead] = useState(false);
  if (isRead) return null;
  const { title, more } = WORDS[mishap];
  return (
    <aside className={`${styles['notice']} ${styles['mishap']}`} aria-label="What happened">
      <b>{title}</b> What you saved is kept, and what was changed on the screen and not saved is set aside
      where that is changed. {more}{' '}
      <Button look="inline" onPress={() => setIsRead(true)}>
        Close this note
      </Button>
    </aside>
  );
}

const WORDS: Readonly<Record<Mishap, { readonly title: string; readonly more: string }>> = {
  window: {
    title: 'The window stopped working and was loaded again.',
    more: 'Questions that were being worked out go on.',
  },
  host: {
    title: 'The part of the program that holds your library ended unexpectedly and was started again.',
    more: 'Questions that were being worked out have to be asked again; runs already made for them are not made twice.',
  },
};
