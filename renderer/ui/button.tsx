import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import styles from './button.module.css';

type ButtonProps = {
  readonly children: ReactNode;
  readonly onPress: () => void;
  /** Primary for the one thing to do next, plain for the rest, quiet inside a card, inline within text. */
  readonly look?: 'primary' | 'plain' | 'quiet' | 'inline';
  readonly label?: string;
};

export function Button({ children, onPress, look = 'plain', label }: ButtonProps) {
  return (
    <AriaButton
      className={`${styles['button']} ${styles[look]}`}
      onPress={onPress}
      {...(label === undefined ? {} : { 'aria-label': label })}
    >
      {children}
    </AriaButton>
  );
}
