import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button } from './button.tsx';
import { useStrayEscape } from './stray-escape.ts';
import styles from './dialog.module.css';

type DialogProps = {
  readonly title: ReactNode;
  readonly onClose: () => void;
  /** Beside the button that closes it. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
};

/** Something to read through in front of the window; Escape or a press beside it closes it. */
export function Dialog({ title, onClose, actions, children }: DialogProps) {
  useStrayEscape(onClose);
  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      className={styles['overlay'] ?? ''}
    >
      <Modal className={styles['modal'] ?? ''}>
        <AriaDialog className={styles['dialog'] ?? ''}>
          <div className={styles['head']}>
            <Heading slot="title" level={2} className={styles['title'] ?? ''}>
              {title}
            </Heading>
            {actions}
            <Button look="quiet" onPress={onClose}>
              Close
            </Button>
          </div>
          <div className={styles['body']}>{children}</div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
