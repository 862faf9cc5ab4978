import type { ReactNode } from 'react';
import { Switch } from 'react-aria-components';
import styles from './switch-box.module.css';

type SwitchBoxProps = {
  readonly children: ReactNode;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
};

/** Something that is either so or not, at once. */
export function SwitchBox({ children, isOn, onChange }: SwitchBoxProps) {
  return (
    <Switch className={styles['switch'] ?? ''} isSelected={isOn} onChange={onChange}>
      <span className={styles['track']} aria-hidden="true">
        <span className={styles['knob']} />
      </span>
      {children}
    </Switch>
  );
}
