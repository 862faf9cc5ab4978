import { useMemo, useRef } from 'react';
import { Button } from '../../ui/button.tsx';
import type { PickerItem } from '../../ui/picker-entries.ts';
import { SearchPicker } from '../../ui/search-picker.tsx';
import { idsIn } from './form-of.ts';
import styles from './questions.module.css';

type ChosenListProps = {
  readonly label: string;
  /** What one of them is called. */
  readonly one: string;
  readonly items: readonly PickerItem[];
  /** Ids, parted by commas. */
  readonly text: string;
  readonly onChange: (chosen: readonly string[]) => void;
  readonly note: string;
  readonly refusal: string | null;
};

/** Several of a long list: those that are chosen, each to be taken away, and a way to add one. */
export function ChosenList({ label, one, items, text, onChange, note, refusal }: ChosenListProps) {
  const chosen = useMemo(() => idsIn(text), [text]);
  const others = useMemo(() => items.filter(({ id }) => !chosen.includes(id)), [items, chosen]);
  const list = useRef<HTMLFieldSetElement>(null);
  const nameOf = (id: string): string => items.find((item) => item.id === id)?.name ?? id;
  function takeAway(id: string): void {
    onChange(chosen.filter((each) => each !== id));
    // The button that was pressed goes with its line.
    list.current?.querySelector('input')?.focus();
  }
  return (
    <fieldset ref={list} className={styles['chosen']}>
      <legend>{label}</legend>
      {chosen.length > 0 && (
        <ul className={styles['chips']}>
          {chosen.map((id) => (
            <li key={id} className={styles['chip']}>
              {nameOf(id)}
              <Button look="quiet" onPress={() => takeAway(id)} label={`Take away ${nameOf(id)}`}>
                ×
              </Button>
            </li>
          ))}
        </ul>
      )}
      <SearchPicker
        label={`Add ${one}`}
        items={others}
        value=""
        onChange={(id) => onChange([...chosen, id])}
        nothing="Nothing here has these words."
        note={note}
        refusal={refusal}
      />
    </fieldset>
  );
}
