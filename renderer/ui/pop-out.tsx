import type { ReactNode } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import styles from './pop-out.module.css';

type PopOutProps = {
  /** What the button says. */
  readonly title: ReactNode;
  /** What it is called by those who listen, and the panel too. */
  readonly label: string;
  readonly children: ReactNode;
};

/** A small panel that a button opens beside itself; Escape or a press elsewhere closes it. */
export function PopOut({ title, label, children }: PopOutProps) {
  return (
    <DialogTrigger>
      <Button className={styles['button'] ?? ''} aria-label={label}>
        {title}
      </Button>
      <Popover className={styles['popover'] ?? ''} placement="bottom end">
        <Dialog className={styles['panel'] ?? ''} aria-label={label}>
          {children}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
