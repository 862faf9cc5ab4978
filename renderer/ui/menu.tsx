import type { ReactNode } from 'react';
import { Button, Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import styles from './menu.module.css';

export type MenuChoice = {
  readonly id: string;
  readonly name: string;
  /** What one gets, in a few words. */
  readonly note: string;
  readonly onChoose: () => void;
};

type MenuProps = {
  readonly title: ReactNode;
  /** What it is called by those who listen. */
  readonly label: string;
  readonly choices: readonly MenuChoice[];
};

/** A button with a few things to do under it. */
export function Menu({ title, label, choices }: MenuProps) {
  return (
    <MenuTrigger>
      <Button className={styles['button'] ?? ''} aria-label={label}>
        {title}
      </Button>
      <Popover className={styles['popover'] ?? ''} placement="bottom end">
        <AriaMenu
          className={styles['menu'] ?? ''}
          aria-label={label}
          onAction={(key) => choices.find(({ id }) => id === key)?.onChoose()}
        >
          {choices.map(({ id, name, note }) => (
            <MenuItem key={id} id={id} textValue={name} className={styles['item'] ?? ''}>
              <span>{name}</span>
              <span className={styles['note']}>{note}</span>
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
