import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import styles from './segments.module.css';

type Segment<Id extends string> = { readonly id: Id; readonly name: string };

type SegmentsProps<Id extends string> = {
  readonly label: string;
  readonly items: readonly Segment<Id>[];
  readonly selected: Id;
  readonly onChange: (id: Id) => void;
};

/** A switch between a few ways of looking at the same thing. */
export function Segments<Id extends string>({ label, items, selected, onChange }: SegmentsProps<Id>) {
  return (
    <ToggleButtonGroup
      aria-label={label}
      className={styles['segments'] ?? ''}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[selected]}
      onSelectionChange={([key]) => {
        if (key !== undefined) onChange(key as Id);
      }}
    >
      {items.map(({ id, name }) => (
        <ToggleButton key={id} id={id} className={styles['segment'] ?? ''}>
          {name}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
