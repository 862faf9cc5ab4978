import type { ReactNode } from 'react';
import { Button, Tooltip, TooltipTrigger } from 'react-aria-components';
import styles from './hint.module.css';

type HintProps = {
  readonly children: ReactNode;
  readonly text: string;
  /** A word in a sentence, or a mark beside a title. */
  readonly look?: 'word' | 'mark';
  readonly label?: string;
};

/** Explains what it wraps on hover and on focus. */
export function Hint({ children, text, look = 'word', label }: HintProps) {
  return (
    <TooltipTrigger delay={250} closeDelay={100}>
      <Button className={styles[look] ?? ''} {...(label === undefined ? {} : { 'aria-label': label })}>
        {children}
      </Button>
      <Tooltip className={styles['tooltip'] ?? ''} offset={6}>
        {text}
      </Tooltip>
    </TooltipTrigger>
  );
}
