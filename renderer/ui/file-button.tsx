import type { ReactNode } from 'react';
import { Button, FileTrigger } from 'react-aria-components';
import styles from './button.module.css';

type FileButtonProps = {
  readonly children: ReactNode;
  readonly onFiles: (files: readonly File[]) => void;
  /** One or more file endings, such as `.json`. */
  readonly endings: readonly string[];
};

/** Lets one or several files be picked from the machine. */
export function FileButton({ children, onFiles, endings }: FileButtonProps) {
  return (
    <FileTrigger
      allowsMultiple
      acceptedFileTypes={[...endings]}
      onSelect={(list) => {
        const files = [...(list ?? [])];
        if (files.length > 0) onFiles(files);
      }}
    >
      <Button className={`${styles['button']} ${styles['plain']}`}>{children}</Button>
    </FileTrigger>
  );
}
