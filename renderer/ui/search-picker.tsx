import { useMemo } from 'react';
import { Button, ComboBox, Input, Label, ListBox, Popover } from 'react-aria-components';
import { Arrow, Item } from './picker.tsx';
import type { PickerItem } from './picker.tsx';
import styles from './picker.module.css';

type SearchPickerProps = {
  readonly label: string;
  readonly items: readonly PickerItem[];
  readonly value: string;
  readonly onChange: (id: string) => void;
};

/** A long list to choose one from by typing part of its name. */
export function SearchPicker({ label, items, value, onChange }: SearchPickerProps) {
  const rows = useMemo(() => [...items], [items]);
  return (
    <ComboBox
      className={styles['picker'] ?? ''}
      defaultItems={rows}
      value={value}
      onChange={(key) => {
        if (key !== null && key !== value) onChange(String(key));
      }}
    >
      <Label className={styles['label'] ?? ''}>{label}</Label>
      <div className={styles['search']}>
        <Input className={styles['input'] ?? ''} onFocus={(event) => event.currentTarget.select()} />
        <Button className={styles['opener'] ?? ''}>
          <Arrow />
        </Button>
      </div>
      <Popover className={styles['popover'] ?? ''}>
        <ListBox<PickerItem>
          className={styles['list'] ?? ''}
          renderEmptyState={() => <div className={styles['empty']}>No place has this in its name.</div>}
        >
          {(item) => <Item item={item} />}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
