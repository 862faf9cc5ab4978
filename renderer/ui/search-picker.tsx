import { use, useMemo } from 'react';
import {
  Button,
  Collection,
  ComboBox,
  ComboBoxStateContext,
  FieldError,
  Header,
  Input,
  Label,
  ListBox,
  ListBoxSection,
  Popover,
  Text,
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
  readonly note?: string;
  /** Why what is chosen cannot be taken. */
  readonly refusal?: string | null;
};

/** A long list to choose one from by typing part of its name or of the line below it, under headings where it has them. */
export function SearchPicker({
  label,
  items,
  value,
  onChange,
  nothing,
  note,
  refusal = null,
}: SearchPickerProps) {
  const entries = useMemo(() => entriesOf(items), [items]);
  const notes = useMemo(() => new Map(items.map((item) => [item.name, item.note])), [items]);
  const chosen = items.find(({ id }) => id === value)?.name ?? '';
  return (
    <ComboBox
      allowsEmptyCollection
      className={styles['picker'] ?? ''}
      defaultItems={entries}
      defaultFilter={(name, typed) => matches(typed, name, notes.get(name) ?? '')}
      value={value}
      isInvalid={refusal !== null}
      validationBehavior="aria"
      onChange={(key) => {
        if (key !== null && key !== value) onChange(String(key));
      }}
    >
      <Label className={styles['label'] ?? ''}>{label}</Label>
      <div className={styles['search']}>
        <div className={styles['chosen']}>
          {/* A field shows one line: while nobody types in it, a long name is written over it in full. */}
          <span className={styles['whole']} aria-hidden="true">
            {chosen}
          </span>
          <Input className={styles['input'] ?? ''} onFocus={(event) => event.currentTarget.select()} />
        </div>
        <Button className={styles['opener'] ?? ''}>
          <Arrow />
        </Button>
      </div>
      {note !== undefined && note !== '' && (
        <Text slot="description" className={styles['note'] ?? ''}>
          {note}
        </Text>
      )}
      <FieldError className={styles['refusal'] ?? ''}>{refusal}</FieldError>
      <Popover className={`${styles['popover']} ${items.some(({ group }) => group) ? styles['wide'] : ''}`}>
        <Entries nothing={nothing} />
      </Popover>
    </ComboBox>
  );
}

/** Opened by an arrow key the list has the focus at once; opened by typing it would take away what has been typed. */
function Entries({ nothing }: { readonly nothing: string }) {
  const opened = use(ComboBoxStateContext)?.focusStrategy ?? false;
  return (
    <ListBox<PickerEntry>
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- of the list that was just opened, or of nothing
      autoFocus={opened}
      className={styles['list'] ?? ''}
      renderEmptyState={() => <div className={styles['empty']}>{nothing}</div>}
    >
      {(entry) => ('items' in entry ? <Section {...entry} /> : <Item item={entry} />)}
    </ListBox>
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
