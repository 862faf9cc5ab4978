import { useMemo } from 'react';
import {
  Button,
  Collection,
  ComboBox,
  Header,
  Input,
  Label,
  ListBox,
  ListBoxSection,
  Popover,
} from 'react-aria-components';
import { entriesOf, matches } from './picker-entries.ts';
import type { PickerEntry, PickerItem } from './picker-entries.ts';
import { Arrow, Item } from './picker.tsx';
import styles from './picker.module.css';

type SearchPickerProps = {
  readonly label: string;
  readonly items: readonly PickerItem[];
  readonly value: string;
  readonly onChange: (id: string) => void;
  /** What is said when nothing has the words that were typed. */
  readonly nothing: string;
};

/** A long list to choose one from by typing part of its name or of the line below it, under headings where it has them. */
export function SearchPicker({ label, items, value, onChange, nothing }: SearchPickerProps) {
  const entries = useMemo(() => entriesOf(items), [items]);
  const notes = useMemo(() => new Map(items.map(({ name, note }) => [name, note])), [items]);
  return (
    <ComboBox
      allowsEmptyCollection
      className={styles['picker'] ?? ''}
      defaultItems={entries}
      defaultFilter={(name, typed) => matches(typed, name, notes.get(name) ?? '')}
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
      <Popover className={`${styles['popover']} ${items.some(({ group }) => group) ? styles['wide'] : ''}`}>
        <ListBox<PickerEntry>
          className={styles['list'] ?? ''}
          renderEmptyState={() => <div className={styles['empty']}>{nothing}</div>}
        >
          {(entry) => ('items' in entry ? <Section {...entry} /> : <Item item={entry} />)}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

function Section({ id, name, items }: Extract<PickerEntry, { items: unknown }>) {
  return (
    <ListBoxSection id={id}>
      <Header className={styles['heading'] ?? ''}>{name}</Header>
      <Collection items={items}>{(item) => <Item item={item} />}</Collection>
    </ListBoxSection>
  );
}
