import type { ReactNode } from 'react';
import { Button, Disclosure as AriaDisclosure, DisclosurePanel, Heading } from 'react-aria-components';
import styles from './disclosure.module.css';

type DisclosureProps = {
  readonly title: ReactNode;
  /** Of its heading. */
  readonly level?: number;
  /** Whether it stands open at first. */
  readonly startsOpen?: boolean;
  readonly onToggle?: (isOpen: boolean) => void;
  readonly children: ReactNode;
};

/** Detail that waits until it is asked for. */
export function Disclosure({
  title,
  level = 2,
  startsOpen = false,
  onToggle = () => undefined,
  children,
}: DisclosureProps) {
  return (
    <AriaDisclosure
      className={styles['disclosure'] ?? ''}
      defaultExpanded={startsOpen}
      onExpandedChange={onToggle}
    >
      <Heading level={level} className={styles['heading'] ?? ''}>
        <Button slot="trigger" className={styles['trigger'] ?? ''}>
          <svg className={styles['mark']} viewBox="0 0 8 12" aria-hidden="true">
            <path d="M1 1l5 5-5 5" fill="none" stroke="currentColor" strokeWidth="2" />
          </svg>
          <span>{title}</span>
        </Button>
      </Heading>
      <DisclosurePanel className={styles['panel'] ?? ''}>{children}</DisclosurePanel>
    </AriaDisclosure>
  );
}
