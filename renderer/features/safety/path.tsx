import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import styles from './safety.module.css';

type PathProps = {
  readonly path: string;
  /** What it is of, for those who hear the button alone. */
  readonly of: string;
};

/** Where something is on this machine, to be copied. */
export function Path({ path, of }: PathProps) {
  const [isCopied, setCopied] = useState(false);
  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(path);
      setCopied(true);
    } catch {
      // It stands beside the button, and can be marked and copied there.
      setCopied(false);
    }
  }
  return (
    <span className={styles['path']}>
      <code>{path}</code>
      <Button look="quiet" onPress={() => void copy()} label={`Copy where ${of} is`}>
        {isCopied ? 'Copied' : 'Copy'}
      </Button>
      <output className="visually-hidden">{isCopied && 'Copied'}</output>
    </span>
  );
}
