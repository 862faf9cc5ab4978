import {
  Button,
  FieldError,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
  Text,
} from 'react-aria-components';
import type { PickerItem } from './picker-entries.ts';
import styles from './picker.module.css';

type PickerProps = {
  readonly label: string;
  readonly items: readonly PickerItem[];
  readonly value: string;
  readonly onChange: (id: string) => void;
  readonly note?: string;
  /** Why what is chosen cannot be taken. */
  readonly refusal?: string | null;
};

/** A short list to choose one from, each with a line that says what it is. */
export function Picker({ label, items, value, onChange, note, refusal = null }: PickerProps) {
  return (
    <Select
      className={styles['picker'] ?? ''}
      value={value}
      isInvalid={refusal !== null}
      validationBehavior="aria"
      onChange={(key) => {
        if (key !== null && key !== value) onChange(String(key));
      }}
    >
      <Label className={styles['label'] ?? ''}>{label}</Label>
      <Button className={styles['trigger'] ?? ''}>
        <SelectValue className={styles['value'] ?? ''}>{({ selectedText }) => selectedText}</SelectValue>
        <Arrow />
      </Button>
      {note !== undefined && note !== '' && (
        <Text slot="description" className={styles['note'] ?? ''}>
          {note}
        </Text>
      )}
      <FieldError className={styles['refusal'] ?? ''}>{refusal}</FieldError>
      <Popover className={styles['popover'] ?? ''}>
        <ListBox className={styles['list'] ?? ''} items={items}>
          {(item) => <Item item={item} />}
        </ListBox>
      </Popover>
    </Select>
  );
}

export function Item({ item }: { readonly item: PickerItem }) {
  return (
    <ListBoxItem id={item.id} textValue={item.name} className={styles['item'] ?? ''}>
      <Text slot="label">{item.name}</Text>
      <Text slot="description" className={styles['note'] ?? ''}>
        {item.note}
      </Text>
    </ListBoxItem>
  );
}

export function Arrow() {
  return (
    <svg className={styles['arrow']} viewBox="0 0 12 8" aria-hidden="true">
      <path d="M1 1l5 5 5-5" fill="none" stroke="currentColor" strokeWidth="2" />
    </svg>
  );
}
