import { useEffect, useState } from 'react';
import { useOpening } from '../../opening/use-opening.tsx';
import styles from './drop.module.css';

/** The whole window takes files that are dropped on it, and says so while they are held over it. */
export function DropTarget() {
  const [isOver, setOver] = useState(false);
  const { open, dialog } = useOpening();

  useEffect(() => {
    /** The browser would leave the program to show the file if nobody took it. */
    const over = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const left = (event: DragEvent): void => {
      if (!(event.relatedTarget instanceof Node)) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0) open(files);
    };
    document.addEventListener('dragover', over);
    document.addEventListener('dragleave', left);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragover', over);
      document.removeEventListener('dragleave', left);
      document.removeEventListener('drop', drop);
    };
  });

  return (
    <>
      {isOver && (
        <div className={styles['over']}>
          <output className={styles['words']}>
            <b>Drop to open.</b> Options, futures, results and answers sent from this program go into the
            library. Nothing that is there is replaced.
          </output>
        </div>
      )}
      {dialog}
    </>
  );
}

function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false;
}
