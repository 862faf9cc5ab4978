import { Checkbox, CheckboxGroup, Label } from 'react-aria-components';
import styles from './tick-list.module.css';

type TickListProps<Id extends string> = {
  readonly label: string;
  readonly items: readonly { readonly id: Id; readonly name: string }[];
  readonly ticked: readonly Id[];
  readonly onChange: (ticked: readonly Id[]) => void;
};

/** Any of a few things. */
export function TickList<Id extends string>({ label, items, ticked, onChange }: TickListProps<Id>) {
  return (
    <CheckboxGroup
      className={styles['list'] ?? ''}
      value={[...ticked]}
      onChange={(ids) => onChange(items.map(({ id }) => id).filter((id) => ids.includes(id)))}
    >
      <Label className={styles['label'] ?? ''}>{label}</Label>
      {items.map(({ id, name }) => (
        <Checkbox key={id} value={id} className={styles['item'] ?? ''}>
          <span className={styles['box']} aria-hidden="true" />
          {name}
        </Checkbox>
      ))}
    </CheckboxGroup>
  );
}
